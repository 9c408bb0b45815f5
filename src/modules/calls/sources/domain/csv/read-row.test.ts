import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { kindOf } from "../../../domain/kind.ts";
import { isPermanent } from "../../../domain/life.ts";
import type { Notice } from "../../../domain/notice.ts";
import { readRecord, recordsOf, type RawRecord } from "../records.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function rows(table: string | Uint8Array): readonly Notice[] {
  const content = typeof table === "string" ? bytes(table) : table;
  return [...recordsOf("csv", "appels.csv", content)].map((record) => {
    if ("refused" in record) throw new Error(record.detail);
    const answer = readRecord(record);
    if (!answer.read) throw new Error(answer.detail);
    return answer.notice;
  });
}

/** One row with a title and a body, and what is given. */
function row(cells: Readonly<Record<string, string>>): Notice {
  const whole = { titre: "Jardins partagés", organisme: "Ville de Bourg-les-Saules", ...cells };
  const record: RawRecord = { source: "csv", name: "ligne 2", text: JSON.stringify(whole) };
  const answer = readRecord(record);
  if (!answer.read) throw new Error(answer.detail);
  return answer.notice;
}

test("the example of the guide is read as the guide says", () => {
  const guide = readFileSync("docs/guides/importer-un-csv.md", "utf8");
  const [short = "", whole = ""] = [...guide.matchAll(/```csv\n([\s\S]*?)```/g)].map(
    ([, table]) => table,
  );
  expect(rows(short)).toMatchObject([{ title: "Jardins partagés de quartier", doubts: [] }]);
  const [garden, residence, fund] = rows(whole);
  expect(garden).toEqual({
    source: "csv",
    sourceId: "2026-01",
    nature: "call",
    statedKind: "project",
    title: "Jardins partagés de quartier",
    summary: "Un jardin par quartier, cultivé par ses habitants.",
    sections: [
      {
        heading: "Présentation",
        text: "La ville soutient les jardins partagés.\nChaque projet réunit au moins dix foyers.",
      },
    ],
    body: {
      name: "Ville de Bourg-les-Saules",
      contact: "Service des espaces verts",
      email: "jardins@example.org",
      phone: "04 75 00 00 00",
    },
    audiences: ["association", "individual"],
    themes: ["food", "solidarity"],
    cpv: [],
    places: [{ scale: "commune", code: "26108" }],
    money: { least: 50000, most: 1250000, mostRate: 80 },
    opens: Temporal.PlainDate.from("2026-09-01"),
    deadline: {
      date: Temporal.PlainDate.from("2026-12-31"),
      time: Temporal.PlainTime.from("12:00"),
    },
    lots: [],
    criteria: [],
    documents: [],
    url: "https://www.example.org/jardins",
    answerUrl: "https://www.example.org/jardins/repondre",
    follows: [],
    doubts: [],
  });
  expect(residence).toMatchObject({
    statedKind: "application",
    places: [{ code: "07" }, { code: "26" }],
    doubts: [],
  });
  expect(fund).toMatchObject({
    places: [{ scale: "country" }],
    money: { most: 200000 },
    doubts: [],
  });
  expect(fund && kindOf(fund)).toBe("project");
  expect(fund && isPermanent(fund)).toBe(true);
});

test.each([
  { told: "semicolons", table: "titre;organisme;date_limite\r\nUn;Ville;31/12/2026\r\n" },
  { told: "commas", table: "Titre,Organisme,Échéance\nUn,Ville,2026-12-31" },
  {
    told: "tabulations",
    table: "TITRE\tSTRUCTURE\tDate de clôture\nUn\tVille\t31 décembre 2026\n",
  },
  {
    told: "quotes everywhere",
    table: `"titre";"organisme";"date limite"\n"Un";"Ville";"31.12.2026"\n`,
  },
  {
    told: "a mark of the order of bytes",
    table: "\ufefftitre;organisme;date_limite\nUn;Ville;31/12/26",
  },
  {
    told: "the line that Excel writes",
    table: "sep=;\r\ntitre;organisme;date_limite\r\nUn;Ville;31/12/2026",
  },
])("the same table, with $told", ({ table }) => {
  expect(rows(table)).toMatchObject([
    {
      title: "Un",
      body: { name: "Ville" },
      deadline: { date: Temporal.PlainDate.from("2026-12-31") },
      doubts: [],
    },
  ]);
});

test("a table of Windows is read with its accents", () => {
  const table = Uint8Array.from(
    Buffer.from("titre;organisme\nÉté à la ferme;Département", "latin1"),
  );
  expect(rows(table)).toMatchObject([{ title: "Été à la ferme", body: { name: "Département" } }]);
});

