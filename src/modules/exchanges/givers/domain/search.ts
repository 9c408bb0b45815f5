import { listAsked, oneOf, page, words } from "#basics/query";
import type { CommuneCode, DepartmentCode, RegionCode } from "#rules/territory";

import { OFFER_KINDS, type OfferKind } from "./giver.ts";

/** How many a page of the directory holds. */
export const GIVERS_PAGE = 20;

/** The word of each kind in addresses: `genre=materiel`. */
export const KIND_WORDS: Readonly<Record<OfferKind, string>> = {
  skill: "savoir-faire",
  time: "temps",
  equipment: "materiel",
  training: "formation",
  help: "aide",
};

/** What is asked of the directory, as it stands in an address; the place is still what was typed. */
export const givers = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  kind: oneOf("genre", OFFER_KINDS, KIND_WORDS),
  page: page(),
});
export type AskedGivers = ReturnType<typeof givers.read>;

/** Where one looks, as the territory understood it. `km`: only when it was typed; else as far as each one goes. */
export type GiversPlace =
  | {
      readonly scale: "around";
      readonly commune: CommuneCode;
      readonly name: string;
      readonly km: number | undefined;
    }
  | { readonly scale: "department"; readonly code: DepartmentCode; readonly name: string }
  | { readonly scale: "region"; readonly code: RegionCode; readonly name: string };

/** What was let go of so that the list is not empty: each adds to the one before. */
export const WIDENINGS = ["some-words", "anywhere", "any-kind"] as const;
export type Widening = (typeof WIDENINGS)[number];

/** One way of looking: which of the three wishes still hold. */
export interface GiversTry {
  readonly widened: Widening | undefined;
  readonly allWords: boolean;
  readonly hasPlace: boolean;
  readonly hasKind: boolean;
}

/** The ways of looking, one after another, until somebody is found: as asked; with some of the words; anywhere; of any kind. */
export function triesFor(asked: {
  readonly severalWords: boolean;
  readonly place: boolean;
  readonly kind: boolean;
}): readonly GiversTry[] {
  const wishes = { allWords: true, hasPlace: asked.place, hasKind: asked.kind };
  const tries: GiversTry[] = [{ widened: undefined, ...wishes }];
  const widen = (widened: Widening, changes: Partial<GiversTry>) =>
    tries.push({ ...(tries.at(-1) ?? { widened, ...wishes }), ...changes, widened });
  if (asked.severalWords) widen("some-words", { allWords: false });
  if (asked.place) widen("anywhere", { hasPlace: false });
  if (asked.kind) widen("any-kind", { hasKind: false });
  return tries;
}
