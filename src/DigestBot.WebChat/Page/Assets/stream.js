// The server-sent events of this person's chat. The browser reconnects by itself; where it gives up, this does not.
import { person } from './person.js';
import { connectionBack, connectionLost } from './notices.js';

const soonest = 1000;
const latest = 15000;

export function follow(log, onNews) {
  let pause = soonest;
  let source;

  function connect() {
    source = new EventSource(`/chat/events?as=${encodeURIComponent(person)}`);
    source.addEventListener('open', () => {
      pause = soonest;
      connectionBack();
    });
    source.addEventListener('history', (event) => log.history(JSON.parse(event.data)));
    source.addEventListener('anew', (event) => log.anew(JSON.parse(event.data)));
    source.addEventListener('entries', (event) => onNews(JSON.parse(event.data)));
    source.addEventListener('edit', (event) => log.edit(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      connectionLost();
      if (source.readyState === EventSource.CLOSED) retry();
    });
  }

  function retry() {
    setTimeout(connect, pause);
    pause = Math.min(pause * 2, latest);
  }

  // A page kept for the back button holds no connection, so that others may have it.
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', (event) => { if (event.persisted) connect(); });
  connect();
}
