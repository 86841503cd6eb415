// How fine each layer of the two geometry files is. Distances in metres, areas in km².
import { HIGH_WINDOW, LOW_WINDOW } from './windows.mjs';

/** Zoom 7 and less. `zones`: Visvalingam interval and smallest island for France, its neighbours and the rest. */
export const LOW_DETAIL = {
  window: LOW_WINDOW,
  quantization: 16000,
  zones: { france: [500, 3], neighbour: [950, 8], other: [2600, 60] },
  gapFill: '10km2',
  limits: { interval: 1000 },
  rivers: { lowestClass: 2, interval: 950 },
  lakes: { smallest: 30, interval: 650 },
};

/** Zoom 8 and more. */
export const HIGH_DETAIL = {
  window: HIGH_WINDOW,
  quantization: 100000,
  zones: { france: [80, 0.05], neighbour: [220, 0.3], other: [220, 0.3] },
  gapFill: '3km2',
  limits: { interval: 150 },
  rivers: { lowestClass: 3, interval: 330 },
  lakes: { smallest: 5, interval: 200 },
};
