import { PARIS } from "#basics/dates";
import { siteOf } from "#services/config";
import { declaredIn, type PersonId, seeInstanceIn, type Work, withRight } from "#services/house";
import { postIn } from "#services/mail";

import { listToErase, listToTell, saveSeenOfSessions, saveTold } from "../store/asleep.ts";
import { asleepLetter } from "./asleep-letter.fr.ts";
import { addressTextIn } from "./keep-address.ts";
import { reachPeopleIn } from "./reach-people.ts";

const RIGHT = "asleep";

/** Without coming for so long an account sleeps, and is written to; and so much later it is erased. */
const ASLEEP_YEARS = 2;
const WARNED_MONTHS = 3;

/** How long an account is kept without anybody coming: what the page of durations says. */
export const ASLEEP_KEPT = `P${ASLEEP_YEARS}Y${WARNED_MONTHS}M`;

/**
 * Each night: who did not come for two years is written to; who was, three months ago, and did not
 * come since, is erased as if they had asked. Whoever holds something for others (the instance, a
 * mandate, a role) is told to hand it over, and stays until they did. Answers how many were erased.
 */
export async function eraseAsleepIn(work: Work): Promise<number> {
  const now = work.now.toZonedDateTimeISO(PARIS);
  const asleep = now.subtract({ years: ASLEEP_YEARS }).toInstant();
  const due = await withRight(work, RIGHT, async (lent) => {
    await saveSeenOfSessions(lent);
    return {
      tell: await listToTell(lent, asleep),
      erase: await listToErase(lent, {
        seen: asleep,
        told: now.subtract({ months: WARNED_MONTHS }).toInstant(),
      }),
    };
  });
  let gone = 0;
  for (const person of due.erase) {
    if ((await holdingsOf(work, person)).length > 0) continue;
    for (const { erases } of declaredIn(work.app, "aboutPerson").toReversed())
      await erases(work, person);
    gone += 1;
  }
  const reached = await reachPeopleIn(work, due.tell, undefined);
  for (const [person, address] of reached) {
    const to = await withRight(work, RIGHT, (lent) => addressTextIn(lent, address));
    if (to === undefined) continue;
    await postLetter(work, { person, holder: address, to });
    await withRight(work, RIGHT, (lent) => saveTold(lent, person));
  }
  return gone;
}

/** What somebody holds for others, as each module knows it. */
async function holdingsOf(work: Work, person: PersonId): Promise<readonly string[]> {
  const held: string[] = [];
  for (const { holds } of declaredIn(work.app, "aboutPerson"))
    held.push(...((await holds?.(work, person)) ?? []));
  return held;
}

async function postLetter(
  work: Work,
  {
    person,
    holder,
    to,
  }: { readonly person: PersonId; readonly holder: string; readonly to: string },
): Promise<void> {
  const { name } = await seeInstanceIn(work);
  const ends = work.now.toZonedDateTimeISO(PARIS).add({ months: WARNED_MONTHS }).toPlainDate();
  const held = await holdingsOf(work, person);
  const enter = `${siteOf(work.app.config)}/entrer`;
  await postIn(work, {
    kind: "account-asleep",
    holder,
    to,
    ...asleepLetter({ instance: name, enter, ends, held }),
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
