/**
 * `npm run geocode -- "<place>"`: for curators only. Neither the build nor a page ever asks a geocoder.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fieldNames, readDescriptor } from '../core/descriptor.ts';
import { runGeocode } from './geocode-run.ts';

const file = fileURLToPath(new URL('../../data/datapackage.json', import.meta.url));
const { resources } = readDescriptor(JSON.parse(readFileSync(file, 'utf8')));
const gazetteer = resources.find(({ name }) => name === 'gazetteer');
if (gazetteer === undefined) throw new Error(`found no gazetteer in ${file}, expected one`);
process.exitCode = await runGeocode(process.argv.slice(2), fieldNames(gazetteer), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
