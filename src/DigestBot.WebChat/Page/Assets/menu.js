// The list of commands over the text field: opens on "/" or by its button, is narrowed by typing, and is walked by arrow keys.
import { commands } from './bot.js';
import { words } from './words.js';
import { toast } from './notices.js';

export class Menu {
  constructor({ menu, list, button, text, onChoose }) {
    Object.assign(this, { menu, list, button, text, onChoose });
    this.all = null;
    this.shown = [];
    this.active = -1;
    button.addEventListener('click', () => this.#toggle());
    // The text field keeps the focus, or its blur would close what the click opens.
    for (const node of [button, list]) node.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => this.#choose(this.shown[[...list.children].indexOf(event.target.closest('[role=option]'))]));
    text.addEventListener('blur', () => this.close());
    document.addEventListener('pointerdown', (event) => { if (!event.target.closest('#composer')) this.close(); });
  }

  get isOpen() {
    return !this.menu.hidden;
  }

  async follow(typed) {
    const wanted = /^\/(\S*)$/.exec(typed)?.[1];
    if (wanted === undefined) this.close();
    else await this.#open(wanted.toLowerCase());
  }

  // Whether the key was the menu's.
  key(event) {
    if (!this.isOpen) return false;
    switch (event.key) {
      case 'ArrowDown': this.#activate(this.active + 1); return true;
      case 'ArrowUp': this.#activate(this.active - 1); return true;
      case 'Home': case 'PageUp': this.#activate(0); return true;
      case 'End': case 'PageDown': this.#activate(this.shown.length - 1); return true;
      case 'Escape': this.close(); return true;
      case 'Enter': return this.#choose(this.shown[this.active]);
      case 'Tab': return !event.shiftKey && this.#complete(this.shown[this.active]);
      default: return false;
    }
  }

  close() {
    this.wanted = null;
    this.menu.hidden = true;
    this.button.ariaExpanded = 'false';
    this.text.removeAttribute('aria-activedescendant');
  }

  async #toggle() {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.text.focus();
    await this.#open('');
  }

  async #open(wanted) {
    this.wanted = wanted;
    this.all ??= await commands().catch(() => null);
    if (!this.all) toast(words.lost);
    // Whoever went on typing while the commands were fetched wants something else by now.
    if (!this.all || this.wanted !== wanted) return;
    this.shown = narrow(this.all, wanted);
    this.list.replaceChildren(...this.shown.map(optionNode));
    this.menu.hidden = this.shown.length === 0;
    this.button.ariaExpanded = String(this.isOpen);
    if (this.isOpen) this.#activate(0);
    else this.close();
  }

  #activate(index) {
    const count = this.shown.length;
    this.list.children[this.active]?.setAttribute('aria-selected', 'false');
    this.active = (index + count) % count;
    const option = this.list.children[this.active];
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.text.setAttribute('aria-activedescendant', option.id);
  }

  #choose(command) {
    if (!command) return false;
    this.close();
    this.onChoose(command, !needsMore(command));
    return true;
  }

  #complete(command) {
    if (!command) return false;
    this.close();
    this.onChoose(command, false);
    return true;
  }
}

// A command whose first argument may be left out makes sense alone.
const needsMore = (command) => command.arguments !== '' && !/^[[（(]/.test(command.arguments);

function narrow(all, wanted) {
  const begins = all.filter(({ name }) => name.startsWith(wanted));
  const holds = all.filter((command) => !begins.includes(command) && `${command.name} ${command.description}`.toLowerCase().includes(wanted));
  return [...begins, ...holds];
}

function optionNode(command, index) {
  const node = document.createElement('li');
  node.id = `command-${index}`;
  node.role = 'option';
  node.ariaSelected = 'false';
  const usage = spanNode('usage');
  usage.append(spanNode('name', `/${command.name}`), ' ', spanNode('arguments', command.arguments));
  node.append(usage, ' ', spanNode('description', command.description));
  return node;
}

function spanNode(kind, text = '') {
  const node = document.createElement('span');
  node.className = kind;
  node.textContent = text;
  return node;
}
