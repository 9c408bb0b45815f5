import { firstOf, listAsked, page, someOf, ticked, words } from "#basics/query";

import { KINDS, type OrganisationKind } from "./organisation.ts";

/** How the directory is sorted: by name, by nearness (when a commune was named), the newest first. */
export const ORDERS = ["name", "near", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** How far from a commune one looks, in kilometres, unless its words say it (« Crest, 20 km »). */
export const RADIUS = 30;
/** How many a page holds. */
export const PAGE = 20;

/** Where one looks, as the territory understood it. */
export type DirectoryPlace =
  | {
      readonly scale: "around";
      readonly commune: string;
      readonly name: string;
      readonly department: string;
      readonly region: string;
      readonly km: number;
    }
  | {
      readonly scale: "department";
      readonly code: string;
      readonly name: string;
      readonly region: string;
    }
  | { readonly scale: "region"; readonly code: string; readonly name: string };

/** The word of each kind in addresses: `genre=collectivite`. */
const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  association: "association",
  network: "reseau",
  "support-structure": "appui",
  "citizens-collective": "collectif",
  "local-authority": "collectivite",
  "state-service": "etat",
  "public-body": "etablissement-public",
  company: "entreprise",
  cooperative: "cooperative",
  foundation: "fondation",
  "research-centre": "recherche",
  media: "media",
};

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  name: "nom",
  near: "distance",
  newest: "nouveaute",
};

/** The word of a kind in addresses. */
export function wordOfKind(kind: OrganisationKind): string {
  return KIND_WORDS[kind];
}

/**
 * What an address asks of the directory (`q`, `genre`, `ou`, `verifiees`, `tri`, `page`); the place is still what
 * was typed.
 */
export const directoryAsked = listAsked({
  words: words(),
  kinds: someOf("genre", KINDS, KIND_WORDS),
  typedPlace: words("ou", 120),
  onlyVerified: ticked("verifiees", "oui"),
  order: firstOf("tri", ORDERS, ORDER_WORDS),
  page: page(),
});
export type AskedDirectory = ReturnType<typeof directoryAsked.read>;
/** Total: what is not understood is left out. */
export const readDirectory = directoryAsked.read;
/** The query of an address that asks for this again; nothing that is a default. */
export const writeDirectory = directoryAsked.write;

/** What was widened so that the list is not empty: the last place that was tried. */
export type WidenedTo =
  | { readonly scale: "department" | "region"; readonly name: string }
  | { readonly scale: "country" };

export interface WiderPlace {
  readonly place: DirectoryPlace | undefined;
  readonly to: WidenedTo;
}

/** The places to try, one after another, when nothing is found where one looked: the département, the région, everywhere. */
export function widerPlaces(
  place: DirectoryPlace | undefined,
  names: {
    readonly department: (code: string) => string;
    readonly region: (code: string) => string;
  },
): readonly WiderPlace[] {
  const everywhere: WiderPlace = { place: undefined, to: { scale: "country" } };
  const regionOf = (code: string): WiderPlace => ({
    place: { scale: "region", code, name: names.region(code) },
    to: { scale: "region", name: names.region(code) },
  });
  switch (place?.scale) {
    case undefined:
      return [];
    case "region":
      return [everywhere];
    case "department":
      return [regionOf(place.region), everywhere];
    case "around": {
      const { department: code, region } = place;
      const name = names.department(code);
      return [
        { place: { scale: "department", code, name, region }, to: { scale: "department", name } },
        regionOf(region),
        everywhere,
      ];
    }
  }
}
