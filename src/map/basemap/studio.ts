import type { LoadedReply, PaintedReply, WorkerReply, WorkerRequest } from './paint-worker.ts';
import type { Bounds, GeometryName, Painter, TileRequest } from './painter.ts';
import type { Town } from './town-discs.ts';

/** Puts a finished picture on a canvas, which takes its size. */
type Put = (canvas: HTMLCanvasElement) => void;

/** Where tiles are painted: in a worker, or in the page where there is none. */
export interface Studio {
  /** How many tiles it takes at a time. */
  readonly breadth: number;
  /** Takes in the text of a geometry file; rejects when it is something else. */
  load(name: GeometryName, text: string): Promise<Bounds>;
  setTowns(towns: readonly Town[]): void;
  paint(tile: TileRequest): Promise<Put>;
  close(): void;
}

/** Ms after which a worker that does not answer counts as none. */
const PATIENCE = 8000;
/** Tiles under way in a worker: one is painted while the next waits. */
const WORKER_BREADTH = 2;

class WorkerStudio implements Studio {
  readonly breadth = WORKER_BREADTH;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: WorkerReply) => void>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
  }

  /** Asks and waits for the answer of that kind; the worker gives no other, but a fault. */
  #ask<Answer extends WorkerReply>(request: (id: number) => WorkerRequest): Promise<Answer> {
    this.#last++;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        if ('fault' in reply) reject(new Error(reply.fault));
        else resolve(reply as Answer);
      });
      this.#worker.postMessage(request(id));
    });
  }

  async load(name: GeometryName, text: string): Promise<Bounds> {
    const { bbox } = await this.#ask<LoadedReply>((id) => ({ id, load: name, text }));
    return bbox;
  }

  setTowns(towns: readonly Town[]): void {
    this.#worker.postMessage({ towns } satisfies WorkerRequest);
  }

  async paint(tile: TileRequest): Promise<Put> {
    const { bitmap } = await this.#ask<PaintedReply>((id) => ({ id, tile }));
    return (canvas) => {
      canvas.width = tile.width;
      canvas.height = tile.height;
      canvas.getContext('bitmaprenderer', { alpha: false })?.transferFromImageBitmap(bitmap);
    };
  }

  close(): void {
    this.#worker.terminate();
  }
}

/** Paints in the page, one tile per frame of the screen. */
class PageStudio implements Studio {
  readonly breadth = 1;
  readonly #painter: Painter;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  async load(name: GeometryName, text: string): Promise<Bounds> {
    return this.#painter.load(name, text);
  }

  setTowns(towns: readonly Town[]): void {
    this.#painter.setTowns(towns);
  }

  paint(tile: TileRequest): Promise<Put> {
    return new Promise((resolve) => {
      requestAnimationFrame(() =>
        resolve((canvas) => {
          canvas.width = tile.width;
          canvas.height = tile.height;
          this.#painter.paint(canvas, tile);
        }),
      );
    });
  }

  close(): void {}
}

/** A running worker that says that it can paint; null when there is none to be had. */
async function tryWorker(start: () => Worker): Promise<Worker | null> {
  let worker: Worker;
  try {
    worker = start();
  } catch {
    // A host's policy, or a browser, that allows no such workers.
    return null;
  }
  const able = await new Promise<boolean>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) =>
      resolve('able' in data && data.able);
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(false);
    };
    setTimeout(resolve, PATIENCE, false);
  });
  if (!able) worker.terminate();
  return able ? worker : null;
}

/** Opens the place to paint in: a worker where one can be started, else the page itself. */
export async function openStudio(start: () => Worker): Promise<Studio> {
  const possible = 'Worker' in window && 'OffscreenCanvas' in window;
  const worker = possible ? await tryWorker(start) : null;
  if (worker !== null) return new WorkerStudio(worker);
  const { Painter } = await import('./painter.ts');
  return new PageStudio(new Painter());
}
