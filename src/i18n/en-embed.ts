/** Words of pictures, of previews on other sites and of snippets. */
export const card = {
  title: 'Attacks on French prisons, April 2025',
  mapAlt: 'Map of France with the eight places attacked: {places}.',
  placeAlt: 'Map of France on which one place is marked: {place}.',
  placeTitle: '{title}: {place}',
};

/** Words of the embed check; they travel in its page. */
export const check = {
  title: 'Embed check: what your editor allows',
  description:
    'If you read this on a card and not in a report, your editor turns links into cards: use the frame in an HTML block instead.',
  lead: 'Put this page where you want the map, in the way in which you would put the map: paste its address on a line of its own, or use the frame below in an HTML block. Then read the report there.',
  alone: 'This page is open by itself, not inside another page, so there is no host to report on.',
  noScripts:
    'Scripts do not run here. The map still shows all places and facts, as a drawing and a list. Use the frame below, with a height of 700 px, and test in the published page as well: previews of some editors switch scripts off.',
  reportHeading: 'What this host allows',
  snippetHeading: 'What to use here',
  snippetLabel: 'Text to copy',
  reasonsHeading: 'Why',
  tryFrame: 'To test, use this frame:',
  verdicts: { yes: 'Yes', no: 'No', partly: 'Partly', waiting: 'Asking', untried: 'To try' },
  rows: {
    scripts: 'Scripts',
    origin: 'Sandbox',
    height: 'Height messages',
    links: 'Links to sources',
    storage: 'Storage',
    referrer: 'Referrer',
    size: 'Size of the box',
    fullscreen: 'Full screen',
  },
  says: {
    scripts: 'Scripts run: the map can be moved, filtered and searched.',
    originPlain: 'The frame keeps its own origin; nothing is held back.',
    originOpaque:
      'The frame is sandboxed without an origin, as WordPress does with a pasted link. The map is made for that.',
    heightWaiting: 'The host was asked to follow the height of the content.',
    heightYes: 'The host follows the height of the content.',
    heightNo: 'The host keeps the height that it gave. Choose a height that suits you.',
    linksUntried: 'Not tried yet: a browser lets a page open a window only after a press.',
    linksYes: 'Links open in a new tab.',
    linksNo: 'Links cannot open. The map prints each address as text, to be copied.',
    storageYes: 'Allowed. The map does not use it.',
    storageNo: 'Blocked. The map does not need it.',
    referrerNone: 'The host says nothing about itself. The map does not need it.',
    referrerOrigin: 'The host gives its name only: {referrer}',
    referrerFull: 'The host gives its full address: {referrer}',
    sizeGood: '{width} × {height} px. The map fits.',
    sizeLow:
      '{width} × {height} px. The map works; with 480 px of height or more it is easier to read.',
    sizeSmall: '{width} × {height} px. Too small: the map needs 280 × 300 px.',
    fullscreenYes: 'Allowed.',
    fullscreenNo: 'Not allowed; the link to the full page does the same.',
  },
  tryLinks: 'Try a link',
  advice: {
    alone: 'Any editor with an HTML block takes this frame. It works without scripts in your page.',
    element: 'Your page already follows the height: the element sizes itself and needs no height.',
    link: 'Your editor sandboxes pasted links. Paste the address on a line of its own; nothing else is needed.',
    frame: 'Your page does not follow heights: a frame with a fixed height shows the same map.',
    narrow: 'The box is narrow: give the frame the width of the article.',
  },
};
