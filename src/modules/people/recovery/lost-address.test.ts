import { describe, expect, test } from "vitest";
import { job, operator, person } from "#services/house";
import { beginSessionIn } from "#services/sessions";
import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { confirmRecovery } from "./actions/confirm-recovery.ts";
import { seeRecoveries } from "./actions/see-recoveries.ts";
import { stopRecovery } from "./actions/settle-recovery.ts";
import {
  addressesOf,
  app,
  circleOfYvonne,
  demand,
  finish,
  inRecoveryHouse,
  lettersTo,
  pass,
  say,
  stateOf,
} from "./test-recovery.ts";

inRecoveryHouse();

describe("a lost address", () => {
  test("is replaced when two of one's circle confirm, seventy-two hours later, and every device comes in anew", async () => {
    const { yvonne, bilal, chloe } = await circleOfYvonne();
    await app.transaction(job("sessions"), (work) => beginSessionIn(work, yvonne.id, "Tablette"));
    const { id, email } = await demand(yvonne.email);
    expect(await say(id, bilal, "yes")).toEqual({ done: true, value: "heard" });
    expect(await say(id, chloe, "yes")).toEqual({ done: true, value: "counting" });
    pass({ hours: 71, minutes: 59 });
    await finish(id);
    expect(await addressesOf(yvonne.id)).toEqual([yvonne.email]);
    pass({ minutes: 1 });
    await finish(id);
    await finish(id);
    expect(await addressesOf(yvonne.id)).toEqual([email]);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query("select 1 from sessions.session where person = $1", [yvonne.id]),
    );
    expect(rows).toEqual([]);
  });

  test("is replaced when the operator confirms, who says how; nobody else can", async () => {
    const { yvonne, zoe } = await circleOfYvonne();
    const { id } = await demand(yvonne.email);
    const asked = { recovery: id, how: "Au téléphone, à son numéro." };
    expect(await confirmRecovery(app, person(zoe.id), asked)).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await seeRecoveries(app, person(zoe.id), undefined)).toBeUndefined();
    const seen = await seeRecoveries(app, operator(zoe.id), undefined);
    expect(seen?.find((one) => one.id === id)).toMatchObject({
      name: "Yvonne",
      says: { name: "Yvonne", telephone: "04 65 71 00 48" },
    });
    expect((await confirmRecovery(app, operator(zoe.id), asked)).done).toBe(true);
    expect(await stateOf(id)).toBe("counting");
  });

  test("every other address and every device are told at once, and either stops it", async () => {
    for (const how of ["letter", "device"] as const) {
      const { yvonne, bilal, chloe } = await circleOfYvonne();
      const token = await app.transaction(job("sessions"), (work) =>
        beginSessionIn(work, yvonne.id, "Tablette"),
      );
      const browser = browserOf(app);
      browser.cookies.set("archipel", token);
      expect((await browser.get("/")).html).not.toContain("avec une autre adresse");
      const { id, email } = await demand(yvonne.email);
      await say(id, bilal, "yes");
      await say(id, chloe, "yes");
      expect((await browser.get("/")).html).toContain("avec une autre adresse");
      const letter = (await lettersTo(yvonne.email)).find(({ text }) =>
        text.includes("/l/garder/"),
      );
      expect(letter?.text).toContain("Bonjour Yvonne");
      if (how === "letter") {
        const path = /(\/l\/garder\/\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
        const fresh = browserOf(app);
        await fresh.submit((await fresh.get(path)).forms[0]);
      } else await browser.submit(formTo(await browser.get("/moi/reprise"), `/moi/reprise/${id}`));
      expect(await stateOf(id)).toBe("stopped");
      pass({ hours: 100 });
      await finish(id);
      expect(await addressesOf(yvonne.id)).toEqual([yvonne.email]);
      expect((await lettersTo(email)).map(({ text }) => text)).toContainEqual(
        expect.stringContaining("arrêtée"),
      );
    }
  });
});

/** Two demands about one account, both confirmed by the circle. */
async function twoDemands() {
  const { yvonne, bilal, chloe } = await circleOfYvonne();
  const demands = [await demand(yvonne.email), await demand(yvonne.email)];
  for (const { id } of demands)
    for (const who of [bilal, chloe]) expect((await say(id, who, "yes"))?.done).toBe(true);
  return { yvonne, demands };
}

describe("several demands about one account", () => {
  test("are all stopped by the person at once", async () => {
    const { yvonne, demands } = await twoDemands();
    const [one] = demands;
    if (one === undefined) throw new Error("no demand");
    expect((await stopRecovery(app, person(yvonne.id), { recovery: one.id })).done).toBe(true);
    for (const { id } of demands) expect(await stateOf(id)).toBe("stopped");
  });

  test("end with the first that takes effect: the others open nothing", async () => {
    const { yvonne, demands } = await twoDemands();
    pass({ hours: 73 });
    for (const { id } of demands) await finish(id);
    expect(await addressesOf(yvonne.id)).toEqual([demands[0]?.email]);
    expect(await Promise.all(demands.map(({ id }) => stateOf(id)))).toEqual(["done", "stopped"]);
  });
});
