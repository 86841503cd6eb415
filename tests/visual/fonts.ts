import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

interface Face {
  readonly family: string;
  readonly weight: string;
  /** The font file, in base64. */
  readonly file: string;
}

const require = createRequire(import.meta.url);
const face = (family: string, weight: string, name: string): Face => ({
  family,
  weight,
  file: readFileSync(require.resolve(`@expo-google-fonts/${name}.ttf`)).toString('base64'),
});

/** The fonts of the social cards stand in for the system's: on every machine lines break at the same words. */
const FACES: readonly Face[] = [
  face('Picture Sans', '400', 'pt-sans/400Regular/PTSans_400Regular'),
  face('Picture Sans', '700', 'pt-sans/700Bold/PTSans_700Bold'),
  face('Picture Serif', '400', 'pt-serif/400Regular/PTSerif_400Regular'),
  face('Picture Serif', '700', 'pt-serif/700Bold/PTSerif_700Bold'),
];

/** Sets the fonts before the page's first script: names on the map are measured when it starts. */
export async function useOwnFonts(page: Page): Promise<void> {
  await page.addInitScript((faces) => {
    for (const { family, weight, file } of faces) {
      const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
      document.fonts.add(new FontFace(family, bytes, { weight }));
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':root { --sans: "Picture Sans" !important; --serif: "Picture Serif" !important; }',
    );
    document.adoptedStyleSheets = [sheet];
  }, FACES);
}
