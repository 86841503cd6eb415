// First: from here on no text becomes markup.
import './map/trusted-types.ts';
import { FileLost, required, startApp } from './app.ts';
import type { Options } from './core/address.ts';
import { parseQuery } from './core/address.ts';
import type { ClientMessages } from './i18n/client.ts';
import { nextTask } from './next-task.ts';
import { layOutRest } from './ui/lay-out-rest.ts';
import { readMessages } from './ui/read-messages.ts';
import { watchShare } from './ui/share-button.ts';
import { watchTeams } from './ui/teams-watch.ts';
import { watchTotals } from './ui/totals-watch.ts';

/** What a page has and a frame has not: the wiring that both share is in app.ts. */
function startChapters(messages: ClientMessages, options: Options): void {
  watchTeams(required('#teams'), messages);
  watchTotals(required('#counts'), messages);
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
  const messages = readMessages(document);
  if (messages === null) {
    root.dataset['map'] = 'static';
    return;
  }
  try {
    await startApp({ messages, options, framed: false });
    await nextTask();
    startChapters(messages, options);
    await nextTask();
    await layOutRest(document);
    root.dataset['map'] = 'ready';
  } catch (cause) {
    root.dataset['map'] = 'static';
    required('.list .status').textContent = messages.scriptsFailed;
    if (!(cause instanceof FileLost)) reportError(cause);
  }
}

void boot();
