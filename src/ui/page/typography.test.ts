import * as fc from "fast-check";
import { expect, test } from "vitest";

import { setType } from "./typography.ts";

/** Shows the spaces: ~ is no-break, ^ is narrow no-break. */
function seen(html: string): string {
  return setType(html).replaceAll("\u00a0", "~").replaceAll("\u202f", "^");
}

test.each([
  ["Que voulez-vous faire ? Venez !", "Que voulez-vous faire^? Venez^!"],
  ["un ; deux : trois", "un^; deux~: trois"],
  ["« un mot » et «un autre»", "«~un mot~» et «~un autre~»"],
  ["12 000 € et 1 250 000 habitants", "12^000~€ et 1^250^000 habitants"],
  ["80 % à 30 km, 17 h 05", "80~% à 30~km, 17~h~05"],
  ["lundi 30 novembre, le 1er mars", "lundi 30~novembre, le 1er~mars"],
  ["l'eau d&#39;Aubenas, aujourd'hui", "l’eau d’Aubenas, aujourd’hui"],
  ["n° 12", "n°~12"],
  ["au 04 65 71 00 12.", "au 04~65~71~00~12."],
  ["dans 6 jours, 3 ans", "dans 6~jours, 3~ans"],
])("French words are set: %s", (written, set) => {
  expect(seen(written)).toBe(set);
});

test.each([
  "de 10:30 à 11:45",
  "https://example.org/?q=a;b:c!d",
  "voir http://example.org:8080/ ?x=1",
  "un tiret - deux",
  "Hello world! Really?",
  "&amp; &lt;b&gt; &quot;",
  "a != b",
])("what is not French prose stays: %s", (written) => {
  expect(seen(written)).toBe(written);
});

test.each([
  '<a href="/x?y=l\'eau ; 12 000 €" title="Quoi ?">x</a>',
  '<input value="l\'eau : 12 000 €"/>',
  "<textarea>\nl'eau ; 12 000 € ?</textarea>",
  "<code>a ? b : c</code><pre>l'eau !</pre>",
  '<script type="application/ld+json">{"name": "l\'eau : 12 000 €"}</script>',
  "<style>a > b ; c { }</style>",
  "<!-- l'eau > 12 000 € ? -->",
])("attributes and machine texts stay: %s", (written) => {
  expect(setType(written)).toBe(written);
});

test("rules see through neighbouring tags", () => {
  expect(seen("« <mark>jardin</mark> »")).toBe("«~<mark>jardin</mark>~»");
  expect(seen("l'<strong>eau</strong> : <b>6</b> jours")).toBe(
    "l’<strong>eau</strong>~: <b>6</b> jours",
  );
  expect(seen("<codex>l'eau ?</codex>")).toBe("<codex>l’eau^?</codex>");
});

function bare(text: string): string {
  return text.replace(/[ \u00a0\u202f]/g, "").replace(/'|&#39;/g, "’");
}

test("a page typeset twice is typeset once, and only spaces and apostrophes change", () => {
  const piece = fc.constantFrom(
    "«",
    "»",
    " ",
    "\u00a0",
    "\u202f",
    "12",
    "000",
    "h",
    "€",
    "l'",
    ":",
    "?",
    "!",
    ";",
    "<b>",
    "</b>",
    "mot",
    "&#39;",
    "n°",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const once = setType(pieces.join(""));
      expect(setType(once)).toBe(once);
      expect(bare(once)).toBe(bare(pieces.join("")));
    }),
  );
});

test("a hostile text, which a page always escapes, costs no more than its length", () => {
  const hostile = ["&lt;", "<b>", "« ", "l'", "1 000 ", " ;", "000 ", "&#39;", "\u0000"].map(
    (one) => one.repeat(50_000),
  );
  const start = performance.now();
  for (const text of hostile) setType(text);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("a NUL that someone sent is dropped, and shifts nothing", () => {
  expect(setType("<p>a\u0000b</p><p>c</p>")).toBe("<p>ab</p><p>c</p>");
});
