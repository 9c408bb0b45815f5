import { expect, test } from "vitest";

import { readAnswers } from "#basics/form";

import { pollForm } from "./forms.ts";
import { problemsOf } from "./told-of-poll.ts";

const NOW = Temporal.Instant.from("2026-11-25T08:00:00Z");

/** What stands against a form with these rows (day, from, to), by the name of each field. */
function problems(
  rows: readonly (readonly string[])[],
  more: Readonly<Record<string, string>> = {},
) {
  const read = readAnswers(pollForm([{ kind: "workshop", label: "Atelier" }]), {
    titre: "Planter",
    sorte: "workshop",
    adresse: "La serre",
    fuseau: "Europe/Paris",
    "jusqu-au": "2026-11-30",
    qui: "members",
    ...Object.fromEntries(rows.map((row, at) => [`date-${at + 1}`, row])),
    ...more,
  });
  return read.fits
    ? problemsOf(read.data, { commune: { found: "empty" }, now: NOW })
    : read.problems;
}

const DATE = ["2026-12-05", "10:00", "12:00"];
const NIGHT = ["2026-12-05", "20:00", "02:00"];
const PAST = ["2026-11-20", "10:00", "12:00"];

test("a date that ends before it starts is refused beside its field; a night is not", () => {
  for (const ends of ["09:00", "10:00"])
    expect(problems([NIGHT, ["2026-12-06", "10:00", ends]])).toEqual({
      "date-2":
        "Date 2 : Il finit avant de commencer. Après minuit, au plus douze heures après le début.",
    });
  expect(problems([NIGHT, DATE])).toEqual({});
});

test("all that is wrong is said at once, each date by its name", () => {
  expect(problems([PAST], { "jusqu-au": "2026-11-24" })).toEqual({
    "date-1": "Date 1 : Cette date est passée.",
    "date-2": "Proposez au moins deux dates.",
    "jusqu-au": "Ce jour est passé.",
  });
  const slip = ["2026-12-06", "10:00", "08:00"];
  expect(problems([DATE, PAST, slip, DATE], { "jusqu-au": "2026-12-07", adresse: "" })).toEqual({
    adresse: "Dites où l’on se retrouve : une adresse, une commune ou une vidéo.",
    "date-2": "Date 2 : Cette date est passée.",
    "date-3":
      "Date 3 : Il finit avant de commencer. Après minuit, au plus douze heures après le début.",
    "date-4": "Date 4 : Cette date est déjà plus haut.",
    "jusqu-au": "Choisissez un jour avant la dernière des dates.",
  });
  expect(problems([DATE, ["2026-12-06", "", ""]])).toEqual({
    "date-2": "Date 2 : Écrivez le jour, l’heure de début et l’heure de fin.",
  });
});
