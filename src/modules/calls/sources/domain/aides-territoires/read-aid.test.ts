import { expect, test } from "vitest";

import type { Notice } from "../../../domain/notice.ts";
import { aidThemes, cutCategory } from "../../../domain/themes/aid-themes.ts";
import { readAid } from "./read-aid.ts";

/** An aid of our own in the shape of the API. */
const aid = {
  id: 900001,
  slug: "a1b2-planter-des-haies",
  url: "/aides/a1b2-planter-des-haies/",
  name: "Planter des haies &amp; des vergers",
  short_title: null,
  author: "auteur@example.org",
  financers: ["Conseil départemental de la Drôme"],
  instructors: [],
  programs: [],
  description: "<p>On plante :</p><ul><li>des haies,</li><li>des vergers.</li></ul>",
  eligibility: "<p>Avoir un terrain.</p>",
  perimeter: "Drôme",
  perimeter_scale: "Département",
  categories: ["Nature / environnement / Biodiversité"],
  is_call_for_project: null,
  application_url: "https://demarches.example.org",
  origin_url: "https://www.example.org/haies",
  targeted_audiences: ["Association", "Commune", "Agriculteur"],
  aid_types: ["Subvention"],
  start_date: "2026-09-01",
  submission_deadline: "2026-12-31",
  subvention_rate_lower_bound: 20,
  subvention_rate_upper_bound: 80,
  subvention_comment: "Selon la longueur",
  loan_amount: null,
  contact:
    "<p>Service des haies, <a href='mailto:haies@example.org'>haies@example.org</a>, 04 75 00 00 00</p>",
  recurrence: "Ponctuelle",
  is_live: true,
  date_created: "2026-03-12T10:00:00Z",
};

function read(changes: Readonly<Record<string, unknown>> = {}): Notice {
  return noticeIn({ ...aid, ...changes });
}

function noticeIn(value: unknown): Notice {
  const answer = readAid(JSON.stringify(value));
  if (!answer.read) throw new Error(`refused: ${answer.detail}`);
  return answer.notice;
}

test("a record of the API is read whole; its relative address becomes one that works", () => {
  expect(read()).toEqual({
    source: "aides-territoires",
    sourceId: "a1b2-planter-des-haies",
    nature: "call",
    title: "Planter des haies & des vergers",
    summary: "On plante : – des haies, – des vergers.",
    sections: [
      { heading: "Présentation", text: "On plante :\n\n– des haies,\n– des vergers." },
      { heading: "Type d’aide", text: "Subvention" },
    ],
    body: {
      name: "Conseil départemental de la Drôme",
      contact: "Service des haies, haies@example.org, 04 75 00 00 00",
      email: "haies@example.org",
      phone: "04 75 00 00 00",
    },
    audiences: ["association", "local-authority", "farmer"],
    conditions: "Avoir un terrain.",
    themes: ["environment"],
    cpv: [],
    places: [{ scale: "department", code: "26", label: "Drôme" }],
    money: { leastRate: 20, mostRate: 80, words: "Selon la longueur" },
    published: Temporal.PlainDate.from("2026-03-12"),
    opens: Temporal.PlainDate.from("2026-09-01"),
    deadline: { date: Temporal.PlainDate.from("2026-12-31") },
    lots: [],
    criteria: [],
    documents: [{ label: "Page du financeur", url: "https://www.example.org/haies" }],
    url: "https://aides-territoires.beta.gouv.fr/aides/a1b2-planter-des-haies/",
    answerUrl: "https://demarches.example.org",
    follows: [],
    doubts: [],
  });
});

test("who wrote the record is nobody's business", () => {
  expect(JSON.stringify(read())).not.toContain("auteur@example.org");
});

test.each([null, true, false, undefined])(
  "is_call_for_project may be %s",
  (is_call_for_project) => {
    expect(read({ is_call_for_project }).nature).toBe("call");
  },
);

test("ld+json has other names for the same", () => {
  const same = noticeIn({
    "@id": "/api/aids/900001",
    slug: aid.slug,
    url: aid.url,
    name: aid.name,
    aid_financers: [
      { backer: { name: "Région Occitanie" } },
      "/api/aid_financers/3",
      { backer: { name: "ADEME" } },
    ],
    date_submission_deadline: "2026-12-31T00:00:00+01:00",
    date_start: "2026-09-01T00:00:00+02:00",
    perimeter: { name: "Occitanie", scale: 15 },
    categories: [{ name: "Santé" }],
    aid_audiences: [{ name: "Association" }],
  });
  expect(same).toMatchObject({
    sourceId: aid.slug,
    body: { name: "Région Occitanie, ADEME" },
    deadline: { date: Temporal.PlainDate.from("2026-12-31") },
    opens: Temporal.PlainDate.from("2026-09-01"),
    places: [{ scale: "region", code: "76" }],
    themes: ["health"],
    audiences: ["association"],
  });
  expect(same.deadline?.time).toBeUndefined();
});

