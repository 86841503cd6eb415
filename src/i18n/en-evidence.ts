import type { Measure, Step } from '../core/chain.ts';
import type { RuleId, Verdict } from '../core/totals.ts';

const rules: Record<RuleId, string> = {
  'core-prisons': 'the prisons among the eight places',
  core: 'the eight places',
  'core-and-parallel': 'the eight places and Réau',
  'with-vehicles': 'the places of 13–15 April, Réau included, where vehicles were burned or tagged',
  'burned-or-tagged':
    'vehicles burned plus vehicles tagged at the places of 13–15 April, Réau included',
  'burned-to-18-april': 'vehicles burned in every attack begun by 18 April',
  'burned-at-sites':
    'vehicles burned in attacks begun by 17 April, at prisons and the school, not at homes',
  'file-22-april': 'the attacks named in what the anti-terrorist prosecutors took up by 22 April',
  'file-28-april': 'the attacks named in what the anti-terrorist prosecutors took up by 28 April',
  'to-18-april': 'every attack in the tables begun by 18 April',
  'to-21-april': 'every attack in the tables begun by 21 April',
  'to-23-april': 'every attack in the tables begun by 23 April',
  'to-30-april': 'every attack in the tables begun by 30 April',
};

const verdict: Record<Verdict, string> = {
  reproduced: 'Reproduced',
  assumed: 'Same number, on an assumption',
  within: 'Consistent',
  none: 'Not reproduced',
};

/** By claim: why a total is not simply reproduced. */
const why: Readonly<Record<string, string>> = {
  'series-count-places-4':
    'One prison counted twice makes a list longer, not shorter: no rule gives six.',
  'series-count-places-5': 'Only without Toulon, which Europe 1 counts too.',
  'series-count-vehicles-1':
    '“At least” holds; the tables, which count the tags of Marseille in full, give more.',
  'series-count-vehicles-2':
    'Several parts of the tables add up to 21; no source says which were meant.',
  'series-count-vehicles-3':
    'Le Monde adds damaged vehicles, which the accounts do not count alike: no rule gives 30 for its period.',
  'series-vehicles-burned-1':
    'The car burned outside an officer’s home would make one more; the prosecutor’s figure comes without a list.',
  'series-count-incidents-1': 'The file had grown; no source read names all that it then held.',
  'series-count-incidents-3':
    'RTL counts acts in that name and gives no list; the letters were not found at all of these places.',
  'series-count-incidents-4': 'Most of these were never described one by one.',
  'series-count-incidents-5': 'Most of these were never described one by one.',
  'series-count-incidents-6': 'Le Monde gives no list.',
};

export const counts = {
  title: 'Why seven, when others said six, eight or nine?',
  intro: (places: number, prisons: number): string =>
    `This map counts ${places} places: ${prisons} prisons, and the school apart. Others drew the line elsewhere. Each published total stands here with the rule that gives it from our tables, or the statement that none does.`,
  gives: (rule: string, value: string): string => `${rule}: ${value}.`,
  range: (value: number, low: number, high: number): string =>
    `${value} (${low} to ${high} across accounts)`,
  noRule: 'No rule has been looked for yet.',
  rules,
  verdict,
  why,
  more: 'The published totals have their own chapter:',
};

/** Templates with `{places}`: the running page fills them as well. */
const bound = {
  several: 'At up to {speed} km/h as the crow flies: at least {teams} teams.',
  one: 'At up to {speed} km/h as the crow flies, distance and time do not rule out a single team.',
  proof: 'Why: no two of these places can have been reached by one team.',
  search:
    'Taken two by two, the places prove {proved}. That {teams} are needed was found by trying every order of all places.',
  speed: '{speed} km/h',
};

export const teams = {
  title: 'How many teams at least',
  intro:
    'Some of the attacks were too far apart, and too close in time, for one team to have been at both. That gives a lower bound: never how many there were, and nothing about who.',
  method:
    'Everything favours the single team: 130 km/h as the crow flies is faster than any road allows. Straight lines, no stop, the most favourable hour in any account, the whole night where no hour is known, and the nearest points of the area in which each place lies. It supposes that somebody was on the spot when the attack took place. What is not ruled out is not thereby likely.',
  otherSpeeds: (ranges: string): string => `At other speeds: ${ranges}.`,
  range: (from: number, to: number, count: number): string =>
    from === to
      ? `at ${from} km/h at least ${count}`
      : `from ${from} to ${to} km/h at least ${count}`,
  slider: 'Speed, as the crow flies',
  caption: 'Places that exclude one another',
  columns: {
    pair: 'Places',
    km: 'Distance, at least',
    time: 'Time, at most',
    needed: 'Speed needed',
  },
  hours: 'The hours and areas used',
  hoursColumns: { place: 'Place', from: 'From', to: 'Until', reach: 'Within' },
  bound,
};

const step: Record<Step, string> = {
  announced: 'Announced',
  ordered: 'Ordered',
  voted: 'Voted',
  reviewed: 'Reviewed',
  in_force: 'In force',
};

const measure: Record<Measure, string> = {
  protection: 'Protection of prisons and staff',
  law: 'The law against drug trafficking',
  high_security: 'The two high-security prisons',
};

export const chain = {
  title: 'From announcement to force',
  intro:
    'What became of the measures, step by step. Each line leads to the answer above and to its source.',
  measure,
  step,
  attacks: (dates: string): string => `${dates}: the attacks`,
  before: (days: number): string => `${days} days before the attacks: not an answer to them`,
};

export const evidence = {
  independence: (publications: number, origins: number): string =>
    origins === 0
      ? `${publications} publications, origin unknown`
      : `${publications} publications, ${origins} ${origins === 1 ? 'origin' : 'origins'}`,
  independenceNote:
    '“4 publications, 2 origins” counts independence: the fewest publishers that together can have fed all those publications.',
  replacedBy: (text: string): string => `Replaced by: ${text}`,
};
