import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, html, trusted } from '../../../src/build/html.ts';

describe('html', () => {
  test('escapes every value, in text and in attributes', () => {
    const evil = `<img src=x onerror="alert('1')">&`;
    expect(html`<p title="${evil}">${evil}</p>`.text).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    );
  });

  test('takes markup of its own as it is, once', () => {
    const inner = html`<b>${'<'}</b>`;
    expect(html`<p>${inner}</p>`.text).toBe('<p><b>&lt;</b></p>');
    expect(html`${trusted('<br>')}`.text).toBe('<br>');
  });

  test('joins lists and leaves out what is nothing', () => {
    expect(html`${['a', html`<i>b</i>`, ['c']]}${null}${undefined}${false}${0}${''}`.text).toBe(
      'a<i>b</i>c0',
    );
  });

  test('drops the indentation of the source, never spaces of a value', () => {
    const indented = html`<p>
      <b>${'a\n  b'}</b>
    </p>`;
    expect(indented.text).toBe('<p><b>a\n  b</b></p>');
    expect(html`<p>${'a  b'}</p>`.text).toBe('<p>a  b</p>');
  });

  test('lets no value become a tag or end an attribute, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const escaped = escapeHtml(value);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML refuses exactly these
        expect(escaped).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
      }),
    );
  });
});
