import { isTheme } from "#rules/subjects";

import type { Told } from "../actions/add-occasion.ts";
import type { SeenOccasion } from "../actions/see-occasions.ts";
import { standsAt } from "../domain/occasion.ts";
import { type Ending, type Rank, RANKS, type Rule, WEEKDAYS } from "../domain/recurrence.ts";
import { FRENCH_ZONES } from "#basics/zones";
import { minutesBetween } from "./hour.ts";
import type { OccasionAnswers } from "./occasion-form.ts";

/** The answers, as the action takes them; the commune was looked up before they were read. */
export function toldOf(answers: OccasionAnswers): Told {
  const { title, about, address, video, kind, seenBy, capacity } = answers;
  return {
    kind,
    themes: answers.themes.filter(isTheme),
    words: { title, about, address, video },
    commune: answers.place,
    venue: answers.venue,
    when: {
      zone: answers.zone,
      day: answers.day,
      at: answers.starts,
      rule: ruleOf(answers),
      except:
        answers.every === "once"
          ? { school: undefined, holidays: undefined }
          : { school: answers.school, holidays: answers.holidays },
    },
    minutes: minutesBetween(answers.starts, answers.ends),
    seenBy,
    capacity: capacity === 0 ? undefined : capacity,
  };
}

function ruleOf(answers: OccasionAnswers): Rule {
  const interval = answers.interval || 1;
  const ending = endingOf(answers);
  switch (answers.every) {
    case "once":
      return { every: "once" };
    case "week":
      return {
        every: "week",
        interval,
        days: WEEKDAYS.filter((one) => answers.days.includes(one)),
        ...ending,
      };
    case "rank":
      return {
        every: "month",
        interval,
        on: { rank: rankOf(answers.rank), day: answers.ranked },
        ...ending,
      };
    case "date":
      return { every: "month", interval, on: { date: answers.day.day }, ...ending };
  }
}

function rankOf(word: string): Rank {
  return RANKS.find((rank) => String(rank) === word) ?? 1;
}

function endingOf({ ending, last, times }: OccasionAnswers): Ending {
  if (ending === "on" && last !== undefined) return { ends: "on", last };
  return ending === "after" && times > 0 ? { ends: "after", times } : { ends: "never" };
}

/** What is known of an occasion, as its form holds it. */
export function answersOf({ occasion, words, placeName, dates }: SeenOccasion) {
  const { when, minutes } = standsAt(occasion, dates);
  return {
    ...words,
    kind: occasion.kind,
    themes: occasion.themes,
    day: when.day,
    starts: when.at,
    ends: when.at.add({ minutes }),
    zone: FRENCH_ZONES.find((zone) => zone === when.zone) ?? FRENCH_ZONES[0],
    ...againOf(when.rule),
    school: when.except.school,
    holidays: when.except.holidays,
    place: placeName,
    venue: occasion.venue,
    capacity: occasion.capacity ?? 0,
    seenBy: occasion.seenBy,
  };
}

function againOf(rule: Rule) {
  if (rule.every === "once") return { every: "once" as const };
  const common = {
    interval: rule.interval,
    ending: rule.ends,
    last: rule.ends === "on" ? rule.last : undefined,
    times: rule.ends === "after" ? rule.times : 0,
  };
  if (rule.every === "week") return { ...common, every: "week" as const, days: rule.days };
  return "rank" in rule.on
    ? { ...common, every: "rank" as const, rank: String(rule.on.rank), ranked: rule.on.day }
    : { ...common, every: "date" as const };
}
