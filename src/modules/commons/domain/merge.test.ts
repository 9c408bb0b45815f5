import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Contents } from "./contents.ts";
import { type Choice, CHOICES, mergeContents, settle } from "./merge.ts";

const text = (...paragraphs: readonly string[]): Contents => ({
  kind: "text",
  markdown: paragraphs.join("\n\n"),
});
const table = (...rows: readonly string[][]): Contents => ({
  kind: "table",
  columns: [{ name: "quoi", title: "Quoi", type: "text", description: "" }],
  rows: [...rows],
});

function wordsIn(contents: Contents): readonly string[] {
  const all = contents.kind === "text" ? contents.markdown : contents.rows.flat().join(" ");
  return all.split(/\s+/).filter((word) => word !== "");
}

describe("two who write from one version", () => {
  test("in different paragraphs are merged, neighbours too", () => {
    expect(
      mergeContents({
        base: text("un", "deux", "trois"),
        mine: text("UN", "deux", "trois"),
        theirs: text("un", "DEUX", "trois", "quatre"),
      }),
    ).toEqual({ clean: true, contents: text("UN", "DEUX", "trois", "quatre") });
  });

  test("in the same one stand side by side, and the rest is agreed", () => {
    const three = {
      base: text("un", "deux", "trois"),
      mine: text("un", "à moi", "trois"),
      theirs: text("un", "à eux", "TROIS"),
    };
    const merged = mergeContents(three);
    const stretches = merged.clean ? [] : merged.stretches;
    expect(stretches).toEqual([
      { agreed: ["un"] },
      { mine: ["à moi"], theirs: ["à eux"] },
      { agreed: ["TROIS"] },
    ]);
    const settled = (choice: Choice | undefined) => settle(three.theirs, stretches, [choice]);
    expect(settled("mine")).toEqual(text("un", "à moi", "TROIS"));
    expect(settled("theirs")).toEqual(text("un", "à eux", "TROIS"));
    expect(settled("both")).toEqual(text("un", "à eux", "à moi", "TROIS"));
    expect(settled(undefined)).toBeUndefined();
  });

  test("who wrote the same words agree, and blank lines stay as they were", () => {
    const same = { kind: "text", markdown: "```\na\n\n\n\nb\n```\n\nfin" } as const;
    expect(mergeContents({ base: text("rien"), mine: same, theirs: same })).toEqual({
      clean: true,
      contents: same,
    });
  });

  test("merge the rows of a table, and choose where its columns changed", () => {
    const base = table(["bêche"], ["râteau"]);
    expect(
      mergeContents({
        base,
        mine: table(["bêche"], ["râteau"], ["binette"]),
        theirs: table(["bêche ronde"], ["râteau"]),
      }),
    ).toEqual({ clean: true, contents: table(["bêche ronde"], ["râteau"], ["binette"]) });
    const emptied: Contents = { kind: "table", columns: [], rows: [] };
    expect(mergeContents({ base, mine: emptied, theirs: base }).clean).toBe(false);
  });

  test("thousands of lines that are all the same are merged in the time of a page", () => {
    const many = (more: readonly string[]) =>
      text(...Array.from({ length: 4_000 }, () => "x"), ...more);
    const before = performance.now();
    const merged = mergeContents({ base: many([]), mine: many(["a"]), theirs: text("z", "x") });
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(merged).toBeDefined();
  });
});

const paragraph = fc.constantFrom("a", "b", "c", "d", "e", "un mot", "");
const paragraphs = fc.array(paragraph, { maxLength: 7 });

/** What is kept in turn from a version that some had read earlier: as the action does it. */
function keepAll(
  first: Contents,
  saves: readonly { readonly read: number; readonly saved: readonly string[] }[],
  choices: readonly Choice[],
): readonly Contents[] {
  const kept: Contents[] = [first];
  let current = 0;
  const stand = (contents: Contents) => {
    kept.push(contents);
    current = kept.length - 1;
  };
  for (const { read, saved } of saves) {
    const at = read % kept.length;
    const [base, theirs] = [kept[at] ?? first, kept[current] ?? first];
    const mine = text(...saved);
    if (at === current) {
      stand(mine);
      continue;
    }
    const merged = mergeContents({ base, mine, theirs });
    if (merged.clean) {
      stand(merged.contents);
      continue;
    }
    kept.push(mine);
    const colliding = merged.stretches.filter((one) => !("agreed" in one));
    const chosen = colliding.map((_, i) => choices[i % choices.length]);
    const settled = settle(theirs, merged.stretches, chosen);
    if (settled !== undefined) stand(settled);
  }
  return kept;
}

test("whatever the interleaving, every word that was saved is in a version", () => {
  const save = fc.record({ read: fc.nat(9), saved: paragraphs });
  const some = fc.array(fc.constantFrom(...CHOICES), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(paragraphs, fc.array(save, { maxLength: 6 }), some, (begun, saves, choices) => {
      // Each save has a word of its own, so that none is found by chance.
      const own = saves.map(({ read, saved }, i) => ({
        read,
        saved: saved.map((one, j) => (j % 2 === 0 ? one : `${one} s${i}p${j}`)),
      }));
      const kept = keepAll(text(...begun), own, choices);
      const words = new Set(kept.flatMap(wordsIn));
      const lost = own.flatMap(({ saved }) => wordsIn(text(...saved))).filter((w) => !words.has(w));
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
