import { z } from "zod";

import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work, withRight } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import {
  A_DAY,
  decideReminding,
  type InviteList,
  type InviteListId,
  roomToday,
  type ToldState,
  toldStateOf,
} from "../../domain/invitation.ts";
import { type Columns, columnsOf } from "../../domain/invite-list.ts";
import { spaceOf } from "../../domain/space.ts";
import { findList, listLists } from "../../store/invite-lists.ts";
import {
  countStates,
  countWritten,
  listInvitations,
  type SealedInvitation,
} from "../../store/invitations.ts";
import { KEEP_INVITATIONS, mayInviteIn, type ReadDraft, readDraftIn } from "./invite-people.ts";

/** A list while it is read over. */
export type SeenDraft = ReadDraft & { readonly columns: Columns | undefined };

/** How far a list is. */
export interface SeenList {
  readonly circle: Circle;
  readonly list: InviteList;
  readonly draft: SeenDraft | undefined;
  readonly states: ReadonlyMap<ToldState, number>;
  /** How many more may be written to today. */
  readonly room: number;
  readonly mayRemind: boolean;
}

interface AskedCircle {
  readonly circle: string;
}

/** A list as who brings it sees it; undefined for anyone who does not facilitate the circle. */
export const seeList = reading(
  async (
    work: Work,
    asked: AskedCircle & { readonly list: InviteListId },
  ): Promise<SeenList | undefined> => {
    const may = await mayInviteIn(work, asked.circle);
    if (!may.done) return undefined;
    const { circle, person } = may.value;
    return withRight(work, KEEP_INVITATIONS, async (lent) => {
      const found = await findList(lent, asked.list);
      if (found?.circle !== circle.id) return undefined;
      const draft = await readDraftIn(lent, circle, found);
      const { content: _, words: __, about: ___, ...list } = found;
      const written = await countWritten(lent, { circle: circle.id, by: person });
      const states = toldCounts(await countStates(lent, { circle: circle.id, list: list.id }));
      return {
        circle,
        list,
        draft: draft && { ...draft, columns: list.mapping && columnsOf(draft.text, list.mapping) },
        states,
        room: roomToday(circle, lent.now, written),
        mayRemind: (states.get("asked") ?? 0) > 0 && decideReminding(list, lent.now).done,
      };
    });
  },
);

function toldCounts(
  counts: Awaited<ReturnType<typeof countStates>>,
): ReadonlyMap<ToldState, number> {
  const told = new Map<ToldState, number>();
  for (const [state, many] of counts) {
    const said = state === "never" ? "asked" : state;
    told.set(said, (told.get(said) ?? 0) + many);
  }
  return told;
}

/** Somebody who was asked, as those who facilitate read it. */
export interface ToldInvitation {
  readonly id: string;
  readonly name: string | undefined;
  /** The address, masked: its owner would know it. */
  readonly shown: string;
  readonly by: string;
  readonly state: ToldState;
  readonly queuedAt: Temporal.Instant;
}

export const INVITATION_ORDERS = ["newest", "name", "state"] as const;
export type InvitationOrder = (typeof INVITATION_ORDERS)[number];
/** How many a page of them holds. */
export const INVITATIONS_PAGE = 50;

export interface SeenInvitations {
  readonly circle: Circle;
  readonly lists: readonly InviteList[];
  readonly invitations: readonly ToldInvitation[];
  readonly total: number;
  readonly states: ReadonlyMap<ToldState, number>;
  /** The most that may be written to in a day. */
  readonly aDay: number;
}

/** Who was asked, a page of them, or all for the file; undefined for anyone who does not facilitate. */
export const seeInvitations = reading(
  async (
    work: Work,
    asked: AskedCircle & { readonly order: InvitationOrder; readonly page: number | "all" },
  ): Promise<SeenInvitations | undefined> => {
    const may = await mayInviteIn(work, asked.circle);
    if (!may.done) return undefined;
    const { circle } = may.value;
    return withRight(work, KEEP_INVITATIONS, async (lent) => {
      const all = await tellAllIn(lent, circle, await listInvitations(lent, circle.id));
      const sorted = sortedBy(all, asked.order);
      const from = asked.page === "all" ? 0 : (asked.page - 1) * INVITATIONS_PAGE;
      return {
        circle,
        lists: await listLists(lent, circle.id),
        invitations: asked.page === "all" ? sorted : sorted.slice(from, from + INVITATIONS_PAGE),
        total: all.length,
        states: toldCounts(await countStates(lent, { circle: circle.id })),
        aDay: A_DAY,
      };
    });
  },
);

const labelShape = z.object({ name: z.string().optional(), shown: z.string() });

async function tellAllIn(
  lent: Work,
  circle: Circle,
  invitations: readonly SealedInvitation[],
): Promise<readonly ToldInvitation[]> {
  const names = await namesOfIn(lent, [...new Set(invitations.map(({ by }) => by))]);
  const told: ToldInvitation[] = [];
  for (const one of invitations) {
    const label = one.label && (await open(lent, spaceOf(circle.id), one.label));
    if (label === undefined) continue;
    const { name, shown } = labelShape.parse(JSON.parse(label));
    const state = toldStateOf(one, lent.now);
    told.push({
      id: one.id,
      name,
      shown,
      by: names.get(one.by) ?? "",
      state,
      queuedAt: one.queuedAt,
    });
  }
  return told;
}

/** Answers first, then who may still answer. */
const STATE_ORDER: readonly ToldState[] = ["came", "declined", "asked", "queued", "silent"];

function sortedBy(
  all: readonly ToldInvitation[],
  order: InvitationOrder,
): readonly ToldInvitation[] {
  const byName = (a: ToldInvitation, b: ToldInvitation) =>
    (a.name ?? a.shown).localeCompare(b.name ?? b.shown, "fr");
  switch (order) {
    case "newest":
      return all;
    case "name":
      return all.toSorted(byName);
    case "state":
      return all.toSorted(
        (a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) || byName(a, b),
      );
  }
}
