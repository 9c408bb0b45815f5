import { firstOf, listAsked, oneOf, page, ticked, words } from "#basics/query";

import { CIRCLE_KINDS } from "./circle.ts";

/** `members`: the most numerous first; `name`: by name; `newest`: the last founded first. */
export const ORDERS = ["members", "name", "newest"] as const;
export type Order = (typeof ORDERS)[number];

export const PAGE_SIZE = 24;
/** How many of the reader's own circles stand before the others; all of them have their own list. */
export const MINE_SHOWN = 9;

/** Which circles one looks for, as it stands in an address: « ?q=jardin&genre=local&miens=1 ». */
export const circleList = listAsked({
  words: words("q", 100),
  kind: oneOf("genre", CIRCLE_KINDS, {
    local: "local",
    global: "global",
    support: "support",
    governing: "governing",
    archipelago: "archipelago",
  }),
  order: firstOf("tri", ORDERS, { members: "members", name: "name", newest: "newest" }),
  /** Only those of the reader. */
  onlyMine: ticked("miens"),
  /** Only those that one joins without asking. */
  onlyOpen: ticked("ouverts"),
  /** Closed circles too: they are read, and live no more. */
  withClosed: ticked("fermes"),
  page: page(),
});
export type AskedList = ReturnType<typeof circleList.read>;

/** Whether everything is asked for: then the reader's own circles stand before the others, and are not said twice. */
export function isWhole({ onlyMine, onlyOpen, withClosed, ...asked }: AskedList): boolean {
  return asked.words === "" && asked.kind === undefined && !onlyMine && !onlyOpen && !withClosed;
}
