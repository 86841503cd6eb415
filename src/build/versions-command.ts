/**
 * `npm run data:release`: keeps the tables as they are now under `data/versions/` and writes `CHANGELOG-data.md`.
 * Exit code 1 when the release is refused.
 */
import { fileURLToPath } from 'node:url';
import { releaseData } from './versions-release.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const changelog = fileURLToPath(new URL('../../CHANGELOG-data.md', import.meta.url));
const { ok, message } = releaseData(data, changelog);
(ok ? process.stdout : process.stderr).write(`${message}\n`);
process.exitCode = ok ? 0 : 1;
