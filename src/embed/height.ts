import { required } from '../app.ts';

/** Who decides the frame's height. */
type Fit = 'content' | 'box';

export interface Height {
  /** The host listens, and says who decides. */
  setFit(fit: Fit): void;
}

/** The map's share of a height that the content decides: by the width alone, as in frame.css, so that it cannot grow. */
function mapHeight(width: number): number {
  return Math.min(640, Math.max(320, width * 0.62));
}

/**
 * Tells the height that the content wants, never the viewport's. Where the content decides, that is what it takes;
 * where it fills the host's box, what it would take: all but the map as it stands, the map by its width.
 */
export function watchHeight(tell: (height: number) => void): Height {
  const root = document.documentElement;
  const content = required('#content');
  const map = required('.map-box');
  const measure = (): void => {
    const { width, height } = content.getBoundingClientRect();
    if (width === 0) return;
    const filled = root.dataset['fit'] === 'box' && root.dataset['ui'] !== 'full';
    if (!filled) {
      tell(height);
      return;
    }
    const bars = [...content.children].filter((child) => !child.contains(map));
    const rest = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
    tell(rest + mapHeight(width));
  };
  if ('ResizeObserver' in window) {
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    for (const child of content.children) observer.observe(child);
  } else {
    measure();
    addEventListener('resize', measure);
  }
  return {
    setFit(fit) {
      root.dataset['fit'] = fit;
      measure();
    },
  };
}
