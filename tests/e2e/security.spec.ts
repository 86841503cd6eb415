import { core, entry, expect, mapReady, marker, opener, PAGES, popup, test } from './site.ts';

declare global {
  interface Window {
    /** Directive and sample of every violation of the page's policy. */
    violations?: string[];
  }
}

const first = core[0];
if (first === undefined) throw new Error('found no core incident, expected eight');
const { id, facility } = first;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
      window.violations?.push(`${effectiveDirective}: ${sample}`);
    });
  });
});

for (const { locale, path } of PAGES) {
  test(`the ${locale} page needs nothing that its policy forbids`, async ({ page }) => {
    await page.goto(path);
    await mapReady(page);
    await expect(marker(page)).toHaveCount(core.length);
    await marker(page, id).click();
    await expect(popup(page).locator('h2').first()).toHaveText(facility.shortName);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 780 });
    await opener(page, id).click();
    await expect(popup(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.chip[data-filter="arson"]').click();
    await page.locator('[data-scope-choice="all"]').click();
    await page.locator('button.share').click();
    await expect(page.frameLocator('.share-stage iframe').locator('html')).toHaveAttribute(
      'data-map',
      'ready',
    );
    await page.keyboard.press('Escape');
    await page.locator('#teams-speed').scrollIntoViewIfNeeded();
    await expect(page.locator('#teams-speed')).toBeEnabled();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-page')).toContainText(facility.shortName);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

for (const query of ['', '?lang=fr', '?ui=full&theme=dark']) {
  test(`the frame needs nothing that its policy forbids: embed/${query}`, async ({ page }) => {
    await page.goto(`embed/${query}`);
    await mapReady(page);
    await expect(marker(page)).toHaveCount(core.length);
    await marker(page, id).click();
    await expect(popup(page)).toBeVisible();
    await page.keyboard.press('Escape');
    if (query.includes('full')) await page.locator('.chip[data-filter="arson"]').click();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

test('the embed check and the accessibility statement need nothing that their policies forbid', async ({
  page,
}) => {
  for (const path of ['embed/check/', 'accessibility/', 'fr/embed/check/']) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  }
});

for (const path of ['', 'embed/']) {
  test(`text becomes neither markup nor script: ${path === '' ? 'the page' : path}`, async ({
    page,
  }) => {
    await page.goto(path);
    await mapReady(page);
    const refused = await page.evaluate(() => {
      const probe = document.createElement('div');
      const script = document.createElement('script');
      const sinks: Record<string, (text: string) => void> = {
        innerHTML: (text) => {
          probe.innerHTML = text;
        },
        insertAdjacentHTML: (text) => probe.insertAdjacentHTML('beforeend', text),
        srcdoc: (text) => {
          document.createElement('iframe').srcdoc = text;
        },
        parseFromString: (text) => {
          new DOMParser().parseFromString(text, 'text/html');
        },
        scriptText: (text) => {
          script.text = text;
        },
        scriptAddress: (text) => {
          script.src = text;
        },
      };
      const thrown = (sink: ((text: string) => void) | undefined, text: string): string => {
        try {
          sink?.(text);
          return '';
        } catch (cause) {
          return cause instanceof Error ? `${cause.name}: ${cause.message}` : '';
        }
      };
      const messages = Object.entries(sinks).map(([name, sink]) => [
        name,
        thrown(sink, '<b>x</b>'),
      ]);
      // As like the page's own worker as an address can be.
      const alike = [
        'blob:https://evil.example/8f14e45f-ceea-467f-a9d0-94f0c5d1a1b2',
        `blob:${location.origin}.evil.example/8f14e45f-ceea-467f-a9d0-94f0c5d1a1b2`,
        `blob:${location.origin}@evil.example/8f14e45f-ceea-467f-a9d0-94f0c5d1a1b2`,
        `BLOB:${location.origin}/8f14e45f-ceea-467f-a9d0-94f0c5d1a1b2`,
        'data:text/javascript,alert(1)',
        `${location.origin}/assets/main.js`,
      ].filter((address) => thrown(sinks['scriptAddress'], address) === '');
      probe.innerHTML = '<svg/>';
      return { ...Object.fromEntries(messages), alike, left: probe.innerHTML };
    });
    const error = 'TypeError: found text for markup or script, expected nodes: <b>x</b>';
    expect(refused).toEqual({
      innerHTML: error,
      insertAdjacentHTML: error,
      srcdoc: error,
      parseFromString: error,
      scriptText: error,
      scriptAddress: error,
      alike: [],
      left: '<svg></svg>',
    });
    await expect(entry(page, id)).toBeAttached();
  });
}

test('a popup given as text throws', async ({ page }) => {
  await page.goto('');
  await mapReady(page);
  const said = await page.evaluate(async () => {
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    const chunk = await import(files.find((name) => /\/map-view-[^/]*\.js$/.test(name)) ?? '');
    const Layer = Object.values<typeof import('leaflet').Layer>(chunk).find(
      (one) => one?.prototype?.bindPopup !== undefined,
    );
    if (Layer === undefined) return 'found no layer among the exports, expected one';
    interface Opened {
      _initLayout(): void;
      _updateContent(): void;
    }
    const popupOf = (content: string | HTMLElement): Opened =>
      new Layer().bindPopup(content, { closeButton: false }).getPopup() as unknown as Opened;
    const node = popupOf(document.createElement('b'));
    node._initLayout();
    node._updateContent();
    const text = popupOf('<b>x</b>');
    text._initLayout();
    try {
      text._updateContent();
    } catch (cause) {
      return String(cause);
    }
    return 'nothing thrown';
  });
  expect(said).toBe('TypeError: found text for markup or script, expected nodes: <b>x</b>');
});
