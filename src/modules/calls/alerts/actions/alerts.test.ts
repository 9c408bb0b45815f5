import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { type Actor, job, linkHolder, operator, person, visitor } from "#services/house";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { alertsOfPerson } from "./alerts-of-person.ts";
import { alertOn, app, ask, countAlerts, inAlertsHouse, signedIn } from "./test-alerts.ts";

inAlertsHouse();

describe("with an account", () => {
  test("an alert is on at once, listed in words, changed and stopped on « Vos alertes »; nobody else sees it", async () => {
    const { browser, id } = await signedIn();
    const page = await browser.get("/appels?q=jardin&qui=association");
    const listed = await browser.submit(formTo(page, "/appels/alertes"), { rythme: "weekly" });
    expect(listed.text).toContain("Appels avec « jardin », ouverts aux associations");
    expect(listed.text).toContain("Le lundi");
    expect((await browser.get("/moi/courriels")).text).toContain(
      "Appels avec « jardin », ouverts aux associations",
    );

    const form = listed.forms.find(({ action }) => action.startsWith("/moi/alertes/"));
    const other = await signedIn();
    expect((await other.browser.get("/moi/alertes")).text).not.toContain("jardin");
    const theirs = await other.browser.get("/appels?q=vélo");
    await other.browser.submit(formTo(theirs, "/appels/alertes"));
    const own = (await other.browser.get("/moi/alertes")).forms.find(({ action }) =>
      action.startsWith("/moi/alertes/"),
    );
    const stolen = { ...(own ?? { fields: [] }), action: form?.action ?? "" };
    const refused = await other.browser.post(stolen.action, [
      ...stolen.fields.filter(([name]) => name !== "faire"),
      ["faire", "arreter"],
    ]);
    expect(refused.status).toBe(404);

    await browser.submit(form, {}, "Mettre en pause");
    expect(await countAlerts("paused")).toBe(1);
    const after = await browser.get("/moi/alertes");
    await browser.submit(
      after.forms.find(({ action }) => action === form?.action),
      {},
      "Arrêter",
    );
    const stopped = await browser.get("/moi/alertes");
    expect(stopped.text).toContain("Vous pouvez la remettre pendant sept jours");
    expect([await countAlerts("on"), await countAlerts("stopped")]).toEqual([1, 1]);
    await browser.submit(
      stopped.forms.find(({ action }) => action === form?.action),
      {},
      "Remettre",
    );
    expect(await countAlerts("on")).toBe(2);
    expect(id).toBeDefined();
  });

  test("one that waits for its confirmation is said among the mails of its person", async () => {
    const { browser, email } = await signedIn();
    expect((await browser.get("/moi/courriels")).text).toContain("Vous n’avez demandé aucun");
    await ask(browserOf(app), "q=vannerie", email);
    const { text } = await browser.get("/moi/courriels");
    expect(text).toContain("attend votre confirmation");
    expect(text).toContain("vannerie");
    expect(text).not.toContain("Vous n’avez demandé aucun");
  });

  test("alerts of an address come with it to its person, are given and erased with them", async () => {
    const email = await alertOn("q=jardin");
    const id = await app.transaction(visitor, async (work) =>
      makePersonIn(work, { name: "Ana", address: await findOrMakeAddressIn(work, email) }),
    );
    await app.transaction(person(id), async (work) => {
      expect(JSON.stringify(await alertsOfPerson.gives(work, id))).toContain(
        "appels avec « jardin »",
      );
      await alertsOfPerson.erases(work, id);
    });
    expect(await countAlerts()).toBe(0);
  });
});

test("only the person of the address, and the holder of its link, see an alert", async () => {
  const { browser, id } = await signedIn();
  const page = await browser.get("/appels?q=jardin");
  await browser.submit(formTo(page, "/appels/alertes"));
  const { rows } = await app.transaction(job("keep-alerts"), (work) =>
    sql<{ id: string }>`select id from calls.alert`.execute(work.db),
  );
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
  const seen = (actor: Actor) =>
    app.transaction(actor, async (work) => {
      const found = await sql`select from calls.alert`.execute(work.db);
      return found.rows.length;
    });
  const alert = rows[0]?.id ?? "";
  const answers = await Promise.all(
    [
      person(id),
      linkHolder("calls.alert", alert),
      linkHolder("calls.alert", newId()),
      linkHolder("notifications.recipient", alert),
      person(newId<"Person">()),
      operator(),
      visitor,
      job("import-calls"),
    ].map(seen),
  );
  expect(answers).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
});
