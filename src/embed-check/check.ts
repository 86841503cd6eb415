/** Entry of the embed check: looks at the host, asks it to follow the height, and says what to use there. */
import './check.css';
import type { Locale } from '../core/localized.ts';
import type { SnippetChoice } from '../core/snippet.ts';
import { elementSnippet, frameSnippet, pageAddress } from '../core/snippet.ts';
import { createBridge } from '../embed/bridge.ts';
import type { Advice, Observations } from './findings.ts';
import { advise, findings } from './findings.ts';
import { observe, tryWindow } from './probe.ts';
import type { CheckWords } from './report.ts';
import { renderReasons, renderReport } from './report.ts';

interface PageWords extends CheckWords {
  readonly locale: Locale;
  /** Absolute root of the site when the build knew it, else null. */
  readonly site: string | null;
  readonly title: string;
  readonly alt: string;
  readonly alone: string;
}

/** How long a host may take to follow a height before we call it deaf, ms. */
const PATIENCE = 2500;
/** A box within this many px of the height asked for follows us; borders and rounding explain the rest. */
const CLOSE = 4;

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`found no #${id}, expected one`);
  return found;
}

/** The site's root: what the build knew, else what stands before this page in the address. */
function rootOf(words: PageWords): string {
  return words.site ?? location.href.replace(/(?:fr\/)?embed\/check\/[^/]*$/, '');
}

function snippetOf(advice: Advice, words: PageWords): string {
  const root = rootOf(words);
  const choice: SnippetChoice = {
    locale: words.locale,
    incident: null,
    theme: 'auto',
    scope: 'core',
    ui: 'map',
    width: null,
    height: advice.height,
  };
  if (advice.kind === 'link') return pageAddress(root, choice);
  return (advice.kind === 'element' ? elementSnippet : frameSnippet)(root, choice, words);
}

/** Writes what was seen and what follows from it. */
function render(seen: Observations, words: PageWords, tryLinks: () => void): void {
  const advice = advise(seen, words.site !== null);
  const all = findings(seen);
  const alone = document.createElement('p');
  alone.textContent = words.alone;
  part('report').replaceChildren(all.length === 0 ? alone : renderReport(all, words, tryLinks));
  part('reasons').replaceChildren(renderReasons(advice.reasons, words));
  part('code').textContent = snippetOf(advice, words);
  part('use').hidden = false;
}

/** Asks the host to follow the height of the report; `hear` is told when it does. */
function askForHeight(hear: (news: Partial<Observations>) => void): void {
  const firstHeight = window.innerHeight;
  let asked = 0;
  const bridge = createBridge(window);
  bridge.open({ greet: () => hear({ height: 'yes' }), select: () => {}, change: () => {} });
  new ResizeObserver(() => {
    asked = Math.ceil(part('check').getBoundingClientRect().height);
    bridge.resize(asked);
  }).observe(part('check'));
  window.addEventListener('resize', () => {
    const { innerWidth: boxWidth, innerHeight: boxHeight } = window;
    const followed = boxHeight !== firstHeight && Math.abs(boxHeight - asked) <= CLOSE;
    hear({ boxWidth, boxHeight, ...(followed ? { height: 'yes' as const } : {}) });
  });
}

function start(words: PageWords): void {
  let seen = observe();
  const tryLinks = (): void => change({ links: tryWindow() ? 'yes' : 'no' });
  const change = (news: Partial<Observations>): void => {
    seen = { ...seen, ...news };
    render(seen, words, tryLinks);
  };
  change({});
  if (!seen.framed) return;
  askForHeight(change);
  setTimeout(() => {
    if (seen.height === 'waiting') change({ height: 'no' });
  }, PATIENCE);
}

start(JSON.parse(part('words').textContent ?? '') as PageWords);
