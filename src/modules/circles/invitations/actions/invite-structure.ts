import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { type Work, withRight } from "#services/house";

import { type AskedAbout, readAbout } from "../../domain/asked-about.ts";
import type { CircleId } from "../../domain/circle.ts";
import {
  hasLink,
  type InviteRefusal,
  type ToldState,
  toldStateOf,
} from "../../domain/invitation.ts";
import { spaceOf } from "../../domain/space.ts";
import { findCircle } from "../../store/circles.ts";
import { deleteDraft, listLists, saveAbout, saveDraft } from "../../store/invite-lists.ts";
import { listInvitations } from "../../store/invitations.ts";
import { standingIn } from "../../actions/standing.ts";
import {
  type BringRefusal,
  KEEP_INVITATIONS,
  mayInviteIn,
  readDraftIn,
  sendListIn,
} from "./invite-people.ts";

export interface InviteStructure {
  readonly circle: CircleId;
  readonly address: string;
  /** A word of who asks, without link nor address. */
  readonly words: string;
  readonly about: AskedAbout;
  /** What of that somebody typed: it brings no link nor address either. */
  readonly typed: readonly string[];
}

/**
 * The step: a structure is asked into a circle for one thing, by a letter to its address that says which.
 * The rules of every invitation hold: asked once, so many a day, one reminder, its own answer.
 */
export async function inviteStructureIn(
  work: Work,
  { circle: id, address, words, about, typed }: InviteStructure,
): Promise<Result<undefined, BringRefusal | InviteRefusal>> {
  const may = await mayInviteIn(work, id);
  if (!may.done) return may;
  if ([words, ...typed].some(hasLink)) return refused("no-link-in-words");
  const { circle, person: by } = may.value;
  const space = spaceOf(circle.id);
  const list = newId<"InviteList">();
  const isFresh = await withRight(work, KEEP_INVITATIONS, async (lent) => {
    const content = await seal(lent, space, address);
    await saveDraft(lent, {
      id: list,
      circle: circle.id,
      by,
      source: "paste",
      mapping: undefined,
      content,
    });
    await saveAbout(lent, list, await seal(lent, space, JSON.stringify(about)));
    const [draft] = (await listLists(lent, circle.id)).filter((one) => one.id === list);
    const read = draft && (await readDraftIn(lent, circle, draft));
    if (read !== undefined && read.fresh.length > 0) return true;
    await deleteDraft(lent, list);
    return false;
  });
  if (!isFresh) return refused("nobody-to-ask");
  const sent = await sendListIn(work, { circle: circle.id, list, words });
  return sent.done ? done(undefined) : sent;
}

/** A structure that was asked for one thing, and what it answered. */
export interface InvitedStructure {
  readonly name: string;
  readonly state: ToldState;
}

/** The structures that were asked for what is done on this page of the circle; for its members. */
export async function listInvitedStructuresIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly next: string },
): Promise<readonly InvitedStructure[]> {
  const circle = await findCircle(work, asked.circle);
  const standing = circle && (await standingIn(work, circle.id));
  if (circle === undefined || (standing !== "member" && standing !== "facilitator")) return [];
  return withRight(work, KEEP_INVITATIONS, async (lent) => {
    const invitations = await listInvitations(lent, circle.id);
    const told: InvitedStructure[] = [];
    for (const list of await listLists(lent, circle.id)) {
      if (list.about === undefined) continue;
      const about = readAbout(await open(lent, spaceOf(circle.id), list.about));
      if (about?.next !== asked.next) continue;
      for (const one of invitations.filter((invitation) => invitation.list === list.id))
        told.push({ name: about.structure, state: toldStateOf(one, lent.now) });
    }
    return told;
  });
}
