import type { Organisation } from "../../domain/organisation.ts";

/** One of a list, with what is known of how far it is. */
export interface InList {
  readonly organisation: Organisation;
  readonly km: number | undefined;
}

/** Those of one commune, one after another in a list, under the letter that the map gives it. */
export interface InCommune {
  readonly letter: string;
  /** INSEE code. */
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly km: number | undefined;
  readonly listed: readonly InList[];
}

/** « A », « B »… « Z », « AA »: as many letters as there are communes. */
export function letterAt(place: number): string {
  const before = Math.floor(place / 26);
  return (before === 0 ? "" : letterAt(before - 1)) + String.fromCodePoint(65 + (place % 26));
}

/**
 * A list by communes, in the order in which each commune first comes: nearest first where the list is. The letter
 * of a commune is that of its heading and of the map.
 */
export function byCommune(listed: readonly InList[]): readonly InCommune[] {
  const groups = Map.groupBy(listed, ({ organisation }) => organisation.commune);
  return [...groups].map(([commune, there], place) => {
    const [first] = there;
    return {
      letter: letterAt(place),
      commune,
      town: first?.organisation.town ?? "",
      department: first?.organisation.department ?? "",
      km: first?.km,
      listed: there,
    };
  });
}
