import type { ShareMessages } from './en-share.ts';

export const share: ShareMessages = {
  open: 'Partager',
  openMore: ' ou intégrer',
  heading: 'Partager ou intégrer cette carte',
  kindLabel: 'Que copier',
  kinds: {
    frame: 'Cadre',
    element: 'Élément',
    link: 'Lien',
    picture: 'Image',
  },
  hints: {
    frame:
      'Pour tout éditeur qui accepte un bloc HTML. Aucun script de notre part dans votre page.',
    element:
      'Un script de notre part règle la hauteur sur le contenu et dit à votre page ce qui est ouvert.',
    link: 'À coller seul sur sa ligne\u00a0: beaucoup d’éditeurs en font la carte ou une vignette.',
    picture: 'Pour les lettres d’information, les flux et les éditeurs qui refusent les cadres.',
  },
  place: 'Lieu',
  allPlaces: 'Toute la carte',
  language: 'Langue de la carte',
  theme: 'Couleurs',
  themes: { auto: 'Comme sur l’appareil', light: 'Clair', dark: 'Sombre' },
  shown: 'Ce qui est montré',
  shownMap: 'La carte seule',
  shownFull: 'La carte et la liste',
  scope: 'Quelles attaques',
  width: 'Largeur',
  fullWidth: 'Celle de l’article',
  px: '{size} px',
  height: 'Hauteur en px',
  preview: 'Aperçu',
  code: 'Texte à copier',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'La copie est bloquée ici. Le texte est sélectionné\u00a0: copiez-le au clavier.',
  check: 'Voir ce que permet votre éditeur',
  close: 'Fermer',
};
