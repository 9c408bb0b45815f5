import { describe, expect, test } from "vitest";
import { leaveCircle } from "#modules/circles";
import { holderOf, operator, person, visitor } from "#services/house";
import { type Browser, browserOf } from "../../../../tests/support/browser.ts";
import { findOrMakeAddressIn } from "../actions/keep-address.ts";
import { makePersonIn } from "../actions/make-person.ts";
import { shareAddress } from "../actions/share-address.ts";
import type { RecoveryId } from "../domain/recovery.ts";
import { makePersonFor } from "../mandates/actions/make-person-for.ts";
import { askRecovery, beginRecovery } from "./actions/ask-recovery.ts";
import { askWitness, confirmRecovery, recoveryPath, testify } from "./actions/confirm-recovery.ts";
import { seeRecoveries } from "./actions/see-recoveries.ts";
import { stopRecovery } from "./actions/settle-recovery.ts";
import {
  app,
  circleOfYvonne,
  codeTo,
  demand,
  inRecoveryHouse,
  newEmail,
  pass,
  say,
  stateOf,
  witnessOf,
} from "./test-recovery.ts";

inRecoveryHouse();

/** The page that follows a demand, without what is each time other. */
const page = async (id: RecoveryId) => {
  const { html } = await browserOf(app).get(recoveryPath(app, "follow", id));
  return html
    .replaceAll(id, "ID")
    .replaceAll(/ID\/[\w-]{32}/g, "ID/S")
    .replaceAll(/name="(token|act)" value="[^"]*"/g, "");
};

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
