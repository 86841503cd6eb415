import type { Account, Claim } from '../../core/claim.ts';
import type { ReconciledTotal } from '../../core/published-totals.ts';
import { reconcileTotals, toCountable } from '../../core/published-totals.ts';
import { writeResult } from '../../core/recount.ts';
import { applyRule, RULES } from '../../core/totals.ts';
import { formatEdtf } from '../../i18n/format.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { sourceLink } from './cite.ts';
import type { PageContext } from './context.ts';
import { aspectLabel, renderReplacement } from './entry.ts';

function renderRule({ claim, rule, result, verdict }: ReconciledTotal, context: PageContext): Html {
  const { counts } = context.m;
  const why = counts.why[claim.id];
  if (rule === null || result === null) return html`<p class="rule">${counts.noRule}</p>`;
  const { value, low, high } = result;
  const figure = low === high ? String(value) : counts.range(value, low, high);
  return html`<p class="rule"><b>${counts.verdict[verdict]}</b> · ${counts.gives(counts.rules[rule], figure)}${why === undefined ? null : ` ${why}`}</p>`;
}

function renderTotal(total: ReconciledTotal, account: Account, context: PageContext): Html {
  const { m, locale } = context;
  const { claim, verdict, result } = total;
  const note = claim.note[locale];
  const isPast = claim.rank === 'superseded';
  const past = isPast ? ` · ${m.rank.superseded}` : '';
  const mark = (one: Claim): Html => html` ${sourceLink(one.sourceId, context)}`;
  const now = isPast ? renderReplacement(claim, account, mark, context) : null;
  return html`<li data-gives="${writeResult(result)}" data-verdict="${verdict}"${isPast ? html` data-rank="superseded"` : null}><p><span class="value" data-claim="${claim.id}">${claim.text[locale]}</span> <span class="meta">${m.saidBy(claim.saidBy)}, ${formatEdtf(claim.saidOn, locale)} · ${m.standing[claim.standing]}${past}</span> ${sourceLink(claim.sourceId, context)}${note === '' ? null : html` <span class="note">${note}</span>`}${now}</p>${renderRule(total, context)}</li>`;
}

/**
 * Every published total with who gave it, and the rule that reproduces it from the tables, or that none does. The
 * numbers stand in the markup as well: the running page counts again and compares (ui/totals-view.ts).
 */
export function renderCounts(context: PageContext): Html {
  const { m, dataset } = context;
  const countable = toCountable(dataset);
  const places = applyRule(RULES.core, countable).value;
  const prisons = applyRule(RULES['core-prisons'], countable).value;
  const groups = reconcileTotals(dataset).map(
    ({ account, totals }) =>
      html`<h3 id="series-${account.aspect}">${aspectLabel(account.aspect, context)}</h3><ul class="totals">${totals.map((total) => renderTotal(total, account, context))}</ul>`,
  );
  return html`<section id="counts" class="chapter" aria-labelledby="counts-title"><h2 id="counts-title">${m.counts.title}</h2><p class="lead">${m.counts.intro(places, prisons)}</p>${groups}</section>`;
}
