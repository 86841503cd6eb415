import type { Page, Request } from '@playwright/test';
import type { Locale } from '../../src/core/localized.ts';
import { recount as recountEn } from '../../src/i18n/en-totals.ts';
import { recount as recountFr } from '../../src/i18n/fr-totals.ts';
import { messagesFor } from '../../src/i18n/messages.ts';

/** Parts of a visit in their order. */
export const STAGES = ['map', 'counts', 'teams', 'detail', 'share'] as const;
export type Stage = (typeof STAGES)[number];

/** A part works as it should, says in the page's language that something is lost, or has done neither yet. */
export type Outcome = 'whole' | 'said' | 'waiting';

/** A file of the site that a visit asks for. */
export interface Asked {
  /** Its path below the root of the site. */
  readonly file: string;
  readonly stage: Stage;
  readonly type: string;
  /** The page's own markup asks for it, not a script. */
  readonly inMarkup: boolean;
}

/** Near the school: from here the detailed map is offered, and everything of the base map is wanted. */
const HASH = '#view=12/44.2/0.63';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOsr6//DwAFhAKAUaJhpQAAAABJRU5ErkJggg==',
  'base64',
);

/** Longest wait for a part to stand as expected, ms: only a failing test waits that long. */
const PATIENCE = 20_000;

/** What may be said of a loss, in a page's language. */
function sentences(locale: Locale): readonly string[] {
  const { scriptsFailed, outlineOnly, partLost, detailFailed } = messagesFor(locale);
  const { failed } = locale === 'fr' ? recountFr : recountEn;
  return [scriptsFailed, outlineOnly, partLost, detailFailed, failed];
}

/** Runs in the page: how each part of it stands. */
function look(lost: readonly string[]): Readonly<Record<Stage, Outcome>> {
  const one = (selector: string): Element | null => document.querySelector(selector);
  const outcome = (region: string, whole: boolean): Outcome => {
    const texts = [...document.querySelectorAll(region)].map((part) => part.textContent ?? '');
    if (lost.some((sentence) => texts.some((text) => text.includes(sentence)))) return 'said';
    return whole ? 'whole' : 'waiting';
  };
  const ready = document.documentElement.dataset['map'] === 'ready';
  const drawn = one('.map-tiles.drawn canvas') !== null && one('.map-labels .label') !== null;
  const asked = performance.getEntriesByType('resource').some(({ name }) => /high/.test(name));
  const counted = /\d/.test(one('#counts .recount')?.textContent ?? '');
  const opened = one('dialog[open] textarea') !== null;
  return {
    map: outcome('.list .status', ready && drawn && asked),
    counts: outcome('#counts [role="status"], #counts .recount', counted),
    teams: outcome('#teams [role="status"]', one('#teams-speed:not(:disabled)') !== null),
    detail: outcome('.map-detail [role="status"]', one('.ign-tiles img') !== null),
    // The check page holds a snippet, too: where the dialog cannot open, the reader is led there.
    share: one('#use') !== null ? 'said' : outcome('dialog [role="status"]', opened),
  };
}

/** A reader's way through a page, part by part; parts that are lost do not stop it. */
export class Visit {
  readonly page: Page;
  readonly #locale: Locale;
  #stage: Stage = 'map';

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.#locale = locale;
  }

  /** Where the reader is. */
  get stage(): Stage {
    return this.#stage;
  }

  async open(path: string): Promise<void> {
    await this.page.route('https://data.geopf.fr/**', (route) =>
      route.fulfill({ contentType: 'image/png', body: PIXEL }),
    );
    await this.page.goto(path + HASH, { waitUntil: 'commit' });
  }

  /** Goes to a part and waits until it stands as expected; says how it stands when it never does. */
  async go(stage: Stage, expected: readonly Outcome[]): Promise<Outcome> {
    this.#stage = stage;
    const { page } = this;
    if (stage === 'counts' || stage === 'teams')
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), stage);
    if (stage === 'detail')
      await page.evaluate(() => document.querySelector<HTMLElement>('.detail-button')?.click());
    if (stage === 'share')
      await page.evaluate(() => document.querySelector<HTMLElement>('.share')?.click());
    const until = Date.now() + PATIENCE;
    for (;;) {
      const outcome = await this.#look(stage);
      if (expected.includes(outcome) || Date.now() > until) return outcome;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }

  async #look(stage: Stage): Promise<Outcome> {
    try {
      return (await this.page.evaluate(look, sentences(this.#locale)))[stage];
    } catch {
      // On the way to another page there is nothing to look at.
      return 'waiting';
    }
  }
}

/** Walks through a page and writes down which files of the site it asks for, and in which part. `root` is the site's. */
export async function discover(
  visit: Visit,
  { root, path, stages }: { root: string; path: string; stages: readonly Stage[] },
): Promise<readonly Asked[]> {
  const { page } = visit;
  const found = new Map<string, Omit<Asked, 'inMarkup'>>();
  const note = (request: Request): void => {
    const [address = ''] = request.url().split(/[?#]/);
    const type = request.resourceType();
    if (!address.startsWith(root) || type === 'document') return;
    // What the preview in the dialog asks for is another page's business.
    if (request.frame() !== page.mainFrame()) return;
    const file = address.slice(root.length);
    if (!found.has(file)) found.set(file, { file, stage: visit.stage, type });
  };
  page.on('request', note);
  await visit.open(root + path);
  for (const stage of stages) {
    const outcome = await visit.go(stage, ['whole']);
    if (outcome !== 'whole')
      throw new Error(`found ${stage} ${outcome} on ${path}, expected a whole visit`);
  }
  page.off('request', note);
  const markup = await (await page.request.get(root + path)).text();
  const linked = (markup.match(/<(?:link|script) [^>]*>/g) ?? []).join('');
  return [...found.values()].map((one) => ({
    ...one,
    inMarkup: linked.includes(one.file),
  }));
}
