import { isId } from "#basics/id";
import { representativeIdsIn } from "#modules/organisations";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import { listQuietIn, type Work } from "#services/house";

import { otherSide, type Party, type PersonId } from "../domain/gift.ts";
import { mayAnswer } from "../domain/rights.ts";
import { findGift, type SealedGift } from "../store/gifts.ts";
import { nameGiftsIn, type NamedGift } from "./named.ts";

/** The side that answers. */
const answering = (gift: SealedGift): Party =>
  otherSide(gift.saidBy.side) === "giver" ? gift.giver : gift.receiver;

/** Who may answer for a side: the person; whoever approves or manages. Of a circle the page alone tells. */
async function whoAnswersIn(work: Work, gift: SealedGift): Promise<readonly PersonId[]> {
  const party = answering(gift);
  if (party.kind === "circle") return [];
  const sides = [otherSide(gift.saidBy.side)];
  const persons =
    party.kind === "person"
      ? [party.id]
      : [
          ...(await representativeIdsIn(work, { organisation: party.id, power: "approve" })),
          ...(await representativeIdsIn(work, { organisation: party.id, power: "manage" })),
        ];
  return [...new Set(persons)].filter((person) => mayAnswer({ person, sides }, gift));
}

/** Says to the other side, in its morning digest, that something waits for its yes. */
export async function tellSaidIn(work: Work, gift: SealedGift): Promise<void> {
  const persons = await whoAnswersIn(work, gift);
  const addresses = await reachPeopleIn(work, persons, work.actor.for);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "gifts.said",
      object: `${gift.id} ${person} ${gift.version}`,
      facts: { gift: gift.id, person },
    })),
  );
}

/** The gift that a letter tells of, while the one to whom it is said may still answer it; read with the right to write mails. */
export async function seeToldGiftIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<NamedGift | undefined> {
  const { gift: id, person } = facts;
  if (typeof id !== "string" || !isId<"Gift">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const found = await findGift(work, id);
  if (found?.state !== "said" || !(await whoAnswersIn(work, found)).includes(person))
    return undefined;
  if ((await listQuietIn(work, [id], { part: "gift", person })).size > 0) return undefined;
  const [named] = await nameGiftsIn(work, [found]);
  return named;
}
