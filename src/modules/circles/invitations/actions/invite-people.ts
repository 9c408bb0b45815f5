import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { maskAddress } from "#rules/people";
import { action, type Work, withRight } from "#services/house";

import type { Circle, CircleId } from "../../domain/circle.ts";
import {
  decideInviting,
  decideReminding,
  hasLink,
  type InviteListId,
  type InviteRefusal,
} from "../../domain/invitation.ts";
import {
  guessMapping,
  type Listed,
  type Mapping,
  MOST_BYTES,
  type ReadList,
  readPasted,
  readTable,
} from "../../domain/invite-list.ts";
import { decodeTable, isWorkbook } from "../../domain/invite-table.ts";
import { spaceOf } from "../../domain/space.ts";
import { findCircle } from "../../store/circles.ts";
import {
  deleteDraft,
  holdList,
  saveDraft,
  saveListReminded,
  saveListState,
  saveMapping,
  type SealedList,
  saveSending,
} from "../../store/invite-lists.ts";
import { deleteQueued, listKnownMarks, markOf, saveInvitations } from "../../store/invitations.ts";
import { standingIn } from "../../actions/standing.ts";

/** The right of the house under which these steps see what no member may: they ask first whether one facilitates. */
export const KEEP_INVITATIONS = "keep-invitations";

export interface BringList {
  readonly circle: CircleId;
  readonly sent: { readonly bytes: Uint8Array } | { readonly pasted: string };
}

export type BringRefusal =
  | "unknown-circle"
  | "not-a-facilitator"
  | "circle-closed"
  | "not-a-table"
  | "a-workbook"
  | "too-long"
  | "nobody-to-ask";

/** A facilitator brings a list: it is read and shown to them. Nobody is written to yet. */
export const bringList = action(bringListIn);

export async function bringListIn(
  work: Work,
  asked: BringList,
): Promise<Result<InviteListId, BringRefusal>> {
  const may = await mayInviteIn(work, asked.circle);
  if (!may.done) return may;
  const { circle, person } = may.value;
  const read = "pasted" in asked.sent ? { text: asked.sent.pasted } : readBytes(asked.sent.bytes);
  if (typeof read === "string") return refused(read);
  const mapping = "pasted" in asked.sent ? undefined : guessMapping(read.text);
  const found = readContent(read.text, mapping);
  if (found.listed.length + found.broken.length === 0) return refused("nobody-to-ask");
  const id: InviteListId = newId<"InviteList">();
  const content = await seal(work, spaceOf(circle.id), read.text);
  await withRight(work, KEEP_INVITATIONS, (lent) =>
    saveDraft(lent, {
      id,
      circle: circle.id,
      by: person,
      source: mapping === undefined ? "paste" : "file",
      mapping,
      content,
    }),
  );
  return done(id);
}

function readBytes(
  bytes: Uint8Array,
): { readonly text: string } | "not-a-table" | "a-workbook" | "too-long" {
  if (isWorkbook(bytes)) return "a-workbook";
  if (bytes.length > MOST_BYTES) return "too-long";
  return decodeTable(bytes) ?? "not-a-table";
}

function readContent(text: string, mapping: Mapping | undefined): ReadList {
  return mapping === undefined ? readPasted(text) : readTable(text, mapping);
}

/** Whether the person who acts asks people in to this circle, with both. */
export async function mayInviteIn(work: Work, id: string) {
  const circle = await findCircle(work, id);
  const person = work.actor.for;
  if (circle === undefined || person === undefined) return refused("unknown-circle");
  // Who acts for a facilitator would have the way in in their own hands.
  if (work.actor.mandate !== undefined) return refused("not-a-facilitator");
  const decision = decideInviting(await standingIn(work, circle.id), circle);
  return decision.done ? done({ circle, person }) : decision;
}

/** A list while it is read over: its text, what was read of it, and how many of them the circle asked already. */
export interface ReadDraft extends ReadList {
  readonly text: string;
  readonly fresh: readonly Listed[];
  readonly known: number;
}

/** Reads a draft again. Under the right of invitations; undefined when it is a draft no more. */
export async function readDraftIn(
  lent: Work,
  circle: Circle,
  list: SealedList,
): Promise<ReadDraft | undefined> {
  const text = list.content && (await open(lent, spaceOf(circle.id), list.content));
  if (text === undefined) return undefined;
  const read = readContent(text, list.mapping);
  const marks = read.listed.map(({ address }) => markOf(lent, circle.id, address));
  const known = await listKnownMarks(lent, circle.id, marks);
  const isKnown = (at: number) => known.has(Buffer.from(marks[at] ?? []).toString("hex"));
  const fresh = read.listed.filter((_, at) => !isKnown(at));
  return { ...read, text, fresh, known: read.listed.length - fresh.length };
}

