import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { job, operator, person, visitor } from "#services/house";
import { listMailsIn } from "#services/mail";

import { TEST_NOW, testHouse } from "../../../../../tests/support/house.ts";
import { WRONG_CODES } from "../../domain/codes.ts";
import type { AskId } from "../../store/codes.ts";
import { addAddress, askAddress } from "../../actions/add-address.ts";
import { askCode } from "./ask-code.ts";
import { beginRecovery, askRecovery } from "../../recovery/actions/ask-recovery.ts";
import { findOrMakeAddressIn } from "../../actions/keep-address.ts";
import { makePersonIn } from "../../actions/make-person.ts";
import { signIn, signInByLink } from "./sign-in.ts";

const app = await testHouse();
const DEVICE = { device: "?" };
let minutes = 0;

beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
  // Far from what the test before has behind it.
  app.setNow(TEST_NOW.add({ minutes: (minutes += 10_000) }));
});

/** The codes and links sent to an address, oldest first. */
async function lettersTo(email: string) {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  const mails = listed?.mails.filter(({ kept }) => kept?.to === email).toReversed() ?? [];
  return mails.map(({ kept }) => ({
    code: (/^ {4}(\d{3} \d{3})$/m.exec(kept?.text ?? "")?.[1] ?? "").replace(" ", ""),
    token: /\/l\/entrer\/(\S+)/.exec(kept?.text ?? "")?.[1] ?? "",
  }));
}

