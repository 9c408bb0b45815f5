import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import type { BondId } from "../domain/bond.ts";
import { agreeWatch, endWatch, proposeWatch, seeProposedIn, seeWatch } from "./agree-watch.ts";
import { agreeBond, askBond, declineBond, endBond } from "./ask-bond.ts";
import { seeWhom } from "./see-bonds.ts";
import {
  answerByProposal,
  readProposalLink,
  seeByProposal,
  seeToldProposedIn,
} from "./tell-watch.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;

const ask = async (): Promise<BondId> =>
  valueOf(await askBond(app, person(quentin), { person: ana }));
const takeBack = async (bond: BondId) => valueOf(await endBond(app, person(quentin), { bond }));
const letters = async (kind: string) => {
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql<{ facts: Record<string, string> }>`select facts from notifications.notification
      where kind = ${kind}`.execute(db),
  );
  return rows.map(({ facts }) => facts);
};

const asked = async () => (await letters("kin.asked")).length;
const waits = () =>
  app.transaction(person(ana), async (work) => (await seeProposedIn(work)).length);
const told = async () => {
  const facts = (await letters("kin.silence-proposed")).at(-1) ?? {};
  return app.transaction(job("write-mail"), (work) => seeToldProposedIn(work, facts));
};

/** Where the letter leads. */
const link = async () => {
  const [, , , which = "", watch = "", signature = ""] = (await told())?.at.split("/") ?? [];
  const of = readProposalLink(app, { bond: which, watch, signature });
  if (of === undefined) throw new Error("no letter goes");
  return of;
};

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  const { someone } = situations(app);
  [ana, quentin] = [await someone("Ana"), await someone("Quentin")];
  await inOneCircle(app, [ana, quentin]);
});

describe("asked, taken back and asked again", () => {
  test("who did not answer is written to once more, and no more; who said no is not", async () => {
    const before = await asked();
    const bond = await ask();
    for (const count of [2, 2]) {
      await takeBack(bond);
      expect(await ask()).toBe(bond);
      expect((await asked()) - before).toBe(count);
    }
    const { someone } = situations(app);
    ana = await someone("Ana, encore");
    await inOneCircle(app, [ana, quentin]);
    const other = await ask();
    valueOf(await declineBond(app, person(ana), { bond: other }));
    await takeBack(other);
    expect(await ask()).toBe(other);
    expect((await asked()) - before).toBe(3);
  });

  test("the page does not tell who said no from who did not answer", async () => {
    const seen = async () =>
      (await seeWhom(app, person(quentin), undefined))?.map(({ isTakenBack }) => isTakenBack);
    expect(await seen()).toEqual([false]);
    const bond = await ask();
    await takeBack(bond);
    expect(await seen()).toEqual([true]);
    await ask();
    valueOf(await declineBond(app, person(ana), { bond }));
    expect(await seen()).toEqual([]);
    await takeBack(bond);
    expect(await seen()).toEqual([true]);
  });
});

describe("that their silence be noticed", () => {
  let bond: BondId;
  beforeEach(async () => {
    bond = valueOf(await agreeBond(app, person(ana), { bond: await ask() }));
  });
  const state = async (who: PersonId) => (await seeWatch(app, person(who), { bond }))?.state;
  const propose = async () => valueOf(await proposeWatch(app, person(quentin), { bond, delay: 2 }));
  test("the other reads it in a letter, and says yes by one button, without coming in", async () => {
    await propose();
    expect(await told()).toMatchObject({ name: "Quentin", delay: 2 });
    const of = await link();
    expect(readProposalLink(app, { ...of, signature: "forged" })).toBeUndefined();
    expect(await seeByProposal(app, of)).toEqual({ name: "Quentin", delay: 2, state: "theirs" });
    expect(await state(ana)).toBe("theirs");
    for (const _ of [1, 2]) valueOf(await answerByProposal(app, of, true));
    expect([await state(ana), await state(quentin), await told()]).toEqual([
      "agreed",
      "agreed",
      undefined,
    ]);
    valueOf(await answerByProposal(app, of, false));
    expect(await state(quentin)).toBe("agreed");
  });

  test("« pas maintenant » is not told; taken back and proposed again it holds, and writes to nobody", async () => {
    await propose();
    const of = await link();
    valueOf(await answerByProposal(app, of, false));
    expect([await state(quentin), await state(ana), await waits()]).toEqual([
      "mine",
      "declined",
      0,
    ]);
    const before = (await letters("kin.silence-proposed")).length;
    valueOf(await endWatch(app, person(quentin), { bond }));
    expect(await answerByProposal(app, of, true)).toMatchObject({ refusal: "nothing-proposed" });
    await propose();
    expect([await state(quentin), await state(ana)]).toEqual(["mine", "declined"]);
    expect((await letters("kin.silence-proposed")).length).toBe(before);
    valueOf(await agreeWatch(app, person(ana), { bond }));
    expect(await state(quentin)).toBe("agreed");
  });

  test("said on the page, not now is not told either; three months later it is asked anew", async () => {
    await propose();
    valueOf(await endWatch(app, person(ana), { bond }));
    expect([await state(quentin), await state(ana)]).toEqual(["mine", "declined"]);
    valueOf(await endWatch(app, person(quentin), { bond }));
    const before = (await letters("kin.silence-proposed")).length;
    app.setNow(TEST_NOW.add({ hours: 24 * 92 }));
    await propose();
    expect(await state(ana)).toBe("theirs");
    expect((await letters("kin.silence-proposed")).length).toBe(before + 1);
  });

  test("who blocked the other gets no letter, and its link opens nothing; ended, neither", async () => {
    await propose();
    const of = await link();
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin }));
    expect([await told(), await seeByProposal(app, of)]).toEqual([undefined, undefined]);
    expect(await answerByProposal(app, of, true)).toMatchObject({ refusal: "nothing-proposed" });
    expect(await state(quentin)).toBe("mine");
  });
});
