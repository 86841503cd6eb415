import { chainOf } from '../../src/core/chain.ts';
import { toStops } from '../../src/core/stop.ts';
import { boundTeams, DEFAULT_SPEED, SPEEDS } from '../../src/core/teams.ts';
import { reconcileTotals } from '../../src/core/totals.ts';
import { describeBound } from '../../src/i18n/bound-text.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { collapse, core, dataset, expect, openMap, PAGES, test } from './site.ts';

const STOPS = toStops(core);
const NAMES = new Map(core.map(({ id, facility }) => [id, facility.shortName]));

for (const { locale, path } of PAGES) {
  const m = messagesFor(locale);
  const say = (speed: number) =>
    describeBound(boundTeams(STOPS, speed), NAMES, { locale, bound: m.teams.bound });

  test.describe(`the evidence, ${locale}`, () => {
    test('without scripts: every total, every step, the bound and its proof', async ({
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        baseURL: baseURL ?? '',
      });
      const page = await context.newPage();
      await page.goto(path);
      for (const { claim, verdict } of reconcileTotals(dataset).flatMap(({ totals }) => totals)) {
        const row = page.locator(`#counts [data-total="${claim.id}"]`);
        await expect(row).toHaveAttribute('data-verdict', verdict);
        await expect(row.locator('.value')).toHaveText(claim.text[locale]);
        await expect(row.locator('.rule')).toContainText(m.counts.verdict[verdict]);
        const publisher = dataset.sources.get(claim.sourceId)?.publisher ?? '';
        await expect(row.locator('.via').first()).toHaveText(publisher);
      }
      for (const { response, step } of chainOf(dataset)) {
        const row = page.locator(`#chain [data-chain="${response.id}"]`);
        await expect(row.locator('b')).toHaveText(m.chain.step[step]);
        await expect(row.locator(`a[href="#r-${response.id}"]`)).toHaveCount(1);
        await expect(page.locator(`#r-${response.id}`)).toHaveCount(1);
      }
      const { sentence, rows } = say(DEFAULT_SPEED);
      await expect(page.locator('#teams .bound')).toHaveText(sentence);
      await expect(page.locator('#teams .proof tbody tr')).toHaveCount(rows.length);
      await expect(page.locator('#teams-speed')).toBeHidden();
      await context.close();
    });

    test('the slider says what Node computes, and nothing of it loads before it is near', async ({
      page,
    }) => {
      const scripts: string[] = [];
      page.on('request', (request) => scripts.push(request.url()));
      await openMap(page, path);
      expect(scripts.filter((url) => url.includes('teams-view'))).toEqual([]);
      const slider = page.getByRole('slider', { name: m.teams.slider });
      await slider.scrollIntoViewIfNeeded();
      await expect(slider).toBeEnabled();
      expect(scripts.filter((url) => url.includes('teams-view'))).toHaveLength(1);
      for (const speed of [SPEEDS.least, 110, 120, DEFAULT_SPEED, SPEEDS.most]) {
        await slider.fill(String(speed));
        const { sentence, why, rows } = say(speed);
        await expect(page.locator('#teams').getByRole('status')).toHaveText(sentence);
        await expect(page.locator('#teams .why')).toHaveText(why);
        await expect(page.locator('#teams .proof tbody tr')).toHaveText(
          rows.map((cells) => cells.join('')),
        );
        await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(`^${speed}\\s`));
      }
    });

    test('the slider moves by its step from the keyboard', async ({ page }) => {
      await openMap(page, path);
      const slider = page.locator('#teams-speed');
      await slider.scrollIntoViewIfNeeded();
      await expect(slider).toBeEnabled();
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await expect(slider).toHaveValue(String(DEFAULT_SPEED - SPEEDS.step));
      await expect(page.locator('#teams .bound')).toHaveText(say(DEFAULT_SPEED - 10).sentence);
    });

    test('what was decided before the attacks stands before them, and says so', async ({
      page,
    }) => {
      await page.goto(path);
      const early = chainOf(dataset).filter(({ before }) => before);
      expect(early.length).toBeGreaterThan(0);
      for (const { response } of early) {
        const row = page.locator(`#chain [data-chain="${response.id}"]`);
        await expect(row).toHaveAttribute('data-before', 'true');
        await expect(row.locator('.note')).toHaveText(/38/);
        const after = row.locator('xpath=following-sibling::li');
        await expect(after.first()).toHaveClass('attacks');
      }
    });

    test('every superseded claim says what replaced it', async ({ page }) => {
      await page.goto(path);
      const past = [...dataset.series, ...core.flatMap(({ accounts }) => accounts)].flatMap(
        ({ superseded }) => superseded,
      );
      for (const claim of past) {
        const row = page.locator(`main li[data-rank="superseded"]:has([data-claim="${claim.id}"])`);
        await expect(row).toHaveCount(1);
        await expect(row.locator('.replaced a')).toHaveCount(1);
      }
    });

    test('who says fifteen: two clicks from the map to the publication', async ({ page }) => {
      await openMap(page, path);
      await page.locator('[data-role="marker"][data-incident="toulon"]').click();
      const dialog = page.locator('[data-role="popup"]');
      const claim = core
        .find(({ id }) => id === 'toulon')
        ?.accounts.find(({ aspect }) => aspect === 'impacts')?.preferred[0];
      const fact = dialog.locator('.fact[data-aspect="impacts"]');
      await expect(fact.locator('.value')).toHaveText(claim?.text[locale] ?? '');
      await fact.locator('.cite').first().click();
      const source = dataset.sources.get(claim?.sourceId ?? '');
      const focused = page.locator(':focus');
      expect(collapse(await focused.textContent())).toContain(collapse(source?.title ?? '?'));
    });
  });
}
