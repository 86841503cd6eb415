import type * as en from './en-embed.ts';

export const card: typeof en.card = {
  title: 'Attaques contre les prisons françaises, avril 2025',
  mapAlt: 'Carte de France avec les huit lieux attaqués\u00a0: {places}.',
  placeAlt: 'Carte de France où un lieu est marqué\u00a0: {place}.',
  placeTitle: '{title}\u00a0: {place}',
};

export const check: typeof en.check = {
  title: 'Essai d’intégration\u00a0: ce que permet votre éditeur',
  description:
    'Si vous lisez ceci sur une vignette et non dans un rapport, votre éditeur change les liens en vignettes\u00a0: prenez plutôt le cadre, dans un bloc HTML.',
  lead: 'Placez cette page là où vous voulez la carte, de la façon dont vous placeriez la carte\u00a0: collez son adresse seule sur une ligne, ou prenez le cadre ci-dessous dans un bloc HTML. Puis lisez le rapport à cet endroit.',
  alone:
    'Cette page est ouverte seule, et non dans une autre page\u00a0: il n’y a pas d’hôte à examiner.',
  noScripts:
    'Les scripts ne s’exécutent pas ici. La carte montre quand même tous les lieux et tous les faits, en dessin et en liste. Prenez le cadre ci-dessous, avec une hauteur de 700 px, et essayez aussi dans la page publiée\u00a0: l’aperçu de certains éditeurs coupe les scripts.',
  reportHeading: 'Ce que permet cet hôte',
  snippetHeading: 'Que prendre ici',
  snippetLabel: 'Texte à copier',
  reasonsHeading: 'Pourquoi',
  tryFrame: 'Pour essayer, prenez ce cadre\u00a0:',
  verdicts: {
    yes: 'Oui',
    no: 'Non',
    partly: 'En partie',
    waiting: 'En cours',
    untried: 'À essayer',
  },
  rows: {
    scripts: 'Scripts',
    origin: 'Bac à sable',
    height: 'Messages de hauteur',
    links: 'Liens vers les sources',
    storage: 'Stockage',
    referrer: 'Page d’origine',
    size: 'Taille du cadre',
    fullscreen: 'Plein écran',
  },
  says: {
    scripts: 'Les scripts s’exécutent\u00a0: la carte se déplace, se filtre, se fouille.',
    originPlain: 'Le cadre garde son origine\u00a0; rien n’est retenu.',
    originOpaque:
      'Le cadre est en bac à sable, sans origine, comme WordPress le fait d’un lien collé. La carte est faite pour cela.',
    heightWaiting: 'L’hôte a été prié de suivre la hauteur du contenu.',
    heightYes: 'L’hôte suit la hauteur du contenu.',
    heightNo: 'L’hôte garde la hauteur qu’il a donnée. Choisissez celle qui vous convient.',
    linksUntried:
      'Pas encore essayé\u00a0: un navigateur ne laisse ouvrir une fenêtre qu’après un appui.',
    linksYes: 'Les liens s’ouvrent dans un nouvel onglet.',
    linksNo: 'Les liens ne s’ouvrent pas. La carte écrit chaque adresse en clair, à copier.',
    storageYes: 'Permis. La carte ne s’en sert pas.',
    storageNo: 'Bloqué. La carte n’en a pas besoin.',
    referrerNone: 'L’hôte ne dit rien de lui. La carte n’en a pas besoin.',
    referrerOrigin: 'L’hôte ne donne que son nom\u00a0: {referrer}',
    referrerFull: 'L’hôte donne son adresse entière\u00a0: {referrer}',
    sizeGood: '{width} × {height} px. La carte y tient.',
    sizeLow:
      '{width} × {height} px. La carte marche\u00a0; avec 480 px de haut ou plus, elle se lit mieux.',
    sizeSmall: '{width} × {height} px. Trop petit\u00a0: il faut 280 × 300 px à la carte.',
    fullscreenYes: 'Permis.',
    fullscreenNo: 'Non permis\u00a0; le lien vers la page entière rend le même service.',
  },
  tryLinks: 'Essayer un lien',
  advice: {
    alone:
      'Tout éditeur qui accepte un bloc HTML prend ce cadre. Il marche sans script dans votre page.',
    element:
      'Votre page suit déjà la hauteur\u00a0: l’élément se règle seul et n’a pas besoin de hauteur.',
    link: 'Votre éditeur met les liens collés en bac à sable. Collez l’adresse seule sur une ligne\u00a0; rien d’autre n’est nécessaire.',
    frame:
      'Votre page ne suit pas les hauteurs\u00a0: un cadre de hauteur fixe montre la même carte.',
    narrow: 'Le cadre est étroit\u00a0: donnez-lui la largeur de l’article.',
  },
};
