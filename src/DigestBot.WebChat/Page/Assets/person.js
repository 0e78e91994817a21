// Who speaks in this tab: ?as=NAME, each name a person with a chat of their own, or ?as=NAME@GROUP in a group.
const given = (new URLSearchParams(location.search).get('as') || 'you').normalize('NFC');
const name = '[\\p{L}\\p{M}\\p{Nd}_-]{1,32}';
const parts = new RegExp(`^(${name})(?:@(${name}))?$`, 'u').exec(given);

export const person = parts ? given : null;
export const speaker = parts?.[1];
export const group = parts?.[2];

export const another = (speaker === 'guest' ? 'you' : 'guest') + (group ? `@${group}` : '');

export const title = group ? `${group} · DigestBot` : 'DigestBot';
