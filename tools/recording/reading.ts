import { Client } from "pg";
import { inject } from "vitest";

import type { Browser, SeenPage } from "../../tests/support/browser.ts";
import type { TestHouse } from "../../tests/support/house.ts";
import type { Walker } from "../../tests/support/personas.ts";
import type { Ground } from "./ground.ts";

/** Somebody who only reads: each page is asked of the filled house as it was, whatever was read before. */
export interface Reader {
  readonly get: Browser["get"];
  readonly leave: () => Promise<void>;
}

/** Says the number of the transaction that comes next: whether, and what, was written since. Nobody else may work on the server. */
export interface Moments {
  readonly next: () => Promise<string>;
  readonly leave: () => Promise<void>;
}

export async function openMoments(): Promise<Moments> {
  const server = new Client({ connectionString: inject("superuserUrl") });
  await server.connect();
  const next = async () => {
    const { rows } = await server.query<{ next: string }>(
      "select pg_snapshot_xmax(pg_current_snapshot())::text as next",
    );
    return rows[0]?.next ?? "";
  };
  return { next, leave: () => server.end() };
}

/** Opens a reader. */
export async function readerAs(ground: Ground, persona: Walker): Promise<Reader> {
  const moments = await openMoments();
  let app: TestHouse | undefined;
  let browser: Browser | undefined;
  const get = async (at: string): Promise<SeenPage> => {
    app ??= await ground.open(`walk of ${persona}`);
    browser ??= ground.enter(app, persona);
    const before = await moments.next();
    const answer = await browser.get(at);
    if ((await moments.next()) === before) return answer;
    // Some pages note that they were read.
    await app.leave();
    [app, browser] = [undefined, undefined];
    return answer;
  };
  const leave = async () => {
    await app?.leave();
    await moments.leave();
  };
  return { get, leave };
}
