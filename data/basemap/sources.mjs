// Reads and prepares everything the outputs are made from.
import { nameDepartments } from './departments.mjs';
import { findBerre } from './lakes.mjs';
import * as packages from './packages.mjs';
import { polygonsOf } from './polygons.mjs';
import { linkRivers } from './rivers.mjs';

/** Loads all sources. */
export async function loadSources() {
  const countries = packages.readCountries();
  const riverFragments = polygonsOf(packages.readRiverFragments());
  const departmentRows = packages.readDepartments();
  return {
    countries,
    departments: nameDepartments(packages.readNaturalEarthDepartments(), departmentRows),
    departmentRows,
    regionRows: packages.readRegions(),
    communes: packages.readCommunes(),
    cities: packages.readCities(),
    allCities: packages.readAllCities(),
    rivers: linkRivers(riverFragments),
    water: {
      lakes: polygonsOf(packages.readLakeFragments()),
      rivers: riverFragments,
      berre: await findBerre(countries, packages.readNaturalEarthCountries()),
    },
  };
}
