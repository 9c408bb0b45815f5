import type { Browser as Chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import { openBrowser } from "./chromium.ts";
import { runningHouse, type RunningHouse } from "./running.ts";

export interface Looked {
  readonly house: RunningHouse;
  readonly chromium: Chromium;
}

/** A running house and a browser, for the tests of one file; both are there once the file has begun. */
export function lookedHouse(): () => Looked {
  let looked: Looked | undefined;
  beforeAll(async () => {
    looked = { house: await runningHouse(), chromium: await openBrowser() };
  }, 300_000);
  afterAll(async () => {
    await looked?.chromium.close();
  });
  return () => {
    if (looked === undefined) throw new Error("asked before the file began");
    return looked;
  };
}
