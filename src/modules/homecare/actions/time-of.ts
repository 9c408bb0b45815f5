import { type AboutBy, giftAboutIn, hoursGivenIn, type SeenGift } from "#modules/gifts";
import { personOf } from "#rules/access";
import type { Work } from "#services/house";

import type { PassedId } from "../domain/passed.ts";
import type { PersonId } from "../domain/visit.ts";
import type { PassedSeen } from "./came.ts";

/** The table of what was said of passages, as gifts name what they are about. */
export const PASSED = "homecare.passed";

/** How long who came was there: a gift of theirs about the passage, said once. */
export const timeOf = (passed: PassedId, helper: PersonId): AboutBy => ({
  about: { table: PASSED, id: passed },
  giver: { kind: "person", id: helper },
});

/** Hours that somebody gave on the days of these passages without saying of which one: a visit that was noted by itself. */
export async function listAloneIn(
  work: Work,
  giver: PersonId,
  passed: readonly PassedSeen[],
): Promise<SeenGift[]> {
  const [first] = passed
    .map(({ day }) => day)
    .toSorted((one, other) => Temporal.PlainDate.compare(one, other));
  return first === undefined ? [] : [...(await hoursGivenIn(work, { giver, from: first }))];
}

/** Of these, the one that is of a passage: of that day, to whom one came. It is of one passage, not of the next. */
export function takeOne(
  alone: SeenGift[],
  { space, day }: Pick<PassedSeen, "space" | "day">,
): SeenGift | undefined {
  const at = alone.findIndex(
    ({ receiver, from }) => receiver.id === personOf(space) && from.equals(day),
  );
  return at < 0 ? undefined : alone.splice(at, 1)[0];
}

/** The same, with how long each was, where one said it: from here, or as a visit of that day, once. */
export async function withTimeIn<One extends { readonly passed: PassedSeen | undefined }>(
  work: Work,
  me: PersonId,
  all: readonly One[],
): Promise<readonly (One & { readonly passed: PassedSeen | undefined })[]> {
  const timed = [];
  const alone = await listAloneIn(
    work,
    me,
    all.flatMap(({ passed }) => passed ?? []),
  );
  for (const one of all) {
    const { passed } = one;
    const time =
      passed && ((await giftAboutIn(work, timeOf(passed.id, me))) ?? takeOne(alone, passed));
    timed.push({ ...one, passed: passed && { ...passed, time } });
  }
  return timed;
}
