import { type ChildProcess, fork } from "node:child_process";
import { resolve } from "node:path";

import { z } from "zod";

import { endShared } from "../../src/modules/access/store/sharings.ts";
import { listSharedOf } from "../../src/modules/tasks/store/tasks.ts";
import type { GrantId } from "../../src/modules/access/rules.ts";
import { type App, person, type PersonId, type SpaceId } from "../../src/services/house/index.ts";

/** What one process asks of another: to read a list that is shared, or to take it back. */
export interface Asked {
  readonly does: "read" | "end";
  readonly giver: PersonId;
  readonly reader: PersonId;
  readonly space: SpaceId;
  readonly grants: readonly GrantId[];
}

/** One process that reads and takes back; answers how many things were read. */
export type Ask = (asked: Asked) => Promise<number>;

/** This very process. */
export const askHere =
  (app: App): Ask =>
  ({ does, giver, reader, space, grants }) =>
    does === "read"
      ? app.transaction(
          person(reader),
          async (work) => (await listSharedOf(work, { space, rows: undefined })).length,
        )
      : app.transaction(person(giver), async (work) => {
          await endShared(work, grants);
          return 0;
        });

const answerShape = z.union([z.object({ count: z.number() }), z.object({ error: z.string() })]);

/** Another process on that database, one question after the other; stopped afterwards. */
export async function withOther<T>(url: string, run: (ask: Ask) => Promise<T>): Promise<T> {
  const child = fork(resolve("bench/support/other-process.ts"), {
    env: { ...process.env, DATABASE_URL: url },
  });
  try {
    await answerOf(child);
    return await run((asked) => {
      const told = answerOf(child);
      child.send(asked);
      return told;
    });
  } finally {
    child.disconnect();
  }
}

function answerOf(child: ChildProcess): Promise<number> {
  return new Promise((resolved, rejected) => {
    const ended = () => rejected(new Error("the other process ended"));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      const answer = answerShape.parse(message);
      if ("count" in answer) resolved(answer.count);
      else rejected(new Error(answer.error));
    });
  });
}
