import { assertionOf } from '../../core/account.ts';
import type { Account, Claim } from '../../core/claim.ts';
import type { Incident } from '../../core/incident.ts';
import { countOrigins, groupByAssertion } from '../../core/independence.ts';
import { nightOf } from '../../core/night.ts';
import { replacementOf } from '../../core/replacement.ts';
import { shownDecimals, shownPosition } from '../../core/shown-position.ts';
import { nameAspect } from '../../i18n/aspect-name.ts';
import { formatDate, formatEdtf } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { Citations } from './cite.ts';
import type { PageContext } from './context.ts';
import { accessibleName } from './context.ts';
import { glyph } from './glyph.ts';
import { renderResponse } from './responses.ts';

/** The label of an aspect in the page's language. */
export function aspectLabel(aspect: string, context: PageContext): string {
  return nameAspect(aspect, context.m);
}

/** A claim among others of its account, told apart by its id; in a fact the aspect beside it says which it is. */
function claimText(claim: Claim, context: PageContext): Html {
  return html`<span class="value" data-claim="${claim.id}">${claim.text[context.locale]}</span>`;
}

function sameValue(a: Claim, b: Claim): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high;
}

/** How many different values an account holds: what «2 accounts» counts. */
function countVersions(account: Account): number {
  const values = [...account.preferred, ...account.disputing];
  return values.filter(
    (claim, index) => values.findIndex((other) => sameValue(other, claim)) === index,
  ).length;
}

/** «4 publications, 2 origins» after what several publications say alike; nothing after what one says. */
export function renderIndependence(same: readonly Claim[], context: PageContext): Html | null {
  const { publications, origins } = countOrigins(same, context.dataset.sources);
  if (publications < 2) return null;
  return html` <span class="meta origins">${context.m.evidence.independence(publications, origins)}</span>`;
}

/** What stands now in place of a superseded claim, with its source. */
export function renderReplacement(
  claim: Claim,
  account: Account,
  mark: (claim: Claim) => Html,
  context: PageContext,
): Html | null {
  const { m, locale, dataset } = context;
  const now = replacementOf(claim, account, dataset.sources);
  if (now === null) return null;
  return html` <span class="replaced">${m.evidence.replacedBy(now.text[locale])}${mark(now)}</span>`;
}

/** A preferred value with the marks of every publication that says the same, and its note. */
function renderValue(claim: Claim, account: Account, cites: Citations, context: PageContext): Html {
  const alike = account.corroborating.filter((other) => assertionOf(other) === assertionOf(claim));
  const same = [claim, ...alike];
  const sources = [...new Set(same.map((one) => one.sourceId))];
  const note = claim.note[context.locale];
  return html`<span class="value">${claim.text[context.locale]}</span>${sources.map((id) => cites.mark(id))}${account.disputed ? null : renderIndependence(same, context)}${note === '' || account.disputed ? null : html`<span class="note">${note}</span>`}`;
}

function renderFact(
  account: Account,
  incident: Incident,
  cites: Citations,
  context: PageContext,
): Html {
  const disputed = account.disputed
    ? html` <a class="disputed" href="#${incident.id}-d-${account.aspect}">${context.m.disputed(countVersions(account))}</a>`
    : null;
  const values = account.preferred.map(
    (claim) => html`<dd>${renderValue(claim, account, cites, context)}${disputed}</dd>`,
  );
  return html`<div class="fact" data-aspect="${account.aspect}"><dt>${aspectLabel(account.aspect, context)}</dt>${values}</div>`;
}

/** One account of who said what, when, how firmly, and why it is kept or not. */
export function renderClaim(claim: Claim, mark: Html, context: PageContext): Html {
  const { m, locale } = context;
  const note = claim.note[locale];
  return html`<li data-rank="${claim.rank}">${claimText(claim, context)} <span class="meta">${m.saidBy(claim.saidBy)}, ${formatEdtf(claim.saidOn, locale)} · ${m.standing[claim.standing]} · ${m.rank[claim.rank]}</span>${mark}${note === '' ? null : html` <span class="note">${note}</span>`}</li>`;
}

function renderDispute(
  account: Account,
  incident: Incident,
  cites: Citations,
  context: PageContext,
): Html {
  const claims = groupByAssertion([
    ...account.preferred,
    ...account.corroborating,
    ...account.disputing,
  ]).flatMap((same) =>
    same.map((claim, index) => {
      const mark = html`${cites.mark(claim.sourceId)}${index === 0 ? renderIndependence(same, context) : null}`;
      return renderClaim(claim, mark, context);
    }),
  );
  return html`<div class="dispute" id="${incident.id}-d-${account.aspect}"><h5>${aspectLabel(account.aspect, context)}</h5><ul class="accounts">${claims}</ul></div>`;
}

