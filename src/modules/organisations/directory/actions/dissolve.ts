import { done, refused, type Result } from "#basics/result";
import {
  action,
  isOperator,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";
import { removeReaderIn } from "#modules/access";
import { destroyKeyIn } from "#services/keys";

import { mayUndo } from "../domain/merge.ts";
import { type Organisation, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import { listWaiting, saveDecided } from "../../store/claims.ts";
import {
  deletePrivate,
  listForgettable,
  listReadersAfterDissolution,
  saveDissolved,
  saveFrozen,
  undoDissolvedRoles,
} from "../store/dissolutions.ts";
import { withdrawInvitationsBy } from "../../team/store/invitations.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation, saveRepresented } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import { exitIn } from "../../team/actions/enter.ts";
import { reopenIn } from "./reopen.ts";
import { forgetPapersIn } from "../../papers/actions/keep-paper.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { endWorkersIn, reopenWorkersIn } from "../../workers/actions/with-organisation.ts";
import { tellEndedIn } from "../../claims/actions/tell-claims.ts";

export interface Dissolve {
  readonly organisation: OrganisationId;
  /** The day that the assembly, or the register, says. */
  readonly on: Temporal.PlainDate;
  /** The decision of the assembly, or the notice that was read. */
  readonly reason: string;
}

export type DissolveRefusal = "not-allowed" | "dissolved-already" | "in-the-future";

/**
 * It is dissolved: from now on nothing is done in its name. Roles, invitations and claims end; its
 * page stays, with the day. Whoever represented it still reads its papers for a year, to close the
 * accounts; then they are destroyed. Undone within thirty days.
 */
export const dissolve = action(dissolveIn);

export async function dissolveIn(
  work: Work,
  asked: Dissolve,
): Promise<Result<Organisation, DissolveRefusal>> {
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined || organisation.mergedInto !== undefined)
    return refused("not-allowed");
  const isHouse = work.actor.by.kind === "job";
  if (!isHouse && !(await beforeIn(work, organisation)).may("dissolve it"))
    return refused("not-allowed");
  if (organisation.dissolved !== undefined) return refused("dissolved-already");
  const today = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  if (Temporal.PlainDate.compare(asked.on, today) > 0) return refused("in-the-future");

  const { id } = organisation;
  await withRight(work, "organisations-write", async (lent) => {
    for (const claim of await listWaiting(lent, id)) await saveDecided(lent, claim.id, "withdrawn");
    await withdrawInvitationsBy(lent, id, undefined);
    const all = await listActive(lent, id);
    for (const representative of all)
      await exitIn(lent, work, { representative, because: "dissolved" });
    await endWorkersIn(lent, id);
    await saveDissolved(lent, id, asked.on);
    await saveFrozen(lent, id, false);
    await saveJournalLine(lent, work, {
      organisation: id,
      what: "dissolved",
      detail: asked.reason,
    });
    const persons = all.map(({ person }) => person);
    await tellEndedIn(lent, work, { persons, organisation: id, what: "dissolved" });
  });
  await actIn(work, "organisation-dissolved", asked);
  await work.tell({
    name: "organisations.dissolved",
    subject: id,
    payload: { organisation: id, on: asked.on.toString() },
  });
  return done({ ...organisation, dissolved: { on: asked.on, at: work.now } });
}

/** What the operator did is in the journal of administrative acts; what a representative did, in the organisation's. */
async function actIn(work: Work, what: string, asked: Omit<Dissolve, "on">): Promise<void> {
  if (!isOperator(work.actor)) return;
  const { organisation, reason } = asked;
  await recordAdministrativeActIn(work, { what, about: `structure ${organisation}`, reason });
}

export type UndissolveRefusal = "not-allowed" | "not-dissolved" | "too-late";

/** A mistake, or a joke: within thirty days the operator undoes it, and each has their role again. */
export const undissolve = action(undissolveIn);

export async function undissolveIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly reason: string },
): Promise<Result<Organisation, UndissolveRefusal>> {
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  if (!(await beforeIn(work, organisation)).may("decide on claims, merge"))
    return refused("not-allowed");
  const { dissolved, id } = organisation;
  if (dissolved === undefined) return refused("not-dissolved");
  if (!mayUndo(dissolved.at, work.now)) return refused("too-late");
  await withRight(work, "organisations-write", async (lent) => {
    await saveDissolved(lent, id, undefined);
    await undoDissolvedRoles(lent, id, dissolved.at);
    await reopenWorkersIn(lent, id, dissolved.at);
    await saveRepresented(lent, id);
    await saveJournalLine(lent, work, {
      organisation: id,
      what: "undissolved",
      detail: asked.reason,
    });
    await reopenIn(lent, { organisation, at: dissolved.at });
    const persons = (await listActive(lent, id)).map(({ person }) => person);
    await tellEndedIn(lent, work, { persons, organisation: id, what: "undissolved" });
  });
  await actIn(work, "organisation-undissolved", asked);
  await work.tell({
    name: "organisations.undissolved",
    subject: id,
    payload: { organisation: id },
  });
  return done({ ...organisation, dissolved: undefined });
}

/** A year after: papers, handover texts and the key are destroyed, and nobody reads the space any more. Answers how many. */
export async function forgetDissolvedIn(work: Work): Promise<number> {
  return withRight(work, "organisations-write", async (lent) => {
    const all = await listForgettable(lent);
    for (const id of all) {
      for (const person of await listReadersAfterDissolution(lent, id))
        await removeReaderIn(lent, { space: spaceOf(id), person });
      await forgetPapersIn(lent, id);
      await deletePrivate(lent, id);
      await destroyKeyIn(lent, id);
      await work.tell({
        name: "organisations.forgotten",
        subject: id,
        payload: { organisation: id },
      });
    }
    return all.length;
  });
}
