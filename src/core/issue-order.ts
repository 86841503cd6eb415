import type { Descriptor } from './descriptor.ts';
import type { Issue } from './issue.ts';

/**
 * A new array in reading order: files as in the descriptor, then records, then columns as in the schema.
 * Files and columns the descriptor does not know come last. Stable: equal places keep the order of the checks.
 */
export function sortIssues(issues: readonly Issue[], descriptor: Descriptor): readonly Issue[] {
  const files = new Map(descriptor.resources.map((resource, index) => [resource.path, index]));
  const columns = new Map(
    descriptor.resources.flatMap((resource) =>
      resource.schema.fields.map((field, index) => [`${resource.path} ${field.name}`, index]),
    ),
  );
  const fileRank = (issue: Issue) => files.get(issue.file) ?? files.size;
  const columnRank = (issue: Issue) =>
    issue.column === '' ? -1 : (columns.get(`${issue.file} ${issue.column}`) ?? columns.size);
  return [...issues].sort(
    (a, b) => fileRank(a) - fileRank(b) || a.record - b.record || columnRank(a) - columnRank(b),
  );
}
