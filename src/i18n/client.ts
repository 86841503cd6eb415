import type { Locale } from '../core/localized.ts';
import type { Messages } from './messages.ts';

/**
 * The few messages that the running page needs, written into it by the build: one language, no functions.
 * `root` leads from the page to the site's root.
 */
export function clientMessages(m: Messages, locale: Locale, total: number, root: string) {
  return {
    locale,
    root,
    close: m.close,
    previous: m.previous,
    next: m.next,
    alsoHere: m.alsoHere,
    copyLink: m.copyLink,
    copied: m.copied,
    copyFailed: m.copyFailed,
    scopeLabel: m.scopeLabel,
    scopeCore: m.scopeCore,
    scopeAll: m.scopeAll(total),
    searchLabel: m.searchLabel,
    searchPlaceholder: m.searchPlaceholder,
    shownAll: m.shownAll,
    shownSome: m.shownSome,
    nothingShown: m.nothingShown,
    showAgain: m.showAgain,
    opened: m.opened,
    noSuchPlace: m.noSuchPlace,
    scriptsFailed: m.scriptsFailed,
    outlineOnly: m.outlineOnly,
    partLost: m.partLost,
    attribution: m.attribution,
    attributionDrawing: m.attributionDrawing,
    attributionIgn: m.attributionIgn,
    detailShow: m.detailShow,
    detailHide: m.detailHide,
    detailNote: m.detailNote,
    detailFailed: m.detailFailed,
    mapHelp: m.mapHelp,
    gestureTouch: m.gestureTouch,
    gestureWheel: m.gestureWheel,
    earlier: m.earlier,
    later: m.later,
    zoomIn: m.zoomIn,
    zoomOut: m.zoomOut,
    fit: m.fit,
    panLabel: m.panLabel,
    panUp: m.panUp,
    panDown: m.panDown,
    panLeft: m.panLeft,
    panRight: m.panRight,
  };
}

export type ClientMessages = ReturnType<typeof clientMessages>;
