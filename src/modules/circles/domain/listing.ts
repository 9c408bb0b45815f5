import { CIRCLE_KINDS, type CircleKind } from "./circle.ts";

/** `members`: the most numerous first; `name`: by name; `newest`: the last founded first. */
export const ORDERS = ["members", "name", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** Which circles one looks for, and the page of them. */
export interface AskedList {
  readonly words: string;
  readonly kind: CircleKind | undefined;
  readonly order: Order;
  /** Only those of the reader. */
  readonly onlyMine: boolean;
  /** Only those that one joins without asking. */
  readonly onlyOpen: boolean;
  /** Closed circles too: they are read, and live no more. */
  readonly withClosed: boolean;
  readonly page: number;
}

export const PAGE_SIZE = 24;
/** How many of the reader's own circles stand before the others; all of them have their own list. */
export const MINE_SHOWN = 9;

/** Reads the query of an address; what is not understood is left out. */
export function readList(query: Readonly<Record<string, string>>): AskedList {
  const page = Number(query["page"]);
  return {
    words: (query["q"] ?? "").trim().slice(0, 100),
    kind: CIRCLE_KINDS.find((kind) => kind === query["genre"]),
    order: ORDERS.find((order) => order === query["tri"]) ?? "members",
    onlyMine: query["miens"] === "1",
    onlyOpen: query["ouverts"] === "1",
    withClosed: query["fermes"] === "1",
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** Whether everything is asked for: then the reader's own circles stand before the others, and are not said twice. */
export function isWhole({ words, kind, onlyMine, onlyOpen, withClosed }: AskedList): boolean {
  return words === "" && kind === undefined && !onlyMine && !onlyOpen && !withClosed;
}

/** Writes it back, without what goes by itself. */
export function writeList(asked: AskedList): string {
  const { words, kind, order, page } = asked;
  return new URLSearchParams({
    ...(words === "" ? {} : { q: words }),
    ...(kind === undefined ? {} : { genre: kind }),
    ...(order === "members" ? {} : { tri: order }),
    ...(asked.onlyMine ? { miens: "1" } : {}),
    ...(asked.onlyOpen ? { ouverts: "1" } : {}),
    ...(asked.withClosed ? { fermes: "1" } : {}),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
}
