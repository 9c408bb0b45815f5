/** A row as PostgreSQL gives it, under our names: null where we have nothing. */
export type RowOf<Kept> = {
  readonly [Name in keyof Kept]: undefined extends Kept[Name]
    ? Exclude<Kept[Name], undefined> | null
    : Kept[Name];
};

/** The same as we keep it: nothing instead of null. What stands inside a value is left alone. */
export function keptOf<Kept extends object>(row: RowOf<Kept>): Kept;
export function keptOf(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? undefined : value]),
  );
}
