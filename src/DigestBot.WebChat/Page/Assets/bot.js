// What the page asks of the bot. Each call resolves to { notice } or throws a Refused with a sentence.
import { person } from './person.js';

export class Refused extends Error {}

async function post(path, body, otherwise) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as: person, ...body }),
    });
  } catch {
    throw new Refused(otherwise);
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(answer.message ?? otherwise);
  return answer;
}

export const say = (text, replyTo, otherwise) => post('/chat/messages', { text, replyTo }, otherwise);

export const press = (messageId, data, otherwise) => post('/chat/press', { messageId, data }, otherwise);

export async function commands() {
  const response = await fetch('/chat/commands');
  return response.ok ? response.json() : [];
}
