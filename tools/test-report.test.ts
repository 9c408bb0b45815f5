import { expect, test } from "vitest";

import { readReport, skippedProblem, sumUp } from "./test-report.ts";

const report = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
    { status: "failed", assertionResults: [] },
    { status: "passed", assertionResults: [{ status: "passed" }] },
  ],
};

test("a file that does not load counts as one failure, beside the tests that failed", () => {
  expect(readReport(JSON.stringify(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test("a run that leaves no report has failed", () => {
  expect(readReport("")).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(readReport("{}")).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test.each([
  { withRealNotices: true, skipped: 0, fine: true },
  { withRealNotices: true, skipped: 1, fine: false },
  { withRealNotices: false, skipped: 4, fine: true },
  { withRealNotices: false, skipped: 0, fine: false },
])(
  "with $skipped skipped tests (real notices: $withRealNotices), fine is $fine",
  ({ withRealNotices, skipped, fine }) => {
    const written = JSON.stringify({ withRealNotices: 0, withoutRealNotices: 4 });
    expect(skippedProblem(written, withRealNotices, skipped) === undefined).toBe(fine);
  },
);

test("each step adds to the sum", () => {
  const [one, two] = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 7, failed: 2, skipped: 3 },
  ];
  expect(sumUp([one, two])).toEqual({ passed: 8, failed: 2, skipped: 3 });
});
