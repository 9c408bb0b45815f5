import { isId } from "#basics/id";
import { spaceOf } from "#rules/circles";
import { themeLabels } from "#rules/subjects";
import type { CircleArchive, Work } from "#services/house";

import { takesUpDates } from "../brought/actions/take-up.ts";
import type { Occasion } from "../domain/occasion.ts";
import { writeRule } from "../domain/rule-text.ts";
import { listAttendance } from "../store/attendance.ts";
import { listOccasionsOf } from "../store/occasions.ts";
import { lastTouchedAt } from "../store/owed.ts";
import { seeOccasionIn, type SeenDate } from "./see-occasions.ts";
import { whereIn } from "./standing.ts";

/** The occasions of a circle, their dates and how many answered what, for a member who takes it away; who answered is not in it. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle)) return {};
    const space = spaceOf(circle);
    const { asker } = await whereIn(work, space);
    if (asker.standing === "outside") return {};
    const given = [];
    for (const { id } of await listOccasionsOf(work, space))
      given.push(...(await giveIn(work, id)));
    return given.length === 0 ? {} : { "Les rendez-vous": given };
  },
  data: async (work, circle) => {
    if (!isId<"Circle">(circle)) return {};
    const space = spaceOf(circle);
    const { asker } = await whereIn(work, space);
    if (asker.standing === "outside") return {};
    const dates = [];
    for (const { id } of await listOccasionsOf(work, space))
      dates.push(...(await dataIn(work, id)));
    return dates.length === 0 ? {} : { dates };
  },
  words: { themes: themeLabels, seenBy: { everyone: "tout le monde", members: "les membres" } },
  takesUp: { dates: takesUpDates },
  livedAt: (work, circle) => lastTouchedAt(work, circle),
};

async function giveIn(work: Work, id: Occasion["id"]) {
  const seen = await seeOccasionIn(work, { occasion: id });
  if (seen === undefined) return [];
  const { occasion, words, dates } = seen;
  const noted = await listAttendance(work, id);
  const { when } = occasion;
  return [
    {
      quoi: words.title,
      sorte: seen.kindName,
      thèmes: occasion.themes.map((theme) => themeLabels[theme]),
      détails: words.about ?? null,
      adresse: words.address ?? null,
      commune: seen.placeName ?? null,
      local: seen.venue?.name ?? null,
      vidéo: words.video ?? null,
      "proposé par": seen.madeByName,
      "proposé le": occasion.madeAt.toString(),
      revient: when.rule.every === "once" ? null : writeRule(when.rule, when.zone),
      "visible par": occasion.seenBy === "everyone" ? "tout le monde" : "les membres",
      places: occasion.capacity ?? null,
      "annulé le": occasion.cancelledAt?.toString() ?? null,
      dates: dates.map((date) => ({
        ...giveDate(date, when.zone),
        "sont venues": noted.find((one) => one.date === date.id)?.people ?? null,
      })),
    },
  ];
}

/** An occasion under English keys; instants of its dates on the clock of its place. */
async function dataIn(work: Work, id: Occasion["id"]) {
  const seen = await seeOccasionIn(work, { occasion: id });
  if (seen === undefined) return [];
  const { occasion, words } = seen;
  const noted = await listAttendance(work, id);
  const { when } = occasion;
  return [
    {
      title: words.title,
      kind: seen.kindName,
      themes: [...occasion.themes],
      about: words.about ?? null,
      address: words.address ?? null,
      place: seen.placeName ?? null,
      venue: seen.venue?.name ?? null,
      video: words.video ?? null,
      madeBy: seen.madeByName,
      madeAt: occasion.madeAt.toString(),
      repeats: when.rule.every === "once" ? null : writeRule(when.rule, when.zone),
      seenBy: occasion.seenBy,
      capacity: occasion.capacity ?? null,
      cancelledAt: occasion.cancelledAt?.toString() ?? null,
      dates: seen.dates.map((date) => ({
        from: localOf(date.starts, when.zone),
        to: localOf(date.ends, when.zone),
        coming: date.coming,
        waiting: date.waiting,
        maybe: saidOf(date, "maybe"),
        notComing: saidOf(date, "no"),
        came: noted.find((one) => one.date === date.id)?.people ?? null,
        cancelledAt: date.cancelledAt?.toString() ?? null,
      })),
    },
  ];
}

function localOf(at: Temporal.Instant, zone: string): string {
  const { year, month, day, hour, minute } = at.toZonedDateTimeISO(zone);
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute }).toString({
    smallestUnit: "minute",
  });
}

function saidOf(date: SeenDate, answer: "maybe" | "no"): number {
  return date.replies.filter((reply) => reply.answer === answer).length;
}

function giveDate(date: SeenDate, zone: string) {
  const local = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(zone).toString({ smallestUnit: "minute" });
  return {
    de: local(date.starts),
    à: local(date.ends),
    viennent: date.coming,
    attendent: date.waiting,
    "peut-être": saidOf(date, "maybe"),
    "ne viennent pas": saidOf(date, "no"),
    "annulée le": date.cancelledAt?.toString() ?? null,
  };
}
