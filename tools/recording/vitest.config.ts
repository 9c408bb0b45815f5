import { resolve } from "node:path";

import { defineConfig } from "vitest/config";

const project = resolve(import.meta.dirname, "../..");

/** A recording lives among the helpers of the tests, which live in vitest: one file, alone, on a server of its own. */
export default defineConfig({
  root: project,
  oxc: { jsx: { runtime: "automatic", importSource: "hono/jsx" } },
  test: {
    include: ["tools/recording/*.record.ts"],
    globalSetup: ["tests/support/server.ts"],
    setupFiles: ["tests/support/after-each-file.ts"],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
    isolate: false,
  },
});
