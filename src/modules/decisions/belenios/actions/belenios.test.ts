import { beforeAll, describe, expect, test } from "vitest";

import { joinCircle, leaveCircle } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { job, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import {
  type AssemblyOfFour,
  askThem,
  assemblyOfFour,
  CLOSES,
} from "../../../../../tests/support/assembly.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { writeVoters } from "../../domain/belenios.ts";
import type { VoteId } from "../../domain/vote.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import {
  bringResult,
  joinVoters,
  leaveVoters,
  prepareElection,
  seeElection,
  seeVoters,
  takeVoters,
  writeLink,
} from "./belenios.ts";
import { addCollege, placeMembers } from "../../statutes/actions/keep-colleges.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

interface Situation extends AssemblyOfFour {
  readonly vote: VoteId;
}

/** Bilal’s question, which he made an election. */
async function election(): Promise<Situation> {
  const four = await assemblyOfFour(app);
  const vote = await askThem(app, four);
  expect((await prepareElection(app, person(four.bilal), { vote })).done).toBe(true);
  return { ...four, vote };
}

const join = (who: PersonId, { vote }: Situation) => joinVoters(app, person(who), { vote });
const take = (who: PersonId, { vote }: Situation) => takeVoters(app, person(who), { vote });
const see = (who: PersonId, { vote }: Situation) => seeElection(app, person(who), { vote });

describe("an election", () => {
  test("is made of a question by who asked it or facilitates, while it is open", async () => {
    const four = await assemblyOfFour(app);
    const vote = await askThem(app, four);
    const prepare = async (who: PersonId) => {
      const told = await prepareElection(app, person(who), { vote });
      return told.done ? "done" : told.refusal;
    };
    expect(await prepare(four.chloe)).toBe("not-yours");
    expect(await prepare(four.zoe)).toBe("unknown-vote");
    expect(await join(four.chloe, { ...four, vote })).toMatchObject({ refusal: "not-prepared" });
    app.setNow(CLOSES);
    expect(await prepare(four.ana)).toBe("vote-not-open");
    app.setNow(CLOSES.subtract({ hours: 1 }));
    expect([await prepare(four.ana), await prepare(four.bilal)]).toEqual(["done", "done"]);
  });

  test("is seen by the members of the circle alone", async () => {
    const four = await election();
    expect(await see(four.zoe, four)).toBeUndefined();
    expect(await seeElection(app, visitor, { vote: four.vote })).toBeUndefined();
    expect(await see(four.chloe, four)).toMatchObject({ keeps: false, listed: 0 });
  });
});

describe("the list of voters", () => {
  test("is joined and left by each, until it is taken out", async () => {
    const four = await election();
    expect(await take(four.ana, four)).toMatchObject({ refusal: "nobody-listed" });
    for (const who of [four.bilal, four.chloe, four.chloe]) await join(who, four);
    await leaveVoters(app, person(four.bilal), { vote: four.vote });
    expect(await see(four.dede, four)).toMatchObject({ listed: 1, isListed: false });
    expect(await seeVoters(app, person(four.ana), { vote: four.vote })).toBeUndefined();
    expect(await take(four.bilal, four)).toMatchObject({ refusal: "not-a-facilitator" });
    for (const _ of [1, 2]) expect((await take(four.ana, four)).done).toBe(true);
    expect(await join(four.dede, four)).toMatchObject({ refusal: "list-taken" });
    expect(await leaveVoters(app, person(four.chloe), { vote: four.vote })).toMatchObject({
      refusal: "list-taken",
    });
    const address = (await see(four.chloe, four))?.address;
    const voters = await seeVoters(app, person(four.ana), { vote: four.vote });
    expect(writeVoters(voters ?? [])).toBe(`${address}\n`);
    expect(await seeVoters(app, person(four.chloe), { vote: four.vote })).toBeUndefined();
  });

  test("says how many voices each has, and leaves out who left", async () => {
    const four = await election();
    const ana = person(four.ana);
    const { circle, vote } = four;
    const college = await addCollege(app, ana, { circle, name: "Fondateurs", voices: 3 });
    if (!college.done) throw new Error(college.refusal);
    await placeMembers(app, ana, { circle, places: new Map([[four.bilal, college.value]]) });
    for (const who of [four.bilal, four.chloe, four.dede]) await join(who, four);
    await leaveCircle(app, person(four.dede), { circle });
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, four.chloe));
    await take(four.ana, four);
    expect(await seeVoters(app, ana, { vote })).toMatchObject([{ voices: 3 }]);
  });

  test("takes nobody for another under a mandate, nor without an address", async () => {
    const four = await election();
    const acting = await actingFor(app, four.chloe, four.zoe, ["votes"]);
    expect(await joinVoters(app, acting, { vote: four.vote })).toMatchObject({
      refusal: "unknown-vote",
    });
    const yves = await app.transaction(job("test"), (work) => makePersonIn(work, { name: "Yves" }));
    await joinCircle(app, person(yves), { circle: four.circle });
    expect(await join(yves, four)).toMatchObject({ refusal: "no-address" });
  });

  test("passes to the one whom two persons are, once", async () => {
    const four = await election();
    for (const who of [four.chloe, four.dede]) await join(who, four);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, four.dede, four.chloe));
    expect(await see(four.chloe, four)).toMatchObject({ listed: 1, isListed: true });
  });
});

describe("the link and the result", () => {
  test("are written by who facilitates, and read by all", async () => {
    const four = await election();
    const { vote } = four;
    const link = (who: PersonId, typed: string) =>
      writeLink(app, person(who), { vote, link: typed });
    const bring = (who: PersonId, text: string) => bringResult(app, person(who), { vote, text });
    expect(await bring(four.ana, '{"result":[[1,0]]}')).toMatchObject({ refusal: "no-link" });
    expect(await link(four.bilal, "https://vote.belenios.org/a")).toMatchObject({
      refusal: "not-a-facilitator",
    });
    expect(await link(four.ana, "javascript:alert(1)")).toMatchObject({ refusal: "not-a-link" });
    await link(four.ana, "https://vote.belenios.org/a");
    app.setNow(CLOSES.add({ hours: 1 }));
    expect(await bring(four.ana, "rien")).toMatchObject({ refusal: "not-a-result" });
    await bring(four.ana, '{"result":[[1,0]]}');
    await bring(four.ana, '{"result":[[2,1]]}');
    expect((await see(four.chloe, four))?.election).toMatchObject({
      link: "https://vote.belenios.org/a",
      result: { questions: [{ kind: "voices", voices: [2, 1] }] },
    });
  });
});
