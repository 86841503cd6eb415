import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { useOwnFonts } from './fonts.ts';

/** A window in CSS px, and how small its picture is: at these sizes letters weigh as greys, and files stay small. */
interface Size {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor: number;
}

const WIDE: Size = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.25 };
const NARROW: Size = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 0.5 };
const FRAME: Size = { viewport: { width: 600, height: 480 }, deviceScaleFactor: 0.5 };
const SMALL_FRAME: Size = { viewport: { width: 320, height: 480 }, deviceScaleFactor: 0.5 };
/** The paper of an A4 sheet inside its margins, at 96 px an inch. */
const SHEET: Size = { viewport: { width: 688, height: 1017 }, deviceScaleFactor: 0.5 };

interface Picture {
  readonly name: string;
  /** Below the served folder. */
  readonly address: string;
  readonly size: Size;
  readonly print?: true;
}

function both(name: string, part: string, size: Size): readonly Picture[] {
  return ['en', 'fr'].flatMap((language) =>
    ['light', 'dark'].map((theme) => {
      const [path, hash = ''] = part.split('#');
      const folder = language === 'fr' ? 'fr/' : '';
      const address = `${folder}${path}?theme=${theme}${hash === '' ? '' : `#${hash}`}`;
      return { name: `${name}-${language}-${theme}`, address, size };
    }),
  );
}

const PICTURES: readonly Picture[] = [
  ...both('page', '', WIDE),
  ...both('phone', '', NARROW),
  { name: 'popup-en-light', address: '?theme=light#incident=toulon', size: WIDE },
  { name: 'popup-fr-dark', address: 'fr/?theme=dark#incident=marseille', size: WIDE },
  { name: 'sheet-fr-light', address: 'fr/?theme=light#incident=toulon', size: NARROW },
  { name: 'sheet-en-dark', address: '?theme=dark#incident=marseille', size: NARROW },
  { name: 'all-en-light', address: '?theme=light#scope=all', size: WIDE },
  { name: 'frame-en-light', address: 'embed/?theme=light', size: FRAME },
  { name: 'frame-fr-dark', address: 'fr/embed/?theme=dark', size: FRAME },
  { name: 'frame-small-fr', address: 'fr/embed/?theme=light', size: SMALL_FRAME },
  { name: 'print-en', address: '', size: SHEET, print: true },
  { name: 'print-fr', address: 'fr/?theme=dark', size: SHEET, print: true },
];

/** The map can be used, and everything that it loads by itself has come. */
async function untilDrawn(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-map', 'ready');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

for (const { name, address, size, print } of PICTURES) {
  test.describe(() => {
    test.use(size);

    test(name, async ({ page }) => {
      await useOwnFonts(page);
      await page.goto(address);
      await untilDrawn(page);
      if (address.includes('#incident='))
        await expect(page.locator('[data-role="popup"]')).toBeVisible();
      if (print === true) await page.emulateMedia({ media: 'print' });
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  });
}
