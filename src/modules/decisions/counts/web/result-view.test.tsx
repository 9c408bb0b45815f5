import type { JSX } from "hono/jsx/jsx-runtime";
import { expect, test } from "vitest";

import { write } from "#ui/frame";

import { frameOf } from "../../../../ui/test-frame.ts";
import type { Counts, Summary } from "../../domain/counting/count-file.ts";
import { METHODS, type Method } from "../../domain/methods/method.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";
import { Concentration } from "./concentration.tsx";
import { CountResult } from "./result-view.tsx";

const LONG = "Une salle assez grande pour toutes et tous, ".repeat(5).slice(0, 200);

function summaryOf(counts: Counts, changes: Partial<Summary> = {}): Summary {
  return {
    members: 41,
    voices: 41,
    ballots: 19,
    carried: 31,
    spoken: 31,
    through: 12,
    silent: { alone: 8, ring: 2 },
    abstained: 2,
    counts,
    ...changes,
  };
}

const profile = (lines: readonly (readonly number[])[]): Counts => ({
  kind: "profile",
  profile: lines,
});

interface Asked {
  readonly method: Method;
  readonly labels: readonly string[];
  readonly counts: Counts;
  readonly outcome: Outcome;
  readonly costs?: readonly number[];
  readonly changes?: Partial<Summary>;
}

function shown({ method, labels, counts, outcome, costs, changes }: Asked): Promise<string> {
  return page(
    <CountResult
      method={method}
      options={labels.map((label, i) => ({ label, cost: costs?.[i] }))}
      summary={summaryOf(counts, changes)}
      outcome={outcome}
    />,
  );
}

const page = (view: JSX.Element) => write(frameOf({}), view);

/** Cells of each row of the table, heads too. */
function rowsOf(html: string): readonly (readonly string[])[] {
  return (html.match(/<tr[ >].*?<\/tr>/gs) ?? []).map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => plain(cell)),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/[\u00a0\u202f]/g, " ")
    .trim();
}

/** The widths that a drawing of this class has, drawing by drawing. */
function widthsIn(html: string, drawing: string): readonly (readonly number[])[] {
  return (html.match(new RegExp(`<svg class="${drawing}".*?</svg>`, "gs")) ?? []).map((svg) =>
    [...svg.matchAll(/<rect[^>]* width="([\d.]+)%?"/g)].map(([, width]) => Number(width)),
  );
}

test("a choice: bars as long as the voices of the table, most first, the chosen one in words", async () => {
  const html = await shown({
    method: "plurality",
    labels: ["Samedi", "Dimanche", "Lundi"],
    counts: profile([
      [22, 9],
      [11, 20],
      [31, 0],
    ]),
    outcome: { kind: "chosen", option: 1, drawn: false },
  });
  expect(rowsOf(html)).toEqual([
    ["Réponse", "Voix"],
    ["Dimanche", "20"],
    ["Samedi", "9"],
    ["Lundi", "0"],
    ["S’en remettent aux autres", "2"],
    ["Voix exprimées", "31"],
  ]);
  expect(widthsIn(html, "barre")).toEqual([[20], [9], []]);
  expect(plain(html)).toMatch(/Dimanche\s*choisie 20 voix/);
  expect(html.indexOf("<svg")).toBeLessThan(html.indexOf("La réponse choisie"));
  expect(html.indexOf("La réponse choisie")).toBeLessThan(html.indexOf("<table"));
});

test("a proposal: for before against, and where it was adopted", async () => {
  const html = await shown({
    method: "majority",
    labels: ["Pour", "Contre"],
    counts: profile([
      [21, 10],
      [12, 19],
    ]),
    outcome: { kind: "rejected", for: 10, against: 19, needed: 21 },
  });
  expect(rowsOf(html).slice(1, 3)).toEqual([
    ["Pour", "10"],
    ["Contre", "19"],
  ]);
  expect(html).toContain('viewBox="0 0 21 10"');
  expect(html.match(/<path class="but" d="M21 -1V11"/g)).toHaveLength(1);
  expect(plain(html)).toContain("Le trait : 21 voix pour");
  expect(html).not.toContain("adoptée</span>");
});

