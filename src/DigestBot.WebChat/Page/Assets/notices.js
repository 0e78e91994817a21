// Short words: a toast that passes, the line that says the bot is away, and the tab's badge.
import { title } from './person.js';
import { words } from './words.js';

const toastNode = document.getElementById('toast');
const connectionNode = document.getElementById('connection');
let toastEnds, connectionEnds;

export function toast(text) {
  clearTimeout(toastEnds);
  toastNode.textContent = text;
  toastNode.classList.add('on');
  toastEnds = setTimeout(() => {
    toastNode.classList.remove('on');
    toastNode.textContent = '';
  }, Math.max(3000, text.length * 70));
}

// A restart takes a moment; only an absence that lasts is worth a line.
export function connectionLost() {
  clearTimeout(connectionEnds);
  connectionEnds = setTimeout(() => showConnection(words.lost, 'lost'), 700);
}

export function connectionBack() {
  clearTimeout(connectionEnds);
  if (connectionNode.hidden) return;
  showConnection(words.back, 'back');
  connectionEnds = setTimeout(() => { connectionNode.hidden = true; }, 2500);
}

export function cannotConnect(why) {
  showConnection(why, 'lost');
}

function showConnection(text, state) {
  connectionNode.hidden = false;
  connectionNode.dataset.state = state;
  connectionNode.textContent = text;
}

let unseen = 0;

export function countUnseen(entries) {
  if (!document.hidden) return;
  unseen += entries.filter((entry) => entry.bot && !entry.silent).length;
  showBadge();
}

export function forgetUnseen() {
  if (document.hidden) return;
  unseen = 0;
  showBadge();
}

function showBadge() {
  document.title = unseen > 0 ? `(${unseen}) ${title}` : title;
}
