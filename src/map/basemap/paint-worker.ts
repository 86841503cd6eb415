/** Entry of the worker that paints the base map, so that the page stays free for its reader. */
import type { Bounds, GeometryName, TileRequest } from './painter.ts';
import { Painter } from './painter.ts';
import type { Town } from './town-discs.ts';

/** What the page sends; all but towns are answered under the same number. */
export type WorkerRequest =
  | { readonly load: GeometryName; readonly text: string; readonly id: number }
  | { readonly tile: TileRequest; readonly id: number }
  | { readonly towns: readonly Town[] };

/** The file is taken in. */
export interface LoadedReply {
  readonly id: number;
  readonly bbox: Bounds;
}

/** The tile is painted. */
export interface PaintedReply {
  readonly id: number;
  readonly bitmap: ImageBitmap;
}

/** What comes back; id 0 says, before anything is asked, whether the worker can paint. */
export type WorkerReply =
  | LoadedReply
  | PaintedReply
  | { readonly id: number; readonly fault: string }
  | { readonly id: 0; readonly able: boolean };

/** The scope of a dedicated worker, as far as it is used; the document's types know none. */
interface Scope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(reply: WorkerReply, transfer?: Transferable[]): void;
}

const scope = globalThis as unknown as Scope;
const painter = new Painter();

function answer(request: Exclude<WorkerRequest, { towns: unknown }>): void {
  const { id } = request;
  try {
    if ('load' in request) {
      scope.postMessage({ id, bbox: painter.load(request.load, request.text) });
      return;
    }
    const canvas = new OffscreenCanvas(request.tile.width, request.tile.height);
    painter.paint(canvas, request.tile);
    const bitmap = canvas.transferToImageBitmap();
    scope.postMessage({ id, bitmap }, [bitmap]);
  } catch (cause) {
    scope.postMessage({ id, fault: String(cause) });
  }
}

scope.onmessage = ({ data }) => {
  if ('towns' in data) painter.setTowns(data.towns);
  else answer(data);
};
scope.postMessage({ id: 0, able: new OffscreenCanvas(1, 1).getContext('2d') !== null });
