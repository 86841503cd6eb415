import { describe, expect, test } from 'vitest';
import { siteAddress } from '../../../src/build/absolute.ts';

describe('siteAddress', () => {
  test.each([undefined, ''])('is null for %j', (value) => {
    expect(siteAddress(value ?? '')).toBeNull();
  });

  test.each([
    'https://example.org/',
    'https://example.org/a/b/',
    'http://localhost:8080/',
    'http://127.0.0.1:4317/a/b/',
  ])('takes %s as it is', (value) => {
    expect(siteAddress(value)).toBe(value);
  });

  test.each([
    'https://example.org/map',
    'http://example.org/',
    'ftp://example.org/',
    'example.org/',
    'https://example.org/?a=/',
    'https://example.org/#/',
    'https://user:secret@example.org/',
    'javascript:alert(1)/',
  ])('refuses %s and says what it expected', (value) => {
    expect(() => siteAddress(value)).toThrow(
      `found SITE_URL "${value}", expected an https address that ends with a slash`,
    );
  });
});
