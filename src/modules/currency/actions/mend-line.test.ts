import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { closeCircle, giveRoleIn, leaveCircle } from "#modules/circles";
import { blockPersonIn, unblockPersonIn } from "#modules/moderation";
import { erasePersonIn } from "#modules/people";
import { job, operator, person, type PersonId } from "#services/house";

import { browserIn } from "../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { mergeOrganisations } from "../../organisations/directory/actions/merge.ts";
import type { CircleId, Party } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";
import { aboutPerson } from "./about-person.ts";
import { nameGiver } from "./common-account.ts";
import { giveThanks } from "./give-thanks.ts";
import { answerError, sayError, takeBackError } from "./say-error.ts";
import { listStatement, seeAccount } from "./see-account.ts";
import { seeLine } from "./see-line.ts";

/** Ana facilitates a circle of which Bilal and Chloé are members. */
let app: TestHouse;
let people: Awaited<ReturnType<typeof gardenCircle>>["people"];
let circle: CircleId;

beforeEach(async () => {
  app = await testHouse();
  ({ people, circle } = await gardenCircle(app));
});

const one = (id: PersonId): Party => ({ kind: "person", id });
const garden = (): Party => ({ kind: "circle", id: circle });
const kori = (count: number) => amountOf(count * 100) ?? never();
function never(): never {
  throw new Error("not there");
}
const thank = async (who: PersonId, to: Party, count: number, from = one(who)) =>
  valueOf(await giveThanks(app, person(who), { from, to, amount: kori(count), words: undefined }));
const say = (who: PersonId, transfer: TransferId, meant: number) =>
  sayError(app, person(who), { transfer, meant: kori(meant), words: "C’était autrement." });
const disputeOf = async (who: PersonId, line: TransferId) =>
  (await seeLine(app, person(who), { line }))?.disputes.at(-1) ?? never();
const agree = async (who: PersonId, line: TransferId) =>
  answerError(app, person(who), {
    dispute: (await disputeOf(who, line)).id,
    agrees: true,
    words: undefined,
  });
const account = async (who: PersonId, of?: string) =>
  (await seeAccount(app, person(who), { of, page: 1 })) ?? never();
const mayGive = async (who: PersonId, most: number) =>
  valueOf(await nameGiver(app, person(people.ana), { circle, person: who, most: kori(most) }));

describe("from what is of several", () => {
  test("nobody gives to themself by saying that a line is wrong, nor by agreeing that it is", async () => {
    const { ana, bilal, chloe } = people;
    await thank(chloe, garden(), 50);
    for (const who of [ana, bilal]) await mayGive(who, 100);
    const [given, received] = [
      await thank(bilal, one(ana), 1, garden()),
      await thank(ana, garden(), 5),
    ];
    expect(await say(ana, given, 90)).toEqual({ done: false, refusal: "to-yourself" });
    expect(await say(ana, received, 0)).toEqual({ done: false, refusal: "to-yourself" });
    expect(await account(ana)).toMatchObject({ balance: -4_00 });

    const asked = await thank(bilal, garden(), 12);
    valueOf(await say(bilal, asked, 2));
    await app.transaction(person(ana), (work) =>
      giveRoleIn(work, { circle, person: bilal, role: "facilitator" }),
    );
    expect(await disputeOf(bilal, asked)).toMatchObject({ mayAnswer: false, mayTakeBack: true });
    expect(await agree(bilal, asked)).toEqual({ done: false, refusal: "to-yourself" });
    valueOf(await agree(ana, asked));
    expect(await account(bilal)).toMatchObject({ balance: -2_00 });
  });

  test("more passes within the share of who presses, is counted in it, and says who did", async () => {
    const { ana, bilal, chloe } = people;
    await thank(chloe, garden(), 50);
    await mayGive(bilal, 100);
    const line = await thank(bilal, one(chloe), 1, garden());
    expect(await say(ana, line, 5)).toEqual({ done: false, refusal: "beyond-your-share" });
    await mayGive(ana, 3);
    expect(await say(ana, line, 5)).toEqual({ done: false, refusal: "beyond-your-share" });
    await mayGive(ana, 10);
    valueOf(await say(ana, line, 5));
    const { left, lines } = await account(ana, circle);
    expect([left, lines.find(({ reason }) => reason === "correction")?.by]).toEqual([6_00, "Ana"]);
    // What was too much comes back within no share: it was not the circle's to keep.
    const much = await thank(bilal, garden(), 30);
    valueOf(await say(ana, much, 1));
    expect((await account(ana, circle)).left).toBe(6_00);
  });

  test("what reaches who blocked the one who presses adds up, without their words", async () => {
    const { ana, bilal, chloe } = people;
    await thank(chloe, garden(), 50);
    for (const who of [ana, chloe]) await mayGive(who, 100);
    const line = await thank(chloe, one(bilal), 2, garden());
    await app.transaction(person(bilal), (work) => blockPersonIn(work, { person: ana }));
    valueOf(await say(ana, line, 5));
    const lines = await listStatement(app, person(bilal), { of: undefined, from: 0, most: 9 });
    expect(new Set(lines.map(({ amount }) => amount))).toEqual(new Set([2_00, 3_00]));
    expect(await account(bilal)).toMatchObject({ balance: 5_00 });
    expect(await disputeOf(bilal, line)).toMatchObject({ state: "corrected", words: undefined });
    expect(await disputeOf(chloe, line)).toMatchObject({ words: "C’était autrement." });
    const given = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    expect(given["Vos lignes de kori dites fausses"]).toMatchObject([{ mot: null }]);
  });
});

