import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  job,
  type Module,
  namesIn,
  type NotificationKind,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { beginSessionIn, cookieName } from "#services/sessions";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";
import type { AddressId } from "#rules/people";

import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { sweep } from "../../../../tests/support/retention.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";
import { aboutPerson } from "./about-person.ts";
import { notifyAllIn, notifyIn } from "./notify.ts";
import { choosePreference, seeMails } from "./see-mails.ts";
import { stopPathOf } from "./post-mail.ts";
import { switchMails } from "./stop-mails.ts";

const SITE = "https://archipel.example.org";
let app: TestHouse;
let post: PostOffice;

/** What is no longer worth saying, and what was stopped. */
const over = new Set<unknown>();
const stopped = new Set<string>();

const trialKind: NotificationKind = {
  why: "vous avez demandé des essais.",
  sort: "digest",
  stillTrue: (_, { trial }) => Promise.resolve(!over.has(trial)),
  write: (_, { facts }) =>
    Promise.resolve({
      subject: `${facts.length} essais`,
      title: "Vos essais",
      entries: facts.map(({ trial }) => ({ title: `Essai ${String(trial)}`, at: "/", lines: [] })),
    }),
  sources: {
    table: "notifications.recipient",
    list: () => Promise.resolve([]),
    find: (_, id) =>
      Promise.resolve(
        stopped.has(id)
          ? undefined
          : { id, title: "les essais", rhythm: "daily" as const, paused: false, at: "/" },
      ),
    stop: (_, id) => {
      stopped.add(id);
      return Promise.resolve();
    },
  },
};
const { sources: _, ...directKind } = trialKind;
const trial: Module = {
  name: "trial",
  floor: 3,
  needs: ["notifications"],
  notificationKinds: {
    "trial.tried": trialKind,
    "trial.concerned": { ...directKind, sort: "direct", why: "quelqu’un vous a écrit." },
  },
};

beforeAll(async () => {
  post = await openPostOffice();
  app = await testHouse({ environment: { SMTP_URL: post.url, ARCHIPEL_URL: SITE } });
  Object.assign(app, { modules: [...app.modules, trial] });
});
afterAll(() => post.close());
beforeEach(() => {
  app.setNow(TEST_NOW);
  post.mails.length = 0;
  over.clear();
  stopped.clear();
});

let numbered = 0;
let email = "";
/** Each test has its own addresses; what arrives at the last one made is what it looks at. */
const newAddress = () => {
  numbered += 1;
  email = `essai${numbered}@example.org`;
  return app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
};
const newPerson = async () => {
  const address = await newAddress();
  const id = await app.transaction(visitor, (work) => makePersonIn(work, { name: "Ana", address }));
  return { id, address };
};

const say = (address: AddressId, trials: readonly string[], more = {}) =>
  app.transaction(job("trial"), (work) =>
    notifyAllIn(
      work,
      trials.map((object) => ({
        address,
        kind: "trial.tried",
        object,
        facts: { trial: object },
        ...more,
      })),
    ),
  );

/** Lets the house do what it does every two minutes. */
async function gather() {
  await app.transaction(job("test"), (work) => work.later("gather-mails", {}));
  await doWaitingJobs(app);
}

async function waitFor(hours: number, minutes = 0) {
  app.setNow(app.clock.now().add({ hours, minutes }));
  await gather();
}

const mails = () => post.mails.filter((mail) => recipientOf(mail) === email);
const subjects = () => mails().map(({ subject }) => subject);
const writeTo = (address: AddressId) =>
  app.modules
    .flatMap(({ jobs }) => jobs?.["write-mail"] ?? [])[0]
    ?.run(app, { address }, job("write-mail")) ?? Promise.reject(new Error("no such job"));
const stopAllOf = (address: AddressId) => stopPathOf(app, { what: "all", address });

