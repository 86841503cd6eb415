/** Names of the map's own buttons, in the page's language. */
export interface ControlNames {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly panLabel: string;
  readonly panUp: string;
  readonly panDown: string;
  readonly panLeft: string;
  readonly panRight: string;
}

export interface ControlActions {
  zoom(direction: 1 | -1): void;
  fit(): void;
  /** Moves the view by a share of its size: x to the east, y to the south. */
  pan(x: number, y: number): void;
}

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  move: 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  left: 'M19 12H5M11 6l-6 6 6 6',
  right: 'M5 12h14M13 6l6 6-6 6',
} as const;

function button(icon: keyof typeof ICONS, name: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'control';
  element.setAttribute('aria-label', name);
  element.title = name;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[icon]);
  svg.append(path);
  element.append(svg);
  element.addEventListener('click', action);
  return element;
}

/** Zoom, fit and, behind one button, four arrows: everything a drag or a wheel does, by single presses (WCAG 2.5.7). */
export function createControls(names: ControlNames, actions: ControlActions): HTMLElement {
  const root = document.createElement('div');
  root.className = 'map-controls';
  const pad = document.createElement('div');
  pad.className = 'pan-pad';
  pad.id = 'pan-pad';
  pad.hidden = true;
  pad.setAttribute('role', 'group');
  pad.setAttribute('aria-label', names.panLabel);
  pad.append(
    button('up', names.panUp, () => actions.pan(0, -0.3)),
    button('left', names.panLeft, () => actions.pan(-0.3, 0)),
    button('right', names.panRight, () => actions.pan(0.3, 0)),
    button('down', names.panDown, () => actions.pan(0, 0.3)),
  );
  const toggle = button('move', names.panLabel, () => {
    pad.hidden = !pad.hidden;
    toggle.setAttribute('aria-expanded', String(!pad.hidden));
  });
  toggle.setAttribute('aria-expanded', 'false');
  toggle.setAttribute('aria-controls', pad.id);
  root.append(
    button('in', names.zoomIn, () => actions.zoom(1)),
    button('out', names.zoomOut, () => actions.zoom(-1)),
    button('fit', names.fit, actions.fit),
    toggle,
    pad,
  );
  return root;
}
