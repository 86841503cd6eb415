import { parseArgs } from 'node:util';
import type { FacilityKind } from '../core/facility.ts';
import { type Candidate, parseAnswer } from './geocode-answer.ts';
import { type Choice, chooseCandidate } from './geocode-choice.ts';
import { askGeocoder, GEOCODER, queryProblem } from './geocode-request.ts';
import { formatRow, toGazetteerRow } from './geocode-row.ts';

/** Where the command writes: the row alone on `out`, so that it can be appended to the table; all talk on `err`. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const KINDS: readonly FacilityKind[] = ['prison', 'school', 'office', 'home', 'area'];

const USAGE = `npm run geocode -- "centre pénitentiaire de Valence" [--insee 26362] [--kind prison] [--base URL] [--timeout ms]
Asks the IGN Géoplateforme geocoder once and prints a row for data/gazetteer.csv.
  --insee    INSEE code that the commune must have
  --kind     ${KINDS.join(', ')} (default: prison)
  --base     address of the geocoder (default: ${GEOCODER})
  --timeout  longest wait for the answer, ms (default: 10000)
`;

interface Arguments {
  readonly query: string;
  readonly kind: FacilityKind;
  readonly inseeCode: string | null;
  readonly base: string;
  readonly timeout: number;
}

/**
 * The command behind `npm run geocode`. `columns` are those of gazetteer.csv. Exit codes: 0 the row is on `out`;
 * 1 nothing acceptable was found, the best row is on `err`; 2 the command was misused or the service did not answer.
 */
export async function runGeocode(
  args: readonly string[],
  columns: readonly string[],
  { out, err }: Streams,
): Promise<0 | 1 | 2> {
  const parsed = readArguments(args);
  if (typeof parsed === 'string') {
    err(`${parsed}\n${USAGE}`);
    return 2;
  }
  const onWait = (seconds: number) => err(`Too many requests: waiting ${seconds} s as told.\n`);
  const answer = await askGeocoder(parsed.query, { ...parsed, onWait });
  const candidates = answer.text === null ? null : parseAnswer(answer.text);
  if (candidates === null) {
    err(
      `${answer.problem ?? 'The geocoder answered something else than GeoJSON: nothing can be read from it.'}\n`,
    );
    return 2;
  }
  const choice = chooseCandidate(candidates, parsed);
  if (choice === null) {
    err('Nothing found. Try the name of the commune with it, or place the facility by hand.\n');
    return 1;
  }
  err(formatCandidates(candidates, choice));
  err(formatVerdict(choice, parsed.inseeCode));
  const row = `${formatRow(toGazetteerRow(choice, { ...parsed, columns }))}\n`;
  if (choice.objections.length > 0) {
    err(row);
    return 1;
  }
  out(row);
  return 0;
}

function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        insee: { type: 'string' },
        kind: { type: 'string', default: 'prison' },
        base: { type: 'string', default: GEOCODER },
        timeout: { type: 'string', default: '10000' },
      },
    });
    const query = positionals.join(' ').trim();
    const kind = KINDS.find((one) => one === values.kind);
    const problem = argumentProblem(query, values);
    if (problem !== null || kind === undefined)
      return problem ?? `--kind is one of ${KINDS.join(', ')}.`;
    const { base, insee = null, timeout } = values;
    return { query, kind, inseeCode: insee, base, timeout: Number(timeout) };
  } catch (error) {
    // parseArgs throws on options that it does not know; its message names them.
    return error instanceof Error ? error.message : String(error);
  }
}

function argumentProblem(
  query: string,
  { insee, base, timeout }: { insee?: string; base: string; timeout: string },
): string | null {
  if (query === '') return 'No place given.';
  if (insee !== undefined && !/^(\d{5}|\d[AB]\d{3})$/.test(insee)) {
    return `--insee is "${insee}", expected five characters such as 26362 or 2A004.`;
  }
  if (!URL.canParse(base)) return `--base is "${base}", expected an address.`;
  if (!/^[1-9]\d*$/.test(timeout)) return `--timeout is "${timeout}", expected milliseconds.`;
  return queryProblem(query);
}

function formatCandidates(candidates: readonly Candidate[], { candidate }: Choice): string {
  const lines = candidates.map((one) => {
    const { score, index, types, label, communes, inseeCodes } = one;
    const mark = one === candidate ? '>' : ' ';
    return `${mark} score ${score.toFixed(2)}  ${index}: ${types.join(', ')}  ${label}, ${communes.join('/')} (${inseeCodes.join(', ')})\n`;
  });
  return lines.join('');
}

function formatVerdict({ candidate, precision, objections }: Choice, insee: string | null): string {
  if (objections.length > 0) {
    const list = objections.map((objection) => `  - ${objection}\n`).join('');
    return `Not accepted; place it by hand, or check and take over this row:\n${list}`;
  }
  const code =
    insee === null
      ? `INSEE code not checked: is ${candidate.inseeCodes.join(', ')} the right commune? --insee checks it`
      : `INSEE code ${insee} as expected`;
  return `Accepted, precision ${precision}; ${code}. Read the names before you commit the row.\n`;
}
