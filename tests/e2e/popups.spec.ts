import type { Page } from '@playwright/test';
import type { Account } from '../../src/core/claim.ts';
import type { Incident } from '../../src/core/incident.ts';
import type { Locale } from '../../src/core/localized.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import {
  collapse,
  core,
  dataset,
  entry,
  expect,
  marker,
  missing,
  opener,
  openMap,
  PAGES,
  popup,
  test,
} from './site.ts';

const SCREENS = [
  { name: 'wide', width: 1280, height: 800 },
  { name: 'narrow', width: 390, height: 844 },
] as const;

function titlesOf(incident: Incident): readonly string[] {
  const shown = (account: Account) => [
    ...account.preferred,
    ...(account.disputed ? account.disputing : []),
    ...account.superseded,
  ];
  const ids = new Set(incident.accounts.flatMap(shown).map((claim) => claim.sourceId));
  return [...ids].map((id) => dataset.sources.get(id)?.title ?? '');
}

/** Everything that the popup of an incident must say, taken from the tables. */
async function expectContent(page: Page, incident: Incident, locale: Locale): Promise<void> {
  const m = messagesFor(locale);
  const dialog = popup(page);
  await expect(dialog).toHaveAttribute('data-incident', incident.id);
  await expect(dialog).toHaveRole('dialog');
  await expect(dialog).toHaveAccessibleName(incident.facility.shortName);
  await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(dialog.locator('.brief .when')).toHaveText(incident.when.claim.text[locale]);
  await expect(dialog.locator('.brief .kind')).toHaveText(
    incident.damages.map((kind) => m.damage[kind]),
  );
  const answers = dataset.responses.filter(({ id }) => incident.responseIds.includes(id));
  const said = [
    incident.summary[locale],
    ...incident.accounts.flatMap(({ preferred }) => preferred.map(({ text }) => text[locale])),
    ...answers.map(({ summary }) => summary[locale]),
    ...titlesOf(incident),
    m.precision[incident.facility.precision ?? 'commune'],
  ];
  expect(missing(await dialog.textContent(), said)).toEqual([]);
  await expect(dialog.locator('.permalink a')).toHaveAttribute('href', `#incident=${incident.id}`);
}

/** The parts in the one order of the contract: name, when, damage, answers, disputes, position, sources, link. */
async function expectOrder(page: Page, incident: Incident, locale: Locale): Promise<void> {
  const m = messagesFor(locale);
  const disputed = incident.accounts.some((account) => account.disputed);
  const headings = [
    m.responsesHere,
    ...(disputed ? [m.disputeHeading] : []),
    m.whereHeading,
    m.sourcesHeading,
  ];
  await expect(popup(page).getByRole('heading', { level: 3 })).toHaveText(headings);
  const order = await popup(page).evaluate((dialog) => {
    const all = [...dialog.querySelectorAll('*')];
    const first = (selector: string) => all.findIndex((one) => one.matches(selector));
    return ['h2', '.when', '.kinds', '.facts', 'h3', '.sources', '.permalink'].map(first);
  });
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
}

/** Popup and list entry say the same, word for word, whatever was added for the dialog alone. */
async function expectParity(page: Page, id: string): Promise<void> {
  const read = (root: Element): string => {
    const copy = root.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll('.copy-row, .siblings')) own.remove();
    return ['.brief', '.body'].map((part) => copy.querySelector(part)?.textContent).join(' ');
  };
  const inList = collapse(await entry(page, id).evaluate(read));
  const inPopup = collapse(await popup(page).evaluate(read));
  expect(inList.length).toBeGreaterThan(100);
  expect(inPopup).toBe(inList);
}

