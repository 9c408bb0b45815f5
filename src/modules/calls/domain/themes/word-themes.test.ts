import { expect, test } from "vitest";

import { isTheme, type Theme } from "#rules/subjects";

import { type Labelled, TO_JUDGE, TO_MEND } from "./labelled.fixture.ts";
import { wordThemes } from "./word-themes.ts";

/** Of the themes said, how many are right; of those that a reader gave, how many are said. */
function score(sample: readonly Labelled[]) {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const { title, themes } of sample) {
    const guess = new Set<Theme>(wordThemes(title));
    right += themes.filter((theme) => guess.has(theme)).length;
    said += guess.size;
    wanted += themes.length;
  }
  return { precision: right / said, recall: right / wanted };
}

const percent = (part: number) => `${Math.round(part * 100)} %`;

test("the labels are themes of ours", () => {
  const labelled = [...TO_MEND, ...TO_JUDGE];
  expect(labelled).not.toHaveLength(0);
  for (const { themes } of labelled) expect(themes.filter((theme) => !isTheme(theme))).toEqual([]);
});

test.each([
  ["to mend by", TO_MEND, { precision: 0.95, recall: 0.9 }],
  ["to judge by", TO_JUDGE, { precision: 0.85, recall: 0.75 }],
] as const)("the themes that titles speak of, %s", (name, sample, least) => {
  const { precision, recall } = score(sample);
  process.stdout.write(
    `themes of ${sample.length} titles ${name}: precision ${percent(precision)}, recall ${percent(recall)}\n`,
  );
  expect(precision).toBeGreaterThanOrEqual(least.precision);
  expect(recall).toBeGreaterThanOrEqual(least.recall);
});
