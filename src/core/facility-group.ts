/** Items of one facility, in their own order. */
export interface FacilityGroup<T> {
  readonly facility: string;
  readonly items: readonly T[];
}

/** Groups by facility id, never by equal coordinates; groups stand in the order of their first item. */
export function groupByFacility<T extends { readonly facility: string }>(
  items: readonly T[],
): readonly FacilityGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.facility);
    if (group === undefined) groups.set(item.facility, [item]);
    else group.push(item);
  }
  return [...groups].map(([facility, grouped]) => ({ facility, items: grouped }));
}
