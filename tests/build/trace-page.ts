import type { Locale } from '../../src/core/localized.ts';
import type { Messages } from '../../src/i18n/messages.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { rowOf, rows } from './ledger-rows.ts';
import type { Markup, TextNode } from './markup.ts';
import { attribute, findAll, isElement, select, textOf, textsOf } from './markup.ts';
import type { Row } from './shipped.ts';

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every message of a language that is a text: what a page may say without a source. */
function plainMessages(value: unknown): readonly string[] {
  if (typeof value === 'string') return [collapse(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(plainMessages);
}

/**
 * One page under trace. Checks explain nodes by rows of the tables; what they cannot explain is a fault, and what no
 * check has explained in the end is told by `unexplained`.
 */
export class Trace {
  readonly root: Markup;
  readonly locale: Locale;
  readonly m: Messages;
  readonly faults: string[] = [];
  /** Ids of the rows that were met, by table. */
  readonly claims = new Set<string>();
  readonly sources = new Set<string>();
  readonly responses = new Set<string>();
  readonly #explained = new Set<Markup | TextNode>();
  readonly #static: ReadonlySet<string>;
  readonly #byId: ReadonlyMap<string, Markup>;

  constructor(root: Markup, locale: Locale) {
    this.root = root;
    this.locale = locale;
    this.m = messagesFor(locale);
    this.#static = new Set(plainMessages(this.m));
    this.#byId = new Map(select(root, '@id').map((element) => [attribute(element, 'id'), element]));
  }

  fault(where: string, problem: string): void {
    this.faults.push(`${where}: ${problem}`);
  }

  /** A cell in the page's language. */
  text(row: Row, column: string): string {
    return row[`${column}_${this.locale}`] ?? '';
  }

  byId(id: string): Markup | undefined {
    return this.#byId.get(id);
  }

  /** The node says exactly this, by a row; otherwise it is a fault. */
  equal(where: string, node: Markup | undefined, expected: string): void {
    if (node === undefined) {
      this.fault(where, `is not there, expected "${expected}"`);
      return;
    }
    this.#explained.add(node);
    const said = collapse(textOf(node));
    if (said !== collapse(expected)) this.fault(where, `says "${said}", expected "${expected}"`);
  }

  /** The node says nothing but these pieces, punctuation aside, and says each of them. */
  compose(where: string, node: Markup | undefined, pieces: readonly string[]): void {
    if (node === undefined) {
      this.fault(where, 'is not there');
      return;
    }
    this.#explained.add(node);
    let rest = collapse(textOf(node));
    const longest = pieces.filter((piece) => piece !== '').map(collapse);
    for (const piece of longest.sort((a, b) => b.length - a.length)) {
      if (rest.includes(piece)) rest = rest.replace(piece, '\u0000');
      else this.fault(where, `does not say "${piece}"`);
    }
    if (/[\p{L}\p{N}]/u.test(rest)) this.fault(where, `says "${rest}" beside what is known`);
  }

  /** The claim of an id, met here with its source. */
  meetClaim(claim: Row): void {
    this.claims.add(claim['claim_id'] ?? '');
    this.meetSource(claim['source_id'] ?? '');
  }

  meetSource(id: string): void {
    if (rowOf('sources', id) === undefined) this.fault(id, 'is no source');
    this.sources.add(id);
  }

  /** Ids of the sources that a line of a list of sources can be. */
  sourcesOf(line: Markup): readonly string[] {
    const said = collapse(textOf(line));
    const title = collapse(
      findAll(line, ({ tag }) => tag === 'cite')
        .map(textOf)
        .join(''),
    );
    const [link] = findAll(line, ({ tag }) => tag === 'a');
    return rows.sources
      .filter((row) => collapse(row['title'] ?? '') === title)
      .filter((row) => said.startsWith(`${collapse(row['publisher'] ?? '')}, `))
      .filter((row) => link === undefined || row['url'] === attribute(link, 'href'))
      .map((row) => row['source_id'] ?? '');
  }

  /** Where the source marks among these elements lead: for each the ids that its line can be. */
  citations(elements: readonly Markup[]): readonly (readonly string[])[] {
    return elements.map((mark) => {
      this.#explained.add(mark);
      const line = this.byId(attribute(mark, 'href').slice(1));
      if (line !== undefined && collapse(textOf(mark)) === attribute(line, 'value'))
        return this.sourcesOf(line);
      this.fault(attribute(mark, 'href'), 'leads to no numbered source');
      return [];
    });
  }

  /** A publication named in place: its publisher, and its address when there is a link. */
  via(where: string, node: Markup | undefined, sourceId: string): void {
    const row = rowOf('sources', sourceId);
    this.equal(where, node, row?.['publisher'] ?? '');
    if (node?.tag === 'a' && attribute(node, 'href') !== row?.['url'])
      this.fault(where, `leads to ${attribute(node, 'href')}, expected ${row?.['url']}`);
    this.meetSource(sourceId);
  }

  explain(node: Markup | TextNode): void {
    this.#explained.add(node);
  }

  #isExplained(node: Markup | TextNode): boolean {
    if (this.#explained.has(node)) return true;
    return node.parent !== null && this.#isExplained(node.parent);
  }

  /** Texts that nothing has explained and that are no message. `test` narrows them. */
  unexplained(root: Markup, test: (text: string) => boolean = () => true): readonly string[] {
    return textsOf(root)
      .filter((node) => !this.#isExplained(node))
      .map((node) => ({ node, text: collapse(textOf(node)) }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !this.#static.has(text) && test(text))
      .map(({ node, text }) => `${pathOf(node)}: ${text}`);
  }
}

/** Where a node stands, for a person who has to find it. */
function pathOf(node: Markup | TextNode): string {
  const own = isElement(node)
    ? `${node.tag}${[...node.attributes]
        .filter(([name]) => ['id', 'class', 'data-incident', 'data-aspect'].includes(name))
        .map(([name, value]) => `[${name}=${value}]`)
        .join('')}`
    : '';
  const parent = node.parent;
  if (parent === null || parent.tag === '#page' || (isElement(node) && node.attributes.has('id')))
    return own;
  return [pathOf(parent), own].filter((part) => part !== '').join(' > ');
}
