import { setTimeout as wait } from 'node:timers/promises';

/** Public address of the geocoder (https://geoservices.ign.fr, «géocodage»). */
export const GEOCODER = 'https://data.geopf.fr/geocodage';

/** Asked again so many times after «too many requests», and never waited longer than this, s. */
const ATTEMPTS = 3;
const LONGEST_WAIT = 60;

/** How to ask. */
export interface AskOptions {
  /** Address of the service, without `/search`. */
  readonly base: string;
  /** One request may take so long, ms. */
  readonly timeout: number;
  /** Restricts the answer to a commune; null for none. */
  readonly inseeCode: string | null;
  /** Told when the service asks to wait. */
  readonly onWait: (seconds: number) => void;
}

/** The body of the answer, or one sentence for the curator about what went wrong. */
export type Answer =
  | { readonly text: string; readonly problem: null }
  | { readonly text: null; readonly problem: string };

const failed = (problem: string): Answer => ({ text: null, problem });

/** What the service would refuse with 400, said before asking; null when the query can be asked. */
export function queryProblem(query: string): string | null {
  if (query.length < 3 || query.length > 200) {
    return `The query has ${query.length} characters; the geocoder takes 3 to 200.`;
  }
  return /^[\p{L}\p{N}]/u.test(query) ? null : 'The query must begin with a letter or a digit.';
}

/**
 * Asks the geocoder once, in points of interest and addresses. Waits as it is told on 429 and asks again; any other
 * failure is said and not repeated: an outage is no reason to ask more.
 */
export async function askGeocoder(query: string, options: AskOptions): Promise<Answer> {
  const { base, inseeCode, timeout, onWait } = options;
  const url = new URL(`${base.replace(/\/$/, '')}/search`);
  url.search = new URLSearchParams({
    q: query,
    index: 'poi,address',
    limit: '5',
    ...(inseeCode === null ? {} : { citycode: inseeCode }),
  }).toString();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const result = await askOnce(url, timeout);
    if (result.retryAfter === null) return result.answer;
    if (attempt === ATTEMPTS) break;
    onWait(result.retryAfter);
    await wait(result.retryAfter * 1000);
  }
  return failed(
    `The geocoder still answers «too many requests» (429) after ${ATTEMPTS} attempts: try again in a few minutes.`,
  );
}

interface Attempt {
  readonly answer: Answer;
  /** Seconds to wait before asking again; null when there is no use. */
  readonly retryAfter: number | null;
}

async function askOnce(url: URL, timeout: number): Promise<Attempt> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
    // The body is read in every case: an unread one keeps the connection open.
    const text = await response.text();
    if (response.status === 429) {
      return { answer: failed('429'), retryAfter: secondsOf(response.headers.get('retry-after')) };
    }
    const answer: Answer = response.ok
      ? { text, problem: null }
      : failed(statusProblem(response.status));
    return { answer, retryAfter: null };
  } catch (error) {
    return { answer: failed(networkProblem(error, timeout)), retryAfter: null };
  }
}

/** `Retry-After` in seconds; its date form and anything unreadable count as the service's own 5 s block. */
function secondsOf(header: string | null): number {
  return header !== null && /^\d+$/.test(header) ? Math.min(Number(header), LONGEST_WAIT) : 5;
}

function statusProblem(status: number): string {
  if (status === 400)
    return 'The geocoder refuses the query (400): shorten it, or check the INSEE code.';
  return status >= 500
    ? `The geocoder is out of order (${status}): try again later, or place the facility by hand.`
    : `The geocoder answers ${status}, which it does not document: check --base.`;
}

function networkProblem(error: unknown, timeout: number): string {
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  if (isTimeout) return `The geocoder gave no answer within ${timeout} ms: try again later.`;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return `The geocoder cannot be reached${cause === '' ? '' : ` (${cause})`}: check the connection.`;
}
