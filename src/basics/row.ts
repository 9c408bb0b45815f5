/** A row as PostgreSQL gives it, under our names: null where we have nothing. */
export type RowOf<Kept> = {
  readonly [Name in keyof Kept]: undefined extends Kept[Name]
    ? Exclude<Kept[Name], undefined> | null
    : Kept[Name];
};

/** The same as we keep it: nothing instead of null. What stands inside a value is left alone. */
export function keptOf<Kept extends object>(row: RowOf<Kept>): Kept {
  const kept = Object.entries(row).map(([name, value]) => [name, value ?? undefined]);
  // oxlint-disable-next-line no-unsafe-type-assertion -- the type above says what this does to each name
  return Object.fromEntries(kept) as Kept;
}
