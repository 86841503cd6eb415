import type { Rank, Standing } from '../core/claim.ts';
import type { Damage, Scope } from '../core/incident.ts';
import type { Precision } from '../core/position.ts';
import type { Act } from '../core/response.ts';
import type { SourceKind } from '../core/source.ts';
import { card, check } from './en-embed.ts';
import { chain, counts, evidence, teams } from './en-evidence.ts';
import { share } from './en-share.ts';
import { recount } from './en-totals.ts';

const damage: Record<Damage, string> = {
  gunfire: 'Gunfire',
  arson: 'Arson',
  graffiti: 'Graffiti',
  attempt: 'Attempt',
};

const scope: Record<Scope, string> = {
  core: 'One of the eight',
  parallel: 'At the same time',
  follow_up: 'Afterwards',
};

const precision: Record<Precision, string> = {
  site: 'The marker stands on the site itself.',
  street: 'The marker stands in the right street; it may be a few hundred metres out.',
  commune: 'The disc stands for the whole commune; the exact spot is not shown.',
};

const standing: Record<Standing, string> = {
  confirmed: 'confirmed',
  reported: 'reported',
  claimed: 'claimed',
};

const rank: Record<Rank, string> = {
  preferred: 'kept',
  alternative: 'also said',
  superseded: 'superseded',
};

const act: Record<Act, string> = {
  statement: 'Statement',
  visit: 'Visit',
  order: 'Order',
  inquiry: 'Inquiry',
  law: 'Law',
  charge: 'Charges',
};

const sourceKind: Record<SourceKind, string> = {
  official: 'official',
  agency: 'news agency',
  press: 'press',
  union: 'union',
  digest: 'digest or repost',
};

const aspect: Readonly<Record<string, string>> = {
  when: 'When',
  damage: 'Damage',
  vehicles_burned: 'Vehicles burned',
  vehicles_tagged: 'Vehicles tagged',
  vehicles_damaged: 'Vehicles damaged',
  impacts: 'Bullet marks, gate',
  impacts_glass: 'Bullet marks, glass',
  building: 'Building',
  impacts_door: 'Bullet marks, door',
  impacts_post: 'Bullet marks, post',
  vehicles_destroyed: 'Vehicles destroyed',
  casings: 'Cartridge cases',
  weapon: 'Weapon',
  tag: 'Tag',
  casualties: 'People hurt',
  evacuated: 'People evacuated',
  firefighters: 'Firefighters',
  attack_place: 'Where exactly',
  method: 'How',
  victims: 'Whose property',
  suspects: 'Suspects',
  inquiry: 'Inquiry',
  neighbour: 'Next door',
  official_name: 'Official name',
  count_places: 'How many places',
  count_vehicles: 'How many vehicles',
  count_incidents: 'How many incidents',
  tag_meaning: 'What DDPF stands for',
  motive: 'Motive',
  claim_of_responsibility: 'Claim of responsibility',
  arrests: 'Arrests',
  charges: 'Charges',
};

const channel: Readonly<Record<string, string>> = {};

