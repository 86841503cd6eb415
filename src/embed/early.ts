/**
 * Runs in the head of the frame page, before anything is painted: the theme, and what is shown. Everything else waits
 * for frame.ts. If that never comes to life, the list that the page holds is what the reader gets.
 */
import { parseQuery } from '../core/address.ts';

const root = document.documentElement;
const { theme, ui } = parseQuery(location.search);
if (theme !== 'auto') root.dataset['theme'] = theme;
root.dataset['ui'] = ui ?? 'map';
root.dataset['map'] = 'loading';
addEventListener('error', () => {
  if (root.dataset['map'] === 'loading') root.dataset['map'] = 'static';
});
document.addEventListener('DOMContentLoaded', () => {
  // frame.ts says who decides the height as soon as it runs: in a page that broke off before it, nobody did.
  if (root.dataset['fit'] === undefined) root.dataset['map'] = 'static';
});
