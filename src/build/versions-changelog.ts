import type { Dataset } from '../core/dataset.ts';
import type { History, Release } from '../core/dataset-diff-history.ts';
import { DATA_LICENCE } from '../core/licences.ts';
import type { Locale } from '../core/localized.ts';
import { releaseSentences } from './versions-sentences.ts';
import { wordingOf } from './versions-words.ts';

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['en', 'English'],
  ['fr', 'Français'],
];

/** `CHANGELOG-data.md`: every release in both languages, the newest first. Made from the history alone. */
export function formatChangelog(history: History, dataset: Pick<Dataset, 'incidents'>): string {
  const intro = `# What changed in the data

Written by \`npm run data:release\` from the released states in \`data/versions/\`; a test compares. Correct the tables,
not this file. Data: ${DATA_LICENCE.title} (${DATA_LICENCE.name}). Changes of the software are in the history of the code (MIT).
`;
  return [intro, ...history.releases.map((release) => formatRelease(release, dataset))].join('\n');
}

function formatRelease(release: Release, dataset: Pick<Dataset, 'incidents'>): string {
  const { version, date } = release.state;
  const parts = LANGUAGES.map(([locale, language]) => {
    const sentences = releaseSentences(release, wordingOf(dataset, locale));
    return `### ${language}\n\n${sentences.map(({ text }) => `- ${escapeMarkdown(text)}\n`).join('')}`;
  });
  return `## ${version} (${date})\n\n${parts.join('\n')}`;
}

/** Text of the tables stays text. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}
