import { z } from "zod";

/** How many checks held, how many did not, how many were left out. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Reads the JSON report of a test run. A file that fails outside its tests (it does not load, or its
 * preparation fails) counts as one failure; a report that is missing or unreadable, as one too.
 */
export function readReport(text: string): Outcome {
  const report = reportShape.safeParse(parse(text));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { data } = report;
  const brokenFiles = data.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((one) => one.status === "failed"),
  );
  return {
    passed: data.numPassedTests,
    failed: data.numFailedTests + brokenFiles.length,
    skipped: data.numPendingTests + data.numTodoTests,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const expectedShape = z.object({
  withRealNotices: z.number().int().min(0),
  withoutRealNotices: z.number().int().min(0),
});

/** What is wrong with the number of skipped tests, in a sentence; nothing when it is the one written. */
export function skippedProblem(
  written: string,
  withRealNotices: boolean,
  skipped: number,
): string | undefined {
  const expected = expectedShape.safeParse(parse(written));
  if (!expected.success) return "tests/skipped.json cannot be read.";
  const key = withRealNotices ? "withRealNotices" : "withoutRealNotices";
  const wanted = expected.data[key];
  return wanted === skipped
    ? undefined
    : `${skipped} tests were skipped; tests/skipped.json expects ${wanted} (${key}). Skip none by surprise: mend the test, or write the new number in the same change and say why.`;
}

export function sumUp(outcomes: readonly Outcome[]): Outcome {
  const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}
