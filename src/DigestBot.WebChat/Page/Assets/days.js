// Days and times as the browser's locale writes them.
import { locale, words } from './words.js';

const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
const dayAndYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });

export const dayOf = (at) => new Date(at).toDateString();

export function timeNode(at) {
  const node = document.createElement('time');
  node.dateTime = at;
  node.title = exact.format(new Date(at));
  node.textContent = time.format(new Date(at));
  return node;
}

export function dayNode(at) {
  const node = document.createElement('h2');
  node.className = 'day';
  node.textContent = nameOf(new Date(at));
  return node;
}

function nameOf(date) {
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return words.today;
  if (date.toDateString() === yesterday.toDateString()) return words.yesterday;
  return (date.getFullYear() === now.getFullYear() ? day : dayAndYear).format(date);
}
