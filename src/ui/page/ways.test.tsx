import { expect, test } from "vitest";

import type { Frame, FramePart } from "#ui/frame";
import { write } from "#ui/frame";
import { Page, type PageProps } from "#ui/page";

import { frameOf } from "../test-frame.ts";
import { placeOf, trailOf } from "./place.ts";

function part(label: string, at: string, more: Partial<FramePart> = {}): FramePart {
  return {
    label,
    at,
    says: `${label} de tous`,
    holds: [],
    shown: true,
    hub: false,
    yields: false,
    ...more,
  };
}

/** Two words of the menu, and what is behind one's name. */
const SECTIONS: Frame["sections"] = [
  {
    label: "Port",
    at: "/quais",
    inMenu: true,
    parts: [
      part("Quais", "/quais"),
      part("Marées", "/marees", { yields: true }),
      part("Avis", "/moi/avis", { holds: ["/avis"] }),
    ],
  },
  {
    label: "Équipages",
    at: "/equipages",
    inMenu: true,
    parts: [
      part("Équipages", "/equipages"),
      part("Voiles", "/voiles"),
      part("Quarts", "/quarts", { shown: false }),
    ],
  },
  { label: "À vous", at: "/moi", inMenu: false, parts: [part("À vous", "/moi")] },
];

const HOME = { label: "Accueil", at: "/" };

test.each([
  ["/quais", "Port"],
  ["/quais/3/bord", "Port"],
  ["/moi/avis", "Port"],
  ["/avis/2", "Port"],
  ["/moi/autre", "À vous"],
  ["/quaisaient", undefined],
  ["/", undefined],
])("%s is in the section %s: the longest address decides", (path, section) => {
  expect(placeOf({ sections: SECTIONS, path })?.section.label).toBe(section);
});

const crew = { label: "La Flotte", at: "/equipages/7" };

test.each([
  ["/quais", [], []],
  ["/voiles", [], ["Accueil", "Équipages"]],
  ["/voiles/4", [crew], ["Accueil", "Équipages", "Voiles", "La Flotte"]],
  ["/quarts/4", [crew], ["Accueil", "Équipages", "La Flotte"]],
  ["/marees/9", [], ["Accueil", "Port", "Marées"]],
  ["/marees/9", [crew], ["Accueil", "Équipages", "La Flotte"]],
  [
    "/voiles/4",
    [{ label: "Toutes", at: "/voiles" }, crew],
    ["Accueil", "Équipages", "Voiles", "La Flotte"],
  ],
  [
    "/voiles/4",
    [{ label: "Votre recherche", at: "/voiles?mot=foc" }],
    ["Accueil", "Équipages", "Voiles", "Votre recherche"],
  ],
  ["/mentions", [], []],
  ["/mentions/2", [{ label: "Mentions", at: "/mentions" }], ["Accueil", "Mentions"]],
  ["/", [crew], []],
] as const)("the way to %s, whose own steps are %j, is %j", (path, steps, labels) => {
  const trail = trailOf({ sections: SECTIONS, path }, steps, HOME);
  expect(trail.map(({ label }) => label)).toEqual(labels);
});

async function written(path: string, props: Partial<PageProps> = {}, frame: Partial<Frame> = {}) {
  return write(frameOf({ sections: SECTIONS, path, ...frame }), <Page title="Ici" {...props} />);
}

/** The links that are marked, by their words. */
function marked(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*aria-current="\w+"[^>]*>([^<]+)</g)].map(
    ([, word = ""]) => word,
  );
}

test("a page marks one word of the menu: that of its section, or where its own steps begin", async () => {
  expect(marked(await written("/voiles/4"))).toEqual(["Équipages"]);
  expect(marked(await written("/marees/9"))).toEqual(["Port"]);
  expect(marked(await written("/marees/9", { breadcrumb: [crew] }))).toEqual(["Équipages"]);
  expect(marked(await written("/mentions"))).toEqual([]);
});

test("the page of a part leads to the others of its section; the first says what each is", async () => {
  const first = await written("/quais");
  expect(first).toContain('<nav class="parties"');
  expect(first).toContain("Marées de tous");
  const other = await written("/voiles");
  expect(marked(other)).toEqual(["Équipages", "Voiles"]);
  expect(other).not.toContain("de tous");
  expect(other).not.toContain("Quarts");
  expect(await written("/quais/3")).not.toContain("parties");
});

test("a simple page keeps its own steps alone, and no part", async () => {
  const html = await written("/voiles/4", { breadcrumb: [crew], simple: true });
  expect(html).toContain("La Flotte");
  expect(html).not.toContain("Équipages");
  expect(await written("/quais", { simple: true })).not.toContain("parties");
});

test("a page that lays out its own width has the same way to it", async () => {
  const html = await written("/equipages/7", { width: "plein" });
  expect(html).toContain('<nav class="fil-ariane"');
  expect(await written("/", { width: "plein" })).not.toContain("fil-ariane");
});

const keeps = () => Promise.resolve({ label: "Tenir la barre", at: "/tenir" });

test("what keeps the instance stands apart from one's own name", async () => {
  const person = { name: "Maëlle", id: "m", simple: false };
  const html = await written("/tenir/cartes", {}, { person: { ...person, keeps } });
  expect(html).toContain('href="/tenir" aria-label="Tenir la barre" aria-current="true"');
  expect(html).toContain('Tenir<span class="suite"> la barre</span>');
  expect(await written("/tenir/cartes", {}, { person })).not.toContain('class="tenir"');
});

test("that all is invented is said beside the mark, above the page, and in its foot", async () => {
  const demonstration = { word: "essai", says: "Rien n’est vrai." };
  const html = await written("/quais", {}, { demonstration });
  expect(html).toContain("<small>essai</small>");
  expect(html.split("Rien n’est vrai.")).toHaveLength(3);
  const simple = await written("/quais", { simple: true }, { demonstration });
  expect(simple.split("Rien n’est vrai.")).toHaveLength(2);
});

test.each([
  [17, '17<span class="hors"> choses vous attendent</span>'],
  [1, '1<span class="hors"> chose vous attend</span>'],
])("how much waits is a number to eyes and words to ears: %s", async (count, says) => {
  const person = { name: "Maëlle", id: "m", simple: false, waits: () => Promise.resolve(count) };
  const html = await written("/quais", {}, { person });
  expect(html.replaceAll(/[\u00A0\u202F]/gu, " ")).toContain(says);
  expect(html).toContain('href="/moi/fil"');
});

test.each([0, undefined])("nothing that waits is not a number: %s", async (count) => {
  const person = { name: "Maëlle", id: "m", simple: false, waits: () => Promise.resolve(count) };
  expect(await written("/quais", {}, { person })).not.toContain('href="/moi/fil"');
});
