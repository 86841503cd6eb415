// Where the map needs small places too. Rounded positions: this only chooses labels, it says nothing about the sites.

/** Around the seven prisons and the school: every commune of some size within reach is on the map. */
export const FOCUS = [
  [6.06, 43.16], // Toulon
  [5.41, 43.23], // Marseille
  [5.4, 43.48], // Aix-en-Provence
  [4.93, 44.91], // Valence
  [4.41, 43.84], // Nîmes
  [2.55, 48.97], // Villepinte
  [2.21, 48.91], // Nanterre
  [0.63, 44.2], // Agen
];

/** INSEE codes of other communes that the dataset names, on the map whatever their size. */
export const MAPPED_COMMUNES = new Set([
  '13108', // Tarascon
  '38524', // Varces-Allières-et-Risset
  '38553', // Villefontaine
  '61117', // Condé-sur-Sarthe
  '62842', // Vendin-le-Vieil
  '69273', // Corbas
  '77335', // Chauconin-Neufmontiers
  '77384', // Réau
  '77513', // Villenoy
  '83054', // La Farlède
]);
