// The conversation on the page.
import { dayNode, dayOf, timeNode } from './days.js';
import { fill, replace } from './replace.js';
import { group, person, speaker } from './person.js';
import { words } from './words.js';

export class Log {
  constructor({ log, entries, welcome, thinking, scroll, onReply }) {
    Object.assign(this, { log, entries, welcome, thinking, scroll, onReply });
    this.known = new Map();
    this.expecting = false;
    this.anchor = null;
    this.#watchFolds();
  }

  // What was unfolded should be seen, at least its beginning.
  #watchFolds() {
    this.entries.addEventListener('toggle', ({ target }) => {
      if (target.open) target.scrollIntoView({ block: 'nearest' });
    }, { capture: true });
  }

  // What the bot remembers. After a lost connection, what is known already may have changed; a new database knows nothing.
  history(list) {
    const fresh = this.known.size === 0;
    if (this.#isAnotherPast(list)) this.#clear();
    this.log.ariaBusy = 'true';
    for (const entry of list.filter(({ id }) => this.known.has(id))) this.edit(entry);
    this.add(list.filter(({ id }) => !this.known.has(id)), fresh);
    this.log.ariaBusy = 'false';
    this.welcome.hidden = this.known.size > 0;
    if (fresh) this.#showLatest();
  }

  // What was deleted is not shown any more either.
  anew(list) {
    this.#clear();
    this.history(list);
  }

  add(list, quietly = false) {
    if (list.length === 0) return;
    const following = this.scroll.isFollowing();
    const nodes = list.map((entry) => this.#append(entry));
    this.welcome.hidden = true;
    if (quietly) return;
    if (this.expecting) this.scroll.to(this.#anchorOf(list, nodes));
    else if (following) this.scroll.to(nodes[0]);
    else this.scroll.announce(nodes);
  }

  edit({ id, content }) {
    const entry = this.known.get(id);
    if (!entry || entry.content === content) return;
    entry.content = content;
    const bubble = entry.node.querySelector('.bubble');
    bubble.ariaLive = 'off';
    replace(bubble, content);
    if (this.expecting && this.scroll.isAbove(entry.node)) this.scroll.to(entry.node);
    requestAnimationFrame(() => { bubble.ariaLive = null; });
  }

  // What comes now answers what was asked in this tab, and is brought into sight.
  expect() {
    clearTimeout(this.settles);
    clearTimeout(this.thinkingStarts);
    this.expecting = true;
    this.anchor = null;
    this.thinkingStarts = setTimeout(() => this.#showThinking(), 400);
  }

  // The events of an answer may come a little after the answer itself.
  settle() {
    clearTimeout(this.thinkingStarts);
    this.thinking.hidden = true;
    this.settles = setTimeout(() => { this.expecting = false; }, 1000);
  }

  #showThinking() {
    const following = this.scroll.isFollowing();
    this.thinking.hidden = false;
    if (following) this.scroll.toEnd();
  }

  // The question and its answer are seen from the question's top.
  #anchorOf(list, nodes) {
    const said = list.findLastIndex(isMine);
    if (said >= 0) this.anchor = nodes[said];
    return this.anchor ??= nodes[0];
  }

  #append(entry) {
    const day = dayOf(entry.at);
    if (day !== this.lastDay) this.entries.append(dayNode(entry.at));
    this.lastDay = day;
    const node = entry.bot ? this.#messageNode(entry) : saidNode(entry);
    node.dataset.id = entry.id;
    this.entries.append(node);
    this.known.set(entry.id, { node, content: entry.content });
    return node;
  }

  #messageNode(entry) {
    const node = entryNode('bot', words.bot);
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    fill(bubble, entry.content);
    const reply = document.createElement('button');
    reply.type = 'button';
    reply.className = 'reply';
    reply.textContent = words.reply;
    reply.addEventListener('click', () => this.onReply(entry.id, gistOf(bubble)));
    node.append(bubble, ...(entry.file ? [fileNode(entry)] : []), metaNode(entry, reply));
    return node;
  }

  #showLatest() {
    const latest = this.entries.lastElementChild;
    if (latest) this.scroll.to(latest, false);
  }

  #isAnotherPast(list) {
    const ids = new Set(list.map(({ id }) => id));
    const first = list[0]?.id ?? 0;
    return [...this.known.keys()].some((id) => id >= first && !ids.has(id));
  }

  #clear() {
    this.entries.replaceChildren();
    this.known.clear();
    this.lastDay = null;
  }
}

function entryNode(kind, author) {
  const node = document.createElement('div');
  node.className = `entry ${kind}`;
  const name = document.createElement('span');
  name.className = 'unseen';
  name.textContent = `${author}: `;
  node.append(name);
  return node;
}

function saidNode(entry) {
  const mine = isMine(entry);
  const node = entryNode(mine ? 'said' : 'said other', mine ? words.you : entry.by);
  const bubble = document.createElement('p');
  bubble.className = 'bubble';
  bubble.dir = 'auto';
  bubble.textContent = entry.content;
  if (!mine) node.append(byNode(entry));
  node.append(bubble, metaNode(entry));
  return node;
}

// In a group the others stand on the left, under their names; who listens to the page hears the name already.
function byNode(entry) {
  const by = document.createElement('bdi');
  by.className = 'by';
  by.ariaHidden = 'true';
  by.textContent = entry.by;
  return by;
}

function fileNode(entry) {
  const link = document.createElement('a');
  link.className = 'file';
  link.href = `/chat/files/${entry.id}?as=${encodeURIComponent(person)}`;
  link.download = entry.file;
  link.textContent = entry.file;
  link.title = words.download;
  return link;
}

function metaNode(entry, ...more) {
  const meta = document.createElement('div');
  meta.className = 'meta';
  meta.append(timeNode(entry.at), ...more);
  return meta;
}

const isMine = (entry) => !entry.bot && (!group || entry.by === speaker);

const gistOf = (bubble) => (bubble.querySelector('h2') ?? bubble).textContent.trim().slice(0, 80);
