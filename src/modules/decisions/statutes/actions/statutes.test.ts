import { beforeAll, describe, expect, test } from "vitest";

import { leaveCircle } from "#modules/circles";
import { person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import {
  type AssemblyOfFour,
  askThem,
  assemblyOfFour,
} from "../../../../../tests/support/assembly.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { addCollege, changeVoices, placeMembers, removeCollege } from "./keep-colleges.ts";
import { seeStatutes, setStatutes } from "./set-statutes.ts";
import { castBallot } from "../../votes/actions/cast-ballot.ts";
import { seeVote } from "../../votes/actions/see-vote.ts";

let app: TestHouse;
let four: AssemblyOfFour;
beforeAll(async () => {
  app = await testHouse();
  four = await assemblyOfFour(app);
});

const WRITTEN = {
  article: "Article 9 : on vote en ligne.",
  noticeDays: 0,
  quorum: 50,
  cap: 2,
  proxies: 1,
};

const write = (who: PersonId, change = {}) =>
  setStatutes(app, person(who), { circle: four.circle, ...WRITTEN, ...change });
const see = (who: PersonId) => seeStatutes(app, person(who), { circle: four.circle });

describe("the statutes of a circle", () => {
  test("are written by who facilitates; each change is a version, nothing changed is none", async () => {
    expect(await write(four.ana)).toEqual({ done: true, value: 1 });
    expect(await write(four.ana)).toEqual({ done: true, value: 1 });
    expect(await write(four.ana, { quorum: 25, version: 1 })).toEqual({ done: true, value: 2 });
    expect(await write(four.ana, { quorum: 30, version: 1 })).toEqual({
      done: false,
      refusal: "changed-meanwhile",
    });
    const seen = await see(four.bilal);
    expect(seen?.statutes).toMatchObject({ ...WRITTEN, quorum: 25 });
    expect(seen?.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, "Ana"],
      [1, "Ana"],
    ]);
    expect(seen?.writes).toBe(false);
  });

  test("are read by members, and by nobody else", async () => {
    expect(await see(four.zoe)).toBeUndefined();
    expect(await seeStatutes(app, visitor, { circle: four.circle })).toBeUndefined();
    expect(await write(four.zoe)).toEqual({ done: false, refusal: "unknown-circle" });
    expect(await write(four.bilal)).toEqual({ done: false, refusal: "not-a-facilitator" });
  });

  test("are never written for another, under a mandate", async () => {
    const acting = await actingFor(app, four.ana, four.zoe, ["votes"]);
    const asked = { circle: four.circle, ...WRITTEN, cap: 5 };
    expect(await setStatutes(app, acting, asked)).toEqual({
      done: false,
      refusal: "not-a-facilitator",
    });
  });

  test("count for the questions put after them", async () => {
    const one = await assemblyOfFour(app);
    const before = await askThem(app, one);
    await setStatutes(app, person(one.ana), { circle: one.circle, ...WRITTEN });
    const after = await askThem(app, one, { binding: true });
    const of = async (vote: typeof before) =>
      (await seeVote(app, person(one.bilal), { vote }))?.vote;
    expect(await of(before)).toMatchObject({ article: undefined, rules: { cap: undefined } });
    expect(await of(after)).toMatchObject({
      article: WRITTEN.article,
      rules: { cap: 2, quorum: 50 },
    });
  });
});

describe("a college", () => {
  test("gives its voices to its members; others have one", async () => {
    const one = await assemblyOfFour(app);
    const ana = person(one.ana);
    const told = await addCollege(app, ana, { circle: one.circle, name: "Fondateurs", voices: 3 });
    if (!told.done) throw new Error(told.refusal);
    const places = new Map([
      [one.bilal, told.value],
      [one.chloe, undefined],
    ]);
    expect(await placeMembers(app, ana, { circle: one.circle, places })).toEqual({
      done: true,
      value: 1,
    });
    const vote = await askThem(app, one, { showsPartial: true });
    await castBallot(app, person(one.bilal), { vote, marks: [1, 0] });
    const seen = await seeVote(app, person(one.chloe), { vote });
    expect(seen?.count?.summary).toMatchObject({ spoken: 3, voices: 6 });
    await changeVoices(app, ana, { circle: one.circle, college: told.value, voices: 2 });
    await removeCollege(app, ana, { circle: one.circle, college: told.value });
    expect((await seeStatutes(app, ana, { circle: one.circle }))?.colleges).toEqual([]);
  });

  test("of another circle, or for who is not in the circle, is refused whole", async () => {
    const [one, other] = [await assemblyOfFour(app), await assemblyOfFour(app)];
    const add = (in_: AssemblyOfFour) =>
      addCollege(app, person(in_.ana), { circle: in_.circle, name: "Usagers", voices: 1 });
    const [mine, theirs] = [await add(one), await add(other)];
    if (!mine.done || !theirs.done) throw new Error("not added");
    const ana = person(one.ana);
    const { circle } = one;
    expect(await removeCollege(app, ana, { circle, college: theirs.value })).toEqual({
      done: false,
      refusal: "unknown-college",
    });
    const place = (person_: PersonId, college = mine.value) =>
      placeMembers(app, ana, {
        circle,
        places: new Map([
          [one.bilal, mine.value],
          [person_, college],
        ]),
      });
    expect(await place(one.zoe)).toMatchObject({ refusal: "not-a-member" });
    expect(await place(one.chloe, theirs.value)).toMatchObject({ refusal: "unknown-college" });
    expect((await seeStatutes(app, ana, { circle }))?.colleges[0]?.members).toEqual([]);
  });

  test("is kept by who facilitates, and by nobody who left", async () => {
    const one = await assemblyOfFour(app);
    const asked = { circle: one.circle, name: "Usagers", voices: 1 };
    await leaveCircle(app, person(one.dede), { circle: one.circle });
    for (const [who, refusal] of [
      [one.bilal, "not-a-facilitator"],
      [one.dede, "unknown-circle"],
      [one.zoe, "unknown-circle"],
    ] as const)
      expect(await addCollege(app, person(who), asked)).toEqual({ done: false, refusal });
  });
});
