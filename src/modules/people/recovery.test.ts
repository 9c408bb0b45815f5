import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { findCircleIn, leaveCircle, makeCircleIn } from "#modules/circles";
import {
  holderOf,
  job,
  operator,
  person,
  type PersonId,
  saveInstanceIn,
  visitor,
} from "#services/house";
import { listMailsIn } from "#services/mail";
import { beginSessionIn } from "#services/sessions";

import { type Browser, browserOf, formTo } from "../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";
import { enterIn } from "../circles/actions/join-circle.ts";
import { askRecovery, beginRecovery } from "./recovery/actions/ask-recovery.ts";
import {
  askWitness,
  confirmRecovery,
  recoveryPath,
  testify,
} from "./recovery/actions/confirm-recovery.ts";
import { addressesOfIn, findOrMakeAddressIn } from "./actions/keep-address.ts";
import { endMandate } from "./mandates/actions/end-mandate.ts";
import { keepMandate, seeUnanswered } from "./mandates/actions/keep-mandate.ts";
import { makePersonIn } from "./actions/make-person.ts";
import { makePersonFor } from "./mandates/actions/make-person-for.ts";
import { seeMandate } from "./mandates/actions/see-mandates.ts";
import { seeRecoveries } from "./recovery/actions/see-recoveries.ts";
import { finishRecovery, stopRecovery } from "./recovery/actions/settle-recovery.ts";
import { shareAddress } from "./actions/share-address.ts";
import { askAccount, makeSlip, seeSlip, takeAccount } from "./recovery/actions/take-account.ts";
import type { RecoveryId, WitnessId } from "./domain/recovery.ts";
import { spacedSlip } from "./domain/slip.ts";

let app: TestHouse;
let now = TEST_NOW;
const pass = (duration: Temporal.DurationLike) => {
  now = now.add(duration);
  app.setNow(now);
};

beforeAll(async () => {
  app = await testHouse();
  await app.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Essai" }));
});
beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
  pass({ minutes: 1 });
});

let numbered = 0;
const newEmail = () => `perdue${(numbered += 1)}@example.org`;

async function somebody(name: string) {
  const email = newEmail();
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { id, email };
}

/** Yvonne is in a circle with Bilal and Chloé since two months; Dédé joined yesterday; Zoé is not in it. */
async function circleOfYvonne() {
  const [yvonne, bilal, chloe, dede, zoe] = [
    await somebody("Yvonne"),
    await somebody("Bilal"),
    await somebody("Chloé"),
    await somebody("Dédé"),
    await somebody("Zoé"),
  ];
  const circle = await app.transaction(person(yvonne.id), (work) =>
    makeCircleIn(work, {
      name: `Cercle ${(numbered += 1)}`,
      kind: "support",
      isOpen: false,
      purpose: "Partager.",
      charter: ["On donne."],
    }),
  );
  const bring = (who: PersonId) =>
    app.transaction(person(yvonne.id), async (work) => {
      const found = await findCircleIn(work, { circle });
      if (found === undefined) throw new Error("no circle");
      await enterIn(work, { circle: found, person: who, role: "member" });
    });
  for (const { id } of [bilal, chloe]) await bring(id);
  pass({ hours: 24 * 60 });
  await bring(dede.id);
  pass({ hours: 24 });
  return { yvonne, bilal, chloe, dede, zoe, circle };
}

async function lettersTo(email: string) {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  return (listed?.mails ?? []).flatMap(({ kept }) => (kept?.to === email ? [kept] : []));
}

async function codeTo(email: string): Promise<string> {
  const [letter] = await lettersTo(email);
  const code = /^ {4}(\d{3}) (\d{3})$/m.exec(letter?.text ?? "");
  return `${code?.[1]}${code?.[2]}`;
}

/** Somebody asks to come back to the account of the lost address, by a new one that they read. */
async function demand(lost: string, name = "Yvonne", email = newEmail()) {
  pass({ seconds: 1 });
  const asked = await askRecovery(app, visitor, { lost, email, place: "ici" });
  if (!asked.done) throw new Error(asked.refusal);
  const told = await beginRecovery(app, visitor, {
    ask: asked.value.ask,
    code: await codeTo(email),
    name,
    telephone: "04 65 71 00 48",
    place: "ici",
  });
  if (!told.done) throw new Error(told.refusal);
  return { id: told.value, email };
}

