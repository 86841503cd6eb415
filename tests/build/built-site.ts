import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project stands. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The built site under test: `dist/`, or another folder that SITE_FOLDER names. */
export const SITE = path.resolve(ROOT, process.env['SITE_FOLDER'] ?? 'dist');

/** Every file below a folder, as paths with `/`, sorted. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort();
}

export function readSite(file: string): string {
  return readFileSync(path.join(SITE, file), 'utf8');
}

/** The pages of the built site: every `index.html`. */
export function pagesOf(folder: string): readonly string[] {
  return filesOf(folder).filter((file) => file.endsWith('index.html'));
}

/** Values of an attribute wherever markup holds it. */
export function attributes(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(
    (found) => found[1] ?? '',
  );
}

/** The text that readers see, and only what is in the page's own language. */
export function visibleText(markup: string): string {
  return markup
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<(cite|q|span|a|bdi) [^>]*\blang="[^"]*"[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, '|')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
