type Child = Node | string | null;

/** Makes an element: attributes as they are, children as nodes or as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Writes a number into an element's `.count`; the same number again would be layout for nothing. */
export function writeCount(root: HTMLElement, count: number): void {
  const place = root.querySelector('.count');
  const text = String(count);
  if (place !== null && place.textContent !== text) place.textContent = text;
}
