/** `npm run picture`: draws the picture at the head of README.md, the same as the site's own card. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDataset } from './load-dataset.ts';
import { readDrawing } from './outline.ts';
import { pageContext } from './page/context.ts';
import { mapPicture } from './social-files.ts';

const root = process.cwd();
const { dataset, issues } = loadDataset(root);
if (dataset === null)
  throw new Error(`found ${issues.length} issues in data/, expected a dataset: npm run data`);
const paths = readDrawing(path.join(root, 'data/basemap/outline.json'));
const picture = mapPicture(root, pageContext(dataset, 'en', './'), paths);
writeFileSync(path.join(root, '.github/map-en.png'), picture);
process.stdout.write(`.github/map-en.png, ${picture.length} bytes\n`);
