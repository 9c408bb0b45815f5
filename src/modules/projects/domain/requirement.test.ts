import { expect, test } from "vitest";

import { type Cover, coverOf, gatheredOf, guessKind } from "./requirement.ts";

test.each([
  ["Un budget signé", "own"],
  ["Le RIB de la structure qui reçoit l’argent", "own"],
  ["L’accord écrit de deux communes", "own"],
  ["Une lettre du propriétaire de la serre", "own"],
  ["Des références dans l’accueil de jeunes", "reference"],
  ["Avoir déjà mené un projet européen", "reference"],
  ["Une association d’un village voisin", "structure"],
  ["Une maison des jeunes partenaire à Crest", "structure"],
  ["Deux autres associations", "structure"],
  ["Un centre social", "structure"],
  ["Être une association loi 1901", "form"],
  ["Un agrément jeunesse et éducation populaire", "form"],
  ["Être implanté dans le département", "territory"],
  ["Un local accessible", "means"],
  ["Disposer d’un véhicule de neuf places", "means"],
  ["Savoir tenir une comptabilité", "skill"],
  ["Compétence en médiation numérique", "skill"],
  ["Quelqu’un pour tenir les comptes", "skill"],
  ["Deux personnes pour la buvette", "skill"],
  ["Des bénévoles le samedi", "skill"],
  ["Quelqu’un avec un camion", "means"],
  ["Une personne morale", "form"],
  ["Quelque chose que rien n’annonce", "own"],
  ["", "own"],
] as const)("« %s » is of the kind %s, to begin with", (words, kind) => {
  expect(guessKind(words)).toBe(kind);
});

const asked = { name: "Odile", state: "asked", isQueued: false } as const;
const agreed = { name: "Farida", state: "agreed", isQueued: false } as const;

test.each([
  { told: "is there", more: { isDone: true, assignee: "Inès" }, by: "there" },
  { told: "somebody of the group does it", more: { assignee: "Inès", asks: [asked] }, by: "us" },
  {
    told: "a partner agreed, whoever else was asked",
    more: { asks: [asked, agreed] },
    by: "partner",
  },
  { told: "a partner is asked", more: { asks: [asked] }, by: "partner" },
  {
    told: "who was asked said no",
    more: { asks: [{ ...asked, state: "ended" as const }] },
    by: "missing",
  },
  {
    told: "who entered gave it back",
    more: { asks: [{ ...asked, state: "entered" as const }] },
    by: "missing",
  },
  { told: "the group prepares it", more: { kind: "own" as const }, by: "own" },
  { told: "nobody has it", more: {}, by: "missing" },
])("what a call asks for is covered by « $by » when $told", ({ more, by }) => {
  const plain = { kind: "skill", isDone: false, assignee: undefined, asks: [] } as const;
  const cover = coverOf({ ...plain, ...more });
  expect(cover.by).toBe(by);
});

test("what is gathered is counted from the covers, each once", () => {
  const covers: readonly Cover[] = [
    { by: "there" },
    { by: "us", name: "Inès" },
    { by: "partner", name: "Quentin", state: "agreed", isQueued: false },
    { by: "partner", name: "Odile", state: "asked", isQueued: true },
    { by: "own" },
    { by: "own" },
    { by: "missing" },
  ];
  expect(gatheredOf(covers)).toEqual({
    total: 7,
    there: 1,
    taken: 2,
    asked: 1,
    untaken: 2,
    missing: 1,
  });
});