async function ask(email: string, place = "a"): Promise<AskId> {
  const told = await askCode(app, visitor, { email, site: "http://localhost", place });
  if (!told.done) throw new Error(told.refusal);
  return told.value.ask;
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

const wrongFor = async (email: string) => wrongOf((await lettersTo(email)).at(-1)?.code ?? "");

async function tryWrong(email: string, place: string, asked?: AskId): Promise<string> {
  const demand = asked ?? (await ask(email, newPlace()));
  const told = await signIn(app, visitor, {
    ask: demand,
    code: await wrongFor(email),
    place,
    ...DEVICE,
  });
  return told.done ? "in" : told.refusal;
}

let places = 0;
/** Nobody else is around there. */
const newPlace = () => `10.${(places += 1) % 250}.${Math.floor(places / 250)}.1`;
let people = 0;
const newEmail = () => `quelquun${(people += 1)}@example.org`;

async function counted(name: string): Promise<readonly number[]> {
  const { rows } = await sql<{ points: number }>`
    select points from limits.count where key like ${`${name}:%`} and points > 0 order by key`.execute(
    app.db,
  );
  return rows.map(({ points }) => points);
}

const NAMES = [
  "wrong-codes-at-address",
  "wrong-codes-from-place",
  "wrong-codes-nearby",
  "wrong-codes",
] as const;

const allCounts = () => Promise.all(NAMES.map(counted));

test("of the codes asked for one address the last two open, the older ones do not; their links do", async () => {
  for (const [which, opens] of [false, false, false, true, true].entries()) {
    const email = newEmail();
    let asked: AskId | undefined;
    for (let times = 0; times < 5; times += 1) {
      asked = await ask(email, newPlace());
      app.setNow(app.clock.now().add({ seconds: 20 }));
    }
    if (asked === undefined) throw new Error("nothing was asked");
    const letters = await lettersTo(email);
    const code = letters[which]?.code ?? "";
    const told = await signIn(app, visitor, { ask: asked, code, place: newPlace(), ...DEVICE });
    expect([which, told.done]).toEqual([which, opens]);
    if (told.done) continue;
    const token = letters[which]?.token ?? "";
    expect((await signInByLink(app, visitor, { token, ...DEVICE })).done).toBe(true);
  }
});

test("codes asked for at once leave two that open", async () => {
  const email = newEmail();
  await app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
  await Promise.all(Array.from({ length: 5 }, () => ask(email, newPlace())));
  const { rows } = await app.transaction(job("sweep-people"), ({ db, now }) =>
    sql<{ live: number }>`select count(*)::int as live from people.code
      where code_hash is not null and made_at = ${now}`.execute(db),
  );
  expect(rows).toEqual([{ live: 2 }]);
});

test("only codes that were compared count: who is told to wait, whose demand is over and who is right count nothing", async () => {
  const [email, place] = [newEmail(), newPlace()];
  const asked = await ask(email);
  const told: string[] = [];
  for (let tries = 0; tries < 52; tries += 1) told.push(await tryWrong(email, place, asked));
  expect(told.filter((one) => one === "wrong-code")).toHaveLength(4);
  expect(await allCounts()).toEqual([[5], [5], [5], [5]]);

  const other = newEmail();
  const right = await ask(other);
  const [letter] = await lettersTo(other);
  const entered = await signIn(app, visitor, {
    ask: right,
    code: letter?.code ?? "",
    place,
    ...DEVICE,
  });
  expect(entered.done).toBe(true);
  // Spent: nothing to compare with.
  expect(await tryWrong(other, place, right)).toBe("code-over");
  expect(await allCounts()).toEqual([[5], [5], [5], [5]]);
});

test("from one place so many wrong codes are compared, whatever the addresses; others are not kept waiting", async () => {
  const place = newPlace();
  const most = WRONG_CODES.place.points;
  for (let tries = 0; tries < most; tries += 1)
    expect(await tryWrong(newEmail(), place)).toBe("wrong-code");
  const asked = await ask("juste@example.org");
  const [letter] = await lettersTo("juste@example.org");
  const right = { ask: asked, code: letter?.code ?? "", ...DEVICE };
  expect(await signIn(app, visitor, { ...right, place })).toMatchObject({ refusal: "wait" });
  // What was refused counts nowhere, however often it is sent.
  expect(await tryWrong(newEmail(), place)).toBe("wait");
  expect((await allCounts()).slice(1)).toEqual([[most], [most], [most]]);
  expect((await signIn(app, visitor, { ...right, place: newPlace() })).done).toBe(true);
});

test("many tries sent at once from one place are no more than those sent one by one", async () => {
  const place = newPlace();
  const emails = Array.from({ length: WRONG_CODES.place.points + 25 }, newEmail);
  const asks: [string, AskId][] = [];
  for (const email of emails) asks.push([email, await ask(email, newPlace())]);
  const told = await Promise.all(asks.map(([email, asked]) => tryWrong(email, place, asked)));
  const compared = told.filter((one) => one === "wrong-code").length;
  expect(compared).toBeLessThanOrEqual(WRONG_CODES.place.points);
  expect(compared).toBeGreaterThan(0);
});

test("the places of one neighbourhood count together", async () => {
  const most = WRONG_CODES.neighbourhood.points;
  for (let tries = 0; tries < most; tries += 1)
    expect(await tryWrong(newEmail(), `2001:db8:5:${tries}`)).toBe("wrong-code");
  expect(await tryWrong(newEmail(), "2001:db8:5:ffff")).toBe("wait");
  expect(await tryWrong(newEmail(), "2001:db8:6:0")).toBe("wrong-code");
});

test("one address is tried so often a day, from however many places; its link opens meanwhile", async () => {
  const email = newEmail();
  const told: string[] = [];
  for (let tries = 0; tries < WRONG_CODES.address.points; tries += 1) {
    // After each wait, and after a quarter of an hour of asking.
    app.setNow(app.clock.now().add({ minutes: 31 }));
    await sql`delete from limits.count where key like 'code-%'`.execute(app.db);
    told.push(await tryWrong(email, newPlace()));
  }
  expect(told).not.toContain("in");
  app.setNow(app.clock.now().add({ minutes: 31 }));
  await sql`delete from limits.count where key like 'code-%'`.execute(app.db);
  const asked = await ask(email);
  const { code, token } = (await lettersTo(email)).at(-1) ?? { code: "", token: "" };
  const right = await signIn(app, visitor, { ask: asked, code, place: newPlace(), ...DEVICE });
  expect(right).toMatchObject({ done: false, refusal: "wait", compared: false });
  expect((await signInByLink(app, visitor, { token, ...DEVICE })).done).toBe(true);
});

test("a code to add an address, or to come back by another, counts as one to come in", async () => {
  const [one, other] = [newEmail(), newEmail()];
  const lison = await app.transaction(job("opening"), async (work) =>
    makePersonIn(work, { name: "Lison", address: await findOrMakeAddressIn(work, newEmail()) }),
  );
  const added = await askAddress(app, person(lison), { email: one, place: newPlace() });
  const lost = await askRecovery(app, visitor, {
    lost: newEmail(),
    email: other,
    place: newPlace(),
  });
  if (!added.done || !lost.done) throw new Error("nothing was asked");
  const place = newPlace();
  await addAddress(app, person(lison), { ask: added.value.ask, code: await wrongFor(one), place });
  expect(await allCounts()).toEqual([[1], [1], [1], [1]]);
  await beginRecovery(app, visitor, {
    ask: lost.value.ask,
    code: await wrongFor(other),
    place,
    name: "Lison",
    telephone: "",
  });
  expect(await allCounts()).toEqual([[1, 1], [2], [2], [2]]);
});
