import { dayOf, PARIS, writeMoment } from "#basics/dates";
import { isId } from "#basics/id";
import { shorten } from "#basics/text";
import { spaceOf } from "#rules/circles";
import type { TakesUp, Work } from "#services/house";

import { addOccasionIn } from "../../actions/add-occasion.ts";
import { kindsToChoose } from "../../actions/kinds.ts";
import { MOST_ADDRESS, MOST_TITLE, MOST_WORDS } from "../../domain/occasion.ts";
import { findOccasion } from "../../store/occasions.ts";

type Told = Parameters<TakesUp["says"]>[1];

const textOf = (told: unknown) => (typeof told === "string" && told !== "" ? told : undefined);

/** Undefined for what is no moment: what an archive told was perhaps looked over by an older version. */
function zoned(at: unknown): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(textOf(at) ?? "").toZonedDateTime(PARIS);
  } catch {
    return undefined;
  }
}

/** The next date to come of an occasion that a circle brought, on the clocks of mainland France; a series is not taken up whole. */
function nextOf({ dates, cancelledAt }: Told, now: Temporal.Instant) {
  if (!Array.isArray(dates) || textOf(cancelledAt) !== undefined) return undefined;
  const all: readonly unknown[] = dates;
  return all
    .flatMap((date) => {
      if (typeof date !== "object" || date === null) return [];
      const { from, to, cancelledAt: off }: Told = { ...date };
      const [starts, ends] = [zoned(from), zoned(to)];
      if (starts === undefined || ends === undefined || textOf(off) !== undefined) return [];
      return [{ starts, ends }];
    })
    .filter(({ starts }) => Temporal.Instant.compare(starts.toInstant(), now) > 0)
    .toSorted((one, other) => Temporal.ZonedDateTime.compare(one.starts, other.starts))[0];
}

/** A kind of here that is called so; another one is a meeting of the circle. */
function kindOf({ app }: Work, said: unknown): string {
  const kinds = kindsToChoose(app);
  return (kinds.find(({ label }) => label === said) ?? kinds[0])?.kind ?? "";
}

/** A date of another instance that is still to come becomes an occasion of the circle, for its members: who comes says so again. */
export const takesUpDates: TakesUp = {
  says: ({ now }, told) => {
    const title = textOf(told["title"]);
    const next = nextOf(told, now);
    return title && next && `${title}, ${writeMoment(next.starts.toInstant(), now)}`;
  },
  isHere: async (work, id) => isId<"Occasion">(id) && (await findOccasion(work, id)) !== undefined,
  take: async (work, { circle, id, told }) => {
    const title = textOf(told["title"]);
    const next = nextOf(told, work.now);
    if (title === undefined || next === undefined) return false;
    if (!isId<"Occasion">(id) || !isId<"Circle">(circle)) return false;
    const { starts, ends } = next;
    const about = textOf(told["about"]);
    const address = textOf(told["address"]) ?? textOf(told["venue"]) ?? textOf(told["place"]);
    const video = textOf(told["video"]);
    const capacity = told["capacity"];
    const added = await addOccasionIn(work, {
      id,
      space: spaceOf(circle),
      kind: kindOf(work, told["kind"]),
      words: {
        title: shorten(title, MOST_TITLE - 1),
        about: about && shorten(about, MOST_WORDS - 1),
        address: address && shorten(address, MOST_ADDRESS - 1),
        video,
      },
      commune: undefined,
      when: {
        zone: PARIS,
        day: dayOf(starts.toInstant()),
        at: starts.toPlainTime(),
        rule: { every: "once" },
        except: { school: undefined, holidays: undefined },
      },
      minutes: Math.round(starts.until(ends).total("minutes")),
      seenBy: "members",
      capacity: typeof capacity === "number" ? capacity : undefined,
    });
    return added.done;
  },
};
