import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { addressesOfIn, namesOfIn, personsOfAddressIn } from "#modules/people";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned } from "#services/keys";

import type { Organisation, PersonId } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { answererIn } from "../../team/actions/answer-invitation.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import {
  type EmploymentId,
  stateOf,
  type WorkRefusal,
  type WorkState,
} from "../domain/employment.ts";
import {
  deleteEmployment,
  findEmployment,
  findOpen,
  holdEmployment,
  saveConfirmed,
  saveWorkEnded,
  type StoredEmployment,
} from "../store/employments.ts";
import { noteIn } from "./say-worker.ts";
import { RIGHT, tellAboveIn, tellIn, tellWorkerIn } from "./tell-work.ts";

/** What waits for the yes of a person, as they read it. */
export interface SaidOfMe {
  readonly state: WorkState;
  readonly one: StoredEmployment;
  readonly organisation: Organisation;
  readonly by: string;
  /** Nobody comes in by this address yet: who answers first says how to be called. */
  readonly isNewcomer: boolean;
}

export interface WorkLink {
  readonly id: EmploymentId;
  readonly signature: string;
}

/** What the link of the letter shows, answered or not; undefined when it is not ours. */
export function seeSaid(app: App, link: WorkLink): Promise<SaidOfMe | undefined> {
  if (!isSigned(app, "employment", link.id, link.signature)) return Promise.resolve(undefined);
  const holder = linkHolder("organisations.employment", link.id);
  return reading(seeSaidIn)(app, holder, link.id);
}

async function seeSaidIn(work: Work, id: EmploymentId): Promise<SaidOfMe | undefined> {
  const one = await findEmployment(work, id);
  const organisation = one && (await findOrganisation(work, one.organisation));
  if (one === undefined || organisation === undefined) return undefined;
  const { byPerson } = one;
  const names = await namesOfIn(work, byPerson === undefined ? [] : [byPerson]);
  const persons = one.address === undefined ? [] : await personsOfAddressIn(work, one.address);
  return {
    one,
    organisation,
    state: stateOf(one, work.now),
    by: (byPerson && names.get(byPerson)) ?? "",
    isNewcomer: one.address !== undefined && persons.length === 0,
  };
}

export interface AnswerWork {
  readonly employment: EmploymentId;
  readonly yes: boolean;
  /** How to be called, from who comes here for the first time. */
  readonly name?: string | undefined;
  /** Who is signed in where the link was opened. */
  readonly as?: PersonId | undefined;
}

/** The person answers by the link of the letter: its holder shows by it that the address is theirs. */
export async function answerWorkByLink(
  app: App,
  link: WorkLink,
  asked: Omit<AnswerWork, "employment">,
): Promise<Result<Organisation, WorkRefusal>> {
  if (!isSigned(app, "employment", link.id, link.signature)) return refused("nothing-to-answer");
  const holder = linkHolder("organisations.employment", link.id);
  return answerWork(app, holder, { ...asked, employment: link.id });
}

/** The person says yes, and it counts; or that it is not true, and it is over. Twice changes nothing. */
export const answerWork = action(answerWorkIn);

export async function answerWorkIn(
  work: Work,
  asked: AnswerWork,
): Promise<Result<Organisation, WorkRefusal>> {
  if (work.actor.mandate !== undefined) return refused("not-allowed");
  // As row security lets the actor see: by the link, or as the holder of the address.
  const seen = await findEmployment(work, asked.employment);
  const one = seen && (await withRight(work, RIGHT, (lent) => holdEmployment(lent, seen.id)));
  const organisation = one && (await findOrganisation(work, one.organisation));
  if (one === undefined || organisation === undefined) return refused("nothing-to-answer");
  if (one.saidBy !== "organisation" || !(await isTheirsIn(work, one)))
    return refused("not-allowed");
  if (stateOf(one, work.now) !== "waiting") return refused("nothing-to-answer");
  if (!asked.yes) {
    await endIn(work, one);
    return done(organisation);
  }
  const person = await whoIn(work, one, asked);
  if (!person.done) return person;
  await confirmIn(work, one, person.value);
  await tellSayerIn(work, one, { about: "yes", from: person.value });
  return done(organisation);
}

