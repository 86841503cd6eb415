import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonLdFile, renderJsonLd } from '../../../src/build/exports-json-ld.ts';
import { readPackage } from '../../../src/build/exports-package.ts';
import { makeDataset, makeIncident } from '../core/export-builders.ts';

const descriptor = readPackage(fileURLToPath(new URL('../../../data', import.meta.url)));
const dataset = makeDataset([
  makeIncident({ title: { en: 'A</script><script>alert(1)', fr: 'A' } }),
  makeIncident({ id: 'later', scope: 'follow_up' }),
]);
const block = renderJsonLd(dataset, descriptor, { locale: 'en', base: './', page: './' }).text;

describe('renderJsonLd', () => {
  it('is one data block that its content cannot end', () => {
    expect(block.match(/<\/?script/g)).toEqual(['<script', '</script']);
    const json = block
      .replace(/^<script type="application\/ld\+json">/, '')
      .replace(/<\/script>$/, '');
    const node = JSON.parse(json);
    expect(node.about.itemListElement[0].item.name).toBe('A</script><script>alert(1)');
  });

  it('holds the core incidents only', () => {
    expect(block).toContain('"numberOfItems":1');
    expect(block).not.toContain('later');
  });
});

describe('jsonLdFile', () => {
  it('says everything in both languages under the same ids', () => {
    const { '@graph': graph } = JSON.parse(jsonLdFile(dataset, descriptor, null));
    expect(graph.map((node: { '@context': object }) => node['@context'])).toEqual([
      { '@language': 'en' },
      { '@language': 'fr' },
    ]);
    expect(graph[0]['@id']).toBe(graph[1]['@id']);
    expect(graph[0].name).toBe(descriptor.title);
    expect(graph[1].name).toBe(descriptor['title@fr']);
    expect(graph[0].about.numberOfItems).toBe(2);
    expect(graph[1].url).toBe('../fr/');
  });

  it('has absolute addresses when the site has one', () => {
    expect(jsonLdFile(dataset, descriptor, 'https://example.org/')).not.toContain('"../');
  });
});
