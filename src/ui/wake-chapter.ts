import { element } from './element.ts';

/** What a chapter that is brought to life needs. */
export interface ChapterParts<T> {
  /** Fetches the chapter's scripts. */
  readonly load: () => Promise<T>;
  readonly wake: (loaded: T) => void;
  /** Said under the heading when the scripts do not come. */
  readonly lost: string;
}

/**
 * Brings a chapter to life once the reader comes near it; before that, nothing of it is fetched. Scripts that do not
 * come leave the chapter as the build wrote it. A browser that cannot tell what is near fetches at once.
 */
export function wakeChapter<T>(chapter: HTMLElement, { load, wake, lost }: ChapterParts<T>): void {
  const said = element('p', { class: 'status', role: 'status' });
  chapter.querySelector('h2')?.after(said);
  const start = (): void => {
    // What `wake` throws is a fault of ours and goes to the console.
    void load().then(wake, () => {
      said.textContent = lost;
    });
  };
  if (!('IntersectionObserver' in window)) {
    start();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      start();
    },
    { rootMargin: '50% 0px' },
  );
  observer.observe(chapter);
}
