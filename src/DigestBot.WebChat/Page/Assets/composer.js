// The text field: Enter sends, Shift+Enter breaks the line, "/" opens the menu.
import { Menu } from './menu.js';
import { Refused, say } from './bot.js';
import { toast } from './notices.js';
import { words } from './words.js';

const node = (id) => document.getElementById(id);

export class Composer {
  constructor(log) {
    this.log = log;
    this.text = node('text');
    this.replyTo = null;
    this.sending = Promise.resolve();
    this.menu = new Menu({ menu: node('menu'), list: node('commands'), button: node('open-menu'), text: this.text, onChoose: (...chosen) => this.#chosen(...chosen) });
    this.text.addEventListener('input', () => this.#changed());
    this.text.addEventListener('keydown', (event) => this.#key(event));
    node('composer').addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(this.text.value);
    });
    node('stop-replying').addEventListener('click', () => this.reply(null));
  }

  focus() {
    this.text.focus({ preventScroll: true });
  }

  reply(id, gist = '') {
    this.replyTo = id;
    node('replying').hidden = id === null;
    node('replying-to').textContent = gist;
    this.focus();
  }

  // Who types fast has each message sent after the one before, in order.
  send(text) {
    const said = text.trim();
    if (said === '') return;
    const typed = this.text.value === text;
    if (typed) this.#set('');
    const replyTo = this.replyTo;
    if (replyTo !== null) this.reply(null);
    this.log.expect();
    this.sending = this.sending.then(() => this.#deliver(said, replyTo, typed));
  }

  async #deliver(said, replyTo, typed) {
    try {
      const { notice } = await say(said, replyTo, words.notSent);
      if (notice) toast(notice);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (typed && this.text.value === '') this.#set(said);
      toast(error.message);
    } finally {
      this.log.settle();
    }
  }

  #chosen(command, atOnce) {
    this.focus();
    if (atOnce) {
      this.#set('');
      this.send(`/${command.name}`);
    } else {
      this.#set(`/${command.name} `);
    }
  }

  #key(event) {
    // While an input method composes Chinese, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.menu.key(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send(this.text.value);
    } else if (event.key === 'Escape' && this.replyTo !== null) this.reply(null);
  }

  #set(text) {
    this.text.value = text;
    this.#changed();
  }

  #changed() {
    this.text.style.height = 'auto';
    this.text.style.height = `${this.text.scrollHeight}px`;
    node('send').disabled = this.text.value.trim() === '';
    this.menu.follow(this.text.value);
  }
}