/** What was said of the place and has been replaced since. */
function renderSuperseded(incident: Incident, cites: Citations, context: PageContext): Html | null {
  const mark = (claim: Claim): Html => cites.mark(claim.sourceId);
  const claims = incident.accounts.flatMap((account) =>
    account.superseded.map((claim) => {
      const after = html`${mark(claim)}${renderReplacement(claim, account, mark, context)}`;
      return renderClaim(claim, after, context);
    }),
  );
  if (claims.length === 0) return null;
  return html`<h5>${context.m.supersededIntro}</h5><ul class="accounts superseded">${claims}</ul>`;
}

function renderWhere(incident: Incident, context: PageContext): Html {
  const { facility } = incident;
  const { m, locale } = context;
  const position = shownPosition(facility);
  const decimals = Math.min(4, shownDecimals(facility));
  const spot =
    position === null
      ? null
      : html` <span class="meta">${position[1].toFixed(decimals)}, ${position[0].toFixed(decimals)}</span>`;
  const { commune, department } = facility;
  const around = commune === '' ? department : `${commune} (${department})`;
  const where = [facility.name[locale], around].filter((part) => part !== '').join(', ');
  return html`<h4>${m.whereHeading}</h4><p>${where}. ${facility.precision === null ? m.unlocated : m.precision[facility.precision]} ${facility.note[locale]}${spot}</p>`;
}

/** All that is known of one incident, in the fixed order of the popup (DESIGN §5). The popup is a copy of this. */
function renderDossier(incident: Incident, context: PageContext): Html {
  const { m, dataset, updates } = context;
  const updated = updates.get(incident.id) ?? dataset.updated;
  const cites = new Citations(context, incident.id);
  const facts = incident.accounts.filter((account) => account.preferred.length > 0);
  const disputes = incident.accounts.filter((account) => account.disputed);
  const answers = dataset.responses.filter((response) =>
    incident.responseIds.includes(response.id),
  );
  const body = [
    html`<p class="summary">${incident.summary[context.locale]}</p>`,
    html`<dl class="facts">${facts.map((account) => renderFact(account, incident, cites, context))}</dl>`,
    html`<h4>${m.responsesHere}</h4>`,
    answers.length === 0
      ? html`<p class="meta">${m.noResponses}</p>`
      : html`<ul class="answers">${answers.map((response) => renderResponse(response, context, cites.mark(response.sourceId)))}</ul>`,
    disputes.length === 0
      ? null
      : html`<h4>${m.disputeHeading}</h4>${disputes.map((account) => renderDispute(account, incident, cites, context))}`,
    renderSuperseded(incident, cites, context),
    renderWhere(incident, context),
  ];
  return html`${body}<h4>${m.sourcesHeading}</h4>${cites.list()}<p class="permalink"><a href="#incident=${incident.id}">${m.linkHere}</a></p><p class="meta">${m.changes.lastUpdated(formatDate(updated, context.locale))}</p>`;
}

/** One place of the list: the short form that is always seen, and the dossier behind it. */
export function renderEntry(incident: Incident, context: PageContext): Html {
  const { m, locale } = context;
  const { facility, when } = incident;
  const kinds = incident.damages.map(
    (kind) => html`<span class="kind" data-damage="${kind}">${m.damage[kind]}</span>`,
  );
  const burned = incident.accounts.find(
    (account) => account.aspect === 'vehicles_burned' || account.aspect === 'impacts',
  );
  const figure = burned?.preferred[0];
  const position = shownPosition(facility);
  const place =
    position === null
      ? html``
      : html` data-lng="${position[0]}" data-lat="${position[1]}" data-precision="${facility.precision}"`;
  return html`<li id="${incident.id}" class="entry" data-incident="${incident.id}" data-facility="${facility.id}" data-scope="${incident.scope}" data-damage="${incident.damages.join(' ')}" data-night="${nightOf(when.low)}" data-label="${accessibleName(incident, context)}" data-low="${when.low}" data-high="${when.high}"${place}>
    <article aria-labelledby="${incident.id}-name">
      <h3 id="${incident.id}-name"><a class="opener" href="#${incident.id}">${glyph(incident.damages[0])}<span class="name">${facility.shortName}</span></a></h3>
      <p class="brief"><span class="when">${when.claim.text[locale]}</span> <span class="kinds">${kinds}</span>${figure === undefined ? null : html` <span class="figure">${figure.text[locale]}</span>`}${incident.accounts.some((account) => account.disputed) ? html` <a class="disputed" href="#${incident.id}-d-${incident.accounts.find((account) => account.disputed)?.aspect}">${m.disputeHeading}</a>` : null}</p>
      <details class="dossier"><summary>${m.details}</summary><div class="body">${renderDossier(incident, context)}</div></details>
    </article></li>`;
}
