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

function start(words: PageWords): void {
  let seen: Observations = observe();
  const firstHeight = window.innerHeight;
  let asked = 0;

  const render = (): void => {
    const report = part('report');
    const advice = advise(seen, words.site !== null);
    const all = findings(seen);
    const said = document.createElement('p');
    said.textContent = words.alone;
    report.replaceChildren(
      all.length === 0
        ? said
        : renderReport(all, words, () => change({ links: tryWindow() ? 'yes' : 'no' })),
    );
    part('reasons').replaceChildren(renderReasons(advice.reasons, words));
    part('code').textContent = snippetOf(advice, words);
    part('use').hidden = false;
  };
  const change = (news: Partial<Observations>): void => {
    seen = { ...seen, ...news };
    render();
  };

  render();
  if (!seen.framed) return;
  const bridge = createBridge(window);
  bridge.open({ greet: () => change({ height: 'yes' }), select: () => {}, change: () => {} });
  new ResizeObserver(() => {
    asked = Math.ceil(part('check').getBoundingClientRect().height);
    bridge.resize(asked);
  }).observe(part('check'));
  window.addEventListener('resize', () => {
    const { innerWidth: boxWidth, innerHeight: boxHeight } = window;
    const followed = boxHeight !== firstHeight && Math.abs(boxHeight - asked) <= CLOSE;
    change({ boxWidth, boxHeight, ...(followed ? { height: 'yes' as const } : {}) });
  });
  setTimeout(() => {
    if (seen.height === 'waiting') change({ height: 'no' });
  }, PATIENCE);
}

start(JSON.parse(part('words').textContent ?? '') as PageWords);