describe("what is said", () => {
  test("is said once for each address, kind and object, however often it is told", async () => {
    const address = await newAddress();
    expect(await say(address, ["a", "b"])).toBe(2);
    expect(await say(address, ["b", "c"])).toBe(1);
    await waitFor(24);
    expect(await say(address, ["a", "b", "c"])).toBe(0);
    await waitFor(24);
    expect(subjects()).toEqual(["3 essais"]);
  });

  test("goes into the morning's digest by default, and never before", async () => {
    const address = await newAddress();
    await say(address, ["a"]);
    await waitFor(12);
    expect(mails()).toEqual([]);
    // 9:00 in Paris, 24 hours later.
    await waitFor(12);
    expect(subjects()).toEqual(["1 essais"]);
  });

  test("what concerns one alone goes at once, gathered over three minutes", async () => {
    const { address } = await newPerson();
    await app.transaction(job("trial"), (work) =>
      notifyIn(work, { address, kind: "trial.concerned", object: "1", facts: { trial: "1" } }),
    );
    await waitFor(0, 2);
    expect(mails()).toEqual([]);
    await app.transaction(job("trial"), (work) =>
      notifyIn(work, { address, kind: "trial.concerned", object: "2", facts: { trial: "2" } }),
    );
    await waitFor(0, 1);
    expect(subjects()).toEqual(["2 essais"]);
  });

  test("is asked again whether it is true; nothing left is no mail", async () => {
    const address = await newAddress();
    await say(address, ["a", "b"]);
    over.add("a");
    await waitFor(24);
    expect(mails()[0]?.text).toContain("Essai b");
    expect(mails()[0]?.text).not.toContain("Essai a");
    await say(address, ["c"]);
    over.add("c");
    await waitFor(24);
    expect(mails()).toHaveLength(1);
  });

  test("an unknown kind is an accident, not a silence", async () => {
    const address = await newAddress();
    await expect(say(address, ["a"], { kind: "trial.unknown" })).rejects.toThrow("trial.unknown");
  });

  test("at most three mails a day; the rest waits for the next morning", async () => {
    const address = await newAddress();
    for (const object of ["1", "2", "3", "4", "5"]) {
      await say(address, [object], { rhythm: "at-once" });
      await waitFor(0, 10);
    }
    expect(subjects()).toEqual(["1 essais", "1 essais", "1 essais"]);
    await waitFor(23);
    expect(subjects().slice(3)).toEqual(["2 essais"]);
  });

  test("a mail is written once although two processes write at the same time", async () => {
    const address = await newAddress();
    await say(address, ["a"]);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    await Promise.all([1, 2, 3].map(() => writeTo(address)));
    await gather();
    expect(mails()).toHaveLength(1);
  });

  test("what fails while it is written leaves everything waiting", async () => {
    const address = await newAddress();
    await say(address, ["a"]);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const broken = { ...trialKind, told: () => Promise.reject(new Error("cut")) };
    Object.assign(trial.notificationKinds ?? {}, { "trial.tried": broken });
    await expect(writeTo(address)).rejects.toThrow("cut");
    Object.assign(trial.notificationKinds ?? {}, { "trial.tried": trialKind });
    await gather();
    expect(mails()).toHaveLength(1);
  });
});

