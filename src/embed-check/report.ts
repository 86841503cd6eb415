import { fill } from '../i18n/fill.ts';
import type { Finding } from './findings.ts';

/** What the report says, in one language: the group `check` of the messages, as the build wrote it into the page. */
export interface CheckWords {
  readonly verdicts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly says: Readonly<Record<string, string>>;
  readonly advice: Readonly<Record<string, string>>;
  readonly tryLinks: string;
}

function element(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className !== '') made.className = className;
  return made;
}

/** One line: what, the verdict as a word, and the sentence; `action` stands under the sentence. */
function line(finding: Finding, words: CheckWords, action: HTMLElement | null): HTMLElement {
  const row = document.createElement('div');
  row.dataset['row'] = finding.row;
  row.dataset['verdict'] = finding.verdict;
  const sentence = fill(words.says[finding.says] ?? '', finding.values);
  const said = document.createElement('dd');
  said.append(element('span', words.verdicts[finding.verdict] ?? '', 'verdict'), ` – ${sentence}`);
  if (action !== null) said.append(document.createElement('br'), action);
  row.append(element('dt', words.rows[finding.row] ?? ''), said);
  return row;
}

/** The report as a list of terms; the line about links carries the button that tries one. */
export function renderReport(
  all: readonly Finding[],
  words: CheckWords,
  tryLinks: () => void,
): HTMLElement {
  const list = document.createElement('dl');
  for (const finding of all) {
    let button: HTMLElement | null = null;
    if (finding.says === 'linksUntried') {
      button = element('button', words.tryLinks);
      button.setAttribute('type', 'button');
      button.addEventListener('click', tryLinks);
    }
    list.append(line(finding, words, button));
  }
  return list;
}

/** Reasons as a list. */
export function renderReasons(reasons: readonly string[], words: CheckWords): HTMLElement {
  const list = document.createElement('ul');
  for (const reason of reasons) list.append(element('li', words.advice[reason] ?? ''));
  return list;
}
