// Where the reader stands in the log. Who reads further up is never moved; who stands at the end sees what comes from its beginning.
import { words } from './words.js';

const margin = 12;

export class Scroll {
  constructor(log, pill) {
    this.log = log;
    this.pill = pill;
    this.waiting = [];
    this.aim = 0;
    pill.addEventListener('click', () => this.#showWaiting());
    log.addEventListener('scroll', () => { if (this.#atEnd()) this.#forget(); }, { passive: true });
  }

  #atEnd() {
    return this.log.scrollHeight - this.log.clientHeight - this.log.scrollTop < 48;
  }

  // Call before the log grows.
  isFollowing() {
    return this.#atEnd();
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  // The top of the node, or less where the log ends before.
  to(node, smoothly = true) {
    const behavior = smoothly && !matchMedia('(prefers-reduced-motion: reduce)').matches ? 'smooth' : 'instant';
    this.log.scrollTo({ top: this.#topOf(node) - margin, behavior });
  }

  isAbove(node) {
    return this.#topOf(node) < this.log.scrollTop;
  }

  announce(nodes) {
    this.waiting.push(...nodes);
    this.pill.textContent = words.newMessages(this.waiting.length);
    this.pill.hidden = this.waiting.length === 0;
  }

  #showWaiting() {
    const [first] = this.waiting;
    this.#forget();
    if (first) this.to(first);
    this.log.focus({ preventScroll: true });
  }

  #forget() {
    this.waiting = [];
    this.pill.hidden = true;
  }

  #topOf(node) {
    return node.getBoundingClientRect().top - this.log.getBoundingClientRect().top + this.log.scrollTop;
  }
}
