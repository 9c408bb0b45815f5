import { isId } from "#basics/id";
import { done, type Result } from "#basics/result";
import { ownSpacesOfIn } from "#modules/access";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { notifyAllIn } from "#modules/notifications";
import { representativeIdsIn } from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";
import { action, listQuietIn, personBy, type Work, withRight } from "#services/house";

import type { OrganisationId, Party, PersonId } from "../domain/party.ts";
import { KORI, WORDS } from "../domain/transfer.ts";
import {
  findThanks,
  listUnreadThanks,
  saveThanksRead,
  type SealedThanks,
} from "../store/thanks.ts";
import { nameOf, namesOfPartiesIn } from "./parties.ts";

/**
 * Tells of thanks in the morning digest: the person, if they reach them; who may approve for an organisation. To a
 * circle its account alone tells.
 */
export async function tellThanksIn(
  work: Work,
  { id, to }: SealedThanks,
  reached: readonly PersonId[],
): Promise<void> {
  const persons = to.kind === "organisation" ? await approversOfIn(work, to.id) : reached;
  const others = persons.filter((person) => person !== work.actor.for);
  const addresses = await reachPeopleIn(work, others, work.actor.for);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "currency.thanked",
      object: `${id} ${person}`,
      facts: { thanks: id, person },
    })),
  );
}

export const approversOfIn = (work: Work, organisation: OrganisationId) =>
  representativeIdsIn(work, { organisation, power: "approve" });

/** Whether somebody may read in their letter what this is called: not a circle that they may not know of. */
export async function mayReadNameIn(work: Work, party: Party, person: PersonId): Promise<boolean> {
  if (party.kind !== "circle") return true;
  const circle = await findCircleIn(work, { circle: party.id });
  if (circle === undefined) return false;
  if (circle.isOpen && !circle.isHidden) return true;
  const members = await memberIdsAtIn(work, { circle: party.id, at: work.now });
  return members.includes(person);
}

/** Thanks as a letter tells of them: never their words. */
export interface ToldThanks {
  readonly from: string;
  readonly to: Party;
  readonly amount: number;
  readonly hasWords: boolean;
}

/** The thanks that a letter tells of, while who reads it may read them; with the right to write mails. */
export async function seeToldThanksIn(
  work: Work,
  { thanks: id, person }: Readonly<Record<string, unknown>>,
): Promise<ToldThanks | undefined> {
  if (typeof id !== "string" || !isId<"Transfer">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const found = await findThanks(work, id);
  if (found === undefined) return undefined;
  for (const part of [KORI, WORDS])
    if ((await listQuietIn(work, [id], { part, person })).size > 0) return undefined;
  const { from, to } = found;
  if (to.kind === "organisation" && !(await approversOfIn(work, to.id)).includes(person))
    return undefined;
  const names = (await mayReadNameIn(work, from, person))
    ? await namesOfPartiesIn(work, [from])
    : new Map<string, never>();
  return {
    from: nameOf(names, from),
    to: found.to,
    amount: found.amount,
    hasWords: found.words !== undefined,
  };
}

/** Thanks that somebody said to the person who acts, and that they did not read. */
export interface UnreadThanks {
  readonly from: string;
  readonly amount: number;
}

/** What the person who acts was thanked for and did not read, the latest first. */
export async function listUnreadThanksIn(work: Work): Promise<readonly UnreadThanks[]> {
  const me = work.actor.for;
  if (me === undefined) return [];
  const unread = await listUnreadThanks(work, await ownSpacesOfIn(work, me));
  const names = await namesOfPartiesIn(
    work,
    unread.map(({ from }) => from),
  );
  return unread.map(({ from, amount }) => ({ from: nameOf(names, from), amount }));
}

/** They read their account: that is news no more. Read for them, under a mandate, it still is. */
export const readMyThanks = action(readMyThanksIn);

export async function readMyThanksIn(work: Work): Promise<Result<number, never>> {
  const me = personBy(work.actor);
  if (me === undefined || me !== work.actor.for) return done(0);
  const unread = await listUnreadThanks(work, await ownSpacesOfIn(work, me));
  if (unread.length > 0)
    await withRight(work, "give-kori", (lent) =>
      saveThanksRead(
        lent,
        unread.map(({ id }) => id),
      ),
    );
  return done(unread.length);
}
