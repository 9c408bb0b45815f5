import fc from "fast-check";
import { expect, test } from "vitest";

import { type Block, blocksOf, type Inline, wordsOf } from "./blocks.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { markdownOf } from "./markdown-of.ts";
import { MARKDOWN } from "./test-document.ts";

const kinds = (markdown: string) => blocksOf(markdown).map(({ kind }) => kind);

test("a text is read as what it is made of", () => {
  expect(kinds(MARKDOWN)).toEqual(
    "heading paragraph heading list quote heading table code rule heading paragraph paragraph".split(
      " ",
    ),
  );
  expect(blocksOf("Un **deux *trois*** [quatre](https://exemple.org)")).toEqual([
    {
      kind: "paragraph",
      inlines: [
        { words: "Un " },
        { words: "deux ", isBold: true },
        { words: "trois", isBold: true, isItalic: true },
        { words: " " },
        { words: "quatre", to: "https://exemple.org" },
      ],
    },
  ]);
});

test("HTML is words, and what runs leads nowhere", () => {
  expect(blocksOf("<script>x</script> [a](javascript:x)")).toEqual([
    { kind: "paragraph", inlines: [{ words: "<script>x</script> [a](javascript:x)" }] },
  ]);
});

const words = fc
  .array(
    fc.constantFrom(
      "mot",
      "l’été",
      "a*b",
      "[c]",
      "# d",
      "1. e",
      "<f>",
      "&amp;",
      "g_h_",
      "\\",
      "|",
      "!",
      "~~",
      "`i`",
      "> j",
      "- k",
      "+",
      "==",
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => all.join(" "));
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map((one): Inline => ({ words: one })),
  words.map((one): Inline => ({ words: one, isBold: true })),
  words.map((one): Inline => ({ words: one, isItalic: true })),
  fc.constant<Inline>({ words: "un lien", to: "https://exemple.org/a_(b)?c=*" }),
  fc.constant<Inline>({ words: "`code`", isCode: true }),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 4 });
const leaf: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((all): Block => ({ kind: "paragraph", inlines: all })),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), inlines)
    .map(([level, all]): Block => ({ kind: "heading", level, inlines: all })),
  fc.constantFrom("a\n\nb", "```\nx", "  c").map((code): Block => ({ kind: "code", words: code })),
  fc
    .array(inlines, { minLength: 2, maxLength: 2 })
    .map((row): Block => ({ kind: "table", head: row, rows: [row, row] })),
  fc.constant<Block>({ kind: "rule" }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  leaf,
  fc
    .array(fc.array(leaf, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((items): Block => ({ kind: "list", items })),
  fc
    .array(fc.array(leaf, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((items): Block => ({ kind: "list", from: 3, items })),
  fc
    .array(leaf, { minLength: 1, maxLength: 3 })
    .map((blocks): Block => ({ kind: "quote", blocks })),
);

const bare = (all: readonly Inline[]) => wordsOf(all).replaceAll(/\s+/g, "");

/** What a block says, whatever way it is said: its kinds, and its words without their spaces. */
function gist(blocks: readonly Block[]): unknown {
  return blocks.map((one): unknown => {
    switch (one.kind) {
      case "heading":
        return [one.kind, one.level, bare(one.inlines)];
      case "paragraph":
        return [one.kind, bare(one.inlines)];
      case "list":
        return [one.kind, one.from, one.items.map(gist)];
      case "quote":
        return [one.kind, gist(one.blocks)];
      case "table":
        return [one.kind, one.head.map(bare), one.rows.map((row) => row.map(bare))];
      case "code":
        return [one.kind, one.words];
      case "rule":
        return [one.kind];
    }
  });
}

test("blocks written as Markdown and read again say the same: no word is lost", () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      expect(gist(blocksOf(markdownOf(blocks)))).toEqual(gist(blocks));
    }),
    { numRuns: 300 },
  );
});

test("a page is read as blocks; what leads inside of it leads nowhere", () => {
  const html =
    '<h1><a id="x"></a>Titre</h1><p>Un <strong>deux</strong><br />trois</p><ul><li>a<ul><li>b</li></ul></li></ul>' +
    '<table><tr><td><p>A</p></td><td><p>B</p><p>C</p></td></tr></table><p><a href="#n">1</a> <a href="javascript:x">x</a></p>';
  expect(htmlBlocks(html)).toEqual([
    { kind: "heading", level: 1, inlines: [{ words: "Titre" }] },
    {
      kind: "paragraph",
      inlines: [
        { words: "Un " },
        { words: "deux", isBold: true },
        { isBreak: true },
        { words: "trois" },
      ],
    },
    {
      kind: "list",
      items: [
        [
          { kind: "paragraph", inlines: [{ words: "a" }] },
          { kind: "list", items: [[{ kind: "paragraph", inlines: [{ words: "b" }] }]] },
        ],
      ],
    },
    { kind: "table", head: [[{ words: "A" }], [{ words: "B C" }]], rows: [] },
    { kind: "paragraph", inlines: [{ words: "1 x" }] },
  ]);
  expect(() => htmlBlocks("<p>pas fermé")).toThrow("unexpected close tag");
});
