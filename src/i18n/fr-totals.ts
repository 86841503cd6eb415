import type { RecountMessages } from './en-totals.ts';

const N = '\u00a0';

export const recount: RecountMessages = {
  same: `Recalculé dans votre navigateur à partir des données${N}: {values}. Rien ne change.`,
  differs: `Recalculé dans votre navigateur à partir des données. Écarts avec cette page${N}: {count} sur {total}.`,
  line: `{what}${N}: la page dit {stated}, les données donnent {found}.`,
  failed: `Les données n’ont pas pu être lues ici${N}; les totaux restent ceux de la construction de la page.`,
};