test("an election: who was named, by name; who was not is nowhere", async () => {
  const html = await shown({
    method: "nomination",
    labels: ["Solène", "Zoé", "Adrienne"],
    counts: profile([
      [11, 20],
      [31, 0],
      [22, 9],
    ]),
    outcome: { kind: "chosen", option: 0, drawn: false },
  });
  expect(rowsOf(html).slice(1, 3)).toEqual([
    ["Adrienne", "9"],
    ["Solène", "20"],
  ]);
  expect(html).not.toContain("Zoé");
});

test("a judgment: the profile best first, its widths the voices of the table, the middle at half of them", async () => {
  const html = await shown({
    method: "judgment",
    labels: ["La gare", "Le jardin"],
    counts: profile([
      [6, 8, 9, 5, 3, 0],
      [1, 2, 3, 6, 12, 7],
    ]),
    outcome: { kind: "chosen", option: 1, drawn: false },
  });
  const [, ...rows] = rowsOf(html);
  expect(rows).toEqual([
    ["Le jardin", "7", "12", "6", "3", "2", "1", "Bien"],
    ["La gare", "0", "3", "5", "9", "8", "6", "Passable"],
  ]);
  expect(widthsIn(html, "jm")).toEqual([
    [7, 12, 6, 3, 2, 1],
    [3, 5, 9, 8, 6],
  ]);
  expect(html.match(/<path class="mi" d="M15\.5 0V10"/g)).toHaveLength(2);
});

test("a ranking: each duel both ways, the preferred in bold, the order as marks", async () => {
  const html = await shown({
    method: "ranked",
    labels: ["Chaises", "Cabane", "Outils"],
    counts: {
      kind: "pairwise",
      pairwise: [
        [0, 9, 15],
        [20, 0, 18],
        [12, 11, 0],
      ],
    },
    outcome: { kind: "chosen", option: 1, drawn: false },
  });
  expect(rowsOf(html).map(([head]) => head)).toEqual([
    "Réponse",
    "1. Cabane",
    "2. Chaises",
    "3. Outils",
  ]);
  expect(html).toMatch(/<td[^>]*><strong>20<\/strong> contre 9<\/td>/);
  expect(html).toMatch(/<td[^>]*>9 contre <strong>20<\/strong><\/td>/);
  expect([...html.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, place]) => place)).toEqual([
    "1",
    "2",
    "3",
  ]);
});

test("a ranking drawn by lot: equals have the same place, the drawn one first", async () => {
  const html = await shown({
    method: "ranked",
    labels: ["Chaises", "Cabane", "Outils"],
    counts: {
      kind: "pairwise",
      pairwise: [
        [0, 15, 20],
        [15, 0, 20],
        [5, 5, 0],
      ],
    },
    outcome: { kind: "chosen", option: 1, drawn: true },
  });
  expect(rowsOf(html).map(([head]) => head)).toEqual([
    "Réponse",
    "1. Cabane",
    "1. Chaises",
    "3. Outils",
  ]);
  expect(plain(html)).toContain("choisie par tirage au sort");
});

test("a budget: parts as wide as what they cost, what is left, and what was not funded", async () => {
  const html = await shown({
    method: "equal-shares",
    labels: ["Serre", "Tracteur", "Vélos"],
    costs: [60_000, 190_000, 20_000],
    counts: {
      kind: "patterns",
      patterns: [
        { marks: [1, 0, 1], voices: 18 },
        { marks: [1, 1, 0], voices: 11 },
        { marks: [0, 0, 0], voices: 2 },
      ],
    },
    outcome: { kind: "funded", options: [2, 0], left: 20_000 },
  });
  expect(rowsOf(html)).toEqual([
    ["Projet", "Voix", "Coût", "Décision"],
    ["Vélos", "18", "200 €", "financé"],
    ["Serre", "29", "600 €", "financé"],
    ["Tracteur", "11", "1 900 €", "pas financé"],
    ["Ce qui reste", "", "200 €", ""],
    ["Somme partagée", "", "1 000 €", ""],
  ]);
  expect(widthsIn(html, "budget")).toEqual([[20, 60, 20]]);
});