describe("a mail, as it arrives", () => {
  test("says why, answers to a human, and can be stopped with one click (RFC 8058)", async () => {
    const address = await newAddress();
    const source = newId();
    await app.transaction(operator(), async (work) => {
      await sql`insert into house.setting (name, value) values ('instance', '{"operatorAddress": "tenante@example.org"}')
        on conflict (name) do update set value = excluded.value`.execute(work.db);
    });
    await say(address, ["a"], { source });
    await waitFor(24);
    const [mail] = mails();
    expect(mail?.text).toContain("vous avez demandé des essais");
    expect(mail?.replyTo?.text).toBe("tenante@example.org");
    const header = (name: string) =>
      mail?.headerLines.find(({ key }) => key === name)?.line.replace(/\s+/g, " ") ?? "";
    expect(header("list-id")).toContain("<courriels.archipel.example.org>");
    expect(header("list-unsubscribe-post")).toContain("List-Unsubscribe=One-Click");
    const link = /<https:\/\/archipel\.example\.org([^>]+)>/.exec(header("list-unsubscribe"))?.[1];
    expect(link).toContain(source);

    const program = browserOf(app);
    const seen = await program.get(link ?? "");
    expect(seen.text).toContain("les essais");
    expect(stopped.has(source)).toBe(false);
    const clicked = await program.post(link ?? "", [["List-Unsubscribe", "One-Click"]], {
      origin: "https://mail.example.org",
      "sec-fetch-site": "cross-site",
    });
    expect([clicked.status, clicked.way]).toEqual([200, [200]]);
    expect(stopped.has(source)).toBe(true);
    expect((await program.get(link ?? "")).text).toContain("C’est arrêté");
  });

  test("of several subjects is stopped whole by one click, as its last link says", async () => {
    const address = await newAddress();
    for (const source of [newId(), newId()]) await say(address, [source], { source });
    await waitFor(24);
    expect(subjects()).toEqual(["1 essais, et 1 autre sujet"]);
    const line = mails()[0]?.headerLines.find(({ key }) => key === "list-unsubscribe")?.line;
    expect(line?.replace(/\s+/g, "")).toContain(`<${SITE}${stopAllOf(address)}>`);
  });

  test("what waits of a source that was stopped is not said", async () => {
    const address = await newAddress();
    const source = newId();
    await say(address, ["a"], { source });
    const path = stopPathOf(app, { what: "source", kind: "trial.tried", source });
    const browser = browserOf(app);
    const page = await browser.get(path);
    await browser.submit(formTo(page, path), {});
    await waitFor(24);
    expect(mails()).toEqual([]);
  });

  test("a link with one letter changed is unknown, and changes nothing", async () => {
    const source = newId();
    const path = stopPathOf(app, { what: "source", kind: "trial.tried", source });
    const forged = path.replace(/.$/, (letter) => (letter === "a" ? "b" : "a"));
    const other = path.replace(source, newId());
    for (const at of [forged, other]) {
      expect((await browserOf(app).get(at)).status).toBe(404);
      expect((await browserOf(app).post(at, [])).status).toBe(404);
    }
    expect(stopped.size).toBe(0);
  });
});

describe("« ne plus jamais m’écrire »", () => {
  test("by one link without signing in: nothing goes any more, even after the address was erased and made again", async () => {
    const { id, address } = await newPerson();
    await say(address, ["a"]);
    const browser = browserOf(app);
    const page = await browser.get(stopAllOf(address));
    const after = await browser.submit(formTo(page, stopAllOf(address)));
    expect(after.text).toContain("Plus rien ne partira");
    await waitFor(24);
    expect(mails()).toEqual([]);

    await app.transaction(person(id), async (work) => {
      for (const module of app.modules.toReversed()) await module.aboutPerson?.erases(work, id);
    });
    const again = await app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
    expect(again).not.toBe(address);
    await say(again, ["b"]);
    await waitFor(24);
    expect(mails()).toEqual([]);
  });

  test("the person of the address may receive again, on « Vos courriels »", async () => {
    const { id, address } = await newPerson();
    await switchMails(app, person(id), { receive: false });
    await say(address, ["a"]);
    await waitFor(24);
    expect(mails()).toEqual([]);
    await switchMails(app, person(id), { receive: true });
    await say(address, ["b"]);
    await waitFor(24);
    expect(subjects()).toEqual(["1 essais"]);
  });

  test("the register holds fingerprints, no address", async () => {
    const { id } = await newPerson();
    await switchMails(app, person(id), { receive: false });
    const { rows } = await app.transaction(job("write-mail"), (work) =>
      sql<{
        row: string;
      }>`select encode(fingerprint, 'escape') || channel as row from notifications.never`.execute(
        work.db,
      ),
    );
    expect(rows.map(({ row }) => row).join()).not.toContain("essai");
  });
});

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
