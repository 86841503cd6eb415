import type { MarkerIncident, MarkerModel } from './marker-model.ts';

const SVG = 'http://www.w3.org/2000/svg';

function createGlyph(damage: string, document: Document): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('width', '28');
  svg.setAttribute('height', '28');
  svg.setAttribute('aria-hidden', 'true');
  svg.dataset['damage'] = damage;
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#g-${damage}`);
  svg.append(use);
  return svg;
}

function span(className: string, text: string, document: Document): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}

/** Turns the HTML map's link into a real button, its children and place kept, so that nothing flashes. */
export function adoptAsButton(link: HTMLElement): HTMLButtonElement {
  const button = link.ownerDocument.createElement('button');
  button.type = 'button';
  for (const { name, value } of [...link.attributes]) {
    if (name !== 'href') button.setAttribute(name, value);
  }
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

/** A marker for a place that the HTML map did not draw (parallel and follow-up attacks). */
export function createMarkerButton(model: MarkerModel, document: Document): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'marker';
  const { dataset } = button;
  dataset['role'] = 'marker';
  dataset['marker'] = '';
  dataset['facility'] = model.facility;
  dataset['precision'] = model.precision;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const leader = span('leader', '', document);
  leader.setAttribute('aria-hidden', 'true');
  if (model.precision === 'commune') {
    const disc = span('disc', '', document);
    disc.setAttribute('aria-hidden', 'true');
    button.append(disc);
  }
  button.append(leader, createGlyph('attempt', document), span('name', model.name, document));
  return button;
}

/** Lets a marker speak of an incident: hooks, accessible name, shape and colour. */
export function describeMarker(button: HTMLElement, incident: MarkerIncident): void {
  const { dataset } = button;
  if (dataset['incident'] === incident.id) return;
  dataset['incident'] = incident.id;
  dataset['damage'] = incident.damage;
  button.setAttribute('aria-label', incident.label);
  const glyph = button.querySelector<SVGSVGElement>('.glyph');
  if (glyph === null) return;
  glyph.dataset['damage'] = incident.damage;
  glyph.querySelector('use')?.setAttribute('href', `#g-${incident.damage}`);
}
