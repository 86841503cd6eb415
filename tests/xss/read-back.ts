import type { Page } from '@playwright/test';
import type { Output } from './outputs.ts';
import { cellsOf } from './tables.ts';

/**
 * Runs in the page: a document as the browser's own parser reads it, one line for each tag, attribute and text. As JSON:
 * the driver is slow with long lists.
 */
function flatten({ text, mime }: { text: string; mime: string }): string {
  const lines: string[] = [];
  const json = (value: unknown, at: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) json(inner, `${at}.${key}`);
    else lines.push(`${at}=${value}`);
  };
  const visit = (node: Node): void => {
    if (!(node instanceof Element)) {
      lines.push(`${node.nodeName} ${node.nodeValue ?? ''}`);
      for (const child of node.childNodes) visit(child);
      return;
    }
    lines.push(`<${node.namespaceURI} ${node.localName}>`);
    for (const { name, value } of node.attributes)
      lines.push(`@${name}=${value.replace(/sha256-[\w+/=]+/g, 'sha256')}`);
    if (node instanceof HTMLTemplateElement) visit(node.content);
    if (node instanceof HTMLScriptElement && node.type.endsWith('json'))
      json(JSON.parse(node.text), node.type);
    // Where labels stand depends on their letters; none of those may be in the styles.
    else if (node.localName === 'style')
      lines.push(`styles ${/zq|</.test(node.textContent ?? '')}`);
    // The code for editors is markup again.
    else if (node instanceof HTMLTextAreaElement) parse(node.value, 'text/html');
    else for (const child of node.childNodes) visit(child);
    lines.push('</>');
  };
  const parse = (markup: string, type: string): void => {
    const parsed = new DOMParser().parseFromString(markup, type as DOMParserSupportedType);
    if (type !== 'text/html' && parsed.getElementsByTagName('parsererror').length > 0)
      throw new Error(`found XML that is not well-formed: ${parsed.documentElement.textContent}`);
    visit(parsed);
  };
  parse(text, mime);
  return JSON.stringify(lines);
}

function flattenJson(value: unknown, at = ''): string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => flattenJson(inner, `${at}.${key}`))
    : [`${at}=${value}`];
}

async function readMarkup(page: Page, text: string, mime: string): Promise<readonly string[]> {
  return JSON.parse(await page.evaluate(flatten, { text, mime }));
}

const MIMES = { html: 'text/html', xml: 'application/xml', card: 'image/svg+xml' };

/** An output as its readers read it: lines that two outputs can be compared by. */
export async function readBack(page: Page, { type, text }: Output): Promise<readonly string[]> {
  if (type === 'csv') return cellsOf(text).flat();
  if (type !== 'json') return readMarkup(page, text, MIMES[type]);
  const lines = flattenJson(JSON.parse(text));
  const markup = lines.filter((line) => line.startsWith('.html='));
  const inner = markup.map((line) => readMarkup(page, line.slice('.html='.length), MIMES.html));
  return [...lines.filter((line) => !markup.includes(line)), ...(await Promise.all(inner)).flat()];
}
