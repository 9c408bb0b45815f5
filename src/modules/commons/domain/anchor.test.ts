import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { finderIn } from "./anchor.ts";
import { paragraphsOf, withUnit } from "./merge.ts";

const TEXT = `Une personne accueille, une seule.

## Avant

Prévenez l’équipe qui reçoit une semaine avant.

---

Puis laissez travailler.

---`;

const find = (was: string, place: number, text = TEXT) => finderIn(text)({ was, place });

describe("a paragraph of before", () => {
  test("is found word for word, the nearest of several", () => {
    expect(find("## Avant", 1)).toEqual({ how: "there", place: 1 });
    expect(find("---", 4)).toEqual({ how: "there", place: 3 });
    expect(find("---", 5)).toEqual({ how: "there", place: 5 });
  });

  test("is found where one says nearly the same", () => {
    const was = "Prévenez l’équipe qui reçoit deux jours avant.";
    expect(find(was, 0)).toEqual({ how: "changed", place: 2 });
    expect(find("PRÉVENEZ, l’équipe… qui reçoit : une semaine avant", 5)).toEqual({
      how: "changed",
      place: 2,
    });
  });

  test("is gone where none says it, near where it stood", () => {
    expect(find("Le compost se retourne le samedi.", 4)).toEqual({ how: "gone", place: 4 });
    expect(find("Le compost se retourne le samedi.", 40)).toEqual({ how: "gone", place: 5 });
    expect(find("***", 0)).toEqual({ how: "gone", place: 0 });
    expect(find("Rien", 0, "\n\n \n\n")).toEqual({ how: "gone", place: undefined });
    expect(find("Rien", 1, "\n\n\n\nUn mot.")).toEqual({ how: "gone", place: 2 });
  });

  test("is found in a long text in the time of a page, a thousand times", () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `Le passage ${i} dit la chose ${i}.`);
    const finder = finderIn(many.join("\n\n"));
    const before = performance.now();
    const found = many
      .slice(0, 200)
      .map((_, i) => finder({ was: `Autre ${i} mot ${i} là`, place: i }));
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(found).toHaveLength(200);
  });
});

const ofText = (markdown: string) => ({ kind: "text", markdown }) as const;

test("one paragraph says something else, and the others what they said", () => {
  expect(withUnit(ofText(TEXT), 1, "## Après")).toEqual(
    ofText(TEXT.replace("## Avant", "## Après")),
  );
  expect(withUnit(ofText("a\n\nb"), 2, "c")).toBeUndefined();
  expect(withUnit(ofText("a"), -1, "c")).toBeUndefined();
});

/** Words that no other paragraph holds, so that none is found by chance. */
const own = (i: number) => Array.from({ length: 8 }, (_, j) => `mot${i}lettre${j}`).join(" ");

type Edit =
  | { readonly what: "add"; readonly at: number }
  | { readonly what: "remove"; readonly at: number }
  | { readonly what: "word"; readonly at: number; readonly word: number }
  | { readonly what: "swap"; readonly at: number };

const edits = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant("add" as const), at: fc.nat(20) }),
    fc.record({ what: fc.constant("remove" as const), at: fc.nat(20) }),
    fc.record({ what: fc.constant("word" as const), at: fc.nat(20), word: fc.nat(7) }),
    fc.record({ what: fc.constant("swap" as const), at: fc.nat(20) }),
  ),
  { maxLength: 12 },
);

interface Line {
  /** Undefined: one that came later. */
  readonly from: number | undefined;
  readonly words: string;
  readonly changed: ReadonlySet<number>;
}

function edited(lines: readonly Line[], edit: Edit, fresh: number): readonly Line[] {
  const at = lines.length === 0 ? 0 : edit.at % lines.length;
  const line = lines[at];
  if (edit.what === "add")
    return lines.toSpliced(at, 0, {
      from: undefined,
      words: own(1_000 + fresh),
      changed: new Set(),
    });
  if (line === undefined) return lines;
  if (edit.what === "remove") return lines.toSpliced(at, 1);
  if (edit.what === "swap") return [...lines.toSpliced(at, 1), line];
  const words = line.words.split(" ").with(edit.word, `neuf${fresh}`).join(" ");
  return lines.with(at, { ...line, words, changed: new Set([...line.changed, edit.word]) });
}

test("whatever the edits, each paragraph is found as it is, as it became, or said to be gone", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), edits, (count, all) => {
      const began: readonly Line[] = Array.from({ length: count }, (_, i) => ({
        from: i,
        words: own(i),
        changed: new Set<number>(),
      }));
      const lines = all.reduce<readonly Line[]>((some, edit, i) => edited(some, edit, i), began);
      const text = lines.map(({ words }) => words).join("\n\n");
      const finder = finderIn(text);
      expect(began).toHaveLength(count);
      for (const { from = 0, words } of began) {
        const { how, place } = finder({ was: words, place: from });
        const at = lines.findIndex((line) => line.from === from);
        const changed = lines[at]?.changed.size;
        const known = changed !== undefined && changed <= 4;
        const found = changed === 0 ? "there" : "changed";
        expect({ how, place: known ? place : at }).toEqual({
          how: known ? found : "gone",
          place: at,
        });
        // Beside something that is there, unless nothing is.
        const said = paragraphsOf(text)[place ?? -1] ?? "";
        expect(said.trim() !== "").toBe(lines.length > 0);
      }
    }),
    { numRuns: 500 },
  );
});
