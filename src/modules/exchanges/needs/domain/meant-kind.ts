import type { OfferKind } from "../../givers/domain/giver.ts";

/** Of a kind of exchange: what it may meet, and for which of it one asks so unless one says otherwise. */
interface Meeting {
  readonly offers: readonly OfferKind[];
  readonly usualFor?: readonly OfferKind[];
}

/** The kinds of exchange that one may choose, and the one that is chosen when one knows which is meant. */
export interface MeantKinds<Kind extends Meeting> {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly chosen: string | undefined;
}

/**
 * Which kinds are meant by who comes from something that may be given, of these kinds: the usual one is
 * chosen when it is one alone. First those that are usual for it, then those that it may meet, then the others:
 * an offer is asked for as what it is (`only`), whereas a person may be asked something else.
 */
export function meantKinds<Kind extends Meeting>(
  kinds: ReadonlyMap<string, Kind>,
  given: readonly OfferKind[],
  only: boolean,
): MeantKinds<Kind> {
  const usual = [...kinds].filter(([, kind]) => holdsOne(kind.usualFor ?? [], given));
  const near = [...kinds].filter(([, kind]) => holdsOne(kind.offers, given));
  const all = given.length > 0 && only ? near : kinds;
  return {
    kinds: new Map([...usual, ...near, ...all]),
    chosen: usual.length === 1 ? usual[0]?.[0] : undefined,
  };
}

function holdsOne(ones: readonly OfferKind[], given: readonly OfferKind[]): boolean {
  return ones.some((kind) => given.includes(kind));
}

/** What one asks for along a line of a table: a job is something one knows; else what its actor gives, if that is one; else help. */
export function givenAlong(line: {
  readonly rome: string | undefined;
  readonly offered: readonly OfferKind[];
}): OfferKind {
  if (line.rome !== undefined) return "skill";
  const [one, ...others] = new Set(line.offered);
  return one !== undefined && others.length === 0 ? one : "help";
}