async function witnessOf(recovery: RecoveryId, who: PersonId): Promise<WitnessId | undefined> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ id: WitnessId }>(
      "select id from people.witness where recovery = $1 and person = $2",
      [recovery, who],
    ),
  );
  return rows[0]?.id;
}

async function stateOf(recovery: RecoveryId): Promise<string | undefined> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ state: string }>("select state from people.recovery where id = $1", [recovery]),
  );
  return rows[0]?.state;
}

async function say(recovery: RecoveryId, who: { id: PersonId; email: string }, says: "yes" | "no") {
  await askWitness(app, visitor, { recovery, email: who.email });
  const witness = await witnessOf(recovery, who.id);
  return witness === undefined ? undefined : testify(app, visitor, { witness, says });
}

async function finish(recovery: RecoveryId): Promise<void> {
  await finishRecovery.run(app, { recovery }, job("finish-recovery"));
}

const addressesOf = (who: PersonId) =>
  app.transaction(person(who), async (work) =>
    (await addressesOfIn(work, who)).map(({ text }) => text),
  );

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

describe("who tries to take an account", () => {
  test("by one friend twice, or by the same person behind two links, does not", async () => {
    const { yvonne, bilal } = await circleOfYvonne();
    const { id } = await demand(yvonne.email);
    await say(id, bilal, "yes");
    await say(id, bilal, "yes");
    expect(await stateOf(id)).toBe("asked");
  });

  test("by somebody who joined yesterday, who left, a stranger, or oneself, does not", async () => {
    const { yvonne, bilal, chloe, dede, zoe, circle } = await circleOfYvonne();
    const { id } = await demand(yvonne.email);
    for (const who of [dede, zoe, yvonne]) expect(await say(id, who, "yes")).toBeUndefined();
    await say(id, bilal, "yes");
    await askWitness(app, visitor, { recovery: id, email: chloe.email });
    await leaveCircle(app, person(chloe.id), { circle });
    const witness = await witnessOf(id, chloe.id);
    if (witness === undefined) throw new Error("not asked");
    expect(await testify(app, visitor, { witness, says: "yes" })).toMatchObject({
      refusal: "over",
    });
    expect(await stateOf(id)).toBe("asked");
  });

  test("with the new address of a witness, is not helped by that witness", async () => {
    const { yvonne, bilal, chloe } = await circleOfYvonne();
    const address = await app.transaction(visitor, (work) =>
      findOrMakeAddressIn(work, bilal.email),
    );
    await shareAddress(app, person(bilal.id), { address, shared: true });
    const { id } = await demand(yvonne.email, "Yvonne", bilal.email);
    expect(await say(id, bilal, "yes")).toBeUndefined();
    await say(id, chloe, "yes");
    expect(await stateOf(id)).toBe("asked");
  });

  test("is stopped on the way of the circle by one who says no; the operator still may confirm", async () => {
    const { yvonne, bilal, chloe, dede } = await circleOfYvonne();
    pass({ hours: 24 * 40 });
    const { id } = await demand(yvonne.email);
    await say(id, bilal, "no");
    await say(id, chloe, "yes");
    await say(id, dede, "yes");
    await say(id, bilal, "yes");
    expect(await stateOf(id)).toBe("asked");
    expect(
      (await confirmRecovery(app, operator(dede.id), { recovery: id, how: "Vue à l’accueil." }))
        .done,
    ).toBe(true);
  });

  test("under a mandate, neither sees nor stops a demand: the person does", async () => {
    const { yvonne, bilal, chloe, zoe } = await circleOfYvonne();
    const { id } = await demand(yvonne.email);
    await say(id, bilal, "yes");
    await say(id, chloe, "yes");
    const made = await makePersonFor(app, person(zoe.id), {
      name: "Autre",
      scopes: ["circles"],
      months: 1,
      consent: "paper",
      note: "Ici.",
    });
    if (!made.done) throw new Error(made.refusal);
    const acting = holderOf(zoe.id, {
      person: yvonne.id,
      mandate: made.value.mandate,
      scopes: ["circles"],
    });
    expect(await stopRecovery(app, acting, { recovery: id })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await stopRecovery(app, person(zoe.id), { recovery: id })).toMatchObject({
      refusal: "not-allowed",
    });
  });

  test("guesses no code: five wrong ones, then one waits; few demands a day about one address", async () => {
    const { yvonne } = await circleOfYvonne();
    const email = newEmail();
    const asked = await askRecovery(app, visitor, { lost: yvonne.email, email, place: "ici" });
    if (!asked.done) throw new Error(asked.refusal);
    const right = await codeTo(email);
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
    const { ask } = asked.value;
    const about = { ask, name: "Yvonne", telephone: "", place: "ici" };
    for (let i = 0; i < 4; i += 1)
      expect(await beginRecovery(app, visitor, { ...about, code: wrong })).toMatchObject({
        refusal: "wrong-code",
      });
    for (const code of [wrong, right])
      expect(await beginRecovery(app, visitor, { ...about, code })).toMatchObject({
        refusal: "wait",
      });
    for (const left of [2, 1])
      expect([
        left,
        (await askRecovery(app, visitor, { lost: yvonne.email, email: newEmail(), place: "x" }))
          .done,
      ]).toEqual([left, true]);
    expect(
      await askRecovery(app, visitor, { lost: yvonne.email, email: newEmail(), place: "y" }),
    ).toMatchObject({ refusal: "too-many" });
  });

  test("learns nothing from an address that is nobody's: the same way, the same pages", async () => {
    const { yvonne, zoe } = await circleOfYvonne();
    const [known, unknown] = [await demand(yvonne.email), await demand("personne@example.org")];
    const page = async (id: RecoveryId) => {
      const { html } = await browserOf(app).get(recoveryPath(app, "follow", id));
      return html
        .replaceAll(id, "ID")
        .replaceAll(/ID\/[\w-]{32}/g, "ID/S")
        .replaceAll(/name="(token|act)" value="[^"]*"/g, "");
    };
    expect(await page(unknown.id)).toBe(await page(known.id));
    for (const { id } of [known, unknown])
      expect(await askWitness(app, visitor, { recovery: id, email: zoe.email })).toMatchObject({
        done: true,
      });
    expect(
      await confirmRecovery(app, operator(zoe.id), { recovery: unknown.id, how: "?" }),
    ).toMatchObject({ refusal: "over" });
  });

  test("opens nothing with a link that is not ours, or of another use", async () => {
    const { yvonne, bilal } = await circleOfYvonne();
    const { id } = await demand(yvonne.email);
    await askWitness(app, visitor, { recovery: id, email: bilal.email });
    const browser: Browser = browserOf(app);
    const follow = recoveryPath(app, "follow", id);
    for (const at of [
      follow.replace("/l/retrouver/", "/l/garder/"),
      `${follow.slice(0, -1)}${follow.endsWith("A") ? "B" : "A"}`,
      `/l/temoigner/${await witnessOf(id, bilal.id)}/x`,
    ])
      expect((await browser.get(at)).status).toBe(404);
  });

  test("of one of two who share an address, must say which name it is", async () => {
    const { yvonne, zoe } = await circleOfYvonne();
    const address = await app.transaction(visitor, (work) =>
      findOrMakeAddressIn(work, yvonne.email),
    );
    await app.transaction(visitor, (work) => makePersonIn(work, { name: "Marcel", address }));
    const [named, not] = [
      await demand(yvonne.email, "yvonne"),
      await demand(yvonne.email, "Quelqu’un"),
    ];
    const seen = await seeRecoveries(app, operator(zoe.id), undefined);
    expect(seen?.some(({ id }) => id === named.id)).toBe(true);
    expect(seen?.some(({ id }) => id === not.id)).toBe(false);
  });
});

