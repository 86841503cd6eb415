import path from 'node:path';
import type { Dataset } from '../core/dataset.ts';
import type { Issue } from '../core/issue.ts';
import { buildDataset } from '../core/pipeline.ts';
import { readPipelineInput } from './read-tables.ts';

/** Reads the tables of the project and compiles them; the dataset is null when any issue is an error. */
export function loadDataset(root: string): {
  readonly dataset: Dataset | null;
  readonly issues: readonly Issue[];
} {
  const { dataset, issues } = buildDataset(readPipelineInput(path.join(root, 'data')));
  return { dataset, issues };
}
