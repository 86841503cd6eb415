import { required, startApp } from './app.ts';
import type { Options } from './core/address.ts';
import { parseQuery } from './core/address.ts';
import type { ClientMessages } from './i18n/client.ts';
import { watchShare } from './ui/share-button.ts';
import { watchTeams } from './ui/teams-watch.ts';

/** The messages that the build wrote into the page. */
function readMessages(): ClientMessages {
  return JSON.parse(required('#messages').textContent ?? '') as ClientMessages;
}

/** What a page has and a frame has not: the wiring that both share is in app.ts. */
function startChapters(messages: ClientMessages, options: Options): void {
  watchTeams(required('#teams'));
  const share = document.querySelector<HTMLAnchorElement>('a.share');
  if (share !== null) watchShare(share, messages, options);
}

async function boot(): Promise<void> {
  const root = document.documentElement;
  const asked = parseQuery(location.search);
  // A place page opens on its place unless the address says otherwise.
  const options = { ...asked, incident: asked.incident ?? root.dataset['open'] ?? null };
  if (options.theme !== 'auto') root.dataset['theme'] = options.theme;
  if (options.ui === 'map') root.dataset['ui'] = 'map';
  const messages = readMessages();
  try {
    await startApp({ messages, options, framed: false });
    startChapters(messages, options);
    root.dataset['map'] = 'ready';
  } catch (cause) {
    root.dataset['map'] = 'static';
    required('.list .status').textContent = messages.scriptsFailed;
    reportError(cause);
  }
}

void boot();
