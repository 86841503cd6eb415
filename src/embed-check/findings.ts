import { LEAST_BOX } from '../core/snippet.ts';

/** What the page could see of its host. */
export interface Observations {
  /** False when the page is open by itself. */
  readonly framed: boolean;
  /** The frame has no origin of its own, as in `sandbox="allow-scripts"`. */
  readonly opaque: boolean;
  readonly height: 'waiting' | 'yes' | 'no';
  readonly links: 'untried' | 'yes' | 'no';
  readonly storage: boolean;
  readonly fullscreen: boolean;
  /** What the host says of itself; empty when nothing. */
  readonly referrer: string;
  /** The box, px. */
  readonly boxWidth: number;
  readonly boxHeight: number;
}

type Verdict = 'yes' | 'no' | 'partly' | 'waiting' | 'untried';
type Row =
  | 'scripts'
  | 'origin'
  | 'height'
  | 'links'
  | 'storage'
  | 'referrer'
  | 'size'
  | 'fullscreen';

/** One line of the report: `says` names the sentence, `values` fill it. */
export interface Finding {
  readonly row: Row;
  readonly verdict: Verdict;
  readonly says: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Height from which the map reads well, px. */
const GOOD_HEIGHT = 480;
/** Height that a snippet gets when the box seen is lower, px. */
const USUAL_HEIGHT = 520;
const NARROW = 400;

function finding(
  row: Row,
  verdict: Verdict,
  says: string,
  values: Finding['values'] = {},
): Finding {
  return { row, verdict, says, values };
}

function sizeFinding({ boxWidth, boxHeight }: Observations): Finding {
  const values = { width: boxWidth, height: boxHeight };
  if (boxWidth < LEAST_BOX.width || boxHeight < LEAST_BOX.height)
    return finding('size', 'no', 'sizeSmall', values);
  if (boxHeight < GOOD_HEIGHT) return finding('size', 'partly', 'sizeLow', values);
  return finding('size', 'yes', 'sizeGood', values);
}

function referrerFinding({ referrer }: Observations): Finding {
  if (referrer === '') return finding('referrer', 'no', 'referrerNone');
  const isFull = /^[a-z]+:\/\/[^/]+\/./i.test(referrer);
  return finding(
    'referrer',
    isFull ? 'yes' : 'partly',
    isFull ? 'referrerFull' : 'referrerOrigin',
    { referrer },
  );
}

const HEIGHT = { waiting: 'heightWaiting', yes: 'heightYes', no: 'heightNo' } as const;
const LINKS = { untried: 'linksUntried', yes: 'linksYes', no: 'linksNo' } as const;

/** The report, one line per thing that a host may forbid; empty when there is no host. */
export function findings(seen: Observations): readonly Finding[] {
  if (!seen.framed) return [];
  return [
    finding('scripts', 'yes', 'scripts'),
    finding('origin', seen.opaque ? 'yes' : 'no', seen.opaque ? 'originOpaque' : 'originPlain'),
    finding('height', seen.height, HEIGHT[seen.height]),
    finding('links', seen.links, LINKS[seen.links]),
    finding('storage', seen.storage ? 'yes' : 'no', seen.storage ? 'storageYes' : 'storageNo'),
    referrerFinding(seen),
    sizeFinding(seen),
    finding(
      'fullscreen',
      seen.fullscreen ? 'yes' : 'no',
      seen.fullscreen ? 'fullscreenYes' : 'fullscreenNo',
    ),
  ];
}

/** Which way to embed suits a host, why, and with which height, px. */
export interface Advice {
  readonly kind: 'frame' | 'element' | 'link';
  readonly reasons: readonly ('alone' | 'element' | 'link' | 'frame' | 'narrow')[];
  readonly height: number;
}

/** `pasted`: whether the site answers pasted links at all, which takes an absolute address at build time. */
export function advise(seen: Observations, pasted: boolean): Advice {
  const height = Math.max(seen.boxHeight, USUAL_HEIGHT);
  if (!seen.framed) return { kind: 'frame', reasons: ['alone'], height: USUAL_HEIGHT };
  if (seen.opaque && pasted) return { kind: 'link', reasons: ['link'], height };
  if (seen.height === 'yes') return { kind: 'element', reasons: ['element'], height };
  const reasons = seen.boxWidth < NARROW ? (['frame', 'narrow'] as const) : (['frame'] as const);
  const fits = seen.boxHeight < GOOD_HEIGHT ? USUAL_HEIGHT : seen.boxHeight;
  return { kind: 'frame', reasons, height: fits };
}
