import { randomBytes } from "node:crypto";

import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  holderOf,
  job,
  operator,
  person,
  type PersonId,
  visitor,
  withRight,
} from "#services/house";
import { listMailsIn } from "#services/mail";

import { TEST_NOW, testHouse } from "../../../tests/support/house.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";
import { answerModerating, askModerator } from "../moderation/actions/ask-moderator.ts";
import { aboutPerson } from "./actions/about-person.ts";
import { SCOPES } from "./domain/mandate.ts";
import { addPasskey, askPasskey, seePasskeyAsked } from "./entrance/actions/add-passkey.ts";
import { erasePersonIn } from "./actions/erase-person.ts";
import { findOrMakeAddressIn } from "./actions/keep-address.ts";
import { removePasskey, seePasskeys } from "./entrance/actions/keep-passkeys.ts";
import { joinAddressIn, makePersonIn } from "./actions/make-person.ts";
import { makePersonFor } from "./mandates/actions/make-person-for.ts";
import { proposesPasskey } from "./entrance/actions/propose-passkey.ts";
import { removeAddress } from "./actions/remove-address.ts";
import { retains } from "./actions/retains.ts";
import { finishRecovery } from "./recovery/actions/settle-recovery.ts";
import { MOST_PASSKEYS } from "./domain/passkey.ts";
import { saveChallenge } from "./store/passkey-challenges.ts";
import { savePasskey } from "./store/passkeys.ts";
import { saveCounting, saveRecovery } from "./store/recoveries.ts";

const app = await testHouse();
const SITE = { name: "localhost", origin: "http://localhost" };

let minutes = 0;
beforeEach(() => {
  app.setNow(TEST_NOW.add({ minutes: (minutes += 100) }));
});

let numbered = 0;
async function somebody(name = "Maud", wishes: { readonly operator?: boolean } = {}) {
  const email = `cle${(numbered += 1)}@example.org`;
  return app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    return { email, address, id: await makePersonIn(work, { name, address, ...wishes }) };
  });
}

const bytes = (many: number) => new Uint8Array(randomBytes(many));

/** A key, as a device would have made it: here one only counts keys. */
async function giveKey(who: PersonId, device = "Firefox sur Linux"): Promise<void> {
  await app.transaction(job("passkeys"), async (work) => {
    await savePasskey(work, {
      person: who,
      credentialId: bytes(20),
      publicKey: bytes(77),
      userHandle: bytes(32),
      counter: 0,
      transports: [],
      device,
    });
  });
}

const keysOf = (who: PersonId) => seePasskeys(app, person(who), undefined);

async function subjectsTo(email: string): Promise<readonly string[]> {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 200 }),
  );
  return (listed?.mails ?? []).flatMap(({ kept }) => (kept?.to === email ? [kept.subject] : []));
}

const ALL_GONE = "Les clés d’accès de votre compte ont été retirées";

test("a recovery that takes effect ends all keys, and the new address is told", async () => {
  const yvonne = await somebody("Yvonne");
  await giveKey(yvonne.id);
  await giveKey(yvonne.id, "Safari sur un iPad");
  const recovery = await app.transaction(job("recover"), async (work) => {
    const address = await findOrMakeAddressIn(work, "yvonne.neuve@example.org");
    const says = { name: "Yvonne", telephone: "04 65 71 00 48" };
    return withRight(work, "recover", async (lent) => {
      const demand = { person: yvonne.id, lost: yvonne.address, address, says };
      const id = await saveRecovery(lent, demand);
      await saveCounting(lent, id, { by: "operator", takesEffect: lent.now.add({ hours: 72 }) });
      return id;
    });
  });
  app.setNow(app.clock.now().add({ hours: 72 }));
  await finishRecovery.run(app, { recovery }, job("finish-recovery"));
  expect(await keysOf(yvonne.id)).toEqual([]);
  expect(await subjectsTo("yvonne.neuve@example.org")).toContain(ALL_GONE);
});

test("an address that is removed ends them too, and the one that stays is told", async () => {
  const maud = await somebody();
  const other = await app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, "maud.bis@example.org");
    await withRight(work, "sign-in", (lent) => joinAddressIn(lent, maud.id, address));
    return address;
  });
  await giveKey(maud.id);
  const told = await removeAddress(app, person(maud.id), { address: other });
  expect(told.done).toBe(true);
  expect(await keysOf(maud.id)).toEqual([]);
  expect(await subjectsTo(maud.email)).toEqual([ALL_GONE]);
  expect(await subjectsTo("maud.bis@example.org")).toEqual([]);
});

test("who leaves leaves no key, and who is merged brings theirs", async () => {
  const [gone, from, into] = [await somebody(), await somebody(), await somebody()];
  for (const { id } of [gone, from, into]) await giveKey(id);
  await app.transaction(person(gone.id), (work) => erasePersonIn(work, gone.id));
  await app.transaction(operator(), (work) => aboutPerson.merges(work, from.id, into.id));
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ person: PersonId }>(
      "select person from people.passkey where person = any ($1)",
      [[gone.id, from.id, into.id]],
    ),
  );
  expect(rows.map((row) => row.person)).toEqual([into.id, into.id]);
});

