import { done, refused, type Result } from "#basics/result";
import { addReaderIn, removeReaderIn } from "#modules/access";
import {
  action,
  isOperator,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import { bringsRepresentatives, decideMerge, type MergeRefusal, mayUndo } from "../domain/merge.ts";
import { type Organisation, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import type { Representative } from "../../domain/representative.ts";
import { listWaiting, saveDecided } from "../../store/claims.ts";
import { withdrawInvitationsBy } from "../../team/store/invitations.ts";
import { saveJournalLine } from "../../store/journal.ts";
import {
  endRolesOf,
  holdMergeOf,
  type Merge,
  type MergeId,
  saveMerge,
  saveUndone,
  undoRoles,
} from "../store/merges.ts";
import { holdOrganisation, saveRepresented } from "../../store/organisations.ts";
import { findActive, listActive } from "../../store/representatives.ts";
import { enterIn } from "../../team/actions/enter.ts";
import { reopenIn } from "./reopen.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { passWorkersIn, returnWorkersIn } from "../../workers/actions/with-organisation.ts";
import { tellEndedIn } from "../../claims/actions/tell-claims.ts";

export interface MergeOrganisations {
  readonly gone: OrganisationId;
  readonly kept: OrganisationId;
  readonly reason: string;
}

export type MergeOrganisationsRefusal = MergeRefusal | "unknown" | "not-allowed";

/**
 * The operator says that two organisations are one: the address of one leads to the other, whose
 * words and numbers stay. Its roles, papers and journal rest where they were, so that within thirty
 * days each can be itself again.
 */
export const mergeOrganisations = action(mergeOrganisationsIn);

export async function mergeOrganisationsIn(
  work: Work,
  asked: MergeOrganisations,
): Promise<Result<MergeId, MergeOrganisationsRefusal>> {
  // Held in one order, so that two merges at once do not wait for each other.
  const [first, second] = [asked.gone, asked.kept].toSorted();
  const [one, other] = [
    first && (await holdOrganisation(work, first)),
    second && (await holdOrganisation(work, second)),
  ];
  const gone = [one, other].find((found) => found?.id === asked.gone);
  const kept = [one, other].find((found) => found?.id === asked.kept);
  if (gone === undefined || kept === undefined) return refused("unknown");
  if (!(await beforeIn(work, kept)).may("decide on claims, merge")) return refused("not-allowed");
  const decision = decideMerge(gone, kept);
  if (!decision.done) return decision;

  const merge = await withRight(work, "organisations-write", async (lent) => {
    const leaving = await listActive(lent, gone.id);
    const id = await saveMerge({ ...lent, actor: work.actor }, asked);
    for (const claim of await listWaiting(lent, gone.id))
      await saveDecided(lent, claim.id, "withdrawn");
    await withdrawInvitationsBy(lent, gone.id, undefined);
    await endRolesOf(lent, gone.id);
    await passWorkersIn(lent, { gone: gone.id, kept: kept.id });
    if (bringsRepresentatives(gone, kept)) await bringIn(lent, work, { leaving, kept, merge: id });
    for (const organisation of [gone.id, kept.id])
      await saveJournalLine(lent, work, { organisation, what: "merged", detail: asked.reason });
    const persons = [...leaving, ...(await listActive(lent, kept.id))].map(({ person }) => person);
    await tellEndedIn(lent, work, { persons, organisation: gone.id, what: "merged" });
    return id;
  });
  await recordAdministrativeActIn(work, {
    what: "organisations-merged",
    about: `structure ${kept.id}`,
    reason: asked.reason,
  });
  await work.tell({
    name: "organisations.merged",
    subject: kept.id,
    payload: { gone: gone.id, kept: kept.id },
  });
  return done(merge);
}

/** Those who represented the one that goes now represent the other; they keep reading what they had written. */
async function bringIn(
  lent: Work,
  work: Work,
  {
    leaving,
    kept,
    merge,
  }: {
    readonly leaving: readonly Representative[];
    readonly kept: Organisation;
    readonly merge: MergeId;
  },
): Promise<void> {
  for (const { person, role, powers, until } of leaving) {
    if ((await findActive(lent, kept.id, person)) !== undefined) continue;
    await enterIn(lent, work, {
      organisation: kept.id,
      person,
      role,
      powers,
      until,
      cameBy: merge,
    });
  }
}

/** The one that it turned out to be, and since when; held, so that nobody undoes it meanwhile. Undefined: it is itself. */
export function mergeOfIn(work: Work, gone: OrganisationId): Promise<Merge | undefined> {
  return holdMergeOf(work, gone);
}

export type UndoMergeRefusal = "unknown" | "not-allowed" | "too-late";

/** Within thirty days each is itself again, with the roles that it had. */
export const undoMerge = action(undoMergeIn);

export async function undoMergeIn(
  work: Work,
  asked: { readonly gone: OrganisationId; readonly reason: string },
): Promise<Result<Organisation, UndoMergeRefusal>> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  const merge = await holdMergeOf(work, asked.gone);
  const kept = merge && (await holdOrganisation(work, merge.kept));
  const gone = merge && (await holdOrganisation(work, merge.gone));
  if (merge === undefined || kept === undefined || gone === undefined) return refused("unknown");
  if (!(await beforeIn(work, kept)).may("decide on claims, merge")) return refused("not-allowed");
  if (!mayUndo(merge.madeAt, work.now)) return refused("too-late");

  await withRight(work, "organisations-write", async (lent) => {
    const before = await listActive(lent, kept.id);
    await saveUndone(lent, merge);
    await undoRoles(lent, merge);
    await returnWorkersIn(lent, merge);
    const after = new Set((await listActive(lent, kept.id)).map(({ person }) => person));
    for (const { person } of before.filter((one) => !after.has(one.person)))
      await removeReaderIn(lent, { space: spaceOf(kept.id), person });
    for (const { person } of await listActive(lent, gone.id))
      await addReaderIn(lent, { space: spaceOf(gone.id), person });
    for (const organisation of [gone.id, kept.id]) {
      await saveRepresented(lent, organisation);
      await saveJournalLine(lent, work, { organisation, what: "unmerged", detail: asked.reason });
    }
    await reopenIn(lent, { organisation: gone, at: merge.madeAt });
    const persons = [...before, ...(await listActive(lent, gone.id))].map(({ person }) => person);
    await tellEndedIn(lent, work, { persons, organisation: gone.id, what: "unmerged" });
  });
  await recordAdministrativeActIn(work, {
    what: "organisations-unmerged",
    about: `structure ${kept.id}`,
    reason: asked.reason,
  });
  await work.tell({
    name: "organisations.unmerged",
    subject: kept.id,
    payload: { gone: gone.id, kept: kept.id, mergedAt: merge.madeAt.toString() },
  });
  return done(gone);
}
