import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#basics/id";
import { job, namesIn, operator, person, type PersonId, visitor } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";
import { makePersonIn } from "#modules/people";
import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import { aboutPerson } from "./about-person.ts";
import { notifyIn } from "./notify.ts";
import { choosePreference, seeMails } from "./see-mails.ts";
import { switchMails } from "./stop-mails.ts";
import {
  app,
  inSayingHouse,
  mails,
  newPerson,
  over,
  say,
  subjects,
  waitFor,
} from "./test-saying.ts";

inSayingHouse();

test("a rhythm chosen for a kind is followed, also by what already waits", async () => {
  const { id, address } = await newPerson();
  const concern = (object: string) =>
    app.transaction(job("trial"), (work) =>
      notifyIn(work, { address, kind: "trial.concerned", object, facts: { trial: object } }),
    );
  await concern("1");
  expect(
    await choosePreference(app, person(id), { kind: "trial.concerned", preference: "daily" }),
  ).toMatchObject({ done: true });
  await concern("2");
  await waitFor(1);
  expect(mails()).toEqual([]);
  await waitFor(23);
  expect(subjects()).toEqual(["2 essais"]);
  await concern("3");
  await choosePreference(app, person(id), { kind: "trial.concerned", preference: "never" });
  await concern("4");
  await waitFor(48);
  expect(mails()).toHaveLength(1);
});

test("all choices are one form: only what changes is saved, and what is no choice is said beside its field", async () => {
  const { id, address } = await newPerson();
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  browser.cookies.set(cookieName(app), token);
  const at = "/moi/courriels/rythmes";
  const page = await browser.get("/moi/courriels");
  expect(page.forms.filter(({ action }) => action === at)).toHaveLength(1);
  const saved = await browser.submit(formTo(page, at), { "trial.concerned": "weekly" });
  expect(saved.text).toContain("C’est enregistré : vos choix valent dès maintenant.");
  const { rows } = await app.transaction(job("write-mail"), (work) =>
    sql`select kind, rhythm from notifications.preference where space = ${address}`.execute(
      work.db,
    ),
  );
  expect(rows).toEqual([{ kind: "trial.concerned", rhythm: "weekly" }]);
  const again = await browser.submit(formTo(saved, at));
  expect(again.text).toContain("Rien n’a changé");

  const fields = formTo(again, at)?.fields ?? [];
  const forged = await browser.post(at, [
    ...fields.filter(([name]) => name !== "trial.concerned"),
    ["trial.concerned", "chaque heure"],
  ]);
  expect(forged.status).toBe(422);
  expect(forged.html).toMatch(
    /class="[^"]*faux[^"]*"(?:(?!<select).)*Choisissez quand nous vous écrivons à ce sujet/s,
  );
});

test("every kind of the house has its group on « Vos courriels »", () => {
  const kinds = app.modules.flatMap(({ name, notificationKinds }) =>
    name === "trial" ? [] : Object.keys(notificationKinds ?? {}),
  );
  const without = kinds.filter(
    (kind) => namesIn(app).subjects[kind.split(".")[0] ?? ""] === undefined,
  );
  expect(without).toEqual([]);
});

test("« Vos courriels » names no part of the house for what is nobody else’s", async () => {
  const { id } = await newPerson();
  const seen = await seeMails(app, person(id), undefined);
  const discreet = app.modules.flatMap(({ notificationKinds = {} }) =>
    Object.entries(notificationKinds).flatMap(([kind, one]) =>
      one.discreet === true ? [kind] : [],
    ),
  );
  expect(discreet).toContain("concerns.news");
  const named = (seen?.kinds ?? []).filter(({ subject }) => subject === undefined);
  expect(named.map(({ kind }) => kind).filter((kind) => !kind.startsWith("trial."))).toEqual(
    discreet,
  );
});

test("someone's data says what they were written, erasing forgets it, and a shared address stays with the other", async () => {
  const { id, address } = await newPerson();
  await say(address, ["a"]);
  await app.transaction(person(id), async (work) => {
    expect(JSON.stringify(await aboutPerson.gives(work, id))).toContain(
      "vous avez demandé des essais",
    );
    await aboutPerson.erases(work, id);
    expect(JSON.stringify(await aboutPerson.gives(work, id))).not.toContain(
      "vous avez demandé des essais",
    );
  });
  const shared = await newPerson();
  const other: PersonId = newId<"Person">();
  await app.transaction(visitor, (work) =>
    makePersonIn(work, { id: other, address: shared.address }),
  );
  await say(shared.address, ["a"]);
  await app.transaction(person(other), (work) => aboutPerson.erases(work, other));
  await waitFor(24);
  expect(subjects()).toEqual(["1 essais"]);
});

