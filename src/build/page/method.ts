import { formatDate } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';

/** How the tables are made, when they last changed (from the data, never from the clock), and on which terms. */
export function renderMethod(context: PageContext): Html {
  const { m, locale, dataset } = context;
  return html`<section id="method" class="chapter" aria-labelledby="method-title"><h2 id="method-title">${m.sections.method}</h2>${m.method.map((text) => html`<p>${text}</p>`)}<p>${m.methodReposts}</p><p>${m.noTracking}</p><p>${m.updated(formatDate(dataset.updated, locale), dataset.version)}</p><p>${m.licence}</p></section>`;
}