/** Whether it was said to who acts: by the link, or at an address of theirs. */
async function isTheirsIn(work: Work, { address }: StoredEmployment): Promise<boolean> {
  if (work.actor.by.kind === "link") return true;
  if (work.actor.for === undefined) return false;
  return (await addressesOfIn(work, work.actor.for)).some(({ id }) => id === address);
}

async function whoIn(
  work: Work,
  { address }: StoredEmployment,
  { name, as }: Pick<AnswerWork, "name" | "as">,
): Promise<Result<PersonId, WorkRefusal>> {
  if (work.actor.for !== undefined) return done(work.actor.for);
  if (address === undefined) return refused("nothing-to-answer");
  return answererIn(work, { address }, { name, as });
}

/** It is that person's, and counts. What they had asked, or what stands already, is the one that stays. */
async function confirmIn(work: Work, one: StoredEmployment, person: PersonId): Promise<void> {
  const kept = await withRight(work, RIGHT, async (lent) => {
    const theirs = await findOpen(lent, one.organisation, { person, addresses: [] });
    if (theirs !== undefined) await deleteEmployment(lent, one.id);
    const id = theirs?.id ?? one.id;
    if (theirs?.confirmed === undefined) await saveConfirmed(lent, id, { person, how: "person" });
    return { id, isNew: theirs?.confirmed === undefined };
  });
  if (kept.isNew)
    await tellAboveIn(work, "organisations.work-confirmed", { ...one, id: kept.id, person });
}

async function endIn(work: Work, one: StoredEmployment): Promise<void> {
  await withRight(work, RIGHT, (lent) =>
    saveWorkEnded(lent, one.id, { because: "not-true", until: dayOf(work.now) }),
  );
  await tellSayerIn(work, one, { about: "no", from: undefined });
}

/** Who said it reads the answer. */
async function tellSayerIn(
  work: Work,
  one: StoredEmployment,
  { about, from }: { readonly about: "yes" | "no"; readonly from: PersonId | undefined },
): Promise<void> {
  if (one.byPerson === undefined) return;
  await withRight(work, RIGHT, (lent) =>
    tellIn(lent, one, {
      kind: "organisations.work-answered",
      about,
      from,
      to: one.byPerson === undefined ? [] : [one.byPerson],
    }),
  );
}

export interface AnswerAsked {
  readonly employment: EmploymentId;
  readonly yes: boolean;
}

/** Who keeps the team answers somebody who says to work here: yes, and it counts; no, and it is over. */
export const answerAsked = action(answerAskedIn);

export async function answerAskedIn(
  work: Work,
  { employment, yes }: AnswerAsked,
): Promise<Result<StoredEmployment, WorkRefusal>> {
  const seen = await findEmployment(work, employment);
  const one = seen && (await withRight(work, RIGHT, (lent) => holdEmployment(lent, seen.id)));
  if (one === undefined) return refused("nothing-to-answer");
  const { organisation, person } = one;
  if (!(await mayActForIn(work, { organisation, power: "manage" }))) return refused("not-allowed");
  if (one.saidBy !== "person" || person === undefined || stateOf(one, work.now) !== "waiting")
    return refused("nothing-to-answer");
  const by = work.actor.for;
  await withRight(work, RIGHT, (lent) =>
    settleAskedIn(lent, one, { yes, how: "representative", by }),
  );
  await noteIn(work, organisation, "worker-confirmed");
  return done(one);
}

/** The yes or no of the organisation, by whichever way it came; the person is told. Under the right. */
export async function settleAskedIn(
  lent: Work,
  one: StoredEmployment,
  {
    yes,
    how,
    by,
  }: {
    readonly yes: boolean;
    readonly how: "representative" | "found-address";
    readonly by?: PersonId | undefined;
  },
): Promise<void> {
  const { person } = one;
  if (person === undefined) return;
  if (yes) {
    await saveConfirmed(lent, one.id, { person, how, by });
    await tellAboveIn(lent, "organisations.work-confirmed", one);
  } else await saveWorkEnded(lent, one.id, { because: "not-true", until: dayOf(lent.now) });
  // What an organisation answered one must know: the letter names no person.
  await tellWorkerIn(lent, one, {
    kind: "organisations.work-answered",
    about: yes ? "yes" : "no",
    from: undefined,
  });
}
