import { isOperator, reading, type Work } from "#services/house";

import type { LinkState } from "../domain/link.ts";
import { findCall } from "../../store/calls.ts";
import { countLinks, findDead, type ListedLink, listLinks } from "../store/links.ts";
import { hasActiveSource } from "../../sources/store/sources.ts";

export type { ListedLink } from "../store/links.ts";

const PAGE = 20;

/** Which addresses the operator looks at. */
export type LinksShown = "dead" | "unsure";

const STATES: Readonly<Record<LinksShown, readonly LinkState[]>> = {
  dead: ["dead"],
  unsure: ["unsure", "moved"],
};

export interface SeenLinks {
  readonly links: readonly ListedLink[];
  readonly total: number;
  readonly size: number;
  /** Addresses in each list, whatever the call. */
  readonly counts: Readonly<Record<LinksShown, number>>;
  /** How many addresses calls give, and how many of them were never visited. */
  readonly known: number;
  readonly never: number;
  /** Whether the instance may call out: a source at least is active. */
  readonly callsOut: boolean;
  /** The call whose addresses alone are listed. */
  readonly call: { readonly number: number; readonly title: string } | undefined;
}

/** The step: the addresses that answer no more, or not surely, for who keeps the instance; all calls, or one. */
export async function seeLinksIn(
  work: Work,
  {
    shown,
    page,
    number,
  }: {
    readonly shown: LinksShown;
    readonly page: number;
    readonly number?: number | undefined;
  },
): Promise<SeenLinks | undefined> {
  if (!isOperator(work.actor)) return undefined;
  const call = number === undefined ? undefined : await findCall(work, number);
  if (number !== undefined && call === undefined) return undefined;
  const counted = await countLinks(work);
  const sum = (states: Iterable<LinkState>) =>
    [...states].reduce((total, state) => total + (counted.get(state) ?? 0), 0);
  const asked = { states: STATES[shown], call: call?.id, from: (page - 1) * PAGE, most: PAGE };
  return {
    ...(await listLinks(work, asked)),
    size: PAGE,
    counts: { dead: sum(STATES.dead), unsure: sum(STATES.unsure) },
    known: sum(counted.keys()),
    never: counted.get("new") ?? 0,
    callsOut: await hasActiveSource(work),
    call,
  };
}

export const seeLinks = reading(seeLinksIn);

/** Of the addresses of a call, those that are dead, and since when: public, as the call is. */
export function deadLinksIn(
  work: Work,
  addresses: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  return findDead(
    work,
    addresses.filter((address) => address !== undefined),
  );
}
