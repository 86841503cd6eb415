/**
 * `npm run bench`: what the pipeline costs, as ratios within one run, so that the machine cancels out.
 *
 * - time per incident row, from 1,000 to 100,000 incidents: flat when nothing is quadratic
 * - the whole pipeline against PapaParse alone, in header mode, on the same bytes: at most 4
 */
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { readPipelineInput } from '../../src/build/read-tables.ts';
import { formatIssue } from '../../src/core/issue.ts';
import { buildDataset, type PipelineInput } from '../../src/core/pipeline.ts';
import { syntheticTables } from './synthetic-tables.ts';

const SIZES = [1_000, 10_000, 100_000];
/** Runs of the largest size; smaller ones run more often, so that each is measured warm. */
const RUNS = 5;
const MOST_RUNS = 41;
/** The largest tables here are larger than any that the build accepts. */
const MAX_FILE_BYTES = 200_000_000;

const data = readPipelineInput(fileURLToPath(new URL('../../data', import.meta.url)));
const encoder = new TextEncoder();

function toInput(incidents: number): PipelineInput {
  const entries = Object.entries(syntheticTables(incidents)).map(
    ([name, text]) => [name, typeof text === 'string' ? encoder.encode(text) : text] as const,
  );
  return { ...data, files: Object.fromEntries(entries), maxFileBytes: MAX_FILE_BYTES };
}

function parseWithPapa(input: PipelineInput): number {
  let rows = 0;
  for (const bytes of Object.values(input.files)) {
    const text = new TextDecoder().decode(bytes as Uint8Array);
    rows += Papa.parse(text, { header: true, skipEmptyLines: true }).data.length;
  }
  return rows;
}

function build(input: PipelineInput): void {
  const { dataset, issues } = buildDataset(input);
  const [first] = issues;
  if (dataset === null && first !== undefined) {
    throw new Error(`found ${issues.length} issues (${formatIssue(first)}), expected valid tables`);
  }
}

/** Milliseconds. Starts from a clean heap when Node runs with --expose-gc. */
function time(run: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

interface Line {
  readonly incidents: number;
  readonly bytes: number;
  readonly pipeline: number;
  readonly papa: number;
}

/** Medians of alternating runs: what else the machine does falls on both alike. */
function measure(incidents: number): Line {
  const input = toInput(incidents);
  const pipeline: number[] = [];
  const papa: number[] = [];
  const runs = Math.min(MOST_RUNS, Math.round((RUNS * 100_000) / incidents));
  for (let run = 0; run < runs; run += 1) {
    papa.push(time(() => parseWithPapa(input)));
    pipeline.push(time(() => build(input)));
  }
  const bytes = Object.values(input.files).reduce((sum, content) => sum + content.length, 0);
  return { incidents, bytes, pipeline: median(pipeline), papa: median(papa) };
}

function formatLine({ incidents, bytes, pipeline, papa }: Line): string {
  const cells = [
    incidents.toLocaleString('en'),
    (bytes / 1e6).toFixed(1),
    papa.toFixed(1),
    pipeline.toFixed(1),
    ((1000 * pipeline) / incidents).toFixed(1),
    (pipeline / papa).toFixed(2),
  ];
  return cells.map((cell) => cell.padStart(12)).join('');
}

const HEADINGS = ['incidents', 'MB', 'Papa ms', 'pipeline ms', 'µs/incident', 'ratio'];

measure(SIZES[0] ?? 0);
const lines = SIZES.map(measure);
const output = [HEADINGS.map((heading) => heading.padStart(12)).join(''), ...lines.map(formatLine)];
process.stdout.write(`${output.join('\n')}\n`);
