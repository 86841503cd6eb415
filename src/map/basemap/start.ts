import type { Map as LeafletMapType } from 'leaflet';
import { nextTask } from '../../next-task.ts';
import type { Basemap, BasemapOptions } from './basemap.ts';
import type { CreditMessages } from './credit.ts';
import { createCredit } from './credit.ts';
import { whenIdle } from './idle.ts';

export interface StartOptions extends Omit<BasemapOptions, 'credit' | 'messages'> {
  readonly messages: BasemapOptions['messages'] & CreditMessages;
}

export interface StartedBasemap {
  /** The markers on the map have changed. */
  refresh(): void;
  destroy(): void;
}

/**
 * Credits the page's own drawing at once and replaces it by the base map when the browser is idle. Nothing waits for
 * it: when it never comes, the drawing stays and the reader is told.
 */
export function startBasemap(map: LeafletMapType, options: StartOptions): StartedBasemap {
  const credit = createCredit(map.getContainer(), options.messages);
  let basemap: Basemap | null = null;
  let gone = false;
  const start = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      whenIdle(resolve);
    });
    if (gone) return;
    try {
      // Its colours come with the page's second style sheet.
      if (getComputedStyle(map.getContainer()).getPropertyValue('--map-sea') === '')
        throw new Error('found no colours of the base map, expected --map-sea');
      // The grid is Leaflet's and a chunk of its own; asked for here, both come in one round trip.
      const [{ Basemap }] = await Promise.all([
        import('./basemap.ts'),
        import('../leaflet-grid.ts'),
      ]);
      await nextTask();
      if (!gone) basemap = new Basemap(map, { ...options, credit });
    } catch {
      if (!gone) options.onNotice(options.messages.outlineOnly);
    }
  };
  void start();
  return {
    refresh: () => basemap?.refresh(),
    destroy() {
      gone = true;
      basemap?.destroy();
      credit.destroy();
    },
  };
}
