// How fine each layer of the two geometry files is. Distances in metres, areas in km².
import { HIGH_WINDOW, LOW_WINDOW, OUTLINE_WINDOW } from './windows.mjs';

/** Zoom 7 and less. `zones`: Visvalingam interval and smallest island for France, its neighbours and the rest. */
export const LOW_DETAIL = {
  window: LOW_WINDOW,
  quantization: 16000,
  zones: { france: [350, 3], neighbour: [950, 8], other: [2600, 60] },
  gapFill: '10km2',
  limits: { interval: 1000, reach: 3 },
  rivers: { lowestClass: 2, interval: 950 },
  lakes: { smallest: 30, interval: 650 },
};

/** Zoom 8 and more. */
export const HIGH_DETAIL = {
  window: HIGH_WINDOW,
  quantization: 100000,
  zones: { france: [130, 0.05], neighbour: [220, 0.3], other: [220, 0.3] },
  gapFill: '3km2',
  limits: { interval: 150, reach: 2.5 },
  rivers: { lowestClass: 3, interval: 300 },
  lakes: { smallest: 5, interval: 200 },
};

/** The small picture inside the page, 350 to 900 px wide. */
export const OUTLINE_DETAIL = {
  window: OUTLINE_WINDOW,
  zones: { france: [1500, 9], neighbour: [3200, 60], other: [5000, 200] },
  gapFill: '300km2',
  limits: { interval: 3500, reach: 8 },
};
