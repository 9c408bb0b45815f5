import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import { covers, decideLeaving, type LeaveRefusal } from "../domain/continuity.ts";
import { type Organisation, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import type { Representative, RepresentativeId } from "../../domain/representative.ts";
import { saveHandover } from "../store/handovers.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import {
  findActive,
  findRepresentative,
  holdRepresentative,
  listActive,
  saveAnswered,
  saveNamePublic,
} from "../../store/representatives.ts";
import { exitIn } from "./enter.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { tellIfAloneIn, tellPersonsIn } from "./tell-team.ts";
import { thawIn } from "./thaw.ts";

export interface EndRole {
  readonly representative: RepresentativeId;
}

export type EndRoleRefusal = "unknown-role" | "not-allowed" | "yourself" | "beyond-yours";

/** A representative ends the role of another: only of one who holds no more than they do. It is told, and recorded. */
export const endRole = action(endRoleIn);

export async function endRoleIn(
  work: Work,
  asked: EndRole,
): Promise<Result<OrganisationId, EndRoleRefusal>> {
  // The organisation is held first, as everywhere: two who end each other's role do it one after the other.
  const found = await findRepresentative(work, asked.representative);
  const organisation = found && (await holdOrganisation(work, found.organisation));
  const other = found && (await holdRepresentative(work, found.id));
  if (organisation === undefined || other === undefined || other.endedAt !== undefined)
    return refused("unknown-role");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || !may("keep its page and papers, invite, end a role"))
    return refused("not-allowed");
  if (mine.id === other.id) return refused("yourself");
  if (!covers(mine.powers, other.powers)) return refused("beyond-yours");
  await withRight(work, "organisations-write", async (lent) => {
    await exitIn(lent, work, { representative: other, because: "ended" });
    await tellPersonsIn(lent, [other.person], {
      kind: "organisations.role-ended",
      object: other.id,
      facts: { representative: other.id },
    });
  });
  return done(organisation.id);
}

export interface Leave {
  readonly organisation: OrganisationId;
  /** Said by the last one, who found nobody: the operator is told. */
  readonly nobodyFollows: boolean;
  /** What who comes should know; kept for the representatives. */
  readonly handover: string | undefined;
}

/** One leaves: nobody is kept. The last one is asked for a successor first (`team/domain/continuity.ts`). */
export const leave = action(leaveIn);

export async function leaveIn(work: Work, asked: Leave): Promise<Result<undefined, LeaveRefusal>> {
  const organisation = await holdOrganisation(work, asked.organisation);
  const person = work.actor.for;
  if (organisation === undefined || person === undefined) return refused("not-a-representative");
  const all = await listActive(work, organisation.id);
  const mine = all.find((one) => one.person === person);
  const decision = decideLeaving({
    mine,
    others: all.filter((one) => one !== mine),
    nobodyFollows: asked.nobodyFollows,
  });
  if (decision !== "may-leave") return refused(decision);
  if (mine === undefined) return refused("not-a-representative");
  if (asked.handover !== undefined)
    await writeHandoverIn(work, { organisation: organisation.id, words: asked.handover });
  await withRight(work, "organisations-write", (lent) => departIn(lent, work, organisation, mine));
  return done(undefined);
}

/** They go; when nobody looks after it any more, the operator is told. The decision was taken before. */
export async function departIn(
  lent: Work,
  work: Work,
  organisation: Organisation,
  representative: Representative,
): Promise<void> {
  await exitIn(lent, work, { representative, because: "left" });
  await thawIn(lent, work, organisation);
  await tellIfAloneIn(lent, organisation.id);
}

export interface WriteHandover {
  readonly organisation: OrganisationId;
  readonly words: string;
}

/** What one leaves to who comes: where the keys are, whom to call. One text a person; a new one replaces it. */
export const writeHandover = action(writeHandoverIn);

export async function writeHandoverIn(
  work: Work,
  { organisation, words }: WriteHandover,
): Promise<Result<undefined, "not-a-representative">> {
  const person = work.actor.for;
  const mine = person && (await findActive(work, organisation, person));
  if (mine === undefined) return refused("not-a-representative");
  const sealed = await seal(work, spaceOf(organisation), words);
  await saveHandover(work, { organisation, person: mine.person, sealed });
  return done(undefined);
}

/** « Oui, c’est encore moi. » For a year nobody asks again. */
export const sayStillThere = action(sayStillThereIn);

export async function sayStillThereIn(
  work: Work,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<Result<undefined, "not-a-representative">> {
  const person = work.actor.for;
  const mine = person && (await findActive(work, organisation, person));
  if (mine === undefined) return refused("not-a-representative");
  await withRight(work, "organisations-write", async (lent) => {
    await saveAnswered(lent, mine.id);
    await saveJournalLine(lent, work, { organisation, what: "still-there", about: mine.person });
  });
  return done(undefined);
}

/** A colleague answers for who is silent: « oui, toujours là ». */
export const sayOtherStillThere = action(sayOtherStillThereIn);

export async function sayOtherStillThereIn(
  work: Work,
  asked: { readonly representative: RepresentativeId },
): Promise<Result<OrganisationId, "unknown-role">> {
  const other = await findRepresentative(work, asked.representative);
  if (other === undefined || other.endedAt !== undefined) return refused("unknown-role");
  const { organisation, person } = other;
  const mine = work.actor.for && (await findActive(work, organisation, work.actor.for));
  if (mine === undefined) return refused("unknown-role");
  await withRight(work, "organisations-write", async (lent) => {
    await saveAnswered(lent, other.id);
    await saveJournalLine(lent, work, { organisation, what: "still-there", about: person });
  });
  return done(organisation);
}

/** One lets one's name stand on the public page, or not. Nobody decides it for another. */
export const showName = action(showNameIn);

export async function showNameIn(
  work: Work,
  { organisation, isPublic }: { readonly organisation: OrganisationId; readonly isPublic: boolean },
): Promise<Result<undefined, "not-a-representative">> {
  const person = work.actor.for;
  const mine = person && (await findActive(work, organisation, person));
  if (mine === undefined) return refused("not-a-representative");
  await saveNamePublic(work, mine.id, isPublic);
  return done(undefined);
}
