/** Entry of the frame page: the same application as the page's, in a stranger's document. */
import '../map/trusted-types.ts';
import '../styles/frame.css';
import type { App } from '../app.ts';
import { required, startApp } from '../app.ts';
import { parseQuery } from '../core/address.ts';
import { readMessages } from '../ui/read-messages.ts';
import type { Bridge } from './bridge.ts';
import { createBridge } from './bridge.ts';
import type { Height } from './height.ts';
import { watchHeight } from './height.ts';
import { takeLanguage } from './language.ts';
import { prepareLinks } from './links.ts';
import type { LiveOptions } from './protocol.ts';

const root = document.documentElement;

function change(options: LiveOptions, app: App): void {
  if (options.theme === 'auto') delete root.dataset['theme'];
  else if (options.theme !== undefined) root.dataset['theme'] = options.theme;
  if (options.ui !== undefined) root.dataset['ui'] = options.ui;
  if (options.scope !== undefined) app.setScope(options.scope);
}

function connect(app: App, height: Height, bridge: Bridge): void {
  app.onSelect(bridge.select);
  bridge.open({
    greet: height.setFit,
    select: app.select,
    change: (options) => change(options, app),
  });
}

/** In small boxes the legend folds away behind a button. */
function foldLegend(): void {
  const button = required('.legend-toggle');
  button.hidden = false;
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(open));
  });
}

async function start(bridge: Bridge): Promise<void> {
  const options = parseQuery(location.search);
  if (options.lang !== null) await takeLanguage(options.lang);
  const messages = readMessages(document);
  if (messages === null) {
    root.dataset['map'] = 'static';
    return;
  }
  try {
    prepareLinks(bridge.follow);
    foldLegend();
    const app = await startApp({ messages, options, framed: true });
    root.dataset['map'] = 'ready';
    connect(app, watchHeight(bridge.resize), bridge);
  } catch (cause) {
    root.dataset['map'] = 'static';
    required('.list .status').textContent = messages.scriptsFailed;
    bridge.fail('The map could not start; the list stands in its place.');
    reportError(cause);
  }
}

root.dataset['fit'] = 'box';
void start(createBridge(window));
