// A message's HTML comes from the bot's own renderer, which escapes all that others wrote.
const policy = window.trustedTypes?.createPolicy('digestbot', { createHTML: (html) => html }) ?? { createHTML: (html) => html };

export function fill(bubble, html) {
  bubble.innerHTML = policy.createHTML(html);
}

// Other content in the same place: whoever pressed ‹ or › still stands on it, and what was unfolded of the same thing stays unfolded.
export function replace(bubble, html) {
  const focused = bubble.contains(document.activeElement) ? footprint(bubble, document.activeElement) : null;
  const title = titleOf(bubble);
  const unfolded = new Set([...bubble.querySelectorAll('details[open] > summary')].map((node) => node.textContent));
  fill(bubble, html);
  if (titleOf(bubble) === title) {
    for (const fold of bubble.querySelectorAll('details')) fold.open = unfolded.has(fold.firstElementChild.textContent);
  }
  if (focused) successor(bubble, focused)?.focus({ preventScroll: true });
}

const titleOf = (bubble) => bubble.querySelector('h2')?.textContent;

const pressables = (bubble) => [...bubble.querySelectorAll('button, a[href], summary')];

const footprint = (bubble, node) => ({
  data: node.dataset.press,
  label: node.textContent,
  index: pressables(bubble).indexOf(node),
  fromEnd: pressables(bubble).reverse().indexOf(node),
});

// The same button; else one with the same sign on it; else the one where it stood, counted from the end, where navigation is.
function successor(bubble, was) {
  const now = pressables(bubble);
  return now.find((node) => node.dataset.press === was.data && node.textContent === was.label)
    ?? now.filter((node) => node.textContent === was.label).sort((a, b) => Math.abs(now.indexOf(a) - was.index) - Math.abs(now.indexOf(b) - was.index))[0]
    ?? now[Math.max(0, now.length - 1 - was.fromEnd)];
}
