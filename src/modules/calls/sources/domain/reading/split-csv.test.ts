import fc from "fast-check";
import { expect, test } from "vitest";

import { splitCsv } from "./split-csv.ts";

const cells = fc.constantFrom(
  "a",
  "été",
  "b c",
  '"x;y"',
  '"two\nlines"',
  '"two\r\nlines"',
  '"said ""no"""',
  'st"ray',
  "",
);
const rows = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { maxLength: 12 });

function cellsOf(parts: ReturnType<typeof splitCsv>) {
  return [...parts].map((part) => ("cells" in part ? part.cells : part));
}

test("a table read a slice at a time gives what it gives read whole", () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 60 }),
      (lines, end, slice) => {
        const text = lines.map((line) => line.join(";")).join(end);
        expect(cellsOf(splitCsv(text, slice))).toEqual(cellsOf(splitCsv(text)));
      },
    ),
  );
});

test.each(["\n", "\r\n"])(
  "a row is told by the line where it begins, empty lines and lines between quotes counted: %j",
  (end) => {
    const text = ["titre;organisme", "", '"un', 'ou deux";A', "", "", "trois;B", ""].join(end);
    expect(text).not.toBe("");
    for (let slice = 1; slice < text.length + 2; slice += 1) {
      const names = [...splitCsv(text, slice)].map(({ name }) => name);
      expect(names).toEqual(["ligne 3", "ligne 7"]);
    }
  },
);

test("a quote that never closes spoils its line alone, wherever the slices are cut", () => {
  const text = 'titre;organisme\nun;A\n"deux;B\ntrois;C\nquatre;D\n';
  expect(text).not.toBe("");
  for (let slice = 1; slice < text.length + 2; slice += 1) {
    const parts = [...splitCsv(text, slice)];
    expect(parts.map(({ name }) => name)).toEqual(["ligne 2", "ligne 4", "ligne 5", "ligne 3"]);
    expect(parts.at(-1)).toHaveProperty("broken");
  }
});

test("a table costs what it holds: a line is as wide as it is, and thousands of columns are no table", () => {
  expect([...splitCsv("a;b;c\n1;2\n")]).toMatchObject([
    { name: "ligne 2", cells: { a: "1", b: "2" }, columns: ["a", "b", "c"] },
  ]);
  const wide = `${Array.from({ length: 2_000 }, (_, at) => `c${at}`).join(";")}\n`;
  const before = performance.now();
  expect([...splitCsv(wide + "x\n".repeat(200_000))]).toHaveLength(200_000);
  expect(performance.now() - before).toBeLessThan(30_000);
  expect([...splitCsv(`${";".repeat(2_000)}\n1;2\n`)]).toEqual([
    { name: "ligne 1", broken: "Cet en-tête a plus de 2 000 colonnes." },
  ]);
});

test.each([
  ["titre|organisme|lots", "Un|Ville|a;b"],
  [
    "Nos appels, au 2 novembre",
    "titre;organisme;lieu;jour",
    "Un;Ville;Crest, Die;x",
    "Deux;Ville;Die;x",
  ],
  [
    "Nos appels 2026;;;",
    "Mise à jour;02/11/2026;;",
    ";;;",
    "titre;organisme;lieu;jour",
    "Un;Ville;Crest;x",
  ],
  ["titre;organisme;;;;", "Un;Ville;;;;"],
  ["titre;organisme", "Un;Ville, avec, des, virgules"],
])("the names of the columns are found under what people write above them: %s", (...lines) => {
  const [first] = [...splitCsv(lines.join("\n"))];
  expect(first).toMatchObject({
    cells: { titre: "Un", organisme: expect.stringMatching(/^Ville/) },
  });
});

test("a quote left open that another one closes takes no line below with it", () => {
  const text =
    'titre;organisme;texte\nUn;A;"jamais fermé\nDeux;B;b\n"Trois";"C";"sur\ndeux lignes"\nQuatre;D;d\n';
  expect(text).not.toBe("");
  for (let slice = 1; slice < text.length + 2; slice += 1) {
    const parts = [...splitCsv(text, slice)];
    expect(parts.map(({ name }) => name)).toEqual(["ligne 2", "ligne 3", "ligne 4", "ligne 6"]);
    expect(parts[0]).toHaveProperty(
      "broken",
      "Un guillemet s’ouvre sur cette ligne et ne se ferme pas.",
    );
  }
});

test("rows are read again a few times at most, whatever the quotes", () => {
  const before = performance.now();
  const parts = [...splitCsv(`a;b\n${'x;"y\nz;t;u;v\n'.repeat(40_000)}`)];
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(parts.length).toBeGreaterThan(20);
});