test("a supplier's feed in the same shape: financers in a text, no slug, its own numbers", () => {
  const feed = read({
    slug: null,
    url: undefined,
    id: 162,
    financers: "Chambre d’agriculture de la Drôme",
    categories: ["Alimentation"],
    perimeter: null,
  });
  expect(feed).toMatchObject({
    sourceId: "www.example.org 162",
    url: "https://www.example.org/haies",
    body: { name: "Chambre d’agriculture de la Drôme" },
    places: [{ code: "26" }],
    themes: ["food"],
    documents: [],
  });
});

test("an aid that its source withdrew is no call", () => {
  expect(read({ is_live: false }).nature).toBe("other");
  expect(read({ status: "draft" }).nature).toBe("other");
});

test("a deadline that is no day is a doubt", () => {
  expect(read({ submission_deadline: "2026-02-31" })).toMatchObject({
    doubts: ["échéance illisible : 2026-02-31"],
  });
  expect(read({ submission_deadline: "2924-02-01" }).deadline).toBeUndefined();
});

test("loans are told in words, sums of zero are not", () => {
  expect(
    read({ loan_amount: "50000", recoverable_advance_amount: 0, subvention_comment: null }).money
      ?.words,
  ).toMatch(/^Prêt : 50\s000 €$/);
});

const row = {
  Nom: "Lire au village",
  Lien: "https://aides-territoires.beta.gouv.fr/aides/c3d4-lire-au-village/",
  Financeurs: "Conseil départemental de l’Ardèche;Fonds des Rives",
  Bénéficiaire: "Communes;Entreprises publiques locales (Sem, Spl, SemOp);Associations",
  "Types d'aides": "Subvention;Ingénierie technique",
  "AAP/AMI": "",
  Récurrence: "Permanente",
  Descriptif: "On peut :         • ouvrir une salle,    • acheter des livres.",
  "Date Clôture": "",
};

test("a row of the table is read whole, its flattened lists made lists again", () => {
  expect(noticeIn(row)).toMatchObject({
    sourceId: "c3d4-lire-au-village",
    title: "Lire au village",
    body: { name: "Conseil départemental de l’Ardèche, Fonds des Rives" },
    audiences: ["association", "local-authority", "public-body"],
    places: [{ scale: "department", code: "07" }],
    sections: [
      { heading: "Présentation", text: "On peut :\n– ouvrir une salle,\n– acheter des livres." },
      { heading: "Type d’aide", text: "Subvention, Ingénierie technique" },
    ],
  });
  expect(noticeIn(row).deadline).toBeUndefined();
  expect(noticeIn({ ...row, "Date Clôture": "31/03/2027" }).deadline?.date.toString()).toBe(
    "2027-03-31",
  );
});

test("the table and the API give one identifier for one aid", () => {
  const lien = `https://aides-territoires.beta.gouv.fr${aid.url}`;
  expect(noticeIn({ ...row, Lien: lien }).sourceId).toBe(read().sourceId);
});

test.each([
  {
    told: "the longest known theme decides",
    category: "Urbanisme / logement / aménagement / Réhabilitation",
    theme: "urbanisme / logement / amenagement",
    rest: "rehabilitation",
  },
  {
    told: "a sub-theme may hold the sign too",
    category: "Eau et milieux aquatiques / Cours d'eau / canaux / plans d'eau",
    theme: "eau et milieux aquatiques",
    rest: "cours d'eau / canaux / plans d'eau",
  },
  {
    told: "a theme alone",
    category: "Solidarités / lien social",
    theme: "solidarites / lien social",
    rest: "",
  },
  { told: "a sub-theme alone", category: "Alimentation", theme: undefined, rest: "alimentation" },
])("a category is cut where its theme ends: $told", ({ category, theme, rest }) => {
  const cut = cutCategory(category);
  expect(cut.theme).toBe(theme);
  expect(cut.rest).toBe(rest);
});

test("of two themes that begin a category, the longer one is its theme", () => {
  const cut = cutCategory("Eau / rivières / Berges", [
    "eau",
    "eau / rivieres",
    "eau / rivieres / bassins",
  ]);
  expect(cut).toEqual({ theme: "eau / rivieres", rest: "berges" });
});

test("themes come from the sub-theme, else from the theme, each once", () => {
  expect(
    aidThemes([
      "Solidarités / lien social / Alimentation",
      "Énergies / Déchets / Recyclage",
      "Énergies / Déchets",
    ]),
  ).toEqual(["food", "environment"]);
  expect(aidThemes(["Inconnu / Rien"])).toEqual([]);
});

test.each([
  {
    told: "another feed",
    value: { titre: "Aide", date_fin: "2026-12-31" },
    refusal: "not-yet-known",
  },
  { told: "an aid without name", value: { ...aid, name: null }, refusal: "no-title" },
  {
    told: "an aid without address nor number",
    value: { ...aid, slug: null, id: null, url: null, origin_url: null },
    refusal: "no-identifier",
  },
  { told: "an aid that nobody finances", value: { ...aid, financers: [] }, refusal: "no-body" },
  { told: "a text", value: "bonjour", refusal: "unreadable" },
])("refused with its reason: $told", ({ value, refusal }) => {
  expect(readAid(JSON.stringify(value))).toMatchObject({ read: false, refusal });
});
