import type { Account, Claim } from '../../core/claim.ts';
import { groupByAssertion } from '../../core/independence.ts';
import { isTotal } from '../../core/published-totals.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { sourceLink } from './cite.ts';
import type { PageContext } from './context.ts';
import { aspectLabel, renderClaim, renderIndependence, renderReplacement } from './entry.ts';

function renderAccount(account: Account, context: PageContext): Html {
  const mark = (claim: Claim): Html => html` ${sourceLink(claim.sourceId, context)}`;
  const kept = groupByAssertion([
    ...account.preferred,
    ...account.corroborating,
    ...account.disputing,
  ]).flatMap((same) =>
    same.map((claim, index) =>
      renderClaim(
        claim,
        html`${mark(claim)}${index === 0 ? renderIndependence(same, context) : null}`,
        context,
      ),
    ),
  );
  const past =
    account.superseded.length === 0
      ? null
      : html`<p class="lead">${context.m.supersededIntro}</p><ul class="accounts superseded">${account.superseded.map((claim) => renderClaim(claim, html`${mark(claim)}${renderReplacement(claim, account, mark, context)}`, context))}</ul>`;
  return html`<div class="dispute" id="series-${account.aspect}"><h3>${aspectLabel(account.aspect, context)}</h3><ul class="accounts">${kept}</ul>${past}</div>`;
}

/** Links to the places whose accounts differ, then the claims about the series as a whole. */
export function renderDisputes(context: PageContext): Html {
  const { m, dataset } = context;
  const places = dataset.incidents
    .map((incident) => ({
      incident,
      accounts: incident.accounts.filter((account) => account.disputed),
    }))
    .filter(({ accounts }) => accounts.length > 0)
    .map(
      ({ incident, accounts }) =>
        html`<li><b>${incident.facility.shortName}</b> ${accounts.map((account) => html`<a href="#${incident.id}-d-${account.aspect}">${aspectLabel(account.aspect, context)}</a> `)}</li>`,
    );
  const series = dataset.series.filter((account) => !isTotal(account));
  return html`<section id="disputes" class="chapter" aria-labelledby="disputes-title"><h2 id="disputes-title">${m.sections.disputes}</h2><p class="lead">${m.disputesIntro} ${m.evidence.independenceNote}</p><ul class="dispute-links">${places}</ul><h3 class="over">${m.sections.series}</h3><p>${m.counts.more} <a href="#counts">${m.counts.title}</a></p>${series.map((account) => renderAccount(account, context))}</section>`;
}
