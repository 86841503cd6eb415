import type { Dataset } from './dataset.ts';
import type { Localized } from './localized.ts';

/** Terms of the data; `name` is the SPDX identifier. */
export const DATA_LICENCE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;

/** What each export says of its own terms and of the works that it is not. */
export const RIGHTS: Localized = {
  en: 'Texts and data: Licence Ouverte 2.0 (etalab-2.0). Short quotations belong to their authors. The code of the site (MIT) and its base map (Natural Earth; © OpenStreetMap contributors, ODbL; GeoNames; INSEE) are other works under their own licences, and no part of the data.',
  fr: 'Textes et données : Licence Ouverte 2.0 (etalab-2.0). Les courtes citations appartiennent à leurs auteurs. Le code du site (MIT) et son fond de carte (Natural Earth ; © les contributeurs d’OpenStreetMap, ODbL ; GeoNames ; INSEE) sont d’autres œuvres, sous leurs propres licences, et ne font pas partie des données.',
};

/** The mention that the Licence Ouverte asks of those who reuse the data: who made it, and its last change. */
export function attributionOf({ version, updated }: Pick<Dataset, 'version' | 'updated'>): string {
  return `Attacks on French prisons, April 2025 (the curators of the map), version ${version} of ${updated}`;
}
