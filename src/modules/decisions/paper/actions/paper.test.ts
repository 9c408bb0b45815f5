import { beforeAll, describe, expect, test } from "vitest";

import { job, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import {
  type AssemblyOfFour,
  askThem,
  assemblyOfFour,
  CLOSES,
} from "../../../../../tests/support/assembly.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { VoteId } from "../../domain/vote.ts";
import { castBallot } from "../../votes/actions/cast-ballot.ts";
import { closeVote } from "../../votes/actions/close-vote.ts";
import { delegate } from "../../voices/actions/delegate.ts";
import { recordBallot, recordProxy, undoBallot, undoProxy } from "./record-paper.ts";
import { seePresence } from "../../statutes/actions/see-presence.ts";
import { seeVote } from "../../votes/actions/see-vote.ts";
import { setStatutes } from "../../statutes/actions/set-statutes.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

interface Situation extends AssemblyOfFour {
  readonly vote: VoteId;
}

/** A question in a circle whose statutes allow one paper proxy a person. */
async function openVote(secrecy: "open" | "secret" = "open"): Promise<Situation> {
  const four = await assemblyOfFour(app);
  await setStatutes(app, person(four.ana), {
    circle: four.circle,
    article: undefined,
    noticeDays: 0,
    quorum: undefined,
    cap: undefined,
    proxies: 1,
  });
  return { ...four, vote: await askThem(app, four, { secrecy }) };
}

const ballot = ({ ana, vote }: Situation, voter: PersonId, marks = [1, 0]) =>
  recordBallot(app, person(ana), { vote, voter, marks });
const proxy = ({ ana, vote }: Situation, from: PersonId, to: PersonId) =>
  recordProxy(app, person(ana), { vote, from, to });
const cast = ({ vote }: Situation, who: PersonId, marks = [1, 0]) =>
  castBallot(app, person(who), { vote, marks });
const see = (who: PersonId, { vote }: Situation) => seeVote(app, person(who), { vote });

/** « there », « on-paper »… by name. */
async function sheet(four: Situation, who = four.dede) {
  const seen = await seePresence(app, person(who), { vote: four.vote });
  return new Map(seen?.lines.map(({ name, presence }) => [name, presence]));
}

describe("a ballot on paper", () => {
  test("counts, may be corrected and taken back, and says who recorded it", async () => {
    const four = await openVote();
    expect((await ballot(four, four.chloe)).done).toBe(true);
    expect((await ballot(four, four.chloe, [0, 1])).done).toBe(true);
    expect((await see(four.chloe, four))?.mine).toEqual({ marks: [0, 1], recordedBy: "Ana" });
    const seen = await seePresence(app, person(four.dede), { vote: four.vote });
    expect(seen?.lines.find(({ name }) => name === "Chloé")).toMatchObject({
      presence: "on-paper",
      recordedBy: "Ana",
    });
    await undoBallot(app, person(four.ana), { vote: four.vote, voter: four.chloe });
    expect((await sheet(four)).get("Chloé")).toBe("away");
  });

  test("never overrides one’s own, which overrides it", async () => {
    const four = await openVote();
    await cast(four, four.chloe);
    expect(await ballot(four, four.chloe, [0, 1])).toEqual({ done: false, refusal: "has-voted" });
    await undoBallot(app, person(four.ana), { vote: four.vote, voter: four.chloe });
    expect((await see(four.chloe, four))?.mine?.marks).toEqual([1, 0]);
    await ballot(four, four.dede);
    await cast(four, four.dede, [0, 1]);
    expect((await see(four.dede, four))?.mine).toEqual({ marks: [0, 1], recordedBy: undefined });
    expect((await sheet(four)).get("Dédé")).toBe("there");
  });

  test("is recorded by who facilitates, for another, of an open ballot, until the close", async () => {
    const four = await openVote();
    const by = (who: PersonId) =>
      recordBallot(app, person(who), { vote: four.vote, voter: four.chloe, marks: [1, 0] });
    expect(await by(four.bilal)).toMatchObject({ refusal: "not-a-facilitator" });
    expect(await by(four.zoe)).toMatchObject({ refusal: "unknown-vote" });
    const acting = await actingFor(app, four.ana, four.zoe, ["votes"]);
    expect(
      await recordBallot(app, acting, { vote: four.vote, voter: four.chloe, marks: [1, 0] }),
    ).toMatchObject({ refusal: "not-a-facilitator" });
    expect(await ballot(four, four.ana)).toMatchObject({ refusal: "for-yourself" });
    expect(await ballot(four, four.zoe)).toMatchObject({ refusal: "not-a-member" });
    expect(await ballot(four, four.chloe, [1, 1])).toMatchObject({ refusal: "unknown-option" });
    const secret = await openVote("secret");
    expect(await ballot(secret, secret.chloe)).toMatchObject({ refusal: "secret-ballot" });
    app.setNow(CLOSES);
    expect(await ballot(four, four.chloe)).toMatchObject({ refusal: "vote-not-open" });
  });
});

describe("a proxy on paper", () => {
  test("carries a voice to who holds it, one a person, and is taken back", async () => {
    const four = await openVote();
    expect((await proxy(four, four.chloe, four.bilal)).done).toBe(true);
    expect(await proxy(four, four.dede, four.bilal)).toMatchObject({ refusal: "too-many-proxies" });
    await cast(four, four.bilal);
    expect((await see(four.bilal, four))?.weight).toBe(2);
    const seen = await seePresence(app, person(four.dede), { vote: four.vote });
    expect(seen?.lines.find(({ name }) => name === "Chloé")).toMatchObject({
      presence: "represented",
      representedBy: "Bilal",
      isSpoken: true,
    });
    expect(await ballot(four, four.chloe)).toMatchObject({ refusal: "has-proxy" });
    await undoProxy(app, person(four.ana), { vote: four.vote, from: four.chloe });
    expect((await see(four.bilal, four))?.weight).toBe(1);
    expect((await ballot(four, four.chloe)).done).toBe(true);
    expect(await proxy(four, four.chloe, four.bilal)).toMatchObject({
      refusal: "has-paper-ballot",
    });
  });

  test("gives way to one’s own ballot", async () => {
    const four = await openVote();
    await proxy(four, four.chloe, four.bilal);
    await cast(four, four.bilal);
    await cast(four, four.chloe, [0, 1]);
    expect((await see(four.bilal, four))?.weight).toBe(1);
    expect((await sheet(four)).get("Chloé")).toBe("there");
  });

  test("does not touch what one chose oneself for the question, which takes its place", async () => {
    const four = await openVote();
    const choose = (from: PersonId, to: PersonId) =>
      delegate(app, person(from), {
        scope: { circle: undefined, theme: undefined, vote: four.vote },
        to: [to],
      });
    await choose(four.chloe, four.dede);
    expect(await proxy(four, four.chloe, four.bilal)).toMatchObject({ refusal: "has-entrusted" });
    await undoProxy(app, person(four.ana), { vote: four.vote, from: four.chloe });
    expect((await see(four.chloe, four))?.delegates).toMatchObject([{ name: "Dédé" }]);
    await proxy(four, four.dede, four.bilal);
    await choose(four.dede, four.ana);
    expect((await see(four.dede, four))?.delegates).toMatchObject([{ name: "Ana" }]);
    expect((await sheet(four)).get("Dédé")).toBe("away");
  });

  test("is not taken where the statutes of that day said nothing", async () => {
    const four = await assemblyOfFour(app);
    const vote = await askThem(app, four);
    app.setNow(TEST_NOW.add({ minutes: 1 }));
    await setStatutes(app, person(four.ana), {
      circle: four.circle,
      article: undefined,
      noticeDays: 0,
      quorum: undefined,
      cap: undefined,
      proxies: 5,
    });
    expect(await proxy({ ...four, vote }, four.chloe, four.bilal)).toMatchObject({
      refusal: "no-proxies",
    });
  });
});

describe("the attendance sheet", () => {
  test("tells of delegations a count, and never who", async () => {
    const four = await openVote();
    await delegate(app, person(four.chloe), {
      scope: { circle: four.circle, theme: undefined, vote: undefined },
      to: [four.bilal],
    });
    await cast(four, four.bilal);
    const seen = await seePresence(app, person(four.dede), { vote: four.vote });
    expect(seen?.through).toBe(1);
    expect((await sheet(four)).get("Chloé")).toBe("away");
  });

  test("of a secret vote says who voted, after the count too", async () => {
    const four = await openVote("secret");
    await cast(four, four.bilal);
    expect((await sheet(four)).get("Bilal")).toBe("there");
    app.setNow(CLOSES);
    await closeVote(app, { vote: four.vote }, job("close-vote"));
    const after = await sheet(four);
    expect([after.get("Bilal"), after.get("Chloé")]).toEqual(["there", "away"]);
  });

  test("is for members alone", async () => {
    const four = await openVote();
    for (const who of [person(four.zoe), visitor])
      expect(await seePresence(app, who, { vote: four.vote })).toBeUndefined();
  });
});
