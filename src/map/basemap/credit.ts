/** What the map shows; each is credited differently. */
export type Shown = 'drawing' | 'own' | 'ign';

export interface CreditMessages {
  readonly attribution: string;
  readonly attributionDrawing: string;
  readonly attributionIgn: string;
}

/** What the credits name, and its page: the licence of the data, the maker of the detailed map. */
const LINKS: ReadonlyMap<string, string> = new Map([
  ['OpenStreetMap', 'https://www.openstreetmap.org/copyright'],
  ['© IGN', 'https://www.ign.fr/'],
]);

/** A text with the names in it as links. */
function linked(text: string, document: Document): readonly (Node | string)[] {
  return text.split(/(OpenStreetMap|© IGN)/).map((part) => {
    const address = LINKS.get(part);
    if (address === undefined) return part;
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = part;
    return link;
  });
}

/** The line at the foot of the map that says whose data it shows, always in view. */
export function createCredit(container: HTMLElement, messages: CreditMessages) {
  const root = container.ownerDocument.createElement('p');
  root.className = 'map-credit';
  const texts: Readonly<Record<Shown, string>> = {
    drawing: messages.attributionDrawing,
    own: messages.attribution,
    ign: messages.attributionIgn,
  };
  const show = (shown: Shown): void => {
    if (root.dataset['shown'] === shown) return;
    root.dataset['shown'] = shown;
    root.replaceChildren(...linked(texts[shown], container.ownerDocument));
  };
  show('drawing');
  container.append(root);
  return {
    show,
    destroy(): void {
      root.remove();
    },
  };
}

export type Credit = ReturnType<typeof createCredit>;