test("a consent: words and figures, no picture", async () => {
  const html = await shown({
    method: "consent",
    labels: ["Une proposition"],
    counts: profile([[2, 26, 3]]),
    outcome: { kind: "objected", objections: 3 },
  });
  expect(html).not.toContain("<svg");
  expect(rowsOf(html).slice(1)).toEqual([
    ["Consentent", "26"],
    ["Font une objection", "3"],
    ["S’en remettent aux autres", "2"],
    ["Voix exprimées", "31"],
  ]);
});

/** Figures of a method in which nobody, or everybody alike, said anything. */
function emptyCounts(method: Method, options: number): Counts {
  const line = () => Array.from({ length: options }, () => 0);
  if (method === "ranked")
    return { kind: "pairwise", pairwise: Array.from({ length: options }, line) };
  if (method === "equal-shares") return { kind: "patterns", patterns: [] };
  return profile(Array.from({ length: options }, () => [0, 0, 0, 0, 0, 0]));
}

test.each(METHODS)(
  "%s: nobody voted, one option or forty, long labels, figures that are missing",
  async (method) => {
    for (const options of [0, 1, 40]) {
      const labels = Array.from({ length: options }, (_, i) => `${i} ${LONG}`);
      const nobody = { ballots: 0, carried: 0, spoken: 0, through: 0, abstained: 0 };
      for (const counts of [emptyCounts(method, options), profile([])])
        for (const changes of [nobody, {}]) {
          const html = await shown({
            method,
            labels,
            counts,
            outcome: { kind: "nobody" },
            changes,
          });
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
          expect(plain(html)).toContain("rien n’est décidé");
          expect(changes !== nobody || !html.includes("<svg")).toBe(true);
        }
    }
  },
);

test("beyond twelve answers the picture says how many are in the table only", async () => {
  const html = await shown({
    method: "approval",
    labels: Array.from({ length: 40 }, (_, i) => `Réponse ${i}`),
    counts: profile(Array.from({ length: 40 }, (_, i) => [31 - (i % 30), i % 30])),
    outcome: { kind: "chosen", option: 29, drawn: false },
  });
  expect(widthsIn(html, "barre")).toHaveLength(12);
  expect(plain(html)).toContain("28 autres sont dans le tableau.");
  expect(rowsOf(html)).toHaveLength(43);
});

test("what members wrote is never read as mark-up", async () => {
  for (const method of METHODS) {
    const labels = ["<script>alert(1)</script>", '"><b>'];
    const counts = emptyCounts(method, 2);
    const outcome: Outcome = { kind: "tie", options: [0, 1] };
    const html = await shown({ method, labels, counts, outcome });
    expect(html).not.toMatch(/<script|<b>/);
  }
  const carriers = [{ name: "<i>", carried: 2 }];
  expect(await page(<Concentration carriers={carriers} gini={0.5} spoken={9} />)).not.toContain(
    "<i>",
  );
});

test("pictures are hidden from ears; tables are not", async () => {
  const html = await shown({
    method: "plurality",
    labels: ["Oui", "Non"],
    counts: profile([
      [11, 20],
      [22, 9],
    ]),
    outcome: { kind: "chosen", option: 0, drawn: false },
  });
  const picture = html.slice(
    html.indexOf('<div class="pile" aria-hidden="true">'),
    html.indexOf('<p class="chapo">'),
  );
  expect(picture.match(/<svg/g)).toHaveLength(2);
  expect(html.slice(html.indexOf("<table"))).not.toContain("aria-hidden");
});

test("the concentration is said in words, a table and one figure", async () => {
  const html = await page(
    <Concentration
      carriers={[
        { name: "Solène", carried: 7 },
        { name: "Quentin", carried: 4 },
        { name: "Adrienne", carried: 3 },
      ]}
      gini={0.2314}
      spoken={31}
    />,
  );
  expect(plain(html)).toContain(
    "Les trois bulletins qui portent le plus de voix en portent 14 sur 31.",
  );
  expect(plain(html)).toContain("L’indice de Gini est de 0,23 :");
  expect(rowsOf(html).slice(1)).toEqual([
    ["Solène", "7"],
    ["Quentin", "4"],
    ["Adrienne", "3"],
  ]);
});
