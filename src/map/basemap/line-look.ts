import type { Ramp } from '../../core/ramp.ts';
import type { LayerName } from './cut.ts';

/** Widths of rivers by zoom, CSS px; 0 leaves a class out. */
export const RIVER_WIDTHS: readonly (readonly [layer: LayerName, width: Ramp])[] = [
  [
    'rivers3',
    [
      [7.4, 0],
      [7.6, 0.6],
      [9, 1],
      [10, 1.3],
      [12, 1.8],
    ],
  ],
  [
    'rivers2',
    [
      [5.3, 0],
      [5.5, 0.5],
      [7, 0.9],
      [9, 1.5],
      [10, 1.8],
      [12, 2.4],
    ],
  ],
  [
    'rivers1',
    [
      [4.5, 0.6],
      [6, 1.1],
      [8, 1.7],
      [10, 2.4],
      [12, 3.4],
    ],
  ],
];
/** How strongly departments' limits show: their data are coarse, so they fade from zoom 11. */
export const DEPARTMENT_ALPHA: Ramp = [
  [5.1, 0],
  [5.6, 0.6],
  [7, 1],
  [11, 1],
  [12, 0.15],
];
/** Limits between regions: as coarse, but of more use, so they stay fainter. */
export const REGION_ALPHA: Ramp = [
  [10.5, 1],
  [12, 0.45],
];
/** Limits between regions, width. */
export const REGION_WIDTH: Ramp = [
  [4, 0.7],
  [7, 1],
  [10, 1.4],
];
/** Borders between states, without their casing. */
export const BORDER_WIDTH: Ramp = [
  [4, 0.8],
  [6, 1.1],
  [9, 1.5],
];
/** The edge of the sea. */
export const COAST_WIDTH: Ramp = [
  [4, 0.6],
  [7, 0.9],
  [10, 1.1],
];
/** How strongly built-up areas show. */
export const URBAN_ALPHA: Ramp = [
  [7.6, 0],
  [8.2, 0.5],
  [10, 0.62],
  [11.5, 0.5],
  [12, 0.42],
];
/** The pale water along the coast: three strokes, the widest first. */
export const SHALLOWS = [15, 9, 4] as const;
/** The shade that lifts France off its neighbours. */
export const LIFTS = [11, 6, 3] as const;
