import { inside, type Visited } from "./crawl.ts";

/** What is looked at of a visit: where it was asked, where it answered, and what is linked there. */
export type Looked = Pick<Visited, "at" | "page"> & {
  readonly answer: Pick<Visited["answer"], "at">;
};

/** In how many taps a page is reached from the home, and through how many long lists. */
export interface Reached {
  readonly taps: number;
  /** Lists of more than nine links that one had to choose from on the way. */
  readonly lists: number;
}

/** A list that one looks through rather than sees at once. */
const LONG = 9;

/**
 * How each page is reached from the home, along links alone: in the fewest taps, through `most` long lists at most.
 * A link stands in a list with those around it: the header, the foot, a navigation, or what is left of the page. Each
 * tap on a link of a list of more than nine counts one. What no such way leads to is not in the answer.
 */
export function reach(
  walk: readonly Looked[],
  { most, taps }: { readonly most: number; readonly taps: number },
): ReadonlyMap<string, Reached> {
  const pages = new Map(walk.map((one) => [one.at, one]));
  const reached = new Map<string, Reached>();
  let edge: (readonly [string, number])[] = [["/", 0]];
  for (let tap = 0; tap <= taps; tap += 1) {
    const next: (readonly [string, number])[] = [];
    for (const [asked, lists] of edge) {
      const at = pages.get(asked)?.answer.at ?? asked;
      const known = reached.get(at);
      if (known !== undefined && known.lists <= lists) continue;
      reached.set(at, { taps: known?.taps ?? tap, lists });
      for (const [link, isLong] of linksOf(pages.get(at)))
        if (!isLong || lists < most) next.push([link, lists + (isLong ? 1 : 0)]);
    }
    edge = next;
  }
  return reached;
}

/** Where the links of a page lead, and whether each stands in a long list only. */
function linksOf(visited: Looked | undefined): ReadonlyMap<string, boolean> {
  const links = new Map<string, boolean>();
  for (const list of visited?.page?.lists ?? []) {
    const ats = new Set(list.flatMap((link) => inside(link, visited?.at ?? "/") ?? []));
    for (const at of ats) links.set(at, (links.get(at) ?? true) && ats.size > LONG);
  }
  return links;
}
