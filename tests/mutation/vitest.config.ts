import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Loading all of Turf takes longer than most test files; by parts it does not show. */
const TURF = {
  bbox: 'bbox',
  bearing: 'bearing',
  booleanPointInPolygon: 'boolean-point-in-polygon',
  distance: 'distance',
  pointToPolygonDistance: 'point-to-polygon-distance',
};
const TURF_BY_PARTS = '\0turf-by-parts';

/** The test file named like the mutated module runs first, then the quick ones: the first failure ends the run. */
class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    const twins = new Set((this.ctx.config.related ?? []).map((path) => basename(path, '.ts')));
    const isTwin = ({ moduleId }: TestSpecification) => twins.has(basename(moduleId, '.test.ts'));
    return longestFirst.toReversed().sort((a, b) => Number(isTwin(b)) - Number(isTwin(a)));
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'turf-by-parts',
      enforce: 'pre',
      resolveId: (id) => (id === '@turf/turf' ? TURF_BY_PARTS : null),
      load: (id) =>
        id === TURF_BY_PARTS
          ? Object.entries(TURF)
              .map(([name, part]) => `export { ${name} } from '@turf/${part}';`)
              .join('\n')
          : null,
    },
  ],
  test: {
    environment: 'node',
    include: ['tests/unit/{core,embed,state}/**/*.test.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    sequence: { sequencer: NearestFirst },
    testTimeout: 120_000,
  },
});
