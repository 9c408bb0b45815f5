import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { job } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { withdrawCallIn } from "../../actions/withdraw-call.ts";
import {
  alertOn,
  app,
  arrive,
  gather,
  inAlertsHouse,
  mailsTo,
  newEmail,
  notice,
  signedIn,
  subjectsTo,
  waitFor,
} from "./test-alerts.ts";

inAlertsHouse();

describe("what is told", () => {
  test("never the same call twice for one address, even through two alerts: under the first", async () => {
    const email = newEmail();
    await alertOn("q=jardin", email);
    // The older one tells it: two of the same instant would be told by chance.
    app.setNow(app.clock.now().add({ minutes: 1 }));
    await alertOn("q=partagé", email);
    await arrive(notice());
    await waitFor(24);
    const digest = mailsTo(email).at(-1);
    expect(digest?.text?.match(/Jardins partagés des quartiers/g)).toHaveLength(1);
    expect(digest?.subject).toBe("1 nouvel appel pour « jardin »");
    await waitFor(48);
    expect(mailsTo(email)).toHaveLength(3);
  });

  test("grouped by alert, newest first, in one mail", async () => {
    const email = newEmail();
    await alertOn("q=jardin", email);
    await alertOn("q=vélo", email);
    await arrive(notice({ title: "Jardin ancien" }));
    app.setNow(app.clock.now().add({ hours: 1 }));
    await arrive(notice({ title: "Jardin nouveau" }));
    app.setNow(app.clock.now().add({ hours: 1 }));
    await arrive(notice({ title: "Vélo du soir" }));
    await waitFor(22);
    const digest = mailsTo(email).at(-1);
    expect(digest?.subject).toBe("1 nouvel appel pour « vélo », et 1 autre sujet");
    const places = ["Vélo du soir", "Jardin nouveau", "Jardin ancien"].map(
      (title) => digest?.text?.indexOf(title) ?? -1,
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
  });

  test("a mere re-import, or the same notice corrected, is no new call", async () => {
    const email = await alertOn("q=jardin");
    const one = notice();
    await arrive(one);
    await waitFor(24);
    expect(mailsTo(email)).toHaveLength(2);
    await arrive(one);
    await arrive({ ...one, summary: "La ville cherche qui cultive, et qui arrose." });
    await waitFor(24);
    expect(mailsTo(email)).toHaveLength(2);
  });

  test("a call that closed, or was withdrawn, before the morning is not told", async () => {
    const email = await alertOn("q=jardin");
    const withdrawn = notice();
    await arrive(withdrawn, notice({ deadline: { date: dayOf(TEST_NOW) } }));
    await app.transaction(job("import-calls"), (work) =>
      withdrawCallIn(work, { source: "csv", sourceId: withdrawn.sourceId, why: "Annulé." }),
    );
    await waitFor(48);
    expect(mailsTo(email)).toHaveLength(1);
  });

  test("a deadline that moved is told to those who were told of the call, and to nobody else", async () => {
    const email = await alertOn("q=jardin");
    const notYet = await alertOn("q=jardin", newEmail(), "weekly");
    const one = notice();
    await arrive(one);
    await waitFor(24);
    const late = await alertOn("q=jardin");
    await arrive({ ...one, deadline: { date: dayOf(TEST_NOW).add({ days: 60 }) } });
    await waitFor(24);
    expect(subjectsTo(email).at(-1)).toBe("La date limite d’un appel a changé");
    expect(mailsTo(email)).toHaveLength(3);
    expect([mailsTo(late).length, mailsTo(notYet).length]).toEqual([1, 1]);
  });

  test("a permanent aid is told as one without an end", async () => {
    const email = await alertOn("q=jardin");
    const { deadline: _, ...permanent } = notice({ source: "aides-territoires" });
    await arrive(permanent);
    await waitFor(24);
    expect(mailsTo(email).at(-1)?.text).toMatch(/Sans date limite/);
    expect(mailsTo(email).at(-1)?.text).not.toMatch(/ferme|jusqu’au/i);
  });

  test("rhythms: at once within minutes, weekly on Monday", async () => {
    const quick = await alertOn("q=jardin", newEmail(), "at-once");
    const slow = await alertOn("q=jardin", newEmail(), "weekly");
    await arrive(notice(), notice(), notice());
    app.setNow(app.clock.now().add({ minutes: 4 }));
    await gather();
    expect(subjectsTo(quick).at(-1)).toBe("3 nouveaux appels pour « jardin »");
    // Wednesday 25 November; the next Monday is the 30th.
    await waitFor(24 * 4);
    expect(mailsTo(slow)).toHaveLength(1);
    await waitFor(24);
    expect(subjectsTo(slow).at(-1)).toBe("3 nouveaux appels pour « jardin »");
  });
});

describe("following one call", () => {
  test("tells its changes, and its end three days before, once", async () => {
    const one = notice({ deadline: { date: dayOf(TEST_NOW).add({ days: 10 }) } });
    await arrive(one);
    const { rows } = await sql<{ number: number }>`select call.number from calls.call
      join calls.notice on notice.call = call.id where notice.source_id = ${one.sourceId}`.execute(
      app.db,
    );
    const { browser, email } = await signedIn();
    const page = await browser.get(`/appels/${rows[0]?.number}`);
    const answer = await browser.submit(formTo(page, "/appels/alertes"));
    expect(answer.at).toMatch(/^\/moi\/alertes\?fait=suivi&appel=\d+$/);
    expect(answer.text).toContain("Revenir à l’appel");
    expect(answer.text).toContain(
      "Vous suivez cet appel. Nous vous écrirons s’il change, et trois jours avant sa fin",
    );
    expect(answer.text).toContain("L’appel « Jardins partagés des quartiers »");
    const followed = await browser.get(`/appels/${rows[0]?.number}`);
    expect(followed.text).toContain("Vous suivez cet appel.");
    expect(followed.html).not.toContain('action="/appels/alertes"');
    const other = await browserOf(app).get(`/appels/${rows[0]?.number}`);
    expect(other.html).toContain('action="/appels/alertes"');

    await arrive({ ...one, summary: "Changé." });
    await waitFor(24);
    expect(subjectsTo(email)).toEqual(["Du nouveau sur « Jardins partagés des quartiers »"]);
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- of this test alone
    const mornings = async (days: number) => {
      for (let day = 0; day < days; day += 1) {
        await app.transaction(job("test"), (work) => work.later("recall-followed", {}));
        await doWaitingJobs(app);
        await waitFor(24);
      }
    };
    await mornings(5);
    expect(mailsTo(email)).toHaveLength(1);
    await mornings(6);
    expect(subjectsTo(email).slice(1)).toEqual([
      "Bientôt fermé : « Jardins partagés des quartiers »",
    ]);
    const listed = await browser.get("/moi/alertes");
    expect(listed.text).toContain("Cet appel est fermé : plus rien ne viendra");
    expect(listed.text).not.toContain("en place");
  });

  test("tells what a correction changes, and what is doubtful in it", async () => {
    const end = dayOf(TEST_NOW).add({ days: 40 });
    const one = notice({ deadline: { date: end } });
    await arrive(one);
    const { rows } = await sql<{ number: number }>`select call.number from calls.call
      join calls.notice on notice.call = call.id where notice.source_id = ${one.sourceId}`.execute(
      app.db,
    );
    const { browser, email } = await signedIn();
    const page = await browser.get(`/appels/${rows[0]?.number}`);
    await browser.submit(formTo(page, "/appels/alertes"));
    const text = "La date limite change : voir le profil d’acheteur.";
    await arrive({
      ...notice({ sourceId: newId(), title: "Rectificatif" }),
      nature: "correction",
      follows: [one.sourceId],
      corrects: {
        changes: [
          { where: "II.1.1) Intitulé", before: "Un potager", after: "Deux potagers" },
          { text },
        ],
        limits: [{ says: "unsure", or: [], cited: text }],
      },
    });
    await waitFor(24);
    const [mail] = mailsTo(email);
    expect(mail?.text).toContain("au lieu de « Un potager », lire « Deux potagers »");
    expect(mail?.text).toContain("nous n’en sommes pas sûrs");
  });

  test("one that is withdrawn is said so in the list, and taken off with one button", async () => {
    const one = notice({ title: "Une serre à partager" });
    await arrive(one);
    const { rows } = await sql<{ number: number }>`select call.number
      from calls.call join calls.notice on notice.call = call.id
      where notice.source_id = ${one.sourceId}`.execute(app.db);
    const { browser } = await signedIn();
    const page = await browser.get(`/appels/${rows[0]?.number}`);
    const on = await browser.submit(formTo(page, "/appels/alertes"));
    expect(on.text).toContain("en place");
    await app.transaction(job("import-calls"), (work) =>
      withdrawCallIn(work, { source: "csv", sourceId: one.sourceId, why: "Annulé." }),
    );
    const listed = await browser.get("/moi/alertes");
    expect(listed.text).toContain("L’organisme a retiré cet appel : plus rien ne viendra.");
    for (const gone of ["en place", "Mettre en pause", "Quand vous écrire ?"])
      expect(listed.text).not.toContain(gone);
    const form = listed.forms.find(({ action }) => action.startsWith("/moi/alertes/"));
    await browser.submit(form, {}, "Retirer de la liste");
    expect((await browser.get("/moi/alertes")).text).toContain("Vous n’avez pas encore d’alerte");
  });
});