describe("of a side that is there no more", () => {
  test("a structure that is another by now, nothing is asked nor given; what waits says so", async () => {
    const { ana, bilal, zoe } = people;
    const [gone, kept] = [
      await representedBy(app, "Les Jardins", [[zoe, ["approve", "manage"]]]),
      await representedBy(app, "Les Jardins du bas", [[zoe, ["approve", "manage"]]]),
    ];
    const to: Party = { kind: "organisation", id: gone.id };
    const [asked, other] = [await thank(ana, to, 5), await thank(bilal, to, 1)];
    valueOf(await say(ana, asked, 2));
    expect(await disputeOf(ana, asked)).toMatchObject({ state: "waits", isBarred: false });
    const lea = await situations(app).someone("Léa", { isOperator: true });
    const merger = { gone: gone.id, kept: kept.id, reason: "La même." };
    valueOf(await mergeOrganisations(app, operator(lea), merger));
    expect(await disputeOf(ana, asked)).toMatchObject({ state: "waits", isBarred: true });
    const { text } = await (await browserIn(app, ana)).get(`/kori/lignes/${asked}`);
    expect(text).toContain("L’un des deux côtés n’est plus là");
    expect(text).not.toContain("peut répondre");
    expect(await seeLine(app, person(bilal), { line: other })).toMatchObject({ maySay: false });
    for (const meant of [0, 4])
      expect(await say(bilal, other, meant)).toEqual({ done: false, refusal: "gone-side" });
    expect((await account(bilal)).balance).toBe(-1_00);
  });

  test("a structure of which a decision is awaited says no, or takes back what it said; nothing passes", async () => {
    const { ana, zoe } = people;
    const { id } = await representedBy(app, "Les Jardins", [[zoe, ["approve", "manage"]]]);
    const to: Party = { kind: "organisation", id };
    const [asked, other] = [await thank(ana, to, 5), await thank(ana, to, 5)];
    valueOf(await say(ana, asked, 2));
    valueOf(await say(zoe, other, 9));
    await behindTheWalls(app, (client) =>
      client.query("update organisations.organisation set frozen_at = now() where id = $1", [id]),
    );
    expect(await agree(zoe, asked)).toMatchObject({ refusal: "not-yours-to-say" });
    const said = await disputeOf(zoe, asked);
    expect(said).toMatchObject({ mayAgree: false, mayAnswer: true });
    const no = { dispute: said.id, agrees: false, words: undefined };
    valueOf(await answerError(app, person(zoe), no));
    const own = await disputeOf(zoe, other);
    expect(own).toMatchObject({ mayTakeBack: true });
    valueOf(await takeBackError(app, person(zoe), { dispute: own.id }));
    expect((await account(ana)).balance).toBe(-10_00);
  });

  test("a circle that was closed since one left it receives nothing", async () => {
    const { ana, bilal } = people;
    const line = await thank(bilal, garden(), 1);
    valueOf(await leaveCircle(app, person(bilal), { circle }));
    valueOf(await closeCircle(app, person(ana), { circle, why: "Fini.", readers: "members" }));
    expect(await say(bilal, line, 4)).toEqual({ done: false, refusal: "closed-circle" });
  });

  test("a person who left receives nothing, and is asked nothing", async () => {
    const { ana, bilal } = people;
    const [asked, line] = [await thank(ana, one(bilal), 5), await thank(ana, one(bilal), 5)];
    valueOf(await say(ana, asked, 2));
    await app.transaction(job("people"), (work) => erasePersonIn(work, bilal));
    expect(await disputeOf(ana, asked)).toMatchObject({ isBarred: true });
    expect(await seeLine(app, person(ana), { line })).toMatchObject({ maySay: false });
    for (const meant of [0, 9])
      expect(await say(ana, line, meant)).toEqual({ done: false, refusal: "gone-side" });
    expect((await account(ana)).balance).toBe(-10_00);
  });

  test("who is asked by somebody who left since has the last word: a no ends it", async () => {
    const { ana, bilal } = people;
    const line = await thank(ana, one(bilal), 5);
    valueOf(await say(bilal, line, 9));
    await app.transaction(job("people"), (work) => erasePersonIn(work, bilal));
    const asked = { state: "waits", isBarred: true, mayAnswer: true };
    expect(await disputeOf(ana, line)).toMatchObject(asked);
    const { text } = await (await browserIn(app, ana)).get(`/kori/lignes/${line}`);
    expect(text).toContain("Je ne suis pas d’accord");
    expect(text).not.toContain("D’accord, corriger");
    expect(await agree(ana, line)).toEqual({ done: false, refusal: "gone-side" });
    const { id: dispute } = await disputeOf(ana, line);
    const no = { dispute, agrees: false, words: undefined };
    valueOf(await answerError(app, person(ana), no));
    expect(await disputeOf(ana, line)).toMatchObject({ state: "refused", mayAnswer: false });
  });
});

