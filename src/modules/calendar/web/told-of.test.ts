import { describe, expect, test } from "vitest";

import { readAnswers, type Typed } from "#basics/form";

import { occasionForm } from "./occasion-form.ts";
import { toldOf } from "./told-of.ts";

const asked = occasionForm([{ kind: "meeting", label: "Réunion" }]);
const typed: Typed = {
  titre: "Réunion",
  sorte: "meeting",
  details: "",
  jour: "2026-12-01",
  debut: "18 h 30",
  fin: "20:30",
  fuseau: "Europe/Paris",
  revient: "once",
  chaque: "",
  rang: "1",
  "jour-du-mois": "TU",
  finit: "never",
  dernier: "",
  fois: "",
  vacances: "",
  feries: "",
  adresse: "Ici",
  ou: "",
  video: "",
  places: "",
  voir: "members",
};

function read(more: Typed) {
  const answers = readAnswers(asked, { ...typed, ...more });
  return answers.fits ? toldOf(answers.data) : answers.problems;
}

describe("what is typed of an occasion", () => {
  test("once, with nothing of what may be left out", () => {
    expect(read({})).toMatchObject({
      minutes: 120,
      capacity: undefined,
      when: { rule: { every: "once" }, except: { school: undefined, holidays: undefined } },
    });
  });

  test.each<[Typed, object]>([
    [
      { revient: "week", jours: ["FR", "MO"], chaque: "2" },
      { every: "week", interval: 2, days: ["MO", "FR"], ends: "never" },
    ],
    [
      { revient: "rank", rang: "-1", "jour-du-mois": "FR", finit: "after", fois: "10" },
      {
        every: "month",
        interval: 1,
        on: { rank: -1, day: "FR" },
        ends: "after",
        times: 10,
      },
    ],
    [
      { revient: "date", finit: "on", dernier: "30/06/2027" },
      {
        every: "month",
        interval: 1,
        on: { date: 1 },
        ends: "on",
        last: Temporal.PlainDate.from("2027-06-30"),
      },
    ],
  ])("%j is a rule", (more, rule) => {
    expect(read(more)).toMatchObject({ when: { rule } });
  });

  test("a party ends the day after, and so many fit", () => {
    expect(read({ debut: "21:00", fin: "2h", places: "12" })).toMatchObject({
      minutes: 300,
      capacity: 12,
    });
  });

  test.each<[Typed, string]>([
    [{ titre: "  " }, "titre"],
    [{ sorte: "nothing" }, "sorte"],
    [{ jour: "demain" }, "jour"],
    [{ debut: "25:00" }, "debut"],
    [{ fin: "midi" }, "fin"],
    [{ revient: "week" }, "jours"],
    [{ revient: "week", jours: ["MO"], chaque: "0" }, "chaque"],
    [{ revient: "date", finit: "on" }, "dernier"],
    [{ revient: "date", finit: "after" }, "fois"],
    [{ places: "beaucoup" }, "places"],
  ])("%j: the problem stands beside its field", (more, field) => {
    expect(Object.keys(read(more))).toEqual([field]);
  });
});
