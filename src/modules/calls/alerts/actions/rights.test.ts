import { readFileSync } from "node:fs";

import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, type PersonId, visitor, withRight } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";

import { type Browser, browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { AlertId, AlertState } from "../../domain/alert.ts";
import { alertPath } from "./links.ts";

/* Every cell of the table of alerts is tried on the real pages, by everyone with all that they hold. */

const WHAT = ["see it", "confirm it", "change or pause it", "stop it"] as const;

function cells(): readonly { who: string; what: string; answer: string }[] {
  const lines = readFileSync("src/modules/calls/README.md", "utf8").split("\n");
  const rows = lines.slice(lines.findIndex((line) => line.includes("confirm it")) + 2).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const end = rows.findIndex((row) => row.length === 0);
  return rows
    .slice(0, end)
    .flatMap(([who = "", ...answers]) =>
      WHAT.map((what, i) => ({ who, what, answer: answers[i] ?? "" })),
    );
}

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

interface World {
  readonly owner: PersonId;
  readonly alert: AlertId;
}

async function makeWorld(state: AlertState): Promise<World> {
  return app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, `${newId()}@example.org`);
    const owner = await makePersonIn(work, { name: "Ana", address });
    const alert = newId<"Alert">();
    await withRight(work, "keep-alerts", async (lent) => {
      await sql`insert into calls.alert (id, space, state, rhythm, made_at, confirmed_at, same, search, asked)
        values (${alert}, ${address}, ${state}, 'daily', ${work.now}, ${state === "asked" ? null : work.now},
          'x', 'q=jardin', '{"words": "jardin", "kinds": [], "themes": [], "audiences": []}')`.execute(
        lent.db,
      );
    });
    return { owner, alert };
  });
}

interface Trier {
  readonly browser: Browser;
  readonly links: readonly string[];
}

async function trierOf(who: string, { owner, alert }: World): Promise<Trier> {
  const browser = browserOf(app);
  const enter = async (id: PersonId) => {
    const token = await app.transaction(job("sessions"), (work) =>
      beginSessionIn(work, id, "essai"),
    );
    browser.cookies.set(cookieName(app), token);
  };
  const join = (operator: boolean) =>
    app.transaction(visitor, (work) => makePersonIn(work, { name: "Bilal", operator }));
  switch (who) {
    case "the person of its address":
      await enter(owner);
      return { browser, links: [] };
    case "the holder of its confirming link":
      return { browser, links: [alertPath(app, "confirm", alert)] };
    case "the holder of its own link":
      return { browser, links: [alertPath(app, "change", alert)] };
    case "the holder of another alert’s link": {
      const { alert: other } = await makeWorld("asked");
      return {
        browser,
        links: [alertPath(app, "change", other), alertPath(app, "confirm", other)],
      };
    }
    case "another person":
      await enter(await join(false));
      return { browser, links: [] };
    case "the operator":
      await enter(await join(true));
      return { browser, links: [] };
    case "a visitor":
      return { browser, links: [] };
    default:
      throw new Error(`nobody knows ${who}`);
  }
}

/** Posts these fields wherever one could: the links held, and the page of alerts with a form's token. */
async function post(
  { browser, links }: Trier,
  alert: AlertId,
  fields: readonly (readonly [string, string])[],
) {
  for (const link of links) await browser.post(link, fields);
  const forms = (await browser.get("/moi/alertes")).forms;
  const any =
    forms.find(({ method }) => method === "POST") ??
    (await browser.get("/appels")).forms.find(({ method }) => method === "POST");
  const hidden = any?.fields.filter(([name]) => name === "token" || name === "act") ?? [];
  await browser.post(`/moi/alertes/${alert}`, [...hidden, ...fields]);
}

async function stateOf(alert: AlertId): Promise<string | undefined> {
  const { rows } = await app.transaction(job("keep-alerts"), (work) =>
    sql<{
      state: string;
    }>`select state || ' ' || rhythm as state from calls.alert where id = ${alert}`.execute(
      work.db,
    ),
  );
  return rows[0]?.state;
}

async function manages(what: string, trier: Trier, { alert }: World): Promise<boolean> {
  switch (what) {
    case "see it": {
      const pages = await Promise.all(
        [...trier.links, "/moi/alertes"].map((at) => trier.browser.get(at)),
      );
      return pages.some(({ text, html }) => text.includes("jardin") && html.includes(alert));
    }
    case "confirm it":
      await post(trier, alert, [
        ["alertes", alert],
        ["faire", "reprendre"],
      ]);
      return (await stateOf(alert)) === "on daily";
    case "change or pause it":
      await post(trier, alert, [
        ["faire", "rythme"],
        ["rythme", "weekly"],
      ]);
      return (await stateOf(alert)) === "on weekly";
    case "stop it":
      await post(trier, alert, [["faire", "arreter"]]);
      return (await stateOf(alert))?.startsWith("stopped") === true;
    default:
      throw new Error(`nobody knows how to ${what}`);
  }
}

test.each(cells())("$who: $what, $answer", async ({ who, what, answer }) => {
  const waits = what === "confirm it" || (what === "see it" && who.includes("confirming"));
  const world = await makeWorld(waits ? "asked" : "on");
  const trier = await trierOf(who, world);
  expect(await manages(what, trier, world)).toBe(answer === "yes");
});

test("the table has every cell", () => {
  expect(cells()).toHaveLength(28);
});
