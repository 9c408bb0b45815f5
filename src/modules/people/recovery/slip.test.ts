import { describe, expect, test } from "vitest";
import { holderOf, person, visitor } from "#services/house";
import { spacedSlip } from "../domain/slip.ts";
import { endMandate } from "../mandates/actions/end-mandate.ts";
import { keepMandate, seeUnanswered } from "../mandates/actions/keep-mandate.ts";
import { makePersonFor } from "../mandates/actions/make-person-for.ts";
import { seeMandate } from "../mandates/actions/see-mandates.ts";
import { askAccount, makeSlip, seeSlip, takeAccount } from "./actions/take-account.ts";
import {
  addressesOf,
  app,
  codeTo,
  inRecoveryHouse,
  newEmail,
  pass,
  somebody,
} from "./test-recovery.ts";

inRecoveryHouse();

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
