import type * as en from './en-evidence.ts';

const N = '\u00a0';

export const counts: typeof en.counts = {
  title: `Pourquoi sept, quand d’autres ont dit six, huit ou neuf${N}?`,
  intro: (places, prisons) =>
    `Cette carte compte ${places} lieux${N}: ${prisons} prisons, et l’école à part. D’autres ont tracé la limite ailleurs. Chaque total publié figure ici avec la règle qui le donne à partir de nos tables, ou avec l’aveu qu’il n’y en a pas.`,
  gives: (rule, value) => `${rule}${N}: ${value}.`,
  range: (value, low, high) => `${value} (de ${low} à ${high} selon les versions)`,
  noRule: 'Aucune règle n’a encore été cherchée.',
  rules: {
    'core-prisons': 'les prisons parmi les huit lieux',
    core: 'les huit lieux',
    'core-and-parallel': 'les huit lieux et Réau',
    'with-vehicles':
      'les lieux des 13, 14 et 15 avril, Réau compris, où des véhicules ont été brûlés ou tagués',
    'burned-or-tagged':
      'véhicules brûlés et véhicules tagués sur les lieux des 13, 14 et 15 avril, Réau compris',
    'burned-to-18-april': 'véhicules brûlés dans toute attaque commencée au plus tard le 18 avril',
    'burned-at-sites':
      'véhicules brûlés dans les attaques commencées au plus tard le 17 avril, devant les prisons et l’école, hors domiciles',
    'file-22-april':
      'les attaques nommées dans ce dont le parquet antiterroriste s’était saisi au 22 avril',
    'file-28-april':
      'les attaques nommées dans ce dont le parquet antiterroriste s’était saisi au 28 avril',
    'to-18-april': 'toutes les attaques de nos tables commencées au plus tard le 18 avril',
    'to-21-april': 'toutes les attaques de nos tables commencées au plus tard le 21 avril',
    'to-23-april': 'toutes les attaques de nos tables commencées au plus tard le 23 avril',
    'to-30-april': 'toutes les attaques de nos tables commencées au plus tard le 30 avril',
  },
  verdict: {
    reproduced: 'Retrouvé',
    assumed: 'Même nombre, sous hypothèse',
    within: 'Compatible',
    none: 'Non retrouvé',
  },
  why: {
    'series-count-places-4': `Compter une prison deux fois allonge une liste, et ne la raccourcit pas${N}: aucune règle ne donne six.`,
    'series-count-places-5': 'Seulement sans Toulon, qu’Europe 1 compte aussi.',
    'series-count-vehicles-1': `«${N}Au moins${N}» reste vrai${N}; nos tables, qui comptent tous les tags de Marseille, donnent davantage.`,
    'series-count-vehicles-2': `Plusieurs parties de nos tables font 21${N}; aucune source ne dit lesquelles étaient visées.`,
    'series-count-vehicles-3': `Le Monde ajoute des véhicules endommagés, que les récits ne comptent pas de la même façon${N}: aucune règle ne donne 30 pour sa période.`,
    'series-vehicles-burned-1': `La voiture brûlée devant le domicile d’un agent en ferait un de plus${N}; le chiffre du procureur est donné sans liste.`,
    'series-count-incidents-1': `Le dossier s’était étoffé${N}; aucune source lue ne nomme tout ce qu’il contenait alors.`,
    'series-count-incidents-3': `RTL compte les actions commises sous ce nom, sans en donner la liste${N}; les lettres n’ont pas été relevées sur tous ces lieux.`,
    'series-count-incidents-4': 'La plupart de ces faits n’ont jamais été décrits un à un.',
    'series-count-incidents-5': 'La plupart de ces faits n’ont jamais été décrits un à un.',
    'series-count-incidents-6': 'Le Monde ne donne pas de liste.',
  },
  more: `Les totaux publiés ont leur propre chapitre${N}:`,
};

export const teams: typeof en.teams = {
  title: 'Combien d’équipes au moins',
  intro: `Certaines attaques étaient trop éloignées, et trop rapprochées dans le temps, pour qu’une même équipe ait été aux deux endroits. Cela donne un minimum${N}: jamais le nombre réel, et rien sur les auteurs.`,
  method: `Tout est compté en faveur d’une équipe unique${N}: aucune route ne permet 130${N}km/h à vol d’oiseau. Lignes droites, aucun arrêt, l’heure la plus favorable de chaque version, la nuit entière quand l’heure est inconnue, et les points les plus proches de la zone où se trouve chaque lieu. On suppose que quelqu’un était sur place au moment de l’attaque. Ce qui n’est pas exclu n’en devient pas probable.`,
  otherSpeeds: (ranges) => `À d’autres vitesses${N}: ${ranges}.`,
  range: (from, to, count) =>
    from === to
      ? `à ${from}${N}km/h, au moins ${count}`
      : `de ${from} à ${to}${N}km/h, au moins ${count}`,
  slider: 'Vitesse, à vol d’oiseau',
  caption: 'Les lieux qui s’excluent entre eux',
  columns: {
    pair: 'Lieux',
    km: 'Distance, au moins',
    time: 'Temps, au plus',
    needed: 'Vitesse requise',
  },
  hours: 'Les heures et les zones retenues',
  hoursColumns: { place: 'Lieu', from: 'De', to: 'À', reach: 'À moins de' },
  bound: {
    several: `À {speed}${N}km/h au plus, à vol d’oiseau${N}: au moins {teams} équipes.`,
    one: `À {speed}${N}km/h au plus, à vol d’oiseau, la distance et le temps n’excluent pas une équipe unique.`,
    proof: `Pourquoi${N}: aucune équipe n’a pu être à deux de ces lieux.`,
    search: `Pris deux à deux, les lieux en prouvent {proved}. Qu’il en faille {teams} a été établi en essayant tous les ordres de tous les lieux.`,
    speed: `{speed}${N}km/h`,
  },
};

export const chain: typeof en.chain = {
  title: 'De l’annonce à l’application',
  intro:
    'Ce que sont devenues les mesures, étape par étape. Chaque ligne mène à la réponse ci-dessus et à sa source.',
  measure: {
    protection: 'La protection des prisons et des agents',
    law: 'La loi contre le narcotrafic',
    high_security: 'Les deux prisons de haute sécurité',
  },
  step: {
    announced: 'Annoncé',
    ordered: 'Demandé',
    voted: 'Voté',
    reviewed: 'Examiné',
    in_force: 'En vigueur',
  },
  attacks: (dates) => `${dates}${N}: les attaques`,
  before: (days) => `${days} jours avant les attaques${N}: ce n’est pas une réponse à celles-ci`,
};

export const evidence: typeof en.evidence = {
  independence: (publications, origins) =>
    origins === 0
      ? `${publications} publications, origine inconnue`
      : `${publications} publications, ${origins} ${origins === 1 ? 'origine' : 'origines'}`,
  independenceNote: `«${N}4${N}publications, 2${N}origines${N}» mesure l’indépendance${N}: le plus petit nombre de diffuseurs qui, ensemble, ont pu nourrir toutes ces publications.`,
  replacedBy: (text) => `Remplacé par${N}: ${text}`,
};
