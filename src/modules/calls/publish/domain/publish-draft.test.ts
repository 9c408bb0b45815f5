import { readDay } from "#basics/dates";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { indexPlaces } from "#rules/territory";

import { checkDraft, closedNow } from "./publish-draft.ts";
import {
  type DraftFields,
  type DraftField,
  DRAFT_FIELDS,
  fieldsOfDraft,
} from "../../domain/publish/fields.ts";
import { criterionOf, linkOf, sectionsOf } from "../../domain/publish/lines.ts";
import { timeOf } from "../../domain/publish/parts.ts";

const places = indexPlaces({ communes: [], departments: [], regions: [] });
const around = {
  issuer: { name: "Les Jardins de la Gervanne", siret: "99991037500016", town: "Crest" },
  sourceId: "draft-1",
  published: Temporal.PlainDate.from("2026-11-25"),
  now: Temporal.Instant.from("2026-11-25T08:00:00Z"),
  places,
};

const whole: DraftFields = {
  genre: "project",
  titre: "Des vergers partagés",
  resume: "Nous soutenons qui plante.",
  texte: "De quoi planter.\n\n## Pour qui\nLes voisins.",
  qui: ["association"],
  themes: "food",
  lieux: "France",
  jour: "2027-01-31",
  heure: "17h30",
  minimum: "500",
  maximum: "5 000,50",
  taux: "80 %",
  retenus: "1 200",
  pieces: "- Un budget\nUne lettre",
  criteres: "Le projet : 60 %\nLes habitants",
  documents: "Règlement : https://jardins.example.org/reglement.pdf",
  courriel: "vergers@example.org",
};

const problemsOf = (
  fields: DraftFields,
  more: Partial<typeof around> & { before?: DraftFields } = {},
) => {
  const checked = checkDraft(fields, { ...around, ...more });
  return checked.ready ? {} : checked.problems;
};

test("a whole draft is the notice that it says", () => {
  const checked = checkDraft(whole, around);
  expect(checked.ready && checked.notice).toMatchObject({
    source: "archipel",
    sourceId: "draft-1",
    nature: "call",
    statedKind: "project",
    title: "Des vergers partagés",
    sections: [
      { text: "De quoi planter." },
      { heading: "Pour qui", text: "Les voisins." },
      { heading: "Ce qu’il faut fournir", text: "– Un budget\n– Une lettre" },
    ],
    body: { name: "Les Jardins de la Gervanne", email: "vergers@example.org" },
    audiences: ["association"],
    themes: ["food"],
    places: [{ scale: "country" }],
    money: { least: 50_000, most: 500_050, mostRate: 80 },
    chosen: 1_200,
    criteria: [{ label: "Le projet", weight: "60 %" }, { label: "Les habitants" }],
    documents: [{ label: "Règlement", url: "https://jardins.example.org/reglement.pdf" }],
  });
  expect(checked.ready && checked.notice.deadline?.time?.toString()).toBe("17:30:00");
});

test("an empty draft says each thing that it needs, beside its field", () => {
  expect(Object.keys(problemsOf({})).toSorted()).toEqual(
    ["courriel", "genre", "jour", "lieux", "qui", "resume", "texte", "titre"].toSorted(),
  );
});

test.each([
  { told: "a kind that is none", change: { genre: "autre" }, field: "genre", what: "missing" },
  { told: "a day that is none", change: { jour: "2027-02-30" }, field: "jour", what: "not-a-day" },
  { told: "an hour that is none", change: { heure: "26 h" }, field: "heure", what: "not-a-day" },
  { told: "yesterday", change: { jour: "2026-11-24" }, field: "jour", what: "past" },
  {
    told: "this morning, before now",
    change: { jour: "2026-11-25", heure: "8:59" },
    field: "jour",
    what: "past",
  },
  {
    told: "an opening after the end",
    change: { ouverture: "2027-02-01" },
    field: "ouverture",
    what: "before-opening",
  },
  {
    told: "a contract without an end",
    change: { genre: "tender", jour: "", permanent: "1" },
    field: "jour",
    what: "no-end",
  },
  { told: "words for a sum", change: { minimum: "beaucoup" }, field: "minimum", what: "not-a-sum" },
  { told: "sums upside down", change: { maximum: "100" }, field: "maximum", what: "upside-down" },
  { told: "more than the whole", change: { taux: "120" }, field: "taux", what: "not-a-rate" },
  { told: "nobody chosen", change: { retenus: "0" }, field: "retenus", what: "not-a-count" },
  { told: "ten thousand", change: { retenus: "10 000" }, field: "retenus", what: "not-a-count" },
  { told: "a half", change: { retenus: "2,5" }, field: "retenus", what: "not-a-count" },
  { told: "a word", change: { retenus: "douze" }, field: "retenus", what: "not-a-count" },
  { told: "a place that is none", change: { lieux: "Xyz" }, field: "lieux", what: "unknown-place" },
  {
    told: "a link that runs",
    change: { documents: "javascript:alert(1)" },
    field: "documents",
    what: "not-a-link",
  },
  { told: "half a link", change: { repondre: "www.x" }, field: "repondre", what: "not-a-link" },
  {
    told: "half an address",
    change: { courriel: "a@b" },
    field: "courriel",
    what: "not-an-address",
  },
  { told: "no way to answer", change: { courriel: "" }, field: "courriel", what: "no-way" },
  { told: "a long title", change: { titre: "é".repeat(201) }, field: "titre", what: "too-long" },
] as const)("$told is told beside its field, and only there", ({ change, field, what }) => {
  const problems = problemsOf({ ...whole, ...change });
  expect(Object.entries(problems).map(([name, problem]) => [name, problem.what])).toEqual([
    [field, what],
  ]);
});

