import { firstOf, listAsked, page, someOf, ticked, words } from "#basics/query";

import { KINDS, type OrganisationKind } from "./organisation.ts";

export {
  type SearchedPlace as DirectoryPlace,
  type WidenedTo,
  widerPlaces,
} from "#rules/territory";

/** How the directory is sorted: by name, by nearness (when a commune was named), the newest first. */
export const ORDERS = ["name", "near", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** How many a page holds. */
export const PAGE = 20;

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
