/** Entry of embed.js: defines `<prison-attacks-map>` once and looks after the plain iframes of the page. */
import { PrisonAttacksMap, setRoot } from './element.ts';
import { follow, isFollowed, listen } from './follow.ts';

const NAME = 'prison-attacks-map';
const FRAME = /^(fr\/)?embed\/(check\/)?(index\.html)?$/;

/** Follows every plain iframe that shows our frame page and is not an element's own. */
function adoptFrames(site: URL): void {
  for (const iframe of document.querySelectorAll('iframe')) {
    const [address] = iframe.src.split(/[?#]/);
    if (address?.startsWith(site.href) !== true || !FRAME.test(address.slice(site.href.length)))
      continue;
    if (isFollowed(iframe) || iframe.closest(NAME) !== null) continue;
    follow(
      iframe,
      () => 'content',
      (message) => {
        if (message.type === 'resize') iframe.style.height = `${message.height}px`;
      },
    );
  }
}

const script = document.currentScript;
if (customElements.get(NAME) === undefined) {
  const site =
    script instanceof HTMLScriptElement && script.src !== '' ? new URL('.', script.src) : null;
  if (site !== null) setRoot(site);
  const adopt = (): void => {
    if (site !== null) adoptFrames(site);
  };
  customElements.define(NAME, PrisonAttacksMap);
  listen(adopt);
  document.addEventListener('DOMContentLoaded', adopt);
}
