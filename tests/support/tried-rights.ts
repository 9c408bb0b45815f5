import { expect, test } from "vitest";

import type { Actor } from "#services/house";

import { readRightsTable } from "./rights-table.ts";

export interface TriedRights<Place> {
  readonly module: string;
  /** The title of the table in the README of the module, unless it is the first. */
  readonly title?: string;
  readonly who: Readonly<Record<string, (place: Place) => Actor | Promise<Actor>>>;
  /** Whether the act is done. */
  readonly acts: Readonly<Record<string, (actor: Actor, place: Place) => Promise<boolean>>>;
  /** Makes what the acts are done to: for each cell, unless refusals keep it. */
  readonly made: () => Promise<Place>;
  /** A refusal leaves the place as it was, except with these acts or persons: there the next cell is tried. */
  readonly refusalsKeep?: { readonly except: readonly string[] };
}

/** The table of a README names these persons and acts, in this order, and each of its cells is what is answered. */
export function triesRights<Place>(tried: TriedRights<Place>): void {
  const { module, title, who: whos, acts, made, refusalsKeep } = tried;
  const cells = readRightsTable(module, title);

  test(`the table of the README names these acts and these persons, in this order: ${title ?? module}`, () => {
    expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
    expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
  });

  const keeps = (name: string) => refusalsKeep?.except.includes(name) === false;
  let kept: { readonly place: Place } | undefined;
  test.each(cells)("$who, $what: $answer", async ({ who, what, answer }) => {
    const [actor, act] = [whos[who], acts[what]];
    if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
    const { place } = kept ?? { place: await made() };
    // What was done, or ended by an accident, leaves no place to another.
    kept = undefined;
    const done = await act(await actor(place), place);
    if (!done && keeps(what) && keeps(who)) kept = { place };
    expect(done).toBe(answer === "yes");
  });
}
