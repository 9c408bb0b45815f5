import { isId } from "#basics/id";
import { spaceOf } from "#rules/circles";
import { themeLabels } from "#rules/subjects";
import type { CircleArchive, Work } from "#services/house";

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

function giveDate(date: SeenDate, zone: string) {
  const local = (at: Temporal.Instant) =>
    at.toZonedDateTimeISO(zone).toString({ smallestUnit: "minute" });
  const said = (answer: "maybe" | "no") =>
    date.replies.filter((reply) => reply.answer === answer).length;
  return {
    de: local(date.starts),
    à: local(date.ends),
    viennent: date.coming,
    attendent: date.waiting,
    "peut-être": said("maybe"),
    "ne viennent pas": said("no"),
    "annulée le": date.cancelledAt?.toString() ?? null,
  };
}
