// Who speaks in this tab: ?as=NAME, each name a person with a chat of their own.
const given = (new URLSearchParams(location.search).get('as') || 'you').normalize('NFC');

export const person = /^[\p{L}\p{M}\p{Nd}_-]{1,32}$/u.test(given) ? given : null;

export const another = person === 'guest' ? 'you' : 'guest';
