import { nextPaint } from '../next-task.ts';
import type { DossierMessages } from './dossier.ts';
import { createDossier } from './dossier.ts';
import type { PageIncident } from './read-page.ts';

/** Where a dossier can stand: over its marker when there is room, else in the sheet. */
interface DossierPlaces {
  /** False when the map has no room for a popup. */
  openPopup(id: string, content: HTMLElement): boolean;
  closePopup(): void;
  openSheet(id: string, content: HTMLElement): void;
  closeSheet(): void;
}

export interface DossierHostOptions {
  readonly messages: DossierMessages;
  readonly places: DossierPlaces;
  /** The element that takes the focus when the opener is gone. */
  readonly fallbackFocus: HTMLElement;
  close(): void;
  step(direction: 1 | -1): void;
  /** Opens another incident of the same facility. */
  open(id: string): void;
  /** The other incidents that the reader's choices leave at a facility. */
  siblings(incident: PageIncident): readonly PageIncident[];
}

export interface DossierHost {
  /** Shows one place, or none. `focus` moves the focus in: only when the reader asked, never on load. */
  show(incident: PageIncident | null, opener: HTMLElement | null, focus: boolean): void;
  destroy(): void;
}

/** What tells whether the reader points or types. */
const INPUTS = ['pointerdown', 'keydown'] as const;

/** The first frame has the dossier's beginning to lay out; what it does not show comes after it. */
async function layOutLater(dialog: HTMLElement): Promise<void> {
  dialog.classList.add('fresh');
  await nextPaint();
  dialog.classList.add('soon');
  await nextPaint();
  dialog.classList.remove('fresh', 'soon');
}

/** Holds the one open dialog: focus goes in, Escape anywhere closes it, and the focus goes back to what opened it. */
export function createDossierHost(options: DossierHostOptions): DossierHost {
  let dialog: HTMLElement | null = null;
  let openedBy: HTMLElement | null = null;
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || dialog === null) return;
    event.preventDefault();
    options.close();
  };
  document.addEventListener('keydown', onKey);
  let pointed = false;
  const onInput = ({ type }: Event): void => {
    pointed = type === 'pointerdown';
  };
  for (const type of INPUTS) document.addEventListener(type, onInput, { capture: true });
  const clear = (): void => {
    options.places.closePopup();
    options.places.closeSheet();
    dialog = null;
  };
  return {
    show(incident, opener, focus) {
      const { activeElement } = document;
      const hadFocus =
        dialog !== null && (dialog.contains(activeElement) || activeElement === document.body);
      clear();
      if (incident === null) {
        const back =
          openedBy?.isConnected === true && openedBy.offsetParent !== null
            ? openedBy
            : options.fallbackFocus;
        if (hadFocus || openedBy === activeElement) back.focus({ preventScroll: true });
        openedBy = null;
        return;
      }
      openedBy = opener ?? openedBy;
      const { places, messages } = options;
      dialog = createDossier(incident, options.siblings(incident), messages, options);
      void layOutLater(dialog);
      if (!places.openPopup(incident.id, dialog)) places.openSheet(incident.id, dialog);
      if (!focus) return;
      const heading = dialog.querySelector<HTMLElement>('h2');
      // Where nothing had the focus before, browsers would draw its ring for a mouse and a finger, too.
      heading?.classList.toggle('pointed', pointed);
      heading?.focus({ preventScroll: true });
    },
    destroy() {
      clear();
      document.removeEventListener('keydown', onKey);
      for (const type of INPUTS) document.removeEventListener(type, onInput, { capture: true });
    },
  };
}
