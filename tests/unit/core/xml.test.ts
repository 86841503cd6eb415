import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../../src/core/xml.ts';
import { textsOf, unescapeXml, xmlProblem } from './well-formed.ts';

/** Markup, what XML cannot write, halves of pairs, and plain text. */
const RISKY = fc.oneof(
  fc.constantFrom(
    '&',
    '<',
    '>',
    '"',
    "'",
    ']]>',
    '&amp;',
    '\u0000',
    '\ud800',
    '\udc00',
    '\ufffe',
    '🏛',
  ),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);

const documentOf = (text: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<r a="${escapeXml(text)}"><t>${escapeXml(text)}</t></r>`;

describe('escapeXml', () => {
  it('makes any text content and attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: RISKY }), (text) => {
        expect(xmlProblem(documentOf(text))).toBeNull();
      }),
    );
  });

  it('keeps what XML can write', () => {
    const text = `“Émeute” <b> & 'x' "y" 🏛 ]]>`;
    expect(xmlProblem(documentOf(text))).toBeNull();
    expect(textsOf(documentOf(text), 't')).toEqual([text]);
    expect(unescapeXml(escapeXml(text))).toBe(text);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001bb'],
    ['a lone surrogate', 'a\ud800b'],
    ['U+FFFF', 'a\uffffb'],
  ])('replaces %s, which XML cannot write', (_, text) => {
    expect(escapeXml(text)).toBe('a\ufffdb');
  });
});

describe('the check itself', () => {
  it.each([
    ['an unclosed element', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['a stray ampersand', '<a>x & y</a>'],
    ['an unquoted attribute', '<a b=c/>'],
    ['a repeated attribute', '<a b="1" b="2"/>'],
    ['text outside', '<a/>x'],
  ])('refuses %s', (_, xml) => {
    expect(xmlProblem(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)).not.toBeNull();
  });
});
