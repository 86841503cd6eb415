/** Size of every card, px: what link previews ask for. */
export const CARD = { width: 1200, height: 630 } as const;
