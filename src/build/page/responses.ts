import type { OfficialResponse } from '../../core/response.ts';
import { formatEdtf } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { sourceLink } from './cite.ts';
import type { PageContext } from './context.ts';

function renderQuote(response: OfficialResponse, context: PageContext): Html | null {
  if (response.quote === '') return null;
  const foreign = response.quoteLang !== '' && response.quoteLang !== context.locale;
  return html` <q${foreign ? html` lang="${response.quoteLang}"` : ''}>${response.quote}</q>`;
}

/** One official response: when, who, through what, what was said or done. */
export function renderResponse(
  response: OfficialResponse,
  context: PageContext,
  mark: Html,
  prefix: string | null = null,
): Html {
  const { m, locale } = context;
  const who = [response.speaker, response.role[locale]].filter((part) => part !== '').join(', ');
  const channel = m.channel[response.channel] ?? response.channel;
  return html`<li${prefix === null ? null : html` id="${prefix}-${response.id}"`} data-response="${response.id}" data-act="${response.act}"><p><time datetime="${response.on.replace(/[?~%]/g, '').split('/')[0]}">${formatEdtf(response.on, locale)}</time> <b>${who === '' ? response.organisation : who}</b> <span class="meta">${m.act[response.act]}${channel === '' ? '' : ` · ${channel}`}</span></p><p>${response.summary[locale]}${renderQuote(response, context)}${mark}</p></li>`;
}

/** Every official response in order of time, with the places that it concerns. */
export function renderResponses(context: PageContext): Html {
  const { m, dataset } = context;
  const names = new Map(
    dataset.incidents.map((incident) => [incident.id, incident.facility.shortName]),
  );
  const items = dataset.responses.map((response) => {
    const about =
      response.incidents === 'all'
        ? html`<span class="about">${m.national}</span>`
        : response.incidents.map(
            (id) => html`<a class="about" href="#${id}">${names.get(id) ?? id}</a>`,
          );
    return renderResponse(
      response,
      context,
      html` ${about} ${sourceLink(response.sourceId, context)}`,
      'r',
    );
  });
  return html`<section id="responses" class="chapter" aria-labelledby="responses-title"><h2 id="responses-title">${m.sections.responses}</h2><p class="lead">${m.responsesIntro}</p><ol class="answers">${items}</ol></section>`;
}