export const en = {
  htmlLang: 'en',
  title: card.title,
  description:
    'A map of the attacks of 13–15 April 2025 on seven French prisons and the prison service school: what was damaged, when, what officials answered, and who says so.',
  standfirst: 'What was damaged at each place, what officials answered, and who says so.',
  skipToList: 'Skip to the list of places',
  otherLanguage: 'Français',
  otherLanguageCode: 'fr',
  places: 'places',
  prisonsAndSchool: (prisons: number, schools: number): string =>
    `${prisons} prisons and ${schools === 1 ? 'one school' : `${schools} schools`}`,
  vehiclesBurned: 'vehicles burned',
  vehiclesRange: (low: number, high: number): string => `${low} to ${high} across all accounts`,
  underFire: 'under gunfire',
  noneHurt: 'people injured',
  noneHurtNote: 'none reported in the sources read',
  figuresLabel: 'The attacks in four figures',
  mapHeading: 'Map',
  mapName: (count: number): string => `Map of the attacks, ${count} places`,
  mapHelp:
    'Arrow keys move the map, plus and minus zoom, Home shows all of France. Tab goes to the places.',
  listHeading: 'The eight places',
  listOthers: 'At the same time and afterwards',
  listOthersNote: 'Not counted among the seven prisons and the school.',
  legend: 'Type of damage',
  legendHint: 'Choose to filter',
  allDamage: 'All',
  scopeLabel: 'Which attacks',
  scopeCore: 'The eight',
  scopeAll: (count: number): string => `All ${count}`,
  nightLabel: 'Night',
  allNights: 'All nights',
  night: (label: string): string => `Night of ${label}`,
  searchLabel: 'Search the places',
  searchPlaceholder: 'Search',
  shownAll: '{total} places shown',
  shownSome: '{shown} of {total} places shown',
  nothingShown: 'No attack matches these choices.',
  showAgain: 'Show all',
  opened: '{name}: details open',
  noSuchPlace: 'The address names a place that this map does not know. All places are shown.',
  damage,
  scope,
  precision,
  unlocated: 'No position is published or may be shown for this place; it is not on the map.',
  standing,
  rank,
  act,
  sourceKind,
  aspect,
  channel,
  disputed: (count: number): string => `${count} accounts`,
  disputeHeading: 'What is disputed',
  accountsDiffer: 'accounts differ',
  keptBecause: 'Why this one',
  responsesHere: 'What officials answered about this place',
  noResponses:
    'No statement about this place alone was found; the national answers are listed below the map.',
  whereHeading: 'Where the marker stands',
  sourcesHeading: 'Sources',
  source: 'Source',
  saidBy: (who: string): string => `according to ${who}`,
  alsoHere: 'Also at this place:',
  linkHere: 'Link to this place',
  fullPage: 'Full page',
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'Copying is blocked here; the address is shown in full above.',
  close: 'Close',
  previous: 'Previous place',
  next: 'Next place',
  details: 'Facts, answers and sources',
  notReported: 'Not reported',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all of France',
  panUp: 'Move north',
  panDown: 'Move south',
  panLeft: 'Move west',
  panRight: 'Move east',
  panLabel: 'Move the map',
  gestureTouch: 'Use two fingers to move the map',
  gestureWheel: 'Hold Ctrl or ⌘ while scrolling to zoom',
  outlineOnly: 'The detailed base map could not be loaded; the outline stays.',
  scriptsFailed: 'The interactive map could not start here. Everything it holds is in the list.',
  partLost: 'One part could not be loaded; the rest stays.',
  attribution: 'Natural Earth · © OpenStreetMap contributors · GeoNames · INSEE',
  attributionDrawing: 'Natural Earth · © OpenStreetMap contributors',
  attributionIgn: '© IGN – Plan IGN / Géoplateforme · Natural Earth · © OpenStreetMap contributors',
  detailShow: 'Show detailed map (IGN)',
  detailHide: 'Hide detailed map',
  detailNote: 'Loads pictures from data.geopf.fr, a French public service.',
  detailFailed: 'The detailed map cannot be reached; our own map stays.',
  seeAlso: 'seen through those that repeat it',
  sections: {
    responses: 'What officials answered',
    disputes: 'What is disputed, what was superseded',
    words: 'The map in words',
    method: 'Method, corrections, licences',
    series: 'The attacks as a whole',
  },
  responsesIntro:
    'Official answers in order of time. Those that concern one place also stand in its entry.',
  disputesIntro:
    'Where accounts differ, both stand here with who gave them. The one kept on the map comes first.',
  supersededIntro: 'Said at the time, and replaced since.',
  replacedBy: 'Replaced by',
  national: 'national',
  wordsIntro:
    'Where each place lies, its nearest neighbours, and every distance and direction between the eight, as the crow flies.',
  wordsShape: (south: string, paris: string, alone: string): string =>
    `${south} lie in the south-east, along the lower Rhône and the coast; ${paris} lie beside Paris; ${alone} stands alone in the south-west.`,
  wordsPlace: (name: string, commune: string, department: string): string =>
    `${name}: commune of ${commune}, department of ${department}.`,
  wordsNearest: (other: string, km: string, direction: string): string =>
    `Nearest: ${other}, ${km} to the ${direction}.`,
  distancesCaption: 'Distances and directions between the eight places',
  distancesFrom: 'From',
  distancesTo: 'To',
  distancesKm: 'Distance',
  distancesDirection: 'Direction',
  distancesSummary: (count: number): string => `All ${count} distances and directions`,
  directions: {
    n: 'north',
    nne: 'north-north-east',
    ne: 'north-east',
    ene: 'east-north-east',
    e: 'east',
    ese: 'east-south-east',
    se: 'south-east',
    sse: 'south-south-east',
    s: 'south',
    ssw: 'south-south-west',
    sw: 'south-west',
    wsw: 'west-south-west',
    w: 'west',
    wnw: 'west-north-west',
    nw: 'north-west',
    nnw: 'north-north-west',
  },
  method: [
    'Every value on this page is a claim: somebody said it, on a day, in a publication. The small number after a value leads to its source.',
    'Where accounts differ, the one kept comes from the authority in charge, or from the source closest to the facts; the others are shown beside it.',
    'Unknown is not none: a figure that nobody reported is left out, and a zero stands only where a source says so.',
    'Persons suspected or charged are presumed innocent and are not named. Private homes are shown no finer than their commune.',
  ],
  methodReposts:
    'Several publications could be read only in their opening or through those that repeat them; such sources are marked “digest or repost”.',
  updated: (date: string, version: string): string =>
    `Data last updated ${date}, version ${version}.`,
  licence:
    'Texts and data: Licence Ouverte 2.0. Quotations belong to their authors. Base map: Natural Earth; © OpenStreetMap contributors (ODbL); GeoNames; INSEE.',
  noTracking: 'This page sets no cookie, stores nothing and sends nothing to anyone else.',
  tables: 'Tables',
  accessibility: {
    title: 'Accessibility',
    lead: 'This site aims at WCAG 2.2 level AA and at the criteria of RGAA 4.1.2. It is partially conformant: the automatic and scripted checks below pass, but no audit by a third party and no test with readers who use assistive technology has been done yet.',
    sections: [
      {
        title: 'How the map can be read',
        items: [
          'Everything that the map shows is also in the list beside it and in the chapter “The map in words”, which gives positions, distances and directions. Both are there without scripts.',
          'By keyboard: the map is one stop (arrows move it, plus and minus zoom, Home shows all of France); its places follow in list order; Enter opens one, Escape closes it and the focus returns.',
          'Without dragging: buttons zoom, show all of France and move the map in four directions.',
          'Shape, colour and word together tell the type of damage; light, dark and forced colours are followed, and nothing moves by itself.',
        ],
      },
      {
        title: 'What is checked on every change',
        items: [
          'Automatic rules (axe) for WCAG 2.0, 2.1 and 2.2, levels A and AA, in both languages, light and dark, with a place open, filtered, at 320 px and in forced colours.',
          'Scripted walks in a real browser: keyboard order, focus in and back, Escape, target sizes, reflow at 320 px and at 256 px of height, text spacing, scripts off.',
        ],
      },
      {
        title: 'Known failures and limits',
        items: [
          'Screen readers have not been tried by people who use them every day.',
          'Some sources are in French only; their titles are quoted as published and marked as French.',
          'Publications that we link to may not be accessible themselves.',
          'Very small frames (under 280 by 300 px) are not supported.',
        ],
      },
    ],
  },
  timelineHeading: 'Night by night',
  timelineNote:
    'Each bar spans the time within which the attack took place; a long bar means that no hour was found.',
  answersOn: (count: number, day: string): string =>
    `${count === 1 ? '1 official answer' : `${count} official answers`} on ${day}`,
  earlier: 'Earlier',
  later: 'Later',
  counts,
  recount,
  teams,
  chain,
  evidence,
  changes: {
    heading: 'What changed',
    intro:
      'Each release of the data beside the one before it, computed from the tables: nothing here is written by hand.',
    follow: 'Follow the changes (Atom feed)',
    release: (version: string, date: string): string => `Version ${version}, ${date}`,
    first: (counts: Readonly<Record<string, number>>): string =>
      `First release. Attacks: ${counts['incidents'] ?? 0}; claims: ${counts['claims'] ?? 0}; official responses: ${counts['responses'] ?? 0}; sources: ${counts['sources'] ?? 0}; places: ${counts['gazetteer'] ?? 0}.`,
    nothing: 'No row changed.',
    none: 'The data has not been released yet.',
    lastUpdated: (date: string): string => `Last updated ${date}.`,
    value: (label: string, before: string, after: string): string =>
      `${label}: ${before} → ${after}`,
    valueAdded: (label: string, after: string): string => `${label}: ${after} (new)`,
    valueWithdrawn: (label: string, before: string): string => `${label}: ${before} (withdrawn)`,
    account: {
      added: (label: string, account: string): string => `${label}: account added (${account})`,
      changed: (label: string, account: string): string =>
        `${label}: account corrected (${account})`,
      withdrawn: (label: string, account: string): string =>
        `${label}: account withdrawn (${account})`,
    },
    said: (who: string, what: string): string => `${who} – ${what}`,
    row: {
      incidents: { added: 'New attack', changed: 'Attack', withdrawn: 'Attack withdrawn' },
      gazetteer: { added: 'New place', changed: 'Place', withdrawn: 'Place withdrawn' },
      responses: {
        added: 'New official response',
        changed: 'Official response',
        withdrawn: 'Official response withdrawn',
      },
      sources: { added: 'New source', changed: 'Source', withdrawn: 'Source withdrawn' },
    },
    about: (word: string, label: string): string => `${word}: ${label}`,
    blank: 'blank',
    withdrawnHeading: 'Withdrawn',
    withdrawn: (label: string, version: string, date: string): string =>
      `${label}: withdrawn from the data with version ${version}, ${date}.`,
  },
  data: {
    heading: 'Take the data',
    intro:
      'One model, in the forms that tools read; each export names its licence and its version.',
    files: {
      'incidents.geojson': 'GeoJSON (RFC 7946), for maps',
      'incidents.csv': 'CSV for spreadsheets, one row per attack; no cell can run as a formula',
      'incidents.raw.csv': 'CSV for programs, the same rows untouched (RFC 4180)',
      'incidents.kml': 'KML 2.2, for globes',
      'incidents.jsonld': 'JSON-LD, in the vocabulary of schema.org',
      'datapackage.json': 'Data Package: what each column means, with sizes and checksums',
    },
    terms: 'Data: Licence Ouverte 2.0. Code: MIT. Base map: ODbL and others, see above.',
    tables: 'The tables themselves',
    table: {
      'gazetteer.csv': 'places',
      'incidents.csv': 'attacks',
      'claims.csv': 'claims',
      'responses.csv': 'official responses',
      'sources.csv': 'sources',
    },
  },
  share,
  card,
  check,
};
