import { expect, test } from "vitest";

import { kindLabels, kindOf } from "./kind.ts";
import { isPermanent } from "./life.ts";
import type { Source } from "./notice.ts";

test.each([
  ["Appel à candidatures : compagnies de théâtre de rue", "application"],
  ["Candidature au réseau des cafés citoyens", "application"],
  ["APPEL A CANDIDATURE", "application"],
  ["Appel à candidats pour le conseil des jeunes", "application"],
  ["Résidence d’artiste en milieu rural", "application"],
  ["Résidences de création 2027", "application"],
  ["Deux residences d'ecriture", "application"],
  ["Prix des jardins : rejoignez le jury", "application"],
  ["Accueillir un volontaire en service civique", "application"],
  ["Label « Ville à vélo », session de printemps", "application"],
  ["Labels culture et handicap", "application"],
  ["Appel à labellisation des tiers-lieux", "application"],
  ["Rénover une résidence autonomie", "project"],
  ["Création de résidences sociales", "project"],
  ["Résidence universitaire : équipements sportifs", "project"],
  ["Aide à la rénovation des résidences principales", "project"],
  ["Résidence seniors et habitat partagé", "project"],
  ["Logements labellisés basse consommation", "project"],
  ["Soutien aux produits sous label", "project"],
  ["Élevages en label rouge", "project"],
  ["Laboratoire de la jurisprudence sociale", "project"],
  ["Jardins partagés de quartier", "project"],
] as const)("« %s » is of the kind %s", (title, kind) => {
  expect(kindOf({ source: "aides-territoires", title })).toBe(kind);
});

test.each(["ted", "boamp"] as const)(
  "a notice of %s is a public contract, whatever its title",
  (source) => {
    expect(kindOf({ source, title: "Appel à candidatures pour un label" })).toBe("tender");
  },
);

test("what the source itself states wins over the title", () => {
  expect(kindOf({ source: "csv", title: "Jardins", statedKind: "application" })).toBe(
    "application",
  );
  expect(kindOf({ source: "csv", title: "Appel à candidatures", statedKind: "project" })).toBe(
    "project",
  );
});

test("each kind has its French label", () => {
  expect(kindLabels).toEqual({
    project: "Appel à projets",
    tender: "Marché public",
    application: "Appel à candidatures",
  });
});

const deadline = { date: Temporal.PlainDate.from("2026-12-31") };

test.each([
  { told: "an aid without a deadline", permanent: true },
  { told: "an aid with one", deadline, permanent: false },
  { told: "a contract without one", source: "ted", permanent: false },
  { told: "an aid that was withdrawn", nature: "other", permanent: false },
  {
    told: "an aid whose deadline we could not read",
    doubts: ["échéance illisible : 31/02/2026"],
    permanent: false,
  },
] as const)("permanent or not: $told", ({ permanent, ...told }) => {
  const source: Source = "aides-territoires";
  const notice = { source, nature: "call", doubts: [], ...told } as const;
  expect(isPermanent(notice)).toBe(permanent);
});
