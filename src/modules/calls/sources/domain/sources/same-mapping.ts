import type { Mapping } from "../mapping/mapping.ts";

/** Whether two mappings say the same, whatever the order in which PostgreSQL gives their names back. */
export function isSameMapping(one: Mapping | undefined, other: Mapping | undefined): boolean {
  return sorted(one) === sorted(other);
}

function sorted(mapping: Mapping | undefined): string {
  return JSON.stringify(mapping ?? null, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
