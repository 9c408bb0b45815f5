import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import {
  type Actor,
  job,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { beginSessionIn, cookieName } from "#services/sessions";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";

import {
  type Browser,
  browserOf,
  formTo,
  type SeenPage,
} from "../../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { sweep } from "../../../../../tests/support/retention.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../../tests/support/post-office.ts";
import type { Notice } from "../../domain/notice.ts";
import { alertsOfPerson } from "./alerts-of-person.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";
import { withdrawCallIn } from "../../actions/withdraw-call.ts";

const SITE = "https://archipel.example.org";
let app: TestHouse;
let post: PostOffice;

beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: post.url, ARCHIPEL_URL: SITE } });
});
afterAll(() => post.close());
beforeEach(async () => {
  app.setNow(TEST_NOW);
  post.mails.length = 0;
  await app.transaction(job("keep-alerts"), (work) =>
    sql`delete from calls.alert`.execute(work.db),
  );
});

let numbered = 0;
const newEmail = () => `alerte${++numbered}@example.org`;
const mailsTo = (email: string) => post.mails.filter((mail) => recipientOf(mail) === email);
const subjectsTo = (email: string) => mailsTo(email).map(({ subject }) => subject);

function notice(more: Partial<Notice> = {}): Notice {
  return {
    source: "csv",
    sourceId: newId(),
    nature: "call",
    title: "Jardins partagés des quartiers",
    summary: "La ville cherche qui cultive.",
    sections: [{ text: "La ville cherche qui cultive." }],
    body: { name: "Ville imaginée" },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    deadline: { date: dayOf(app.clock.now()).add({ days: 40 }) },
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
    ...more,
  };
}

/** Notices arrive, as an import brings them; then the house does what waits. */
async function arrive(...notices: readonly Notice[]) {
  await app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, {
      records: notices.map((one) => ({ notice: one, raw: JSON.stringify(one) })),
    }),
  );
  await doWaitingJobs(app);
}

async function gather() {
  await app.transaction(job("test"), (work) => work.later("gather-mails", {}));
  await doWaitingJobs(app);
}

/** Time passes, two hours at a step, and the house works. */
async function waitFor(hours: number) {
  for (let passed = 0; passed < hours; passed += 2) {
    app.setNow(app.clock.now().add({ hours: Math.min(2, hours - passed) }));
    await gather();
  }
}

async function ask(
  browser: Browser,
  query: string,
  email: string,
  rythme = "daily",
): Promise<SeenPage> {
  const page = await browser.get(`/appels?${query}`);
  const answer = await browser.submit(formTo(page, "/appels/alertes"), { email, rythme });
  await doWaitingJobs(app);
  return answer;
}

/** The path of the first link of that kind in the last mail. */
function linkIn(email: string, start: string): string {
  const text = mailsTo(email).at(-1)?.text ?? "";
  const found = new RegExp(`${SITE}(${start}\\S+)`).exec(text)?.[1];
  if (found === undefined) throw new Error(`no link ${start} in: ${text}`);
  return found;
}

/** An alert without an account, confirmed. */
async function alertOn(query: string, email = newEmail(), rythme = "daily"): Promise<string> {
  await ask(browserOf(app), query, email, rythme);
  await confirm(email);
  return email;
}

async function confirm(email: string): Promise<SeenPage> {
  const path = linkIn(email, "/l/alerte/confirmer/");
  const browser = browserOf(app);
  const page = await browser.get(path);
  return browser.submit(formTo(page, path));
}

async function signedIn(): Promise<{ browser: Browser; id: PersonId; email: string }> {
  const email = newEmail();
  const id = await app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name: "Lison", address });
  });
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  browser.cookies.set(cookieName(app), token);
  return { browser, id, email };
}

const countAlerts = async (state?: string) => {
  const { rows } = await app.transaction(job("keep-alerts"), (work) =>
    sql`select from calls.alert where ${state ?? null}::text is null or state = ${state ?? null}`.execute(
      work.db,
    ),
  );
  return rows.length;
};

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
    expect(answer.at).toBe("/moi/alertes?fait=suivi");
    expect(answer.text).toContain("si cet appel change, et trois jours avant sa fin");
    expect(answer.text).toContain("L’appel « Jardins partagés des quartiers »");

    await arrive({ ...one, summary: "Changé." });
    await waitFor(24);
    expect(subjectsTo(email)).toEqual(["Du nouveau sur « Jardins partagés des quartiers »"]);
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
