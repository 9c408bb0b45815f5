import { isId } from "#basics/id";
import { notifyAllIn } from "#modules/notifications";
import { representativeIdsIn } from "#modules/organisations";
import { reachPeopleIn } from "#modules/people";
import { listQuietIn, type Work } from "#services/house";

import type { Party, PersonId } from "../domain/party.ts";
import { KORI } from "../domain/transfer.ts";
import { findThanks, type SealedThanks } from "../store/thanks.ts";
import { namesOfPartiesIn } from "./parties.ts";

/**
 * Tells of thanks in the morning digest: the person, if they reach them; who may approve for an organisation. To a
 * circle its account alone tells.
 */
export async function tellThanksIn(
  work: Work,
  { id, to }: SealedThanks,
  reached: readonly PersonId[],
): Promise<void> {
  const persons =
    to.kind === "organisation"
      ? await representativeIdsIn(work, { organisation: to.id, power: "approve" })
      : reached;
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
  if ((await listQuietIn(work, [id], { part: KORI, person })).size > 0) return undefined;
  const names = await namesOfPartiesIn(work, [found.from]);
  return {
    from: names.get(found.from.id)?.name ?? "",
    to: found.to,
    amount: found.amount,
    hasWords: found.words !== undefined,
  };
}