test("nobody reads a key but its owner, by the page; no statement of anybody reads its row", async () => {
  const [maud, lison] = [await somebody(), await somebody("Lison")];
  await giveKey(maud.id);
  expect(await keysOf(maud.id)).toHaveLength(1);
  expect(await keysOf(lison.id)).toEqual([]);
  for (const actor of [
    visitor,
    person(maud.id),
    person(lison.id),
    operator(lison.id),
    operator(),
  ]) {
    const { rows } = await app.transaction(actor, ({ db }) =>
      sql`select from people.passkey union all select from people.passkey_challenge`.execute(db),
    );
    expect([actor.by.kind, rows.length]).toEqual([actor.by.kind, 0]);
  }
  const [key] = await keysOf(maud.id);
  if (key === undefined) throw new Error("no key");
  expect(await removePasskey(app, person(lison.id), { passkey: key.id })).toMatchObject({
    refusal: "unknown-passkey",
  });
  expect(await keysOf(maud.id)).toHaveLength(1);
});

test("who acts for somebody neither sees, adds nor takes away their keys, whatever is entrusted", async () => {
  const solene = await somebody("Solène");
  const made = await makePersonFor(app, person(solene.id), {
    name: "Yvonne",
    scopes: ["circles", "notes", "exchanges"],
    months: 12,
    consent: "paper",
    note: "Papier du 24.",
  });
  if (!made.done) throw new Error(made.refusal);
  await giveKey(made.value.person);
  const acting = holderOf(solene.id, {
    person: made.value.person,
    mandate: made.value.mandate,
    scopes: SCOPES,
  });
  const holder = newId();
  expect(await seePasskeys(app, acting, undefined)).toEqual([]);
  expect(await askPasskey(app, acting, { holder })).toMatchObject({ refusal: "not-signed-in" });
  const ask = await app.transaction(job("passkeys"), (work) =>
    saveChallenge(work, { holder, person: made.value.person }, work.now.add({ minutes: 5 })),
  );
  expect(await seePasskeyAsked(app, acting, { ask, holder, site: SITE })).toBeUndefined();
  const asked = { ask, holder, site: SITE, made: "{}", device: "?" };
  expect(await addPasskey(app, acting, asked)).toMatchObject({ refusal: "not-signed-in" });
  const [key] = await keysOf(made.value.person);
  if (key === undefined) throw new Error("no key");
  expect(await removePasskey(app, acting, { passkey: key.id })).toMatchObject({
    refusal: "not-signed-in",
  });
});

test("a person keeps so many at most, and is given all that is kept of them", async () => {
  const maud = await somebody();
  for (let one = 0; one < MOST_PASSKEYS; one += 1) await giveKey(maud.id);
  expect(await askPasskey(app, person(maud.id), { holder: newId() })).toMatchObject({
    refusal: "enough",
  });
  const given = await app.transaction(person(maud.id), (work) => aboutPerson.gives(work, maud.id));
  expect(given["Vos clés d’accès"]).toHaveLength(MOST_PASSKEYS);
});

test.each<readonly [string, string]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["null", "null"],
  ["an id alone", '{"id":"a"}'],
  ["more than any", `{"id":"${"a".repeat(30_000)}"}`],
])("what no device writes makes no key, and spends what was asked: %s", async (_, made) => {
  const maud = await somebody();
  const holder = newId();
  const told = await askPasskey(app, person(maud.id), { holder });
  if (!told.done) throw new Error(told.refusal);
  const asked = { ask: told.value, holder, site: SITE, made, device: "?" };
  expect(await addPasskey(app, person(maud.id), asked)).toMatchObject({ refusal: "not-made" });
  expect(await addPasskey(app, person(maud.id), asked)).toMatchObject({ refusal: "over" });
});

test("it is proposed to who keeps the instance and to who moderates, once they agreed, until they have one", async () => {
  const [keeper, mod, other] = [
    await somebody("Maëlle", { operator: true }),
    await somebody("Ana"),
    await somebody("Lison"),
  ];
  expect(await proposesPasskey(app, keeper.id)).toBe(true);
  expect(await proposesPasskey(app, other.id)).toBe(false);
  expect(await askModerator(app, operator(keeper.id), { email: mod.email })).toMatchObject({
    done: true,
  });
  expect(await proposesPasskey(app, mod.id)).toBe(false);
  await answerModerating(app, person(mod.id), { agrees: true, isNamed: false });
  expect(await proposesPasskey(app, mod.id)).toBe(true);
  await giveKey(mod.id);
  expect(await proposesPasskey(app, mod.id)).toBe(false);
});

test("what was never signed goes the night after, and no sooner", async () => {
  const maud = await somebody();
  await app.transaction(job("passkeys"), (work) =>
    saveChallenge(work, { holder: newId(), person: maud.id }, work.now.add({ minutes: 5 })),
  );
  const retention = retains.find(({ name }) => name === "passkey-challenges");
  if (retention === undefined) throw new Error("not kept for a time");
  const endsAt = app.clock.now().add({ minutes: 5 });
  const count = async () =>
    (
      await behindTheWalls(app, (client) =>
        client.query("select from people.passkey_challenge where person = $1", [maud.id]),
      )
    ).rows.length;
  await app.transaction(job("sweep-people"), (work) => retention.sweep(work, endsAt));
  expect(await count()).toBe(1);
  const later = endsAt.add({ seconds: 1 });
  await app.transaction(job("sweep-people"), (work) => retention.sweep(work, later));
  expect(await count()).toBe(0);
});
