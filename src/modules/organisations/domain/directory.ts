import { firstOf, listAsked, page, someOf, ticked, words } from "#basics/query";

import { KINDS, type OrganisationKind } from "./organisation.ts";
import { ALL_ROLES, roleWords } from "./structure-role.ts";

import type { SearchedPlace as DirectoryPlace } from "#rules/territory";

export {
  type SearchedPlace as DirectoryPlace,
  type WidenedTo,
  widerPlaces,
} from "#rules/territory";

/** How the directory is sorted: by name, by nearness (when a commune was named), the newest first. */
export const ORDERS = ["name", "near", "newest"] as const;
export type Order = (typeof ORDERS)[number];
/** Nothing chosen: the nearest first where one said around what, else by name. */
const ASKED_ORDERS = ["usual", ...ORDERS] as const;

/** The order in which it goes, once it is known where one looks. */
export function orderIn(
  { order }: Pick<AskedDirectory, "order">,
  place: DirectoryPlace | undefined,
): Order {
  if (order !== "usual") return order;
  return place?.scale === "around" ? "near" : "name";
}

/** How many a page holds. */
export const PAGE = 20;

/** The word of each kind in addresses: `genre=collectivite`. */
export const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
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

const ORDER_WORDS: Readonly<Record<(typeof ASKED_ORDERS)[number], string>> = {
  usual: "",
  name: "nom",
  near: "distance",
  newest: "nouveaute",
};

/** The word of a kind in addresses. */
export function wordOfKind(kind: OrganisationKind): string {
  return KIND_WORDS[kind];
}

/**
 * What an address asks of the directory (`q`, `genre`, `role`, `ou`, `verifiees`, `tri`, `page`); the place is still what
 * was typed.
 */
export const directoryAsked = listAsked({
  words: words(),
  kinds: someOf("genre", KINDS, KIND_WORDS),
  roles: someOf("role", ALL_ROLES, roleWords),
  typedPlace: words("ou", 120),
  onlyVerified: ticked("verifiees", "oui"),
  order: firstOf("tri", ASKED_ORDERS, ORDER_WORDS),
  page: page(),
});
export type AskedDirectory = ReturnType<typeof directoryAsked.read>;
/** Total: what is not understood is left out. */
export const readDirectory = directoryAsked.read;
/** The query of an address that asks for this again; nothing that is a default. */
export const writeDirectory = directoryAsked.write;
