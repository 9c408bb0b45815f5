import type { Entrusted } from "./contributions.ts";
import type { Work } from "./work.ts";

/*
 * What modules have to show on a map. It is asked in two steps, so that a map of many thousand points stays
 * light: where all of them are, then what the few that are written out are called.
 */

/** A rectangle of degrees (WGS 84), its edges included. */
export interface PointBox {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The shape of a kind on the chart: a buoy calls, a flag stands on what is founded, an anchor where one may land, a boat comes and goes, a ring is thrown to who asks. */
export type PointMark = "buoy" | "flag" | "anchor" | "boat" | "ring";

export interface PointKind {
  /** Its word in addresses, in French: « appels ». No other module's. */
  readonly name: string;
  readonly mark: PointMark;
  /** « Appel », « Appels ». */
  readonly one: string;
  readonly many: string;
  /** Whether only who is signed in ever sees any: then nobody else is told of the kind. */
  readonly members?: boolean;
  /** Whether one thing may stand in several places (a call in three communes): then it is counted once. */
  readonly several?: boolean;
  /** Whether it is seen as the search of its list alone: what another module shows already is not drawn twice. */
  readonly searchedOnly?: boolean;
}

/**
 * What stands at one place, of one kind: one thing or hundreds, since thousands of objects would cost more than the
 * whole map. Nobody's home, ever: what is of a person stands at the middle of their commune.
 */
export interface PlacedPoints {
  /** Which ones, each its own among those of its kind; never none. */
  readonly ids: readonly string[];
  readonly kind: string;
  readonly longitude: number;
  readonly latitude: number;
  /** What stands there: the thing itself, or only its commune. */
  readonly at: "point" | "commune";
  /** Whether the place is measured; else it is only near (a commune placed among its neighbours). */
  readonly exact: boolean;
  /** The code of its commune, which gives the disc its name; undefined when nobody knows. */
  readonly commune: string | undefined;
}

/** What is written of it in a list. */
export interface ToldPoint {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** The address of its page. */
  readonly address: string;
  /** A few words more: « dans 24 jours ». */
  readonly line?: string | undefined;
  /** What stands for it rather than the mark of its kind: the flag or logo of an organisation. */
  readonly sign?: SignOfPoint | undefined;
}

/** The sign of an organisation (`Flag` of `#ui/flag`). */
export interface SignOfPoint {
  readonly id: string;
  readonly logo: { readonly at: string; readonly words: string } | undefined;
}

/** Something that covers a whole département, région or country, or is somewhere in it: it is listed, and no point is made up. */
export interface WidePoint extends ToldPoint {
  readonly at: "department" | "region" | "country";
}

/** Two places that something joins: who answers together, who funds whom. */
export interface MapRoute {
  readonly id: string;
  /** « La région finance Le Tiers-lieu », « Les Jardins passent la main à La Tablée ». */
  readonly title: string;
  readonly from: RouteEnd;
  readonly to: RouteEnd;
  /** « 12 000 € en 2025, pour un verger ». */
  readonly line: string;
  /** Where more is said of it. */
  readonly address: string;
}

export interface RouteEnd {
  readonly longitude: number;
  readonly latitude: number;
}

/** What is asked of the whole territories that a box meets. */
export interface WideAsked {
  readonly departments: readonly string[];
  readonly regions: readonly string[];
  readonly most: number;
}

/** What a search of a list found, for a map: the very same as the list. */
export interface FoundOnMap {
  /** The search as the list writes it in its address, without a page. */
  readonly query: string;
  /** All of it, in the order of the list. */
  readonly ids: readonly string[];
  /** Where they are; what has no point is in `ids` alone. */
  readonly points: readonly PlacedPoints[];
  /** What some of these are called. */
  readonly tell: (ids: readonly string[]) => Promise<readonly ToldPoint[]>;
}

/** What an address asks of a list, as it came. */
export type ListQuery = Readonly<Record<string, string[]>>;

/** The list of one kind, which may be seen on a map beside. */
export interface ListOnMap {
  /** The word of its kind. */
  readonly kind: string;
  /** Its address: « /appels ». */
  readonly at: string;
  /** « Les appels ». */
  readonly title: string;
  readonly find: (work: Work, query: ListQuery) => Promise<FoundOnMap>;
}

/** What a module has to show on a map, as far as who acts may know of it. */
export interface PointsOnMap extends Entrusted {
  readonly kinds: readonly PointKind[];
  /** All that stands in a box, or anywhere; always in the same order. */
  readonly place: (work: Work, box: PointBox | undefined) => Promise<readonly PlacedPoints[]>;
  /** What some of these are called, in the order in which one reads them; what went meanwhile is left out. */
  readonly tell: (work: Work, ids: readonly string[]) => Promise<readonly ToldPoint[]>;
  /** What covers whole territories: the first ones, how many there are, and where all are listed. */
  readonly wide?: (
    work: Work,
    asked: WideAsked,
  ) => Promise<{
    readonly shown: readonly WidePoint[];
    readonly total: number;
    readonly all: string;
  }>;
  /** The list of what it shows, whose searches may be seen on the map. */
  readonly list?: ListOnMap;
  /** What joins places, both in the box: the strongest first, a few. */
  readonly routes?: (work: Work, box: PointBox | undefined) => Promise<readonly MapRoute[]>;
}
