import { describe, expect, test } from "vitest";

import { readRecord, recordsOf } from "../records.ts";
import { splitCsv } from "./split-csv.ts";

const read = (...lines: readonly string[]) => [...splitCsv(lines.join("\n"))];

/** What a row says, or why it is broken. */
const said = (row: ReturnType<typeof read>[number]) =>
  "broken" in row ? row.broken : Object.values(row.cells);

describe("a sum that its comma cut in two", () => {
  const HEAD = "titre,organisme,montant,date limite,lien";

  test.each([
    ["with decimals", "Jardins,Crest,100 000,00,2026-12-18,https://c.example/1", "100 000,00"],
    ["with a sign", "Jardins,Crest,1500,5 €,2026-12-18,https://c.example/1", "1500,5 €"],
    ["among empty cells", "Jardins,Crest,2 000,00,,", "2 000,00"],
    [
      "before a trailing separator",
      "Jardins,Crest,2 000,00,2026-12-18,https://c.example/1,",
      "2 000,00",
    ],
  ])("is put together: %s", (_, row, sum) => {
    const [found] = read(HEAD, row);
    expect(found).toMatchObject({ cells: { montant: sum }, mended: `« ${sum} » (montant)` });
  });

  test("is put together when every row has one, by the names alone", () => {
    const rows = read(
      HEAD,
      ...Array.from(
        { length: 90 },
        (_, n) => `Jardin ${n},Crest,${n + 1} 000,00,2026-12-18,https://c.example/${n}`,
      ),
    );
    expect(rows.filter((row) => "broken" in row)).toEqual([]);
    expect(rows).toHaveLength(90);
  });

  test("is put together by what the whole rows hold, under names that say nothing", () => {
    const head = "Quoi,Qui,A,B,C";
    const whole = [
      "Jardins,Crest,4000,12/12/2026,https://c.example/1",
      "Eau,Die,6000,13/12/2026,https://c.example/2",
      "Vélo,Livron,500,14/12/2026,https://c.example/3",
    ];
    expect(
      said(
        read(head, ...whole, "Repas,Crest,100 000,00,15/12/2026,https://c.example/4")[3] ?? {
          name: "",
          broken: "",
        },
      ),
    ).toEqual(["Repas", "Crest", "100 000,00", "15/12/2026", "https://c.example/4"]);
  });

  test("two of one row are put together", () => {
    const [row] = read(
      "titre,organisme,montant min,montant max,lien",
      "Jardins,Crest,500,00,3 000,00,https://c.example/1",
    );
    expect(row).toMatchObject({ cells: { "montant min": "500,00", "montant max": "3 000,00" } });
  });

  test("in a row without its last cells, which is as long as the names, is put together", () => {
    const [row] = read(
      "titre,organisme,montant,date limite,lien,contact",
      "Jardins,Crest,3 000,00,2026-12-18,https://c.example/1,,",
    );
    expect(row).toMatchObject({ cells: { montant: "3 000,00", lien: "https://c.example/1" } });
  });
});

describe("a row that may be read in two ways stays broken, and the rest goes in", () => {
  test.each([
    ["two sums side by side", "titre,organisme,montant min,montant max", "Jardins,Crest,500,50,30"],
    ["a comma in a title", "titre,organisme,montant", "Jardins, vergers,Crest,500"],
    ["a number in a title", "titre,organisme,montant", "Lot 5,50,Crest,500"],
    ["a sum where no column holds any", "titre,organisme,description", "Jardins,Crest,500,00"],
    ["two cells more", "titre,organisme,montant", "Jardins,Crest,500,00,12"],
  ])("%s", (_, head, row) => {
    const whole = "Eau,Die,600";
    const [first, second] = read(head, row, whole);
    expect(first).toHaveProperty("broken");
    expect(second).toHaveProperty("cells");
  });
});

test("each row put together is told with its notice, for the operator", () => {
  const text = "titre,organisme,montant\nJardins,Crest,100 000,00\nEau,Die,600";
  const answers = [...recordsOf("csv", "t.csv", Buffer.from(text))].map((record) =>
    "refused" in record ? undefined : readRecord(record),
  );
  expect(answers).toMatchObject([
    {
      notice: {
        money: { most: 10_000_000 },
        doubts: ["ligne réparée, montant que sa virgule coupait : « 100 000,00 » (montant)"],
      },
    },
    { notice: { money: { most: 60_000 }, doubts: [] } },
  ]);
});
