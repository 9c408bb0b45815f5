import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest files, in the order in which they are begun: begun last, one would end alone. */
const LONGEST = [
  "tests/journeys/journeys.test.ts",
  "tests/forms-twice.test.ts",
  "tests/two-worlds.test.ts",
  "tests/crawler.test.ts",
  "tests/start.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const known = LONGEST.findIndex((path) => moduleId.endsWith(path));
      return known === -1 ? LONGEST.length : known;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: [
      "src/**/*.test.{ts,tsx}",
      "tests/**/*.test.{ts,tsx}",
      "tools/**/*.test.ts",
      "bench/**/*.test.ts",
    ],
    globalSetup: ["tests/support/server.ts"],
    setupFiles: ["tests/support/after-each-file.ts"],
    // A test that asserts nothing as it runs looked at nothing: it is red (see tests/asserting.test.ts).
    expect: { requireAssertions: true },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // The house is read once by each worker, not once by each file: a third of the work of small files
    // (decision 0023). No test may leave anything behind but in its own house.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
