/** A small page in the shape that the build gives it: two places in the eight, one beside them. */
const ENTRY = (id: string, scope: string, damage: string, place: string, name: string): string =>
  `<li id="${id}" data-incident="${id}" data-facility="f-${id}" data-scope="${scope}" data-damage="${damage}"
    data-night="2025-04-14" data-label="${name}, ${damage}" data-low="2025-04-14T22:00" data-high="2025-04-15T02:00" ${place}>
    <article><h3><a class="opener" href="#${id}"><span class="name">${name}</span></a></h3>
    <p class="brief"><span class="when">at night</span></p>
    <details class="dossier"><summary>more</summary><div class="body"><p>All about ${name}
    <a class="cite" href="#${id}-s1">1</a></p><ol class="sources"><li id="${id}-s1">A paper</li></ol>
    <p class="permalink"><a href="#incident=${id}">link</a></p></div></details></article></li>`;

const at = (lng: number, lat: number, precision: string): string =>
  `data-lng="${lng}" data-lat="${lat}" data-precision="${precision}"`;

/** Fills the document's body with the page and returns it. */
export function openPage(): HTMLElement {
  const range = document.createRange();
  const page = range.createContextualFragment(
    `<div id="filters"><ul><li><span class="chip" data-filter="gunfire">Gunfire <span class="count">1</span></span></li>
    <li><span class="chip" data-filter="arson">Arson <span class="count">1</span></span></li></ul>
    <div data-slot="scope"></div></div><div data-slot="search"></div>
    <div id="list"><ol>${ENTRY('toulon', 'core', 'gunfire', at(6.06, 43.16, 'site'), 'Toulon')}
    ${ENTRY('enap', 'core', 'arson', at(0.63, 44.2, 'commune'), 'Énap')}</ol>
    <div data-list-box="others"><ol>${ENTRY('oise', 'follow_up', 'arson', '', 'Oise')}</ol></div></div>`,
  );
  document.body.replaceChildren(page);
  return document.body;
}

/** The element that a selector must find. */
export function find(selector: string, root: ParentNode = document): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`found no ${selector}, expected one`);
  return found;
}
