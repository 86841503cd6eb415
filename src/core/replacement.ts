import type { Account, Claim } from './claim.ts';
import type { Dataset } from './dataset.ts';

/**
 * What stands now in place of a superseded claim: what the publication that it repeated says now, when that is among
 * the accounts; else the preferred claim, of a set the first that was said no earlier. Null when nothing stands.
 */
export function replacementOf(
  claim: Claim,
  account: Account,
  sources: Dataset['sources'],
): Claim | null {
  const standing = [...account.preferred, ...account.corroborating, ...account.disputing];
  const repeated = sources.get(claim.sourceId)?.derivedFrom ?? [];
  return (
    standing.find(({ sourceId }) => repeated.includes(sourceId)) ??
    account.preferred.find(({ saidOn }) => saidOn >= claim.saidOn) ??
    account.preferred[0] ??
    null
  );
}
