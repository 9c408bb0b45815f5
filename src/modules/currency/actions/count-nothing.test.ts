import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { action, job, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { CircleId, Party } from "../domain/party.ts";
import { aboutPerson } from "./about-person.ts";
import { countNothing } from "./count-nothing.ts";
import { giveThanks } from "./give-thanks.ts";
import { giveAll } from "./leave-kori.ts";
import { seeAccount } from "./see-account.ts";
import { answerError, sayError } from "./say-error.ts";
import { seeLine } from "./see-line.ts";
import { giveKoriIn } from "./transfer.ts";
import { makeVoucher, seeVoucher, useVoucher } from "./vouchers.ts";
import { sayWorth, seeWorth } from "./worth.ts";

/** Ana facilitates a circle of which Bilal is a member; Zoé is not. */
let app: TestHouse;
let people: Awaited<ReturnType<typeof gardenCircle>>["people"];
let circle: CircleId;

beforeEach(async () => {
  app = await testHouse();
  ({ people, circle } = await gardenCircle(app));
});

const one = (id: PersonId): Party => ({ kind: "person", id });
const kori = (count: number) => amountOf(count * 100) ?? never();
function never(): never {
  throw new Error("not there");
}
const thank = (from: PersonId, to: Party, count = 2) =>
  giveThanks(app, person(from), { from: one(from), to, amount: kori(count), words: "Merci." });
const account = async (who: PersonId, of?: string) =>
  (await seeAccount(app, person(who), { of, page: 1 })) ?? never();
const nothing = (who: PersonId, of: Party = one(who), isNothing = true) =>
  countNothing(app, person(who), { of, isNothing });

describe("for who chose that nothing is counted", () => {
  test("no kori pass from or to them, thanks in words do; what they hold stays theirs", async () => {
    const { ana, bilal } = people;
    valueOf(await thank(ana, one(bilal)));
    valueOf(await nothing(bilal));
    valueOf(await nothing(bilal));
    expect(await thank(ana, one(bilal))).toMatchObject({ refusal: "uncounted" });
    expect(await thank(bilal, one(ana))).toMatchObject({ refusal: "uncounted" });
    const given = await action(giveKoriIn)(app, person(ana), {
      id: newId(),
      to: bilal,
      amount: kori(1),
      reason: "favour",
    });
    expect(given).toMatchObject({ refusal: "uncounted" });
    app.setNow(app.clock.now().add({ minutes: 1 }));
    valueOf(await thank(ana, one(bilal), 0));
    expect(await account(bilal)).toMatchObject({ balance: 2_00, total: 2, isUncounted: true });
    expect((await account(bilal)).lines[0]).toMatchObject({ amount: 0, words: "Merci." });
  });

  test("it is read by who would thank them, before; undone, kori pass again", async () => {
    const { ana, bilal } = people;
    const target = async () =>
      (await account(ana)).targets?.find(({ party }) => party.id === bilal)?.isUncounted;
    expect(await target()).toBe(false);
    valueOf(await nothing(bilal));
    expect(await target()).toBe(true);
    valueOf(await nothing(bilal, one(bilal), false));
    expect(await target()).toBe(false);
    expect((await thank(ana, one(bilal))).done).toBe(true);
  });

  test("no correction brings more than they asked for, but what they asked for itself", async () => {
    const { ana, bilal } = people;
    const line = valueOf(await thank(ana, one(bilal)));
    valueOf(await nothing(bilal));
    const say = (who: PersonId) =>
      sayError(app, person(who), { transfer: line, meant: kori(5), words: "Cinq." });
    expect(await say(ana)).toMatchObject({ refusal: "uncounted" });
    valueOf(await say(bilal));
    const dispute = (await seeLine(app, person(ana), { line }))?.disputes[0]?.id ?? never();
    valueOf(await answerError(app, person(ana), { dispute, agrees: true, words: undefined }));
    expect((await account(bilal)).balance).toBe(5_00);
  });

  test("neither on paper, nor at a departure; an error of before is mended all the same", async () => {
    const { ana, bilal, chloe } = people;
    const line = valueOf(await thank(ana, one(bilal)));
    const voucher = valueOf(await makeVoucher(app, person(ana), { amount: kori(1) }));
    const { code = "" } = (await seeVoucher(app, person(ana), { voucher })) ?? {};
    valueOf(await nothing(bilal));
    expect(await useVoucher(app, person(bilal), { code })).toMatchObject({ refusal: "uncounted" });
    expect(await makeVoucher(app, person(bilal), { amount: kori(1) })).toMatchObject({
      refusal: "uncounted",
    });
    valueOf(await thank(chloe, one(ana), 9));
    expect(await giveAll(app, person(ana), { to: one(bilal) })).toMatchObject({
      refusal: "uncounted",
    });
    const said = { transfer: line, meant: kori(1), words: "Un seul." };
    expect(valueOf(await sayError(app, person(bilal), said)).isMended).toBe(true);
    expect((await account(bilal)).balance).toBe(1_00);
    valueOf(await giveAll(app, person(bilal), { to: one(chloe) }));
    expect((await account(bilal)).balance).toBe(0);
  });

  test("of a circle is said by who facilitates it, read by its members", async () => {
    const { ana, bilal, zoe } = people;
    const garden: Party = { kind: "circle", id: circle };
    for (const who of [bilal, zoe])
      expect(await nothing(who, garden)).toMatchObject({ refusal: "not-yours-to-say" });
    valueOf(await nothing(ana, garden));
    expect(await thank(bilal, garden)).toMatchObject({ refusal: "uncounted" });
    expect(await account(bilal, circle)).toMatchObject({ isUncounted: true, mayCount: false });
  });

  test("who turned out to be somebody else has nothing counted either, read beside the name that stays", async () => {
    const { ana, bilal, chloe } = people;
    valueOf(await nothing(bilal));
    await app.transaction(job("test"), async (work) => {
      for (const { aboutPerson: of } of app.modules.filter(({ name }) => name === "access"))
        await of?.merges(work, bilal, chloe);
      await aboutPerson.merges(work, bilal, chloe);
    });
    const target = (await account(ana)).targets?.find(({ party }) => party.id === chloe);
    expect(target).toMatchObject({ isUncounted: true });
    valueOf(await nothing(chloe, one(chloe), false));
    expect(await account(chloe)).toMatchObject({ isUncounted: false });
  });

  test("nobody says it for another; it goes with their data, and with them", async () => {
    const { ana, bilal } = people;
    for (const actor of [visitor, operator(), person(ana), job("give-kori")])
      expect(await countNothing(app, actor, { of: one(bilal), isNothing: true })).toMatchObject({
        refusal: "not-yours-to-say",
      });
    valueOf(await nothing(bilal));
    const taken = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    expect(taken["Rien n’est compté pour vous"]).toHaveProperty("depuis");
    await app.transaction(job("people"), (work) => aboutPerson.erases(work, bilal));
    const left = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    expect(left).not.toHaveProperty("Rien n’est compté pour vous");
  });
});

test("what one kori stands for is said by who operates, never in money, and read on the account", async () => {
  const { ana } = people;
  const say = (worth: string | undefined, actor = operator()) => sayWorth(app, actor, { worth });
  expect(await say("une heure donnée", person(ana))).toMatchObject({ refusal: "not-operator" });
  expect(await seeWorth(app, person(ana), undefined)).toBeUndefined();
  expect(await say("dix euros")).toMatchObject({ refusal: "worth-money" });
  expect((await account(ana)).worth).toBeUndefined();
  valueOf(await say("une heure donnée"));
  expect((await account(ana)).worth).toBe("une heure donnée");
  valueOf(await say(undefined));
  expect((await account(ana)).worth).toBeUndefined();
});
