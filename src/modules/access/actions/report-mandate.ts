import { isId, newId } from "#basics/id";
import {
  endReportedMandateIn,
  heldMandateIn,
  namesOfIn,
  resumeMandateIn,
  suspendReportedMandateIn,
  throughWhomIn,
} from "#modules/people";
import {
  carryIn,
  contributionsIn,
  type HeldMandate,
  isOperator,
  type Reportable,
  type Work,
  withRight,
} from "#services/house";

import {
  findReported,
  listEndedByReportOf,
  saveLifted,
  saveReported,
} from "../store/reported-mandates.ts";
import { saveShared, type SealedShared } from "../store/sharings.ts";
import { oneself } from "./oneself.ts";
import { mandateTitle } from "./texts.fr.ts";

/** What was opened under a mandate ends in its transaction. */
const RIGHT = "mandates";

/** What those who moderate did of a mandate, as its person is told. */
export type LookedAt = "reported" | "suspended" | "back" | "ended";

/**
 * Somebody acts for another: the person, or who knows that they do, reports it. At once what was opened under it is over, and
 * nothing more is opened so. Hidden at once, nothing is read nor done under it until two decide; hidden, the mandate itself is
 * ended, and to have one again is the person's to give. Found to be nothing, it goes on, and what had stopped with it. The person
 * is told each time, unless they reported it themself.
 */
export const reportableMandate: Reportable = {
  find: async (work, id) => {
    const held = await heldIn(work, id);
    if (held === undefined || !(await knowsOfIn(work, held))) return undefined;
    const names = await namesOfIn(work, [held.person, held.holder]);
    const [person, holder] = [names.get(held.person), names.get(held.holder)];
    if (person === undefined || holder === undefined) return undefined;
    return { title: mandateTitle(holder, person), at: `/moi/mandats/${id}` };
  },
  reported: async (work, id) => {
    const held = await heldIn(work, id);
    if (held === undefined) return;
    const byPerson = oneself(work) === held.person;
    await stopIn(work, held, { byPerson });
    if (!byPerson) await tellIn(work, held, "reported");
  },
  suspend: async (work, id) => {
    const held = await heldIn(work, id);
    if (held === undefined) return;
    await suspendReportedMandateIn(work, held.mandate);
    await stopIn(work, held, { byPerson: false });
    await tellIn(work, held, "suspended");
  },
  hide: async (work, id) => {
    const held = await heldIn(work, id);
    if (held === undefined) return;
    await endReportedMandateIn(work, held.mandate);
    await tellIn(work, held, "ended");
  },
  showAgain: letGoOnIn,
  kept: letGoOnIn,
  authors: async (work, id) => {
    const held = await heldIn(work, id);
    return held === undefined ? [] : [held.holder];
  },
};

function stopIn(
  work: Work,
  { mandate }: HeldMandate,
  by: { readonly byPerson: boolean },
): Promise<void> {
  return withRight(work, RIGHT, (lent) => saveReported(lent, mandate, by));
}

/** It is found to be nothing: the mandate goes on, and what had stopped with it is open again, until the same day. */
async function letGoOnIn(work: Work, id: string): Promise<void> {
  const held = await heldIn(work, id);
  if (held === undefined) return;
  const goesOn = await resumeMandateIn(work, held.mandate);
  const isLifted = await withRight(work, RIGHT, async (lent) => {
    const since = await saveLifted(lent, held.mandate);
    if (since === undefined) return false;
    for (const one of await listEndedByReportOf(lent, held.mandate, since))
      await reopenIn(lent, one, held);
    return true;
  });
  if (isLifted && goesOn) await tellIn(work, held, "back");
}

/** Opened again as it was; the former stays ended, as the proof that nothing was open in between. */
async function reopenIn(lent: Work, one: SealedShared, { person }: HeldMandate): Promise<void> {
  const id = newId<"Grant">();
  await saveShared(lent, { ...one, id, givenAt: lent.now, endedAt: undefined });
  await carryIn(lent, { row: id, from: person, to: one.to === undefined ? [] : [one.to] });
}

/** The subject is the person: what they are told comes in order. */
async function tellIn(
  work: Work,
  { mandate, person, holder }: HeldMandate,
  what: LookedAt,
): Promise<void> {
  const payload = { mandate, person, holder, what };
  await work.tell({ name: "access.mandate-looked-at", subject: person, payload });
}

/** Of whose mandate a letter says what became of it; undefined once it is no longer so. Read with the right to write mails. */
export interface SeenLookedAt {
  readonly mandate: HeldMandate["mandate"];
  readonly what: LookedAt;
  /** Who acts, or acted; undefined once they left. */
  readonly holder: string | undefined;
}

export async function seeLookedAtIn(
  work: Work,
  { mandate, what }: Readonly<Record<string, unknown>>,
): Promise<SeenLookedAt | undefined> {
  const held = typeof mandate === "string" ? await heldIn(work, mandate) : undefined;
  const known = (["reported", "suspended", "back", "ended"] as const).find((one) => one === what);
  if (held === undefined || known === undefined) return undefined;
  const stands = await withRight(work, RIGHT, (lent) => isReported(lent, held.mandate));
  // Lifted before the letter left, it would frighten for nothing.
  if ((known === "reported" || known === "suspended") && !stands) return undefined;
  const holder = (await namesOfIn(work, [held.holder])).get(held.holder);
  return { mandate: held.mandate, what: known, holder };
}

const isReported = async (lent: Work, mandate: HeldMandate["mandate"]): Promise<boolean> =>
  (await findReported(lent, mandate)) !== undefined;

async function heldIn(work: Work, id: string): Promise<HeldMandate | undefined> {
  return isId<"Mandate">(id) ? heldMandateIn(work, id) : undefined;
}

/**
 * Who gave it; who keeps this instance, once it was reported; and who knows the person here, where all read through whom they take part. Never under a
 * mandate: nobody speaks of it in the name of the person.
 */
async function knowsOfIn(work: Work, { person, mandate }: HeldMandate): Promise<boolean> {
  if (isOperator(work.actor)) return withRight(work, RIGHT, (lent) => isReported(lent, mandate));
  const me = oneself(work);
  if (me === undefined) return false;
  if (me === person) return true;
  if (!(await throughWhomIn(work, [person])).has(person)) return false;
  for (const acquaintances of contributionsIn(work, (module) => module.acquaintances))
    if ((await acquaintances(work)).includes(person)) return true;
  return false;
}