test("how many are chosen is said from 1 to 9,999, or not at all", () => {
  for (const [retenus, chosen] of [
    ["1", 1],
    [" 9 999 ", 9_999],
    ["", undefined],
  ] as const) {
    const checked = checkDraft({ ...whole, retenus }, around);
    expect(checked.ready && checked.notice.chosen).toBe(chosen);
  }
});

test("a call without an end says so, and only then has none", () => {
  const checked = checkDraft({ ...whole, jour: "", heure: "", permanent: "1" }, around);
  expect(checked.ready && checked.notice.deadline).toBe(undefined);
  expect(problemsOf({ ...whole, jour: "" })).toMatchObject({ jour: { what: "missing" } });
});

test("a correction may leave a past end as it was, and may not set another", () => {
  const before = { ...whole, jour: "2026-11-01" };
  expect(problemsOf({ ...before, titre: "Corrigé" }, { before })).toEqual({});
  expect(problemsOf({ ...before, jour: "2026-11-02" }, { before })).toMatchObject({
    jour: { what: "past" },
  });
});

test("closed now, it ends at this minute and not after", () => {
  const fields = closedNow(whole, around.now.toZonedDateTimeISO("Europe/Paris"));
  const checked = checkDraft(fields, { ...around, before: fields });
  expect(checked.ready && checked.notice.deadline).toEqual({
    date: Temporal.PlainDate.from("2026-11-25"),
    time: Temporal.PlainTime.from("09:00"),
  });
});

describe("what is typed", () => {
  test.each([
    ["31/12/2026", "2026-12-31"],
    ["2026-12-31", "2026-12-31"],
    ["1.2.2027", "2027-02-01"],
    ["31/12/26", undefined],
    ["bientôt", undefined],
  ])("« %s » is the day %s", (typed, day) => {
    expect(readDay(typed)?.toString()).toBe(day);
  });

  test.each([
    ["17:00", "17:00:00"],
    ["9 h", "09:00:00"],
    ["17h30", "17:30:00"],
    ["24:00", undefined],
    ["12", undefined],
  ])("« %s » is the hour %s", (typed, hour) => {
    expect(timeOf(typed)?.toString()).toBe(hour);
  });

  test("a criterion keeps its colon when no weight follows it", () => {
    expect(criterionOf("Le lieu : près d’ici")).toEqual({ label: "Le lieu : près d’ici" });
    expect(criterionOf("– Prix : 40 points")).toEqual({ label: "Prix", weight: "40 points" });
  });

  test("an address alone is its own label", () => {
    expect(linkOf("https://example.org/a")).toEqual({
      label: "https://example.org/a",
      url: "https://example.org/a",
    });
    expect(linkOf("https://nulle-part")).toBe(undefined);
  });

  test("a text is cut at its headings, and empty ones say nothing", () => {
    expect(sectionsOf("## Vide\n\n## Suite\nIci.")).toEqual([{ heading: "Suite", text: "Ici." }]);
  });
});

test("whatever is typed, it is kept as typed and answered", () => {
  const anything = fc.record(
    Object.fromEntries(
      DRAFT_FIELDS.map((field: DraftField) => [field, fc.string({ maxLength: 80 })]),
    ),
  );
  fc.assert(
    fc.property(anything, (typed) => {
      const kept = fieldsOfDraft(typed);
      expect(fieldsOfDraft(kept)).toEqual(kept);
      const checked = checkDraft(kept, around);
      expect(checked.ready || Object.keys(checked.problems).length > 0).toBe(true);
    }),
  );
});
