import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { action, type Work } from "#services/house";

import type { AlarmId, PersonId } from "../domain/relay.ts";
import { listAlarms, listTold, saveEnded } from "../store/alarms.ts";
import { findTellsOfSilence, listNamed, saveTellsOfSilence } from "../store/named.ts";
import { findLastWell } from "../store/wells.ts";
import { namePersonIn, type NameRefusal } from "./name-person.ts";
import { endOpenIn, raiseIn } from "./raise.ts";
import { type Asker, beside, oneselfIn } from "./standing.ts";

/** One's list is told, or no more, when a silence lasts to which one agreed. In person alone. */
export const tellOfSilence = action(tellOfSilenceIn);

export async function tellOfSilenceIn(
  work: Work,
  { tells }: { readonly tells: boolean },
): Promise<Result<undefined, "not-yours">> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  const space = await makeOwnSpaceIn(work, asker.person);
  const told = await findTellsOfSilence(work, space);
  await saveTellsOfSilence(work, space, tells);
  if (tells && !told) await tellListIn(work, asker);
  if (!tells) await endOpenIn(work, space, { relay: "silence", ended: "settled" });
  return done(undefined);
}

/** Who said yes to being told when help is needed is written to: they will be told of a silence, too. Who has not answered reads it where they do. */
async function tellListIn(work: Work, { person, space }: Asker): Promise<void> {
  const named = (await listNamed(work, space, "help")).filter(({ said }) => said === "yes");
  const addresses = await reachPeopleIn(
    work,
    named.map((one) => one.person),
    person,
  );
  for (const one of named) {
    const address = addresses.get(one.person);
    if (address === undefined) continue;
    const object = `${one.id} ${work.now.toString()}`;
    await notifyIn(work, { address, kind: "relays.of-silence", object, facts: { named: one.id } });
  }
}

/**
 * The same in one sentence with whom one adds to one’s list for it: each is asked, and told only once they said yes. Where one of
 * them may not be named, nothing changes.
 */
export const chooseOfSilence = action(chooseOfSilenceIn);

export async function chooseOfSilenceIn(
  work: Work,
  { tells, persons }: { readonly tells: boolean; readonly persons: readonly PersonId[] },
): Promise<Result<undefined, NameRefusal>> {
  const told = await tellOfSilenceIn(work, { tells });
  if (!told.done) return told;
  for (const person of tells ? persons : []) {
    const named = await namePersonIn(work, { relay: "help", person });
    if (!named.done) return named;
  }
  return done(undefined);
}

export interface LastingSilence {
  readonly person: PersonId;
  /** When the two were asked: what they said since counts. */
  readonly askedAt: Temporal.Instant;
  /** No other silence of theirs lasts: what their list was told of before that is over, though nobody closed it. */
  readonly isAlone: boolean;
  /** With whom they are silent, and who was told of it as one of the two: in their list, these are told no second time. */
  readonly ofTwo?: readonly PersonId[];
}

/**
 * For a module that knows of a silence: who chose it has their list told in turn, unless they said that all is well since they were asked.
 * Twice is one alarm. Whoever calls has decided that the silence is theirs.
 */
export async function raiseOfSilenceIn(
  work: Work,
  { person, askedAt, isAlone, ofTwo = [] }: LastingSilence,
): Promise<Result<AlarmId, "not-chosen" | "nobody-yet">> {
  const space = ownSpaceOf(person);
  const chose = await beside(work, async (lent) => {
    const well = await findLastWell(lent, space);
    const wasWell = well !== undefined && Temporal.Instant.compare(well, askedAt) > 0;
    return !wasWell && (await findTellsOfSilence(lent, space));
  });
  if (!chose) return refused("not-chosen");
  const newsSince = isAlone ? askedAt : undefined;
  return raiseIn(work, { person, relay: "silence", isOneself: true, newsSince, ofTwo });
}

export interface EndedSilence {
  readonly person: PersonId;
  /** "settled": a sign came; "unwatched": none did, and it is noticed no more. */
  readonly ended: "settled" | "unwatched";
}

/** A silence is over: all who were told read it, and whether somebody has news. */
export function endSilenceIn(work: Work, { person, ended }: EndedSilence): Promise<void> {
  return endOpenIn(work, ownSpaceOf(person), { relay: "silence", ended });
}

/** Who was told of a call for help that still runs, in their own name: whoever says why it ends writes to them. */
export function toldOfAlarmsIn(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  return beside(work, async (lent) => {
    const open = (await listAlarms(lent, ownSpaceOf(person))).filter(
      ({ ended }) => ended === undefined,
    );
    const told = await Promise.all(open.map(({ id }) => listTold(lent, id)));
    return [...new Set(told.flat().flatMap((one) => (one.service ? [] : [one.person])))];
  });
}

/** Whoever called for help died, as it is said: nothing passes on any more. Who was told of it is told why (`toldOfAlarmsIn`). */
export function endAlarmsOfIn(work: Work, person: PersonId): Promise<void> {
  return beside(work, async (lent) => {
    for (const { id, ended } of await listAlarms(lent, ownSpaceOf(person)))
      if (ended === undefined) await saveEnded(lent, id, "unwatched");
  });
}
