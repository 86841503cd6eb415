/** Words of the totals counted anew in the reader's browser; they come with the script that counts. */
export const recount = {
  same: 'Recomputed in your browser from the data: {values}. The same as above.',
  differs:
    'Recomputed in your browser from the data. Differences from this page: {count} of {total}.',
  line: '{what}: the page says {stated}, the data give {found}.',
  failed: 'The data could not be read here; the totals stand as they were when the page was built.',
};

export type RecountMessages = typeof recount;
