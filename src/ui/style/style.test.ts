import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

const HERE = new URL("./", import.meta.url);
const sheets = readdirSync(HERE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, css: bare(readFileSync(new URL(name, HERE), "utf8")) }));
const all = sheets.map(({ css }) => css).join("\n");
const tokens = sheets.find(({ name }) => name.endsWith("tokens.css"))?.css ?? "";

function bare(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, "");
}

/** What Chrome 80 and Safari 13 do not know, and that would lose a rule or a layout. */
test.each([
  // A container query that takes a wide layout back where room lacks is not needed: who knows none keeps the wide one.
  ["cascade layers", /@layer|@container (?!\(max-width: [\d.]+rem\) \{)|@scope/],
  [":is and :where", /:is\(|:where\(/],
  ["inset, aspect-ratio, rotate", /[;{]\s*(inset|aspect-ratio|rotate|scale|translate)[a-z-]*\s*:/],
  [
    "logical properties",
    /(margin|padding|border|inset)-(inline|block)|(?<!container-type: )(inline|block)-size/,
  ],
  ["nested rules", /&/],
  ["lists in :not", /:not\([^)]*,/],
  ["clamp", /clamp\(/],
  ["color-mix and new colours", /color-mix|oklch|light-dark\(/],
])("no sheet needs %s", (_, found) => {
  expect(sheets.filter(({ css }) => found.test(css)).map(({ name }) => name)).toEqual([]);
});

test("rows of flex space their children by margins: gap came later", () => {
  const rules = all.match(/[^{}]+\{[^{}]*\}/g) ?? [];
  expect(
    rules.filter((rule) => /display:\s*(inline-)?flex/.test(rule) && /[^-]gap:/.test(rule)),
  ).toEqual([]);
});

test("choices of two lines keep apart, and the two buttons of a simple header are as wide", () => {
  expect(all).toMatch(/\.coche \{[^}]*padding: var\(--p2\) 0;/);
  expect(all).toMatch(/\.haut-simple \.btn \{\s*flex: 1 1 0;/);
});

test("what was just done stands on a ground of its own, also where it is said as an output", () => {
  expect(all).toMatch(/output\.anse:not\(\[hidden\]\) \{\s*display: block;/);
});

test("every token that is used is defined", () => {
  const defined = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  expect(used.filter((name) => !defined.has(name))).toEqual([]);
});

/** The colours of a block of tokens, by name. */
function colours(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name = "", hex = ""]) => [
      name,
      hex,
    ]),
  );
}

const day = colours(/:root \{([^}]*)\}/.exec(tokens)?.[1] ?? "");
const asSystem = /data-teinte="jour"\]\) \{([^}]*)\}/.exec(tokens)?.[1] ?? "";
const asChosen = /data-teinte="nuit"\] \{([^}]*)\}/.exec(tokens)?.[1] ?? "";
const night = colours(asSystem);

test("the night is one: as the system asks and as the reader chose, the same colours, one for each of the day's", () => {
  expect([...colours(asChosen)]).toEqual([...night]);
  expect([...night.keys()].toSorted()).toEqual([...day.keys()].toSorted());
});

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, two) => two - one);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ["--large", "--papier", "--eau-1", "--eau-2", "--sable"];
const LANDS = ["lavande", "abricot", "olivier", "chataigne", "calcaire", "basalte", "tuile"].map(
  (land) => `--${land}`,
);
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ["--encre", [...GROUNDS, ...LANDS, "--feu-fond", "--balise-fond"], 7],
  ["--encre-2", GROUNDS, 4.5],
  ["--mer", GROUNDS, 4.5],
  ["--balise", [...GROUNDS, "--balise-fond"], 4.5],
  ["--estran", [...GROUNDS, "--estran-fond"], 4.5],
  ["--feu", [...GROUNDS, "--feu-fond"], 4.5],
  ["--sur-mer", ["--mer", "--mer-2"], 7],
  ["--sur-balise", ["--balise"], 4.5],
  ["--bord", ["--papier", "--large", "--eau-1"], 3],
  ["--cote", ["--papier", "--large", "--eau-2"], 3],
];

test.each([
  ["day", day],
  ["night", night],
] as const)("by %s, every text can be read on every ground it may stand on", (_, chart) => {
  const weak = PAIRS.flatMap(([ink, grounds, least]) =>
    grounds
      .map((ground) => ({
        ink,
        ground,
        least,
        ratio: contrast(chart.get(ink) ?? "#000", chart.get(ground) ?? "#000"),
      }))
      .filter(({ ratio }) => ratio < least),
  );
  expect(weak).toEqual([]);
});

test("Adrienne's texts are at 7 to 1, by day and by night", () => {
  const simple = sheets.find(({ name }) => name === "simple.css")?.css ?? "";
  const [byDay, ...byNight] = [
    ...simple.matchAll(/--encre-2:\s*(#\w+);[^}]*--balise:\s*(#\w+)/g),
  ].map(([, text = "", mark = ""]) => [text, mark]);
  expect(byNight).toHaveLength(2);
  for (const ink of byDay ?? [])
    expect(contrast(ink, day.get("--sable") ?? "")).toBeGreaterThanOrEqual(7);
  for (const ink of byNight.flat())
    expect(contrast(ink, night.get("--sable") ?? "")).toBeGreaterThanOrEqual(7);
});

test("every class that a component writes is in a sheet", () => {
  const folder = new URL("../", import.meta.url);
  const written = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx$/.test(name))
    .flatMap((name) => [
      ...readFileSync(new URL(name, folder), "utf8").matchAll(/class="([^"$]+)"/g),
    ])
    .flatMap(([, classes = ""]) => classes.split(" "));
  const known = new Set([...all.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
  const plain = new Set(["fil", "ile"]);
  expect([...new Set(written)].filter((name) => !known.has(name) && !plain.has(name))).toEqual([]);
});

/** What people typed keeps its lines, and so does a postal address. What we write is paragraphs, lists and facts. */
test("no page breaks a line by a mark, but words as they were typed and a postal address", () => {
  const source = new URL("../../", import.meta.url);
  const breaking = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?<!\.test)\.tsx$/.test(name))
    .filter((name) => readFileSync(new URL(name, source), "utf8").includes("<br"));
  expect(breaking.toSorted()).toEqual([
    "modules/organisations/claims/web/operator-letter-page.tsx",
    "ui/markdown.tsx",
  ]);
});
