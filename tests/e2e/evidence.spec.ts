import type { Locator, Page } from '@playwright/test';
import { chainOf } from '../../src/core/chain.ts';
import { hostOf } from '../../src/core/link.ts';
import { reconcileTotals } from '../../src/core/published-totals.ts';
import { toStops } from '../../src/core/stop.ts';
import { boundTeams, DEFAULT_SPEED, SPEEDS } from '../../src/core/teams.ts';
import { RULES } from '../../src/core/totals.ts';
import { describeBound } from '../../src/i18n/bound-text.ts';
import { fill } from '../../src/i18n/fill.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import {
  collapse,
  core,
  dataset,
  expect,
  marker,
  opener,
  openMap,
  PAGES,
  popup,
  test,
} from './site.ts';

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
        const row = page.locator(`#counts li:has(> p > [data-claim="${claim.id}"])`);
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

    test('the totals are counted again in the page, once the reader is near, and agree', async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await openMap(page, path);
      const late = () => asked.filter((url) => /totals|incidents\.geojson/.test(url));
      expect(late()).toEqual([]);
      await page.locator('#counts-title').scrollIntoViewIfNeeded();
      const totals = reconcileTotals(dataset).flatMap((group) => group.totals);
      const values = totals.map(({ result }) => result?.value).join(', ');
      await expect(page.locator('#counts .recount')).toHaveText(fill(m.recount.same, { values }));
      expect(late()).toHaveLength(3);
    });

    test('a total that the data no longer give is told, and which', async ({ page }) => {
      await page.route('**/data/incidents.geojson', async (route) => {
        const response = await route.fetch();
        const data = await response.json();
        const valence = data.features.find(({ id }: { id: string }) => id === 'valence');
        for (const bound of ['value', 'low', 'high'])
          valence.properties.figures.vehicles_burned[bound] += 1;
        await route.fulfill({ response, json: data });
      });
      await openMap(page, path);
      await page.locator('#counts-title').scrollIntoViewIfNeeded();
      const box = page.locator('#counts .recount');
      const totals = reconcileTotals(dataset).flatMap((group) => group.totals);
      const adding = totals.filter(({ rule }) => rule !== null && RULES[rule].adds !== 'incidents');
      const counts = { count: adding.length, total: totals.length };
      await expect(box.locator('p')).toHaveText(fill(m.recount.differs, counts));
      await expect(box.locator('li')).toHaveCount(adding.length);
      const christen = adding.find(({ claim }) => claim.id === 'series-vehicles-burned-1');
      const line = box.locator('li', { hasText: christen?.claim.text[locale] ?? '?' });
      const { value = 0 } = christen?.result ?? {};
      await expect(line).toContainText(String(value));
      await expect(line).toContainText(String(value + 1));
    });

    for (const width of [390, 1280]) {
      const impacts = core
        .find(({ id }) => id === 'toulon')
        ?.accounts.find(({ aspect }) => aspect === 'impacts');
      const claim = impacts?.preferred[0];
      const same = [claim, ...(impacts?.corroborating ?? [])];
      const cited = [...new Set(same.map((one) => one?.sourceId ?? ''))].map((id) =>
        dataset.sources.get(id),
      );
      // An address that is not https is printed, not linked: the reader follows the first mark that can be followed.
      const at = cited.findIndex((source) => source?.url.startsWith('https:'));

      /** The fact is open; the second press leads to who says so, by name and with an address. */
      const follow = async (page: Page, press: (mark: Locator) => Promise<void>): Promise<void> => {
        const fact = popup(page).locator('.fact[data-aspect="impacts"]');
        await expect(fact.locator('.value')).toHaveText(claim?.text[locale] ?? '');
        expect(claim?.value).toBe('15');
        await expect(fact.locator('.cite')).toHaveCount(cited.length);
        await press(fact.locator('.cite').nth(at));
        const line = page.locator(':focus');
        await expect(line).toBeInViewport();
        await expect(line).toContainText(cited[at]?.publisher ?? '?');
        const link = line.getByRole('link');
        await expect(link).toBeInViewport();
        await expect(link).toHaveAttribute('href', cited[at]?.url ?? '?');
        expect(collapse(await link.textContent())).toBe(collapse(cited[at]?.title ?? '?'));
        // Every publication that says fifteen stands in the same list, with its host in print.
        for (const source of cited) {
          const row = popup(page).locator('.sources li', { hasText: source?.publisher ?? '?' });
          await expect(row.first()).toContainText(hostOf(source?.url ?? '?'));
        }
      };

      test(`who says fifteen, ${width} px: two clicks from the map`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await openMap(page, path);
        await marker(page, 'toulon').click();
        await follow(page, (mark) => mark.click());
      });

      test(`who says fifteen, ${width} px: two presses of Enter from the list`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await openMap(page, path);
        await opener(page, 'toulon').focus();
        await page.keyboard.press('Enter');
        await expect(popup(page).getByRole('heading', { level: 2 })).toBeFocused();
        await follow(page, async (mark) => {
          // By the keyboard alone: Tab goes through the dialog until it comes to the mark.
          for (let step = 0; step < 40; step += 1) {
            if (await mark.evaluate((element) => element === document.activeElement)) break;
            await page.keyboard.press('Tab');
          }
          await expect(mark).toBeFocused();
          await page.keyboard.press('Enter');
        });
      });
    }
  });
}