test("what was said is forgotten 400 days later, and not before", async () => {
  const { id, address } = await newPerson();
  await say(address, ["a"]);
  await waitFor(24);
  const said = app.clock.now();
  const isKept = async (days: number) => {
    app.setNow(said.add({ hours: 24 * days }));
    await sweep(app, "notifications");
    const given = await app.transaction(person(id), (work) => aboutPerson.gives(work, id));
    return JSON.stringify(given).includes("vous avez demandé des essais.");
  };
  expect([await isKept(399), await isKept(401)]).toEqual([true, false]);
});

test("nobody else reads what is said to an address", async () => {
  const { id, address } = await newPerson();
  await say(address, ["a"]);
  const count = (actor: Parameters<TestHouse["transaction"]>[0]) =>
    app.transaction(actor, async (work) => {
      const { rows } =
        await sql`select from notifications.notification where space = ${address}`.execute(work.db);
      return rows.length;
    });
  expect(await count(person(id))).toBe(1);
  expect(await count(person(newId<"Person">()))).toBe(0);
  expect(await count(visitor)).toBe(0);
  expect(await count(operator())).toBe(0);
  expect(await seeMails(app, visitor, undefined)).toBeUndefined();
});

test("a week: no empty mail, three a day at most, and after the switch nothing", async () => {
  const { id, address } = await newPerson();
  const days = new Map<string, number>();
  let afterSwitch = 0;
  for (let hour = 0; hour < 7 * 24; hour += 1) {
    if (hour === 5 * 24) await switchMails(app, person(id), { receive: false });
    if (hour % 2 === 0) await say(address, [`d${hour}`], { rhythm: "daily" });
    if (hour % 5 === 0) await say(address, [`o${hour}`], { rhythm: "at-once" });
    if (hour % 11 === 0) await say(address, [`w${hour}`], { rhythm: "weekly" });
    if (hour % 6 === 0) over.add(`d${hour}`);
    const before = mails().length;
    await waitFor(1);
    const day = app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();
    days.set(day, (days.get(day) ?? 0) + mails().length - before);
    if (hour > 5 * 24) afterSwitch += mails().length - before;
  }
  expect(Math.max(...days.values())).toBe(3);
  expect(afterSwitch).toBe(0);
  expect(mails().length).toBeGreaterThan(10);
  for (const mail of mails()) expect(mail.text).toMatch(/Essai [dow]\d/);
  const all = mails().flatMap(({ text }) => text?.match(/Essai \w+/g) ?? []);
  expect(new Set(all).size).toBe(all.length);
}, 120_000);

test("one choice of three holds for all subjects, and what the law wants told is never silenced", async () => {
  const { id, address } = await newPerson();
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  browser.cookies.set(cookieName(app), token);
  const at = "/moi/courriels/choix";
  const page = await browser.get("/moi/courriels");
  expect(formTo(page, at)?.fields).toContainEqual(["choix", "at-once"]);
  const saved = await browser.submit(formTo(page, at), { choix: "nothing" });
  expect(saved.text).toContain("C’est enregistré : vos choix valent dès maintenant.");
  expect(saved.text).toContain("Partent toujours");
  expect(formTo(saved, at)?.fields).toContainEqual(["choix", "nothing"]);
  const chosen = async (kind: string) => {
    const { rows } = await app.transaction(job("write-mail"), (work) =>
      sql`select rhythm from notifications.preference where space = ${address} and kind = ${kind}`.execute(
        work.db,
      ),
    );
    return rows;
  };
  expect(await chosen("trial.concerned")).toEqual([{ rhythm: "never" }]);
  expect(await chosen("moderation.mine-decided")).toEqual([]);
  const offered = formTo(saved, "/moi/courriels/rythmes")?.offers["moderation.mine-decided"];
  expect(offered).toEqual(["at-once", "daily", "weekly"]);

  const none = await browser.post(
    at,
    (formTo(saved, at)?.fields ?? []).filter(([name]) => name !== "choix"),
  );
  expect(none.status).toBe(422);
  expect(none.text).toContain("Choisissez une des trois réponses.");
});
