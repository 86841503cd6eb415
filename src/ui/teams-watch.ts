/**
 * Makes the chapter's slider work once the reader comes near it; before that, none of its arithmetic is fetched. A
 * fetch that fails leaves the chapter as the build wrote it, with the slider off.
 */
export function watchTeams(chapter: HTMLElement): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      import('./teams-view.ts').then(({ createTeamsView }) => {
        createTeamsView(chapter);
      }, reportError);
    },
    { rootMargin: '50% 0px' },
  );
  observer.observe(chapter);
}