test("a line that a block kept from somebody is told of by no error, and by no correction, once it is lifted", async () => {
  const { ana, bilal } = people;
  await app.transaction(person(bilal), (work) => blockPersonIn(work, { person: ana }));
  const [much, little] = [await thank(ana, one(bilal), 5), await thank(ana, one(bilal), 1)];
  await app.transaction(person(bilal), (work) => unblockPersonIn(work, { person: ana }));
  expect(valueOf(await say(ana, much, 2)).isMended).toBe(false);
  expect(valueOf(await say(ana, little, 4)).isMended).toBe(true);
  await passTime(app, { hours: 24 });
  const letters = await lettersTo(app, `${bilal}@example.org`);
  expect(letters.map(({ text }) => text).join("\n")).not.toContain("kori");
  expect(await account(bilal)).toMatchObject({ balance: 0, total: 0 });
  expect(await account(ana)).toMatchObject({ balance: -9_00, total: 3 });
});

test("of who was two persons, what is said is held by the gate of who they are now", async () => {
  const { ana, bilal, chloe } = people;
  const line = await thank(ana, one(bilal), 5);
  await app.transaction(job("test"), async (work) => {
    for (const { aboutPerson: of } of app.modules.filter(({ name }) => name === "access"))
      await of?.merges(work, bilal, chloe);
  });
  await app.transaction(person(chloe), (work) => blockPersonIn(work, { person: ana }));
  valueOf(await say(ana, line, 2));
  expect((await seeLine(app, person(chloe), { line }))?.disputes).toEqual([]);
});

test("it is said where one may do so: of an account for which one speaks, with a line that may be mended", async () => {
  const { ana, bilal } = people;
  await thank(bilal, garden(), 1);
  await giveThanks(app, person(ana), {
    from: one(ana),
    to: one(bilal),
    amount: kori(0),
    words: "Merci.",
  });
  expect(await account(ana)).toMatchObject({ total: 1, mayMend: false });
  expect(await account(bilal)).toMatchObject({ total: 2, mayMend: true });
  expect(await account(bilal, circle)).toMatchObject({ total: 1, mayMend: false });
  const { text } = await (await browserIn(app, bilal)).get(`/kori/${circle}`);
  expect(text).toContain("Une ligne ne change jamais.");
  expect(text).not.toContain("Une erreur ?");
  expect(await account(ana, circle)).toMatchObject({ total: 1, mayMend: true });
});
