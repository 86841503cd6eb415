import { wakeChapter } from './wake-chapter.ts';

/** Makes the chapter's slider work once the reader comes near it; `partLost` is said when it cannot. */
export function watchTeams(
  chapter: HTMLElement,
  { partLost }: { readonly partLost: string },
): void {
  wakeChapter(chapter, {
    load: () => import('./teams-view.ts'),
    wake: ({ createTeamsView }) => {
      createTeamsView(chapter);
    },
    lost: partLost,
  });
}
