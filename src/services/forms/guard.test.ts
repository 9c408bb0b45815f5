import { Hono } from "hono";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { endLife } from "#services/database";
import { job, visitor } from "#services/house";
import { sign } from "#services/keys";

import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import type { AskedEnv } from "./asked.ts";
import { guardForms } from "./guard.ts";

let app: TestHouse;
const SESSION = newId();
const WORDS = "Une phrase assez longue pour qu’on veuille la garder.";

beforeEach(async () => {
  app = await testHouse();
});

/** What the form does, in its order; `dies` is where its process is no more, `waits` where it is held up before it writes. */
type Step = "reads" | "writes" | "dies" | "waits";

/** A site with one form, whose deed counts itself. */
function siteThat(steps: readonly Step[]) {
  const web = new Hono<AskedEnv>();
  const left = [...steps];
  const death = Promise.withResolvers<void>();
  const waited = Promise.withResolvers<void>();
  web.use(async (c, next) => {
    c.set("actor", visitor);
    c.set("session", SESSION);
    await next();
  });
  web.use(
    guardForms(app, {
      strange: (c) => c.text("strange", 403),
      busy: (c) => c.text("busy", 409),
      drawnElse: async (c, { written }) => c.text(`for another: ${written.join(" ")}`, 409),
      interrupted: (c, written) => c.text(`interrupted: ${written.join(" ")}`, 409),
      tooLarge: (c) => c.text("too large", 413),
    }),
  );
  web.post("/faire", async (c) => {
    for (let step = left.shift(); step !== undefined; step = left.shift()) {
      if (step === "dies") {
        death.resolve();
        await new Promise(() => {});
      }
      if (step === "waits") {
        death.resolve();
        await waited.promise;
      }
      await app.transaction(job("trial"), ({ db }) =>
        (step === "reads"
          ? sql`select 1`
          : sql`insert into house.setting (name, value)
          values (${newId()}, '"done"')`
        ).execute(db),
      );
    }
    return c.redirect("/fait", 303);
  });
  return { web, died: death.promise, goOn: () => waited.resolve() };
}

async function deeds(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from house.setting
    where value = '"done"'`.execute(app.db);
  return rows[0]?.count ?? 0;
}

async function pressed(web: Hono<AskedEnv>, act: string): Promise<string> {
  const body = new URLSearchParams({ act, token: sign(app, "form", SESSION), words: WORDS });
  const answer = await web.request("/faire", { method: "POST", body });
  return answer.status === 303 ? (answer.headers.get("location") ?? "") : await answer.text();
}

/** Presses the button, and lets the process die; then a while passes, and the button is pressed again. */
async function pressedAgain(steps: readonly Step[], before: number): Promise<string> {
  const { web, died } = siteThat(steps);
  const act = newId();
  void pressed(web, act);
  await died;
  expect(await deeds()).toBe(before);
  app.setNow(TEST_NOW.add({ minutes: 2 }));
  return pressed(web, act);
}

test("a form pressed twice does its deed once, and leads where it led", async () => {
  const { web } = siteThat(["reads", "writes"]);
  const act = newId();
  expect(await pressed(web, act)).toBe("/fait");
  expect(await pressed(web, act)).toBe("/fait");
  expect(await deeds()).toBe(1);
});

test("who died after the deed and before the answer is not done again: one is told, with one's words", async () => {
  expect(await pressedAgain(["writes", "dies", "writes"], 1)).toBe(`interrupted: ${WORDS}`);
  expect(await deeds()).toBe(1);
});

test.each<readonly [string, readonly Step[]]>([
  ["before anything", ["dies", "writes"]],
  ["after having only read", ["reads", "dies", "writes"]],
])("who died %s is done again", async (_, steps) => {
  expect(await pressedAgain(steps, 0)).toBe("/fait");
  expect(await deeds()).toBe(1);
});

test("what is kept of a form sent says of nobody that they sent it", async () => {
  const { web } = siteThat(["writes"]);
  expect(await pressed(web, newId())).toBe("/fait");
  const { rows } = await sql<{
    kept: string;
  }>`select act::text as kept from house.act as act`.execute(app.db);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.kept).not.toContain(SESSION);
  expect(rows[0]?.kept).not.toContain("visitor");
});

describe("when a process is killed, its connections die with it", () => {
  test.each<readonly [string, readonly Step[], string, number]>([
    ["before anything: the form is done at once when sent again", ["dies", "writes"], "/fait", 0],
    ["after the deed: one is told at once", ["writes", "dies"], `interrupted: ${WORDS}`, 1],
  ])("%s", async (_, steps, answer, before) => {
    const { web, died } = siteThat(steps);
    const act = newId();
    void pressed(web, act);
    await died;
    expect(await deeds()).toBe(before);
    await endLife(app.pool);
    expect(await pressed(web, act)).toBe(answer);
    expect(await deeds()).toBe(1);
  });

  test("as long as it lives, the form is busy", async () => {
    const { web, died } = siteThat(["dies", "writes"]);
    const act = newId();
    void pressed(web, act);
    await died;
    expect(await pressed(web, act)).toBe("busy");
    expect(await deeds()).toBe(0);
  });

  test("one that was thought dead and is not writes nothing more: the deed is done once", async () => {
    const { web, died, goOn } = siteThat(["waits", "writes"]);
    const act = newId();
    const first = pressed(web, act);
    await died;
    // Its connection broke, and nothing else did.
    await endLife(app.pool);
    expect(await pressed(web, act)).toBe("/fait");
    goOn();
    expect(await first).not.toBe("/fait");
    expect(await deeds()).toBe(1);
    expect(await pressed(web, act)).toBe("/fait");
  });
});
