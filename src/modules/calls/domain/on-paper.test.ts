import { expect, test } from "vitest";

import { onPaper } from "./on-paper.ts";

type Asked = Parameters<typeof onPaper>[0];

const call = (said: Partial<Asked> = {}): Asked => ({
  conditions: undefined,
  lots: [],
  criteria: [],
  documents: [],
  sections: [],
  ...said,
});
const text = (length: number) => ({ text: "mot ".repeat(length / 4) });
const lot = (at: number, length = 0) => ({
  number: String(at),
  title: `Lot ${at}`,
  text: "mot ".repeat(length / 4),
});

test("a call that two sheets hold is printed whole", () => {
  const asked = call({ sections: [text(2_000), text(800)], conditions: "Être une association." });
  expect(onPaper(asked)).toMatchObject({ sections: [2_000, 800], conditions: 21, isFolded: false });
});

test("of long texts the first is printed, and the beginning of the others", () => {
  const { sections, isFolded } = onPaper(
    call({ sections: [text(40_000), text(4_000), text(100)] }),
  );
  expect(isFolded).toBe(true);
  expect(sections[0]).toBeGreaterThan(4_000);
  expect(sections[0]).toBeLessThan(7_000);
  expect(sections[1]).toBeGreaterThanOrEqual(100);
  expect(sections[2]).toBe(100);
});

test("a text of short lines takes the paper of its lines", () => {
  const lines = { text: "un\n".repeat(400) };
  expect(onPaper(call({ sections: [lines] })).sections[0]).toBeLessThan(300);
});

test("tables are cut at so many rows, and leave what they take", () => {
  const lots = Array.from({ length: 80 }, (_, at) => lot(at));
  const cut = onPaper(call({ lots, sections: [text(20_000)] }));
  expect(cut).toMatchObject({ lots: 24, isFolded: true });
  expect(cut.sections[0]).toBeLessThan(
    onPaper(call({ sections: [text(20_000)] })).sections[0] ?? 0,
  );
});

test("the texts of lots are printed where there is room", () => {
  expect(onPaper(call({ lots: [lot(1, 400), lot(2, 400)] })).isFolded).toBe(false);
  expect(onPaper(call({ lots: [lot(1, 8_000), lot(2, 8_000)] })).lotText).toBeLessThan(4_000);
});
