import { isId } from "#basics/id";
import { facilitatorIdsIn, memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { ClosingId, ClosingWay } from "../domain/closing.ts";
import { type CircleId, type Party, partyOf, type PersonId } from "../domain/party.ts";
import { findClosing } from "../store/closings.ts";
import { nameOf, namesOfPartiesIn } from "./parties.ts";

interface TellClosing {
  readonly closing: ClosingId;
  readonly circle: CircleId;
  /** Who could give. */
  readonly givers: readonly PersonId[];
}

/** Tells who could give from a common account, and who facilitates the circle, that it is closed. */
export async function tellClosingIn(
  work: Work,
  { closing, circle, givers }: TellClosing,
): Promise<void> {
  const all = new Set([...givers, ...(await facilitatorIdsIn(work, { circle }))]);
  const others = [...all].filter((person) => person !== work.actor.for);
  const addresses = await reachPeopleIn(work, others, work.actor.for);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "currency.account-closed",
      object: `${closing} ${person}`,
      facts: { closing, person },
    })),
  );
}

/** A closing as a letter tells of it. */
export interface ToldClosing {
  readonly of: Party;
  readonly name: string;
  readonly way: ClosingWay;
}

/** What a letter tells, while the account is closed and who reads it is a member; with the right to write mails. */
export async function seeToldClosingIn(
  work: Work,
  { closing: id, person }: Readonly<Record<string, unknown>>,
): Promise<ToldClosing | undefined> {
  if (typeof id !== "string" || !isId<"Closing">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const found = await findClosing(work, id);
  if (found === undefined) return undefined;
  const of = partyOf("circle", found.space);
  if (of.kind !== "circle") return undefined;
  const members = await memberIdsAtIn(work, { circle: of.id, at: work.now });
  if (!members.includes(person)) return undefined;
  return { of, name: nameOf(await namesOfPartiesIn(work, [of]), of), way: found.way };
}
