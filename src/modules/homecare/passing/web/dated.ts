import { PARIS } from "#basics/dates";
import type { Dated, DatedSource } from "#services/house";

import { HOME } from "../../actions/standing.ts";
import { myPassingAt, passingAt } from "../../domain/address.ts";
import { listPromisedIn } from "../actions/list-promised.ts";
import { seeMyPassingsIn } from "../actions/see-mine.ts";
import type { Asked } from "../actions/see-passing.ts";
import type { PassingAsk, Told } from "../domain/passing.ts";
import { datedTexts as texts } from "./texts.fr.ts";

/** To whom one said yes, and what for: in one's own day. Where anyone may read it, neither. */
export const myFavours: DatedSource = {
  mandate: HOME,
  list: async (work, { within, isInClear = false }) => {
    if (within !== undefined) return [];
    const seen = await seeMyPassingsIn(work);
    return (seen?.asked ?? []).flatMap(({ yes, isHidden, isAway, ...one }) => {
      if (yes === undefined || isHidden || isAway) return [];
      const title = isInClear
        ? texts.inClear
        : texts.mine(yes.name, one.what, publicPlaceOf(one, yes.told));
      return [datedOf(one, { title, address: myPassingAt(one.id), saidAt: yes.saidAt })];
    });
  },
};

/** For whom one does it, and what: likewise, in the days of who passes. */
export const myPromises: DatedSource = {
  list: async (work, { within, isInClear = false }) => {
    if (within !== undefined) return [];
    return (await listPromisedIn(work)).map(({ told, saidAt, ...one }) => {
      const title = isInClear ? texts.inClear : texts.promised(told.name, one.what);
      return datedOf(one, { title, address: passingAt(one.id), saidAt });
    });
  },
};

/** Where one meets, where that is no address of anybody's. */
const publicPlaceOf = ({ place }: Pick<Asked, "place">, { at, where }: Told) =>
  at === "place" ? (place ?? where) : undefined;

function datedOf(
  { day, at }: Pick<PassingAsk, "day" | "at">,
  {
    title,
    address,
    saidAt,
  }: { readonly title: string; readonly address: string; readonly saidAt: Temporal.Instant },
): Dated {
  return {
    uid: address.replaceAll("/", "-").slice(1),
    title,
    when: {
      kind: "time",
      start: day.toZonedDateTime({ timeZone: PARIS, plainTime: at }).toInstant(),
      end: undefined,
      zone: PARIS,
    },
    address,
    of: { kind: "mine" },
    sequence: 0,
    changedAt: saidAt,
    status: "confirmed",
    isAgreed: true,
  };
}
