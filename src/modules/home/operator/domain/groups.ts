/** What the operator's cards are about, in the order in which they are read. */
export const GROUPS = ["calls", "places", "people", "machine"] as const;
export type Group = (typeof GROUPS)[number];

/** The pages of each, by how their addresses begin; what nobody named here is of the machine. */
const BEGINNINGS: readonly (readonly [string, Group])[] = [
  ["/operateur/sources", "calls"],
  ["/operateur/imports", "calls"],
  ["/operateur/doublons", "calls"],
  ["/operateur/appels-signales", "calls"],
  ["/operateur/liens", "calls"],
  ["/operateur/structures", "places"],
  ["/operateur/registres", "places"],
  ["/operateur/locaux", "places"],
  ["/operateur/vacances-scolaires", "places"],
  ["/operateur/comptes", "people"],
  ["/operateur/messages", "people"],
  ["/operateur/moderateurs", "people"],
  ["/moderer", "people"],
];

/** The group of a card, by its address. */
export function groupOf(at: string): Group {
  const found = BEGINNINGS.find(([start]) => at === start || at.startsWith(`${start}/`));
  return found?.[1] ?? "machine";
}

/** Cards under their groups, each in its order; a group of none is left out. */
export function grouped<Card extends { readonly at: string }>(
  cards: readonly Card[],
): readonly { readonly group: Group; readonly cards: readonly Card[] }[] {
  return GROUPS.map((group) => ({
    group,
    cards: cards.filter(({ at }) => groupOf(at) === group),
  })).filter(({ cards: own }) => own.length > 0);
}
