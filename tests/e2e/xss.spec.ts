import { expect, test } from '@playwright/test';
import { cure, infect, MARK } from '../xss/infect.ts';
import type { Output } from '../xss/outputs.ts';
import { outputsOf } from '../xss/outputs.ts';
import { PAYLOADS, TEXTS } from '../xss/payloads.ts';
import { readBack } from '../xss/read-back.ts';
import { compile, type Tables } from '../xss/tables.ts';

const OWN_ICON = 'data:image/svg+xml,%3Csvg';

/** What makes a spreadsheet compute a line of a cell, and the apostrophe that takes its force. */
const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]/m;
const DISARMED = /^'(?=[\s\u00a0\ufeff]*[=+\-@＝＋－＠])/gm;

function outputs(tables: Tables): readonly Output[] {
  const { dataset, issues } = compile(tables);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (dataset === null) throw new Error('found no dataset, expected one');
  return outputsOf(dataset, tables);
}

/** Names of elements and attributes: long texts are set on other lines of a picture, but with the same means. */
function namesOf(lines: readonly string[]): readonly string[] {
  const names = lines.map((line) => /^(<.*>$|@[^=]+)/.exec(line)?.[0] ?? '');
  return [...new Set(names)].sort();
}

test('the corpus is as large as it should be', () => {
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length);
  expect(TEXTS.length).toBeGreaterThanOrEqual(90);
});

/** Handlers of events, and addresses that are neither https nor of the site itself. */
function dangerous(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => {
    const address = /^@(?:href|src|action|data|srcdoc)=(.*)/s.exec(line)?.[1];
    const { protocol } = new URL(address ?? '.', 'https://example.org/');
    return /^@on/i.test(line) || (protocol !== 'https:' && !address?.startsWith(OWN_ICON));
  });
}

test('payloads in every cell of text change no tree and lose no letter', async ({ page }) => {
  test.setTimeout(180_000);
  const { tables, prefixes, columns } = infect('malicious');
  const twins = outputs(infect('harmless').tables);
  const seen = {
    html: new Set<string>(),
    xml: new Set<string>(),
    json: new Set<string>(),
    csv: new Set<string>(),
  };
  for (const [index, output] of outputs(tables).entries()) {
    const { name, type } = output;
    const twin = twins[index];
    expect(twin?.name).toBe(name);
    if (twin === undefined) continue;
    const [found, wanted] = [await readBack(page, output), await readBack(page, twin)];
    if (type === 'card') {
      expect(namesOf(found), name).toEqual(namesOf(wanted));
      continue;
    }
    const isSpreadsheet = name === 'incidents.csv';
    if (isSpreadsheet)
      expect(found.filter((cell) => FORMULA.test(cell) && !/^-?[\d.]+$/.test(cell))).toEqual([]);
    const cured = found.map((line) =>
      cure(isSpreadsheet ? line.replace(DISARMED, '') : line, prefixes),
    );
    const at = cured.findIndex((line, row) => line !== wanted[row]);
    expect(`${name}: ${cured[at]}`).toBe(`${name}: ${wanted[at]}`);
    expect(cured.length, name).toBe(wanted.length);
    if (type !== 'csv') expect(dangerous(found), name).toEqual([]);
    for (const [mark] of wanted.join('\n').matchAll(MARK)) seen[type].add(mark);
  }
  const missing = (marks: ReadonlySet<string>) => {
    const shown = new Set([...marks].map((mark) => columns.get(mark)));
    return [...new Set(columns.values())].filter((column) => !shown.has(column));
  };
  // The tables are shipped whole; readers see what is for readers.
  expect([...prefixes.keys()].filter((mark) => !seen.csv.has(mark))).toEqual([]);
  expect(missing(seen.html)).toEqual([
    'gazetteer.csv aliases',
    'gazetteer.csv position_source',
    'responses.csv organisation',
  ]);
});
