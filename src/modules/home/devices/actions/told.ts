import { isId } from "#basics/id";
import { heldMailIn, namesOfIn } from "#modules/people";
import { ownSpaceOf, personOf } from "#rules/access";
import { listQuietIn, type PersonId, type Work } from "#services/house";

import type { ClosedBy, Closing } from "../domain/closing.ts";
import { findClosing } from "../store/closings.ts";

type Facts = Readonly<Record<string, unknown>>;

const isPerson = (one: unknown): one is PersonId => typeof one === "string" && isId<"Person">(one);

const nameOf = async (work: Work, person: PersonId): Promise<string | undefined> =>
  (await namesOfIn(work, [person])).get(person);

const ofReader = async (work: Work, { person }: Facts): Promise<Closing | undefined> =>
  isPerson(person) ? findClosing(work, ownSpaceOf(person)) : undefined;

/** Who named the reader, while they do; read with the right to write mails. */
export async function findNamedToClose(
  work: Work,
  { person, closer }: Facts,
): Promise<string | undefined> {
  if (!isPerson(person) || !isPerson(closer)) return undefined;
  const said = await findClosing(work, ownSpaceOf(person));
  if (said?.closer !== closer) return undefined;
  if ((await listQuietIn(work, [said.id], { person: closer })).size > 0) return undefined;
  return nameOf(work, person);
}

/** Whom the reader named, while they do. */
export async function findYouNamedToClose(work: Work, facts: Facts): Promise<string | undefined> {
  const closer = (await ofReader(work, facts))?.closer;
  return closer && nameOf(work, closer);
}

/** By whom the devices of the reader were closed, until they saw it. */
export interface ToldClosed {
  readonly by: ClosedBy;
  readonly name: string | undefined;
  /** Until when codes sent by mail do not let the reader in. */
  readonly mailHeldUntil: Temporal.Instant | undefined;
}

export async function findDevicesClosed(work: Work, facts: Facts): Promise<ToldClosed | undefined> {
  const said = await ofReader(work, facts);
  if (said?.devicesBy === undefined) return undefined;
  return {
    by: said.devicesBy,
    name: said.closer && (await nameOf(work, said.closer)),
    mailHeldUntil: await heldMailIn(work, personOf(said.space)),
  };
}

/** Who stopped whoever acted for the reader, until they saw it. */
export async function findActingStopped(
  work: Work,
  facts: Facts,
): Promise<{ readonly name: string | undefined } | undefined> {
  const said = await ofReader(work, facts);
  if (said?.actingAt === undefined) return undefined;
  return { name: said.closer && (await nameOf(work, said.closer)) };
}
