import { dayOf } from "#basics/dates";
import { type KeepsApart, withRight } from "#services/house";

import { mayPass } from "../domain/reach.ts";
import { listReachable } from "../store/reach.ts";

/** Who is gone, from either side; and who may not be found by just anybody. */
export const keepsApart: KeepsApart = async (work, { from, among, found }) => {
  const asked = from === undefined ? among : [from, ...among];
  const there = await withRight(work, "know-ages", (lent) => listReachable(lent, asked));
  const today = dayOf(work.now);
  const sender = from === undefined ? undefined : { isThere: there.has(from) };
  return new Set(
    among.filter((person) => {
      const one = { isThere: there.has(person), birthYear: there.get(person) };
      return !mayPass({ sender, one, found }, today);
    }),
  );
};
