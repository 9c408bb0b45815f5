import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { addressesOfIn } from "#modules/people";
import { action, carryIn, listQuietIn, type Work, withRight } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { mayActForIn, representativeIdsIn } from "../../team/actions/acting-for.ts";
import {
  type EmploymentId,
  isFirstDay,
  type WorkRefusal,
  type WorkStatus,
} from "../domain/employment.ts";
import {
  countAskedBy,
  deleteEmployment,
  endLapsed,
  findOpen,
  saveConfirmed,
  saveSaid,
  type StoredEmployment,
} from "../store/employments.ts";
import { askFoundIn } from "./ask-found.ts";
import { RIGHT, tellAboveIn, tellTeamIn } from "./tell-work.ts";

/** How many of one's asks wait at most: nobody tells a whole directory that they work there. */
export const MOST_ASKED = 5;

export interface AskWork {
  readonly organisation: OrganisationId;
  readonly status: WorkStatus;
  readonly since: Temporal.PlainDate;
}

/**
 * « Je travaille ici »: counts once who keeps the team says yes; where nobody represents the organisation,
 * once a yes comes from the address that the operator found. Where it had been said already, both sides did.
 */
export const askWork = action(askWorkIn);

export async function askWorkIn(
  work: Work,
  asked: AskWork,
): Promise<Result<EmploymentId, WorkRefusal>> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return refused("not-allowed");
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined || organisation.isHidden) return refused("not-allowed");
  if (organisation.mergedInto !== undefined || organisation.dissolved !== undefined)
    return refused("not-allowed");
  if (!isFirstDay(asked.since, dayOf(work.now))) return refused("bad-day");

  const keeps = await mayActForIn(work, { organisation: organisation.id, power: "manage" });
  const open = await openIn(work, organisation.id, person);
  if (open?.confirmed !== undefined) return done(open.id);
  if (open !== undefined && (keeps || open.saidBy === "organisation")) {
    await confirmOwnIn(work, open, { person, keeps });
    return done(open.id);
  }
  if (open !== undefined) return done(open.id);
  const one = {
    id: newId<"Employment">(),
    ...asked,
    person,
    address: undefined,
    saidBy: "person",
    byPerson: undefined,
  } as const;
  const isKept = await withRight(work, RIGHT, async (lent) => {
    if ((await countAskedBy(lent, person)) >= MOST_ASKED) return false;
    await saveSaid(lent, one);
    return true;
  });
  if (!isKept) return refused("too-many");
  if (keeps) await confirmOwnIn(work, one, { person, keeps });
  else await tellOrganisationIn(work, { ...one, saidAt: work.now }, organisation.isRepresented);
  return done(one.id);
}

/** What is open there with this person. What they never read, because it was kept quiet, gives its place to their own word. */
async function openIn(
  work: Work,
  organisation: OrganisationId,
  person: PersonId,
): Promise<StoredEmployment | undefined> {
  const addresses = (await addressesOfIn(work, person)).map(({ id }) => id);
  const open = await withRight(work, RIGHT, async (lent) => {
    await endLapsed(lent, organisation);
    return findOpen(lent, organisation, { person, addresses });
  });
  if (open === undefined || open.confirmed !== undefined) return open;
  const quiet = await listQuietIn(work, [open.id]);
  if (!quiet.has(open.id)) return open;
  await withRight(work, RIGHT, (lent) => deleteEmployment(lent, open.id));
  return undefined;
}

async function confirmOwnIn(
  work: Work,
  one: Pick<StoredEmployment, "id" | "organisation">,
  { person, keeps }: { readonly person: PersonId; readonly keeps: boolean },
): Promise<void> {
  const how = keeps ? "representative" : "person";
  await withRight(work, RIGHT, (lent) => saveConfirmed(lent, one.id, { person, how }));
  await tellAboveIn(work, "organisations.work-confirmed", { ...one, person });
}

/** Who may say yes is asked: those who keep its team, or the address that was found of it. */
async function tellOrganisationIn(
  work: Work,
  said: Omit<StoredEmployment, "confirmed" | "until" | "ended" | "words">,
  isRepresented: boolean,
): Promise<void> {
  const one: StoredEmployment = {
    ...said,
    confirmed: undefined,
    until: undefined,
    ended: undefined,
    words: undefined,
  };
  const { organisation, person } = one;
  if (!isRepresented) return askFoundIn(work, one);
  const to = await representativeIdsIn(work, { organisation, power: "manage" });
  await carryIn(work, { row: one.id, from: person, to });
  await tellTeamIn(work, one, { kind: "organisations.work-asked", about: "", from: person });
}
