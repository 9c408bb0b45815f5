import { dayOf } from "#basics/dates";
import { actingAs, codeOf, job, type Retention, type Work, withRight } from "#services/house";

import { PUBLIC_FROM } from "../domain/age.ts";
import { deleteAddress, listLoose } from "../store/addresses.ts";
import { forgetBirthYears } from "../store/ages.ts";
import { deleteOldCodes } from "../store/codes.ts";
import { deleteOldChallenges } from "../store/passkey-challenges.ts";
import { deleteOldRecoveries } from "../store/recoveries.ts";
import { ASLEEP_KEPT, eraseAsleepIn } from "./asleep.ts";
import { retained } from "./retains-texts.fr.ts";

const RIGHT = "sweep-people";

/** What this module keeps for a time: codes, demands, years of birth, addresses of which nothing came. */
export const retains: readonly Retention[] = [
  {
    ...retained.codes,
    name: "codes",
    howLong: "P1D",
    sweep: (work, before) => withRight(work, RIGHT, (lent) => deleteOldCodes(lent, before)),
  },
  {
    ...retained.passkeyChallenges,
    name: "passkey-challenges",
    howLong: "P1D",
    sweep: (work, before) => withRight(work, RIGHT, (lent) => deleteOldChallenges(lent, before)),
  },
  {
    ...retained.recoveries,
    name: "recoveries",
    howLong: "P30D",
    sweep: (work, before) => withRight(work, RIGHT, (lent) => deleteOldRecoveries(lent, before)),
  },
  {
    ...retained.birthYears,
    name: "birth-years",
    howLong: `P${PUBLIC_FROM}Y`,
    // A year of birth says no day: the year after is the first in which eighteen is sure.
    sweep: (work, before) =>
      withRight(work, RIGHT, (lent) => forgetBirthYears(lent, dayOf(before).year - 1)),
  },
  {
    ...retained.asleep,
    name: "asleep-accounts",
    howLong: ASLEEP_KEPT,
    sweep: eraseAsleepIn,
  },
  { ...retained.addresses, name: "asked-addresses", howLong: "P7D", sweep: dropLooseIn },
];

const REFERRED_TO = "23503";

/** An address that something above still refers to is kept. */
async function dropLooseIn(work: Work, before: Temporal.Instant): Promise<number> {
  const loose = await withRight(work, RIGHT, (lent) => listLoose(lent, before));
  let gone = 0;
  for (const address of loose) {
    try {
      await actingAs(work, job(RIGHT), (lent) => deleteAddress(lent, address));
      gone += 1;
    } catch (error) {
      if (codeOf(error) !== REFERRED_TO) throw error;
    }
  }
  return gone;
}
