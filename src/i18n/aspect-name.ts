/**
 * The name of an aspect; one that has no message yet is shown under its own name, never dropped. Names come from the
 * tables: `constructor` is one like any other.
 */
export function nameAspect(
  aspect: string,
  { aspect: names }: { readonly aspect: Readonly<Record<string, string>> },
): string {
  const name = Object.hasOwn(names, aspect) ? names[aspect] : undefined;
  return name ?? aspect.replaceAll('_', ' ');
}
