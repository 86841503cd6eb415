/**
 * `npm run data [folder]`: what the tables hold and what is wrong with them. Exit code 1 when the build would stop.
 */
import { fileURLToPath } from 'node:url';
import { buildDataset, type PipelineResult } from '../core/pipeline.ts';
import { formatReport } from './format-report.ts';
import { readPipelineInput } from './read-tables.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../data', import.meta.url));
const result: PipelineResult = buildDataset(readPipelineInput(folder));
process.stdout.write(formatReport(result));
process.exitCode = result.dataset === null ? 1 : 0;
