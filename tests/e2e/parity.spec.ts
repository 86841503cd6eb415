import type { Locator } from '@playwright/test';
import type { Incident } from '../../src/core/incident.ts';
import type { Locale } from '../../src/core/localized.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { collapse, dataset, expect, opener, openMap, PAGES, popup, test } from './site.ts';

/** What a popup states, read from the open dialog: one line a fact, with the titles of the sources it leads to. */
function readFacts(dialog: Locator): Promise<readonly string[]> {
  return dialog.evaluate((root) => {
    const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const titles = (element: Element) =>
      [...element.querySelectorAll<HTMLAnchorElement>('.cite')]
        .map((mark) => root.querySelector(`[id="${mark.hash.slice(1)}"] cite`)?.textContent)
        .map(clean)
        .sort()
        .join(' | ');
    const facts = [...root.querySelectorAll<HTMLElement>('.fact')].flatMap((fact) =>
      [...fact.querySelectorAll('dd')].map((dd) =>
        [fact.dataset['aspect'], clean(dd.querySelector('.value')?.textContent), titles(dd)].join(
          ' · ',
        ),
      ),
    );
    const accounts = [...root.querySelectorAll('.accounts > li')].map((item) => {
      const claim = item.querySelector<HTMLElement>('[data-claim]');
      return `${claim?.dataset['claim']} · ${clean(claim?.textContent)}`;
    });
    const answers = [...root.querySelectorAll<HTMLElement>('[data-response]')].map(
      (item) => `${item.dataset['response']} · ${titles(item)}`,
    );
    return [...facts, ...accounts, ...answers];
  });
}

/** What the tables say of an incident, in the same lines. */
function expectedFacts(incident: Incident, locale: Locale): readonly string[] {
  const title = (id: string) => collapse(dataset.sources.get(id)?.title ?? '');
  const says = (claim: { value: string; low: string; high: string }) =>
    claim.value === '' ? `${claim.low}..${claim.high}` : claim.value;
  const facts = incident.accounts.flatMap(({ aspect, preferred, corroborating }) =>
    preferred.map((claim) => {
      const same = corroborating.filter((other) => says(other) === says(claim));
      const sources = new Set([claim, ...same].map(({ sourceId }) => sourceId));
      const titles = [...sources].map(title).sort().join(' | ');
      return [aspect, collapse(claim.text[locale]), titles].join(' · ');
    }),
  );
  const disputed = incident.accounts.filter((account) => account.disputed);
  const accounts = [
    ...disputed.flatMap(({ preferred, corroborating, disputing }) => [
      ...preferred,
      ...corroborating,
      ...disputing,
    ]),
    ...incident.accounts.flatMap(({ superseded }) => superseded),
  ].map(({ id, text }) => `${id} · ${collapse(text[locale])}`);
  const answers = incident.responseIds.map((id) => {
    const response = dataset.responses.find((one) => one.id === id);
    return `${id} · ${title(response?.sourceId ?? '')}`;
  });
  return [...facts, ...accounts, ...answers].sort();
}

for (const { locale, path } of PAGES) {
  test(`${locale}: each popup states what the tables state, follow-ups included`, async ({
    page,
  }) => {
    test.slow();
    const m = messagesFor(locale);
    await openMap(page, `${path}?scope=all`);
    for (const incident of dataset.incidents) {
      await opener(page, incident.id).click();
      const dialog = popup(page);
      await expect(dialog).toHaveAttribute('data-incident', incident.id);
      await expect(dialog.getByRole('heading', { level: 2 })).toHaveText(
        incident.facility.shortName,
      );
      expect([...(await readFacts(dialog))].sort(), incident.id).toEqual(
        expectedFacts(incident, locale),
      );
      const brief = dialog.locator('.brief');
      await expect(brief.locator('.when')).toHaveText(incident.when.claim.text[locale]);
      await expect(brief.locator('.kind')).toHaveText(
        incident.damages.map((kind) => m.damage[kind]),
      );
      const said = collapse(await dialog.textContent());
      for (const text of [incident.summary[locale], incident.facility.note[locale]])
        expect(said, incident.id).toContain(collapse(text));
      // The list entry says all of it as well: popup and list are one text.
      const body = page.locator(`li[data-incident="${incident.id}"] .dossier > .body`);
      const listed = collapse(await body.textContent());
      const copied = await dialog.locator('.dossier-body').evaluate((content) => {
        const copy = content.cloneNode(true) as Element;
        for (const own of copy.querySelectorAll('.brief, .siblings, .copy-row')) own.remove();
        return copy.textContent;
      });
      expect(collapse(copied), incident.id).toBe(listed);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });
}
