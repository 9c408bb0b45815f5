import { type Amount, readAmount } from "#basics/amount";
import { type Audience, isAudience, isTheme, type Theme } from "#rules/subjects";

import type { CallKind } from "../kind.ts";

/** How results are sorted: by fit to the words and place, by deadline (permanent ones last), by novelty. */
export const ORDERS = ["fit", "deadline", "newest"] as const;
export type Order = (typeof ORDERS)[number];

/** Of more calls than this, closed ones with the open, a list holds those that closed lately alone: fewer days ago than that. */
export const MOST_WEIGHED = 20_000;
export const RECENT_DAYS = 365;

/** How far from the place one looks, in kilometres. */
export const RADII = [10, 20, 30, 50, 100] as const;

/** Where one looks, as understood by the territory. */
export type SearchPlace =
  | {
      readonly scale: "around";
      readonly commune: string;
      readonly name: string;
      readonly department: string;
      readonly region: string;
      readonly latitude: number;
      readonly longitude: number;
      readonly km: number;
      /** Without: only what takes place within the radius, not what covers the whole département, region or country. */
      readonly covering: boolean;
    }
  | {
      readonly scale: "department";
      readonly code: string;
      readonly name: string;
      readonly region: string;
    }
  | { readonly scale: "region"; readonly code: string; readonly name: string }
  | { readonly scale: "national" };

/** What one looks for among calls: everything that an alert can keep. */
export interface CallSearch {
  /** As typed: words, « "exact phrases" », « -excluded ». */
  readonly words: string;
  readonly kinds: readonly CallKind[];
  readonly themes: readonly Theme[];
  readonly audiences: readonly Audience[];
  readonly place: SearchPlace | undefined;
  /** Closing within this many days. */
  readonly withinDays: number | undefined;
  /** Leaving at least this many days to answer. */
  readonly afterDays: number | undefined;
  /** At least this much may be obtained, in hundredths of euro. */
  readonly least: Amount | undefined;
  /** Closed calls too, for history. */
  readonly closedToo: boolean;
  /** The words as they are: no other word stands for them, and no place is read among them. */
  readonly exact?: boolean | undefined;
  /** A place that was let go: what is there comes first among what answers alike. */
  readonly nearby?: SearchPlace | undefined;
}

/** A search as it stands in an address: the place is still what was typed. */
export interface AskedSearch extends Omit<CallSearch, "place"> {
  readonly typedPlace: string;
  readonly km: number;
  readonly covering: boolean;
  readonly order: Order;
  readonly page: number;
}

/** The longest question we read; the rest is cut. */
export const MOST_CHARACTERS = 300;

type Query = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Reads a search from the query of an address (`q`, `genre`, `theme`, `qui`, `ou`, `km`, `portee`,
 * `fin`, `montant`, `fermes`, `mots`, `tri`, `page`). Total: what is not understood is left out.
 */
export function readSearch(query: Query): AskedSearch {
  const one = (name: string) => query[name]?.[0]?.trim() ?? "";
  const end = readEnd(one("fin"));
  const km = Number(one("km"));
  const page = Number(one("page"));
  const order = one("tri");
  return {
    words: one("q").slice(0, MOST_CHARACTERS),
    kinds: (query["genre"] ?? []).flatMap((text) => kindOfWord(text) ?? []),
    themes: (query["theme"] ?? []).filter(isTheme),
    audiences: (query["qui"] ?? []).filter(isAudience),
    typedPlace: one("ou").slice(0, 120),
    km: Number.isInteger(km) && km >= 1 && km <= 300 ? km : 30,
    covering: one("portee") !== "pres",
    withinDays: end.within,
    afterDays: end.after,
    least: readAmount(one("montant")),
    closedToo: one("fermes") === "oui",
    exact: one("mots") === "tels" ? true : undefined,
    order: order === "echeance" ? "deadline" : order === "nouveaute" ? "newest" : "fit",
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

function readEnd(text: string): Readonly<Record<"within" | "after", number | undefined>> {
  const found = /^(moins|plus)-(\d{1,3})$/.exec(text);
  const days = found === null ? undefined : Number(found[2]);
  return {
    within: found?.[1] === "moins" ? days : undefined,
    after: found?.[1] === "plus" ? days : undefined,
  };
}

const KIND_WORDS: readonly (readonly [string, CallKind])[] = [
  ["projets", "project"],
  ["marches", "tender"],
  ["candidatures", "application"],
];

function kindOfWord(text: string): CallKind | undefined {
  return KIND_WORDS.find(([word]) => word === text)?.[1];
}

/** The kinds in the order in which they are shown. */
export const KINDS: readonly CallKind[] = KIND_WORDS.map(([, kind]) => kind);

/** The word of a kind in addresses: `genre=marches`. */
export function wordOfKind(kind: CallKind): string {
  return KIND_WORDS.find(([, known]) => known === kind)?.[0] ?? kind;
}

/** The query of an address that asks for this again, names sorted, nothing that is a default. */
export function writeSearch(asked: AskedSearch): string {
  const query = new URLSearchParams();
  if (asked.words !== "") query.set("q", asked.words);
  for (const kind of asked.kinds) query.append("genre", wordOfKind(kind));
  for (const theme of asked.themes) query.append("theme", theme);
  for (const audience of asked.audiences) query.append("qui", audience);
  if (asked.typedPlace !== "") query.set("ou", asked.typedPlace);
  if (asked.km !== 30) query.set("km", String(asked.km));
  if (!asked.covering) query.set("portee", "pres");
  if (asked.withinDays !== undefined) query.set("fin", `moins-${asked.withinDays}`);
  if (asked.afterDays !== undefined) query.set("fin", `plus-${asked.afterDays}`);
  if (asked.least !== undefined) query.set("montant", String(asked.least / 100));
  if (asked.closedToo) query.set("fermes", "oui");
  if (asked.exact === true) query.set("mots", "tels");
  if (asked.order !== "fit")
    query.set("tri", asked.order === "deadline" ? "echeance" : "nouveaute");
  if (asked.page > 1) query.set("page", String(asked.page));
  return query.toString();
}
