import type { OfferKind } from "../../givers/domain/giver.ts";

/** Fewer are not told: three helpers in two villages are known by name. */
export const FEWEST = 3;
/** How far around the place given. */
export const AROUND_KM = 30;

/**
 * A number of persons, as a visitor reads it: none under three, and only the steps of this scale above. So
 * somebody who says what they give, or says it no more, changes what a visitor reads only where a step is passed,
 * and looking from one commune after another tells where nobody lives.
 */
const SCALE = [FEWEST, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The highest step that is reached; undefined under three. */
export function atLeast(count: number): number | undefined {
  return SCALE.findLast((step) => step <= count);
}

/** How many persons give something of each kind, as a visitor reads it: each person once a kind. */
export function countKinds(
  givers: readonly {
    readonly giver: string;
    readonly offers: readonly { readonly kind: OfferKind }[];
  }[],
): ReadonlyMap<OfferKind, number> {
  const who = new Map<OfferKind, Set<string>>();
  for (const { giver, offers } of givers)
    for (const { kind } of offers) who.set(kind, (who.get(kind) ?? new Set()).add(giver));
  const told = new Map<OfferKind, number>();
  for (const [kind, persons] of who) {
    const step = atLeast(persons.size);
    if (step !== undefined) told.set(kind, step);
  }
  return told;
}