async function withSlip() {
  const solene = await somebody("Solène");
  const made = await makePersonFor(app, person(solene.id), {
    name: "Yvonne",
    scopes: ["circles"],
    months: 12,
    consent: "paper",
    note: "Papier du 24.",
  });
  if (!made.done) throw new Error(made.refusal);
  const slip = await makeSlip(app, person(solene.id), { mandate: made.value.mandate });
  if (!slip.done) throw new Error(slip.refusal);
  const seen = await seeSlip(app, person(solene.id), { slip: slip.value });
  if (seen === undefined) throw new Error("not seen");
  return { solene, ...made.value, slip: slip.value, code: seen.code };
}

async function take(code: string, email: string) {
  pass({ seconds: 1 });
  const asked = await askAccount(app, visitor, { slip: spacedSlip(code), email, place: "ici" });
  if (!asked.done) return asked;
  const { ask } = asked.value;
  return takeAccount(app, visitor, { ask, code: await codeTo(email), device: "?", place: "here" });
}

describe("somebody without an address takes their account", () => {
  test("with the slip and an address of their own, once", async () => {
    const { person: yvonne, code } = await withSlip();
    const email = newEmail();
    expect(await take(code, email)).toMatchObject({ done: true, value: { person: yvonne } });
    expect(await addressesOf(yvonne)).toEqual([email]);
    expect(await take(code, newEmail())).toMatchObject({ refusal: "unknown-slip" });
  });

  test("and is asked at once, until they answered, whether who acted for them still may", async () => {
    const { person: yvonne, solene, mandate, code } = await withSlip();
    const ask = () => seeUnanswered(app, person(yvonne), undefined);
    expect(await ask()).toEqual([]);
    expect(await take(code, newEmail())).toMatchObject({
      value: { goesTo: "/moi/mandats?fait=compte" },
    });
    expect(await ask()).toMatchObject([{ mandate, holderName: "Solène" }]);
    expect(await seeUnanswered(app, person(solene.id), undefined)).toEqual([]);
    const acting = holderOf(solene.id, { person: yvonne, mandate, scopes: ["circles"] });
    for (const other of [person(solene.id), acting])
      expect(await keepMandate(app, other, { mandate })).toMatchObject({ done: false });
    expect(await keepMandate(app, person(yvonne), { mandate })).toMatchObject({ done: true });
    expect(await ask()).toEqual([]);
    const seen = await seeMandate(app, person(solene.id), { mandate });
    expect(seen?.mandate.state).toBe("open");
    expect(seen?.deeds.map(({ what }) => what)).toContain("kept");
  });

  test("is asked no more once the mandate is stopped", async () => {
    const { person: yvonne, mandate, code } = await withSlip();
    await take(code, newEmail());
    await endMandate(app, person(yvonne), { mandate });
    expect(await seeUnanswered(app, person(yvonne), undefined)).toEqual([]);
    expect(await keepMandate(app, person(yvonne), { mandate })).toMatchObject({
      refusal: "unknown-mandate",
    });
  });

  test("never by an address of who acts for them", async () => {
    const { person: yvonne, solene, code } = await withSlip();
    expect(await take(code, solene.email)).toMatchObject({ refusal: "of-the-holder" });
    expect(await addressesOf(yvonne)).toEqual([]);
  });

  test("with the last slip made, within thirty days; seen by its maker only", async () => {
    const first = await withSlip();
    const zoe = await somebody("Zoé");
    expect(await seeSlip(app, person(zoe.id), { slip: first.slip })).toBeUndefined();
    expect(await makeSlip(app, person(zoe.id), { mandate: first.mandate })).toMatchObject({
      refusal: "unknown-mandate",
    });
    await makeSlip(app, person(first.solene.id), { mandate: first.mandate });
    expect(await take(first.code, newEmail())).toMatchObject({ refusal: "unknown-slip" });
    const second = await withSlip();
    pass({ hours: 24 * 30 });
    expect(await take(second.code, newEmail())).toMatchObject({ refusal: "unknown-slip" });
  });

  test("no slip is found by trying", async () => {
    const { code } = await withSlip();
    for (let i = 0; i < 20; i += 1)
      await askAccount(app, visitor, { slip: "0000000000", email: newEmail(), place: "là" });
    expect(
      await askAccount(app, visitor, { slip: code, email: newEmail(), place: "là" }),
    ).toMatchObject({ refusal: "too-many" });
  });
});