test.each([
  ["31/12/2026", "12:00", "2026-12-31 12:00:00"],
  ["31/12/2026 12:00", "", "2026-12-31 12:00:00"],
  ["31/12/2026 à 12 h", "", "2026-12-31 12:00:00"],
  ["31 décembre 2026 à 12h30", "", "2026-12-31 12:30:00"],
  ["2026-12-31T12:00", "", "2026-12-31 12:00:00"],
  ["31/12/2026", "midi", "2026-12-31 12:00:00"],
  ["31/12/2026", "00:00", "2026-12-31 "],
  ["31/12/2026", "", "2026-12-31 "],
  ["46387", "", "2026-12-31 "],
  ["31 déc. 2026", "", "2026-12-31 "],
  ["31-déc.-26", "17h", "2026-12-31 17:00:00"],
  ["avant le 31/12/2026", "", "2026-12-31 "],
  ["2026-12-31T22:30:00Z", "", "2026-12-31 23:30:00"],
])("the deadline « %s » « %s » is %s", (date_limite, heure_limite, expected) => {
  const { deadline, doubts } = row({ date_limite, heure_limite });
  expect(`${deadline?.date.toString()} ${deadline?.time?.toString() ?? ""}`).toBe(expected);
  expect(doubts).toEqual([]);
});

test("an aid whose deadline is no day is neither closing nor permanent", () => {
  const notice = row({ date_limite: "31/02/2026" });
  expect(notice.doubts).toEqual(["échéance illisible : 31/02/2026"]);
  expect(isPermanent(notice)).toBe(false);
});

test.each(["permanent", "Au fil de l’eau", "Toute l’année", "sans limite"])(
  "« %s » is an aid without end, and no doubt",
  (date_limite) => {
    const notice = row({ date_limite });
    expect(notice.doubts).toEqual([]);
    expect(isPermanent(notice)).toBe(true);
  },
);

test.each([
  [{ montant_max: "de 500 à 3 000 €" }, { least: 50_000, most: 300_000 }],
  [{ montant_max: "Jusqu’à 5 000 €" }, { most: 500_000 }],
  [{ montant_max: "10k€" }, { most: 1_000_000 }],
  [{ montant_max: "1,234.56" }, { most: 123_456 }],
  [
    { montant_min: "500", montant_max: "15 000 à 20 000 €" },
    { least: 50_000, most: 2_000_000 },
  ],
])("sums as people write them: %j", (cells, money) => {
  const notice = row(cells);
  expect(notice.money).toEqual(money);
  expect(notice.doubts).toEqual([]);
});

test.each(["12,500", "5000 $", "1,234.5.6"])("of « %s » nobody knows the sum", (montant_max) => {
  expect(row({ montant_max })).toMatchObject({ doubts: [`montant illisible : ${montant_max}`] });
});

test("what is not understood is a doubt, and the rest is kept", () => {
  const notice = row({
    montant_max: "beaucoup",
    themes: "culture, zzz",
    siret: "123",
    lien: "demander",
    type: "autre chose",
    heure_limite: "",
  });
  expect(notice.themes).toEqual(["culture"]);
  expect(notice.doubts).toEqual([
    "type inconnu : autre chose",
    "SIRET faux : 123",
    "montant illisible : beaucoup",
    "lien illisible : demander",
    "thème inconnu : zzz",
  ]);
});

test.each([
  ["communes", "26108", [{ scale: "commune", code: "26108" }], 0],
  [
    "communes",
    "Crest (26108) ; 2A004",
    [
      { scale: "commune", code: "26108", label: "Crest" },
      { scale: "commune", code: "2A004" },
    ],
    0,
  ],
  ["communes", "Crest", [{ scale: "other", code: "crest", label: "Crest" }], 1],
  [
    "departements",
    "26, Ardèche",
    [
      { scale: "department", code: "07" },
      { scale: "department", code: "26" },
    ],
    0,
  ],
  [
    "departements",
    "Rhône, Isère et Savoie",
    [
      { scale: "department", code: "38" },
      { scale: "department", code: "69" },
      { scale: "department", code: "73" },
    ],
    0,
  ],
  ["departements", "Vercors", [{ scale: "other", label: "Vercors" }], 1],
  ["regions", "Auvergne Rhône Alpes", [{ scale: "region", code: "84" }], 0],
  ["regions", "84", [{ scale: "region", code: "84" }], 0],
  ["national", "X", [{ scale: "country", code: "FR" }], 0],
  ["national", "non", [], 0],
] as const)("places: %s « %s »", (column, cell, places, doubts) => {
  const notice = row({ [column]: cell });
  expect(notice.places).toMatchObject(places);
  expect(notice.places).toHaveLength(places.length);
  expect(notice.doubts).toHaveLength(doubts);
});

test("without an identifier the link, else body and title, recognise the call", () => {
  expect(row({ identifiant: "A-1", lien: "https://example.org" }).sourceId).toBe("A-1");
  expect(row({ lien: "https://example.org/a" }).sourceId).toBe("https://example.org/a");
  expect(row({}).sourceId).toBe(row({ titre: "JARDINS  partages" }).sourceId);
});

test.each([
  { told: "no title", cells: { organisme: "Ville" }, refusal: "no-title" },
  { told: "no body", cells: { titre: "Un" }, refusal: "no-body" },
])("refused with its reason: $told", ({ cells, refusal }) => {
  expect(readRecord({ source: "csv", name: "ligne 2", text: JSON.stringify(cells) })).toMatchObject(
    { read: false, refusal },
  );
});
