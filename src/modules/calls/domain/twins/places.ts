import type { Place } from "../notice.ts";
import { departmentsOf } from "../places/gather.ts";
import { titleWords } from "./title-words.ts";

/** Where a notice says that its call is, as it can be compared. */
export interface PlacesOfNotice {
  /** Of what it names, whatever the scale; none when it names the whole country. */
  readonly departments: ReadonlySet<string>;
  readonly communes: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  /** The words of places that no table knows: a massif, a quarter. */
  readonly others: ReadonlySet<string>;
}

/** Gathers the places of a notice. */
export function placesOfNotice(places: readonly Place[]): PlacesOfNotice {
  const of = (scale: Place["scale"]) => places.filter((place) => place.scale === scale);
  const codes = (scale: Place["scale"]) => new Set(of(scale).map(({ code }) => code));
  const isWide = of("country").length > 0;
  const departments = [
    ...places.flatMap(departmentsOf),
    ...of("commune").map(({ code }) => code.slice(0, code.startsWith("97") ? 3 : 2)),
  ];
  return {
    departments: new Set(isWide ? [] : departments),
    communes: codes("commune"),
    groups: codes("group"),
    others: new Set(of("other").flatMap(({ label = "" }) => [...titleWords(label).words])),
  };
}

/** Whether two notices are surely of two places: no département is of both. */
export function areApart(a: PlacesOfNotice, b: PlacesOfNotice): boolean {
  return (
    a.departments.size > 0 && b.departments.size > 0 && a.departments.isDisjointFrom(b.departments)
  );
}

/** Whether each names a place that the other does not, at one scale: a town of the same département, another group. */
export function differIn(a: PlacesOfNotice, b: PlacesOfNotice): boolean {
  const scales = ["departments", "communes", "groups", "others"] as const;
  return scales.some((scale) => !a[scale].isSubsetOf(b[scale]) && !b[scale].isSubsetOf(a[scale]));
}
