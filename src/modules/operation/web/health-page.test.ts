import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { recordAccident, recordRun } from "#services/health";
import { type App, namesIn, operator, person, visitor } from "#services/house";
import { newId } from "#basics/id";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { askAs, keptHouse } from "../../../../tests/support/keeper.ts";
import { seeHealth } from "../actions/see-health.ts";

let app: TestHouse;
let site: App;
beforeAll(async () => {
  app = await testHouse();
  site = keptHouse(app, { keeper: newId<"Person">(), someone: newId<"Person">() });
});

const AT = "/operateur/sante";

describe("the page of health", () => {
  test("is the operator's, and does not exist for anyone else", async () => {
    expect((await askAs(site, "keeper", AT)).status).toBe(200);
    expect((await askAs(site, "someone", AT)).status).toBe(404);
    expect((await askAs(site, "nobody", AT)).status).toBe(404);
    for (const other of [visitor, person(newId<"Person">())])
      expect(await seeHealth(app, other, {})).toBeUndefined();
  });

  test("says first what presses, with what to do, and how each job fares", async () => {
    for (let n = 0; n < 3; n += 1)
      await recordRun(app, { name: "apply-retention", took: 3, problem: "TypeError" });
    const { text } = await askAs(site, "keeper", AT);
    expect(text.indexOf("essais de suite ont échoué (TypeError)")).toBeGreaterThan(0);
    expect(text.indexOf("maintenant")).toBeLessThan(text.indexOf("tout va bien"));
    expect(text).toContain("Travail « Effacer ce qui a dépassé sa durée »");
    expect(text).toContain("cherchez « apply-retention » dans le journal du site");
    expect((await askAs(site, "keeper", "/operateur")).text).toContain("Une chose presse.");
    await sql`delete from health.job`.execute(app.db);
  });

  test("gives every job of the product a name in French", async () => {
    const jobs = app.modules.flatMap((one) => Object.keys(one.jobs ?? {}));
    expect(jobs).toContain("send-mail");
    expect(jobs).toContain("key-twins");
    const named = namesIn(app).jobs;
    expect(jobs.filter((job) => (named[job] ?? job) === job)).toEqual([]);
    await recordRun(app, { name: "of-a-former-release", took: 3, problem: "TypeError" });
    const titles = (await seeHealth(app, operator(), {}))?.findings.map(({ title }) => title);
    expect(titles).toContain("Travail « of-a-former-release »");
    await sql`delete from health.job`.execute(app.db);
  });

  test("gives every part of the base a name in French", async () => {
    const { rows } = await app.pool.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^(pg_|information_schema$|public$)'`,
    );
    const parts = rows.map(({ name }) => name);
    expect(parts).toContain("calls");
    expect(parts.filter((part) => (namesIn(app).schemas[part] ?? part) === part)).toEqual([]);
  });

  test("finds what went wrong by the reference that a visitor was shown", async () => {
    const reference = await recordAccident(app, new RangeError("Inès"), {
      source: "page",
      place: "GET /appels/:id",
    });
    const { text } = await askAs(site, "keeper", `${AT}?reference=${reference.toUpperCase()}`);
    expect(text).toContain("GET /appels/:id");
    expect(text).toContain("RangeError");
    expect(text).not.toContain("Inès");
    expect((await askAs(site, "keeper", `${AT}?reference=00000000`)).text).toContain(
      "Aucune erreur n’a",
    );
    await sql`delete from health.accident`.execute(app.db);
  });
});
