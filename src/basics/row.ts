/** A row as PostgreSQL gives it under our names: null where we say undefined. */
export type Row<T> = {
  readonly [Name in keyof T]: undefined extends T[Name]
    ? Exclude<T[Name], undefined> | null
    : T[Name];
};

/** Such a row as we say it: for a select that names its columns as we do (`pen_of as "penOf"`). */
export function withoutNull<T extends object>(row: Row<T>): T;
export function withoutNull(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? undefined : value]),
  );
}