for (const { locale, path } of PAGES) {
  for (const { name, ...viewport } of SCREENS) {
    test.describe(`${locale}, ${name}`, () => {
      test.use({ viewport });

      test('a click on each of the eight markers tells what the tables say', async ({ page }) => {
        await openMap(page, path);
        await expect(marker(page)).toHaveCount(core.length);
        for (const incident of core) {
          await marker(page, incident.id).click();
          await expectContent(page, incident, locale);
          await expectOrder(page, incident, locale);
          await expectParity(page, incident.id);
          await expect(popup(page)).toHaveCount(1);
          await expect(marker(page, incident.id)).toHaveAttribute('aria-expanded', 'true');
          await page.keyboard.press('Escape');
          await expect(popup(page)).toHaveCount(0);
          await expect(marker(page, incident.id)).toBeFocused();
          await page.getByRole('button', { name: messagesFor(locale).fit }).click();
        }
      });
    });
  }

  test(`${locale}: the close button comes last and gives the focus back`, async ({ page }) => {
    await openMap(page, path);
    const { close } = messagesFor(locale);
    for (const incident of core) {
      await marker(page, incident.id).click();
      const buttons = popup(page).getByRole('button');
      await expect(buttons.last()).toHaveAccessibleName(close);
      await buttons.last().click();
      await expect(popup(page)).toHaveCount(0);
      await expect(marker(page, incident.id)).toBeFocused();
      await page.getByRole('button', { name: messagesFor(locale).fit }).click();
    }
  });

  test(`${locale}: the list opens the same dialog and takes the focus back`, async ({ page }) => {
    await openMap(page, path);
    for (const incident of core) {
      await opener(page, incident.id).click();
      await expectContent(page, incident, locale);
      await expect(opener(page, incident.id)).toHaveAttribute('aria-expanded', 'true');
      await expect(marker(page, incident.id)).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Escape');
      await expect(opener(page, incident.id)).toBeFocused();
    }
  });
}

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('Enter and Space open a marker, previous and next go round the places', async ({ page }) => {
    await openMap(page, '');
    const m = messagesFor('en');
    const [first, second] = core;
    await marker(page, first?.id).focus();
    await page.keyboard.press('Enter');
    await expect(popup(page)).toHaveAttribute('data-incident', first?.id ?? '');
    await popup(page).getByRole('button', { name: m.next }).click();
    await expect(popup(page)).toHaveAttribute('data-incident', second?.id ?? '');
    await popup(page).getByRole('button', { name: m.previous }).click();
    await popup(page).getByRole('button', { name: m.previous }).click();
    await expect(popup(page)).toHaveAttribute('data-incident', core.at(-1)?.id ?? '');
    await page.keyboard.press('Escape');
    await marker(page, second?.id).focus();
    await page.keyboard.press('Space');
    await expect(popup(page)).toHaveAttribute('data-incident', second?.id ?? '');
  });
});

test('a second press on an open marker closes its popup', async ({ page }) => {
  await openMap(page, '');
  await marker(page, 'enap').click();
  await expect(popup(page)).toHaveCount(1);
  await marker(page, 'enap').click();
  await expect(popup(page)).toHaveCount(0);
});

test('a source mark in the popup leads to the popup’s own source and leaves the address alone', async ({
  page,
}) => {
  await openMap(page, '');
  await marker(page, 'toulon').click();
  const before = page.url();
  await popup(page).locator('.facts .cite').first().click();
  await expect(popup(page).locator('.sources li').first()).toBeFocused();
  expect(page.url()).toBe(before);
});

test('the dialog says how a disputed value is disputed, with who said it', async ({ page }) => {
  await openMap(page, '');
  const incident = core.find(({ accounts }) => accounts.some(({ disputed }) => disputed));
  await marker(page, incident?.id).click();
  for (const { aspect, preferred, disputing } of (incident?.accounts ?? []).filter(
    (account) => account.disputed,
  )) {
    const block = popup(page).locator(`[id$="-d-${aspect}"]`);
    for (const claim of [...preferred, ...disputing]) {
      await expect(block).toContainText(claim.text.en);
      await expect(block).toContainText(claim.saidBy);
    }
  }
});

for (const { name, width, height } of SCREENS) {
  test(`${name}: the dialog is whole at once, and all of it is laid out soon`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openMap(page, '');
    const facts = await entry(page, 'toulon').locator('.fact').count();
    const atOnce = await marker(page, 'toulon').evaluate((button: HTMLElement) => {
      button.click();
      return document.querySelectorAll('[data-role="popup"] .fact').length;
    });
    expect(facts).toBeGreaterThan(5);
    expect(atOnce).toBe(facts);
    const unseen = () =>
      popup(page).evaluate(
        (dialog) =>
          [...dialog.querySelectorAll('*')].filter((one) => !one.checkVisibility()).length,
      );
    await expect.poll(unseen).toBe(0);
  });
}

test('the dialog’s heading shows the ring of the focus to who types, not to who points', async ({
  page,
}) => {
  await openMap(page, '');
  const ring = () =>
    popup(page)
      .locator('h2')
      .evaluate((heading) => getComputedStyle(heading).outlineStyle);
  await marker(page, 'nimes').click();
  await expect(popup(page).locator('h2')).toBeFocused();
  expect(await ring()).toBe('none');
  await page.keyboard.press('Escape');
  await expect(marker(page, 'nimes')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(popup(page).locator('h2')).toBeFocused();
  expect(await ring()).toBe('solid');
});
