import { expect, test } from "vitest";

import type { Waiting } from "#basics/waiting";

import { inOrder } from "./waiting.ts";

const today = Temporal.PlainDate.from("2026-11-28");
const day = (text: string) => Temporal.PlainDate.from(text);
const line = (says: string, more: Partial<Waiting> = {}): Waiting => ({
  group: "answer",
  says,
  at: "/",
  go: "Voir",
  ...more,
});
const said = (lines: readonly Waiting[]) => lines.map(({ says }) => says);
const many = Array.from({ length: 7 }, (_, i) => line(`sans jour ${i}`, { group: "words" }));

test("what is late or near comes first, the nearest first; a whole day after its hours", () => {
  const { first, dated, groups } = inOrder(
    [
      ...many,
      line("mardi", { due: day("2026-12-01") }),
      line("mardi soir", { due: Temporal.Instant.from("2026-12-01T19:00:00Z") }),
      line("hier", { due: day("2026-11-27") }),
      line("dans un mois", { due: day("2026-12-28"), group: "year" }),
    ],
    today,
  );
  expect(said(first)).toEqual(["hier", "mardi soir", "mardi"]);
  expect(dated).toBe(3);
  expect(groups.map(({ group, lines }) => [group, lines.length])).toEqual([
    ["words", 7],
    ["year", 1],
  ]);
});

test("where somebody may be in danger, it stands before all that is late", () => {
  const danger = line("besoin d’aide", { group: "mine", urgent: true });
  const { first, dated } = inOrder(
    [line("hier", { due: day("2026-11-27") }), ...many, danger],
    today,
  );
  expect(said(first)).toEqual(["besoin d’aide", "hier"]);
  expect(dated).toBe(1);
});

test("six at most are open; the others with a day lead their group", () => {
  const eight = Array.from({ length: 8 }, (_, i) =>
    line(`le ${i}`, { due: today.add({ days: i % 3 }) }),
  );
  const { first, dated, groups } = inOrder([line("sans jour"), ...eight], today);
  expect(first).toHaveLength(6);
  expect(dated).toBe(8);
  expect(said(groups[0]?.lines ?? [])).toEqual([
    ...said(eight.filter((one) => !first.includes(one))),
    "sans jour",
  ]);
});

test("nothing is folded when there is little, and nothing is lost when there is much", () => {
  const little = inOrder([line("mot", { group: "words" }), line("réponse")], today);
  expect(said(little.first)).toEqual(["réponse", "mot"]);
  expect(little.groups).toEqual([]);
  const all = [...many, line("réponse"), line("année", { group: "year" })];
  const { first, groups } = inOrder(all, today);
  expect(said(first)).toEqual(["réponse"]);
  const shown = [...first, ...groups.flatMap(({ lines }) => lines)];
  expect(said(shown).toSorted()).toEqual(said(all).toSorted());
});
