import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { job, visitor } from "#services/house";
import { findOrMakeAddressIn } from "#modules/people";
import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { sweep } from "../../../../../tests/support/retention.ts";
import {
  alertOn,
  app,
  arrive,
  ask,
  confirm,
  countAlerts,
  inAlertsHouse,
  linkIn,
  mailsTo,
  newEmail,
  notice,
  waitFor,
} from "./test-alerts.ts";

inAlertsHouse();

describe("an alert without an account", () => {
  test("is asked on the page of results, confirmed by one button, and told in the next morning's digest", async () => {
    const email = newEmail();
    const answer = await ask(browserOf(app), "q=jardin+partagé&ou=Crest", email);
    expect([answer.status, answer.at]).toEqual([200, "/appels/alertes/envoye"]);
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(email)[0]?.text).toContain(
      "appels avec « jardin partagé », autour de Crest, 30 km",
    );

    // Scanners open links: nothing is confirmed by it.
    await browserOf(app).get(linkIn(email, "/l/alerte/confirmer/"));
    await arrive(notice({ places: [{ scale: "commune", code: "26108" }] }));
    await waitFor(24);
    expect(mailsTo(email)).toHaveLength(1);

    const confirmed = await confirm(email);
    expect(confirmed.text).toContain("C’est en place");
    await arrive(
      notice({ title: "Un jardin partagé à Crest", places: [{ scale: "commune", code: "26108" }] }),
      notice({ title: "Un jardin partagé à Lille", places: [{ scale: "commune", code: "59350" }] }),
    );
    await waitFor(24);
    const [, digest] = mailsTo(email);
    expect(digest?.subject).toBe("1 nouvel appel pour « jardin partagé »");
    expect(digest?.text).toContain("Un jardin partagé à Crest");
    expect(digest?.text).not.toContain("Lille");
    expect(digest?.text).toMatch(
      /vous avez demandé à recevoir les nouveaux appels : appels avec « jardin partagé », autour de Crest/,
    );
    await waitFor(48);
    expect(mailsTo(email)).toHaveLength(2);
  });

  test("an address that is not one comes back with what was typed, and one sentence", async () => {
    const browser = browserOf(app);
    const page = await browser.get("/appels?q=jardin");
    const answer = await browser.submit(formTo(page, "/appels/alertes"), {
      email: "lison",
      rythme: "weekly",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain("appels avec « jardin »");
    const form = formTo(answer, "/appels/alertes");
    expect(form?.fields).toContainEqual(["email", "lison"]);
    expect(form?.fields).toContainEqual(["rythme", "weekly"]);
    expect(form?.fields).toContainEqual(["recherche", "q=jardin"]);
    expect(await countAlerts()).toBe(0);
  });

  test("a place that nobody knows is refused rather than taken for the whole country", async () => {
    const answer = await ask(browserOf(app), "q=jardin&ou=Xyzzyville", newEmail());
    expect(answer.status).toBe(409);
    expect(await countAlerts()).toBe(0);
  });

  test("the same search twice is one alert, however it is written", async () => {
    const email = await alertOn("q=jardins+partages&genre=projets");
    await ask(browserOf(app), "q=Jardins%20PARTAGÉS&genre=projets&tri=echeance", email);
    expect(await countAlerts()).toBe(1);
    expect(mailsTo(email).at(-1)?.subject).toContain("déjà en place");
  });

  test("one page confirms all that waits for the address, except what is left out", async () => {
    const email = newEmail();
    await ask(browserOf(app), "q=jardin", email);
    await ask(browserOf(app), "q=vélo", email);
    const path = linkIn(email, "/l/alerte/confirmer/");
    const browser = browserOf(app);
    const page = await browser.get(path);
    const form = formTo(page, path);
    expect(form?.offers["alertes"]).toHaveLength(2);
    await browser.submit(form, { alertes: form?.offers["alertes"]?.slice(0, 1) });
    expect([await countAlerts("on"), await countAlerts("asked")]).toEqual([1, 1]);
  });

  test("is seen, changed, paused and stopped by its link; another's link does nothing to it", async () => {
    const email = await alertOn("q=jardin");
    await arrive(notice());
    await waitFor(24);
    const path = linkIn(email, "/l/alerte/(?!confirmer)");
    const browser = browserOf(app);
    const page = await browser.get(path);
    expect(page.text).toContain("Appels avec « jardin »");
    const changed = await browser.submit(formTo(page, path), { rythme: "weekly" }, "Changer");
    expect(changed.text).toContain("Le lundi");
    await browser.submit(formTo(changed, path), {}, "Mettre en pause");
    await arrive(notice());
    await waitFor(24 * 8);
    expect(mailsTo(email)).toHaveLength(2);

    const forged = path.replace(
      /[^/]+$/,
      (sign) => `${sign.slice(0, -1)}${sign.endsWith("a") ? "b" : "a"}`,
    );
    expect((await browser.get(forged)).status).toBe(404);
    expect((await browser.post(forged, [["faire", "arreter"]])).status).toBe(404);
    expect(await countAlerts()).toBe(1);
    await browser.post(path, [["faire", "arreter"]]);
    expect(await countAlerts("stopped")).toBe(1);
    const stopped = await browser.get(path);
    expect(stopped.text).toContain("Cette alerte est arrêtée");
    await arrive(notice());
    await waitFor(24 * 2);
    expect(mailsTo(email)).toHaveLength(2);

    const back = await browser.submit(formTo(stopped, path), {}, "Remettre");
    expect(back.text).toContain("Le lundi");
    expect(await countAlerts("on")).toBe(1);
    await arrive(notice());
    await waitFor(24 * 8);
    expect(mailsTo(email)).toHaveLength(3);
  });

  test("that is stopped is put back for seven days, then nothing is left of it, nor of its address", async () => {
    const email = await alertOn("q=jardin");
    await arrive(notice());
    await waitFor(24);
    const path = linkIn(email, "/l/alerte/(?!confirmer)");
    const browser = browserOf(app);
    await browser.post(path, [["faire", "arreter"]]);
    await sweep(app, "stopped-alerts");
    expect(await countAlerts("stopped")).toBe(1);
    await waitFor(24 * 7 + 1);
    await sweep(app, "stopped-alerts");
    expect(await countAlerts()).toBe(0);
    expect((await browser.get(path)).text).toContain("Cette alerte est arrêtée");
    expect((await browser.post(path, [["faire", "remettre"]])).status).toBe(404);
  });

  test("is stopped with one click of the mail program, it alone", async () => {
    const email = newEmail();
    await alertOn("q=jardin", email);
    await alertOn("q=vélo", email);
    await arrive(notice());
    await waitFor(24);
    const headers = mailsTo(email).at(-1)?.headerLines ?? [];
    const link = /<https:\/\/archipel\.example\.org([^>]+)>/.exec(
      headers.find(({ key }) => key === "list-unsubscribe")?.line.replace(/\s+/g, "") ?? "",
    )?.[1];
    await browserOf(app).post(link ?? "", [["List-Unsubscribe", "One-Click"]], {});
    expect([await countAlerts("on"), await countAlerts("stopped")]).toEqual([1, 1]);
    await arrive(notice({ title: "Un atelier vélo" }), notice({ title: "Un autre jardin" }));
    await waitFor(24);
    expect(mailsTo(email).at(-1)?.text).toContain("Un atelier vélo");
    expect(mailsTo(email).at(-1)?.text).not.toContain("Un autre jardin");
  });

  test("« ne plus jamais m’écrire » holds against a new demand: the page is the same, nothing goes", async () => {
    const email = await alertOn("q=jardin");
    await arrive(notice());
    await waitFor(24);
    const all = linkIn(email, "/l/courriels/tout/");
    const browser = browserOf(app);
    await browser.submit(formTo(await browser.get(all), all));
    const answer = await ask(browserOf(app), "q=vélo", email);
    expect(answer.at).toBe("/appels/alertes/envoye");
    await arrive(notice());
    await waitFor(48);
    expect(mailsTo(email)).toHaveLength(2);
  });

  test("demands count among the three mails of the day", async () => {
    const email = newEmail();
    for (const word of ["un", "deux", "trois", "quatre", "cinq"])
      await ask(browserOf(app), `q=jardin+${word}`, email);
    expect(mailsTo(email)).toHaveLength(3);
  });

  test("that nobody confirmed is forgotten after seven days, and its address a week later", async () => {
    const email = newEmail();
    await ask(browserOf(app), "q=jardin", email);
    const path = linkIn(email, "/l/alerte/confirmer/");
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
    const nights = async (days: number) => {
      app.setNow(app.clock.now().add({ hours: 24 * days }));
      await sweep(app, "unconfirmed-alerts", "asked-addresses");
    };
    await nights(6);
    expect(await countAlerts()).toBe(1);
    await nights(2);
    expect(await countAlerts()).toBe(0);
    expect((await browserOf(app).get(path)).text).toContain("n’attend plus");
    await nights(8);
    const before = await app.transaction(job("write-to"), (work) =>
      sql<{ n: number }>`select count(*) as n from people.address`.execute(work.db),
    );
    await app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
    const after = await app.transaction(job("write-to"), (work) =>
      sql<{ n: number }>`select count(*) as n from people.address`.execute(work.db),
    );
    expect((after.rows[0]?.n ?? 0) - (before.rows[0]?.n ?? 0)).toBe(1);
  });
});