interface OneList {
  readonly circle: CircleId;
  readonly list: InviteListId;
}

/** Holds a list of this circle for who may ask people in. */
async function withListIn<Value, Refusal extends string>(
  work: Work,
  asked: OneList,
  run: (lent: Work, circle: Circle, list: SealedList) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | "unknown-circle" | "not-a-facilitator" | "circle-closed">> {
  const may = await mayInviteIn(work, asked.circle);
  if (!may.done) return may;
  const { circle } = may.value;
  return withRight(work, KEEP_INVITATIONS, async (lent) => {
    const list = await holdList(lent, asked.list);
    return list?.circle === circle.id ? run(lent, circle, list) : refused("unknown-circle");
  });
}

/** Who brings the list corrects what its columns hold; it is shown again. */
export const mapList = action((work: Work, asked: OneList & { readonly mapping: Mapping }) =>
  withListIn(work, asked, async (lent, _, list): Promise<Result<InviteListId, InviteRefusal>> => {
    if (list.state !== "draft") return refused("not-a-draft");
    if (list.source === "file") await saveMapping(lent, list.id, asked.mapping);
    return done(list.id);
  }),
);

export interface SendList extends OneList {
  /** A word to those who are asked, without link nor address. */
  readonly words: string;
}

/** The list was read over: each of its persons is asked, by a job, so many a day. */
export const sendList = action(sendListIn);

export function sendListIn(
  work: Work,
  asked: SendList,
): Promise<Result<InviteListId, InviteRefusal | "unknown-circle">> {
  const by = work.actor.for;
  return withListIn(
    work,
    asked,
    async (lent, circle, list): Promise<Result<InviteListId, InviteRefusal>> => {
      if (list.state !== "draft" || by === undefined) return refused("not-a-draft");
      if (hasLink(asked.words)) return refused("no-link-in-words");
      const read = await readDraftIn(lent, circle, list);
      if (read === undefined || read.fresh.length === 0) return refused("nobody-to-ask");
      const queued = await queueIn(lent, circle, { list, by, persons: read.fresh });
      const space = spaceOf(circle.id);
      await saveSending(lent, list.id, {
        counts: {
          broken: read.broken.length,
          twice: read.twice.length,
          known: read.listed.length - queued,
          queued,
        },
        words: asked.words === "" ? undefined : await seal(lent, space, asked.words),
      });
      await lent.later("send-invitations", { list: list.id, what: "asked" }, jobOf(list));
      return done(list.id);
    },
  );
}

function jobOf({ id, circle }: Pick<SealedList, "id" | "circle">) {
  return { key: `invitations:${id}`, queue: `invitations:${circle}` };
}

interface Queueing {
  readonly list: SealedList;
  readonly by: SealedList["by"];
  readonly persons: readonly Listed[];
}

/** What is kept of each: the name as given with the masked address, and the address until it is written to. */
async function queueIn(lent: Work, circle: Circle, { list, by, persons }: Queueing) {
  const space = spaceOf(circle.id);
  const asked = [];
  for (const { name, address } of persons)
    asked.push({
      id: newId<"CircleInvitation">(),
      mark: markOf(lent, circle.id, address),
      label: await seal(lent, space, JSON.stringify({ name, shown: maskAddress(address) })),
      toAsk: await seal(lent, space, address),
    });
  return saveInvitations(lent, { id: list.id, circle: circle.id, by }, asked);
}

interface GivenUp {
  readonly circle: Circle;
  readonly wasDraft: boolean;
}

/** A list is given up: a draft is forgotten; those who were not written to yet are not. */
export const cancelList = action((work: Work, asked: OneList) =>
  withListIn(work, asked, async (lent, circle, list): Promise<Result<GivenUp, never>> => {
    if (list.state === "draft") await deleteDraft(lent, list.id);
    if (list.state === "sending") {
      await deleteQueued(lent, list.id);
      await saveListState(lent, list.id, "cancelled");
    }
    return done({ circle, wasDraft: list.state === "draft" });
  }),
);

/** Those of a list who said nothing are reminded, once. */
export const remindList = action((work: Work, asked: OneList) =>
  withListIn(work, asked, async (lent, _, list): Promise<Result<InviteListId, InviteRefusal>> => {
    const decision = decideReminding(list, lent.now);
    if (!decision.done) return decision;
    await saveListReminded(lent, list.id);
    await lent.later(
      "send-invitations",
      { list: list.id, what: "reminded" },
      { ...jobOf(list), key: `reminders:${list.id}` },
    );
    return done(list.id);
  }),
);
