import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './context.ts';
import { renderFooter } from './footer.ts';

/** What conforms, what was tested and how, and what is known to fail: a statement, not a promise. */
export function renderAccessibility(context: PageContext): Html {
  const { accessibility, title } = context.m;
  const home = context.locale === 'fr' ? `${context.root}fr/` : context.root;
  return html`<a class="skip" href="#statement">${accessibility.title}</a><header class="masthead"><p><a href="${home}">${title}</a></p><h1>${accessibility.title}</h1></header><main id="statement" class="chapter" tabindex="-1"><p class="standfirst">${accessibility.lead}</p>${accessibility.sections.map((section) => html`<h2>${section.title}</h2><ul class="statement">${section.items.map((item) => html`<li>${item}</li>`)}</ul>`)}</main>${renderFooter(context, 'accessibility/')}`;
}
