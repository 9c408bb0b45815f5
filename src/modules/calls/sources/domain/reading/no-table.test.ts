import { describe, expect, test } from "vitest";

import type { Source } from "../../../domain/notice.ts";
import { recordsOf } from "../records.ts";
import { splitCsv } from "./split-csv.ts";

const lines = (...those: readonly string[]) => those.join("\n");

/** Texts that anyone may send by mistake. */
const NO_TABLES: readonly (readonly [string, string, RegExp])[] = [
  [
    "YAML, one call a document",
    lines(
      "titre: Jardins partagés",
      "organisme: Ville de Crest",
      "montant: 4 000",
      "public:",
      "  - association",
      "  - école",
    ),
    /YAML/,
  ],
  [
    "YAML, a list of calls, with commas and semicolons",
    lines(
      "---",
      "- titre: « Jardins, vergers ; potagers »",
      "  lieu: Crest, Drôme",
      "- titre: Fête de l’eau",
      "  lieu: Die ; Saillans",
    ),
    /YAML/,
  ],
  [
    "YAML with a long text",
    lines(
      "name: Prêt vert",
      "description: |",
      "  Un prêt, sans garantie, pour les structures",
      "  qui investissent, louent, ou réparent.",
      "link: https://pret.example",
      "tags: [eau, sol]",
    ),
    /YAML/,
  ],
  [
    "settings without a heading",
    lines("port = 8080", "nom = maison", "hote=smtp.example"),
    /réglages/,
  ],
  [
    "Markdown",
    lines(
      "# Appels de décembre",
      "",
      "- Jardins partagés",
      "- Fête de l’eau, à Die",
      "",
      "## Suite",
      "1. Répondre",
      "2. Envoyer",
    ),
    /Markdown/,
  ],
  [
    "a table in Markdown",
    lines("| titre | lieu |", "|---|---|", "| Jardins | Crest |", "| Eau | Die |"),
    /Markdown/,
  ],
  [
    "prose in long lines",
    lines(
      "Bonjour, la ville lance, comme chaque année, un appel à jardins.",
      "Les dossiers sont à déposer en mairie.",
      "On peut venir le lundi, le mardi, le jeudi matin, ou écrire, ou téléphoner.",
      "Merci à toutes.",
      "Le service des espaces verts, qui reste à votre écoute, vous salue.",
    ),
    /./,
  ],
  ["prose in one line", "La ville lance un appel à jardins.", /une colonne/],
  ["a list without a name of column", lines("Crest", "Die", "Saillans"), /une colonne/],
  [
    "a log with milliseconds",
    lines(
      "2026-11-28 12:00:00,123 INFO démarré",
      "2026-11-28 12:00:01,004 INFO prêt",
      "2026-11-28 12:00:02,900 WARN lent",
    ),
    /journal/,
  ],
  [
    "a log of visits",
    lines(
      '192.0.2.1 - - [28/Nov/2026:10:00:00 +0100] "GET / HTTP/1.1" 200 12',
      '192.0.2.7 - - [28/Nov/2026:10:00:01 +0100] "GET /a HTTP/1.1" 404 3',
    ),
    /journal/,
  ],
];

const sent = (source: Source, text: string) => [
  ...recordsOf(source, "envoi.txt", Buffer.from(text), source === "table" ? {} : undefined),
];

test.each(NO_TABLES)("%s, sent as a table, is one refusal, in a sentence", (_, text, says) => {
  expect(sent("table", text)).toEqual([
    {
      refused: true,
      name: "envoi.txt, fichier entier",
      refusal: "not-yet-known",
      detail: expect.stringMatching(says),
    },
  ]);
});

test.each(NO_TABLES)("%s, sent under any other source, gives no record", (_, text) => {
  const records = (["csv", "boamp", "aides-territoires"] as const).flatMap((one) =>
    sent(one, text),
  );
  expect(records.length).toBeGreaterThanOrEqual(3);
  expect(records.filter((one) => !("refused" in one))).toEqual([]);
});

test("settings that begin by brackets are taken for broken JSON, and give no record either", () => {
  const records = sent("table", "[serveur]\nport = 8080\nnom = maison");
  expect(records.filter((one) => !("refused" in one))).toEqual([]);
  expect(records.length).toBeGreaterThan(0);
});

describe("what is a table stays one", () => {
  test.each([
    ["one column under a name of ours", lines("Titre", "Jardins", "Fête de l’eau")],
    [
      "labels with a colon in cells",
      lines("Sujet;Lieu", "Objet : jardins;Crest", "Objet : eau;Die"),
    ],
    ["rows that begin by a dash", lines("Mesure,Lieu", "- jardins,Crest", "- eau,Die")],
    [
      "short rows",
      lines(
        "titre;organisme;lien;montant",
        "Jardins;Crest",
        "Eau;Die",
        "Vélo;Livron;https://v.example",
      ),
    ],
    ["unknown names, even rows", lines("Bezeichnung,Ort", "Garten,Crest", "Wasser,Die")],
    [
      "days in the first column",
      lines("Le;Quoi", "2026-11-28 12:00;Jardins", "2026-11-29 12:00;Eau"),
    ],
    [
      "a title above",
      lines("Appels de décembre, tous", "titre,organisme", "Jardins,Crest", "Eau,Die"),
    ],
  ])("%s", (_, text) => {
    const rows = [...splitCsv(text)];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => "broken" in row)).toEqual([]);
  });
});
