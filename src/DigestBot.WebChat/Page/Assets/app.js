// Puts the page together.
import { fillWords, words } from './words.js';
import { another, group, person, speaker, title } from './person.js';
import { Refused, press } from './bot.js';
import { cannotConnect, countUnseen, forgetUnseen, toast } from './notices.js';
import { Composer } from './composer.js';
import { Log } from './log.js';
import { Scroll } from './scroll.js';
import { follow } from './stream.js';

const node = (id) => document.getElementById(id);

fillWords();

const scroll = new Scroll(node('log'), node('pill'));
const log = new Log({
  log: node('log'), entries: node('entries'), welcome: node('welcome'), thinking: node('thinking'), scroll,
  onReply: (id, gist) => composer.reply(id, gist),
});
const composer = new Composer(log);

node('person').href = `/?as=${encodeURIComponent(another)}`;
node('person-name').textContent = group ? speaker : person === 'you' ? words.you : person;
if (group) {
  node('title').textContent = group;
  node('tagline').textContent = words.groupTagline;
}
document.title = title;
node('steps').append(...words.steps.map(stepNode));
node('entries').addEventListener('click', (event) => pressed(event.target.closest('[data-press]')));
document.addEventListener('visibilitychange', forgetUnseen);

function stepNode([command, title, what]) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.append(Object.assign(document.createElement('b'), { textContent: title }), Object.assign(document.createElement('span'), { textContent: what }));
  button.addEventListener('click', () => composer.send(command));
  item.append(button);
  return item;
}

async function pressed(button) {
  if (!button || button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  log.expect();
  try {
    const { notice } = await press(Number(button.closest('.entry').dataset.id), button.dataset.press, words.notPressed);
    if (notice) toast(notice);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message);
  } finally {
    button.ariaBusy = 'false';
    log.settle();
  }
}

if (person) {
  follow(log, (entries) => {
    countUnseen(entries);
    log.add(entries);
  });
  if (matchMedia('(pointer: fine)').matches) composer.focus();
} else {
  cannotConnect(words.badName);
  node('text').disabled = true;
}
