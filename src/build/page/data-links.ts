import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';

function renderLink(path: string, label: string, context: PageContext): Html {
  return html`<li><a href="${context.root}data/${path}" download>${path}</a> ${label}</li>`;
}

/** Every data file that the site offers, what each is for, and the terms of each part of the work. */
export function renderDataLinks(context: PageContext): Html {
  const { m } = context;
  const files = Object.entries(m.data.files).map(([path, label]) =>
    renderLink(path, label, context),
  );
  const tables = Object.entries(m.data.table).map(([name, label]) =>
    renderLink(`tables/${name}`, label, context),
  );
  return html`<section id="data" class="chapter" aria-labelledby="data-title"><h2 id="data-title">${m.data.heading}</h2><p class="lead">${m.data.intro}</p><ul class="files">${files}</ul><h3>${m.data.tables}</h3><ul class="files">${tables}</ul><p>${m.data.terms}</p></section>`;
}
