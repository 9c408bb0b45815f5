import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { joinCircle, leaveCircle, makeCircleIn } from "#modules/circles";
import { makePersonIn } from "#modules/people";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";

import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { Marks } from "../../domain/methods/method.ts";
import type { CircleId, VoteId } from "../../domain/vote.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { type AskQuestion, askQuestion } from "./ask-question.ts";
import { castBallot, takeBallotBack } from "./cast-ballot.ts";
import { closeVote } from "./close-vote.ts";
import { delegate, takeVoiceBack } from "../../voices/actions/delegate.ts";
import { listMyVotes, listUnansweredIn } from "./list-votes.ts";
import { seeVote } from "./see-vote.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), (work) => makePersonIn(work, { name }));
}

const CLOSES = TEST_NOW.add({ hours: 72 });
const RULES = { quorum: undefined, threshold: "simple", budget: undefined } as const;
const PLAIN = {
  method: "plurality",
  secrecy: "open",
  rules: RULES,
  binding: false,
  options: [{ label: "Oui" }, { label: "Non" }],
  closesAt: CLOSES,
} as const;

interface Situation {
  readonly circle: CircleId;
  readonly vote: VoteId;
  readonly ana: PersonId;
  readonly bilal: PersonId;
  readonly chloe: PersonId;
}

/** An open vote in a circle of three. */
async function openVote(asked: Partial<AskQuestion> = {}): Promise<Situation> {
  app.setNow(TEST_NOW);
  const [ana, bilal, chloe] = [
    await somebody("Ana"),
    await somebody("Bilal"),
    await somebody("Chloé"),
  ];
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Plantes à partager",
      kind: "global",
      isOpen: true,
      purpose: "Donner des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  for (const one of [bilal, chloe]) await joinCircle(app, person(one), { circle });
  const told = await askQuestion(app, person(ana), {
    ...PLAIN,
    circle,
    question: "Fait-on la fête au jardin ?",
    ...asked,
  });
  if (!told.done) throw new Error(told.refusal);
  return { circle, vote: told.value, ana, bilal, chloe };
}

const YES: Marks = [1, 0];
const NO: Marks = [0, 1];
const cast = (who: PersonId, { vote }: Situation, marks: Marks, why?: string) =>
  castBallot(app, person(who), { vote, marks, why });
const inCircle = ({ circle }: Situation) => ({ circle, theme: undefined, vote: undefined });
const entrust = (from: PersonId, vote: Situation, ...to: readonly PersonId[]) =>
  delegate(app, person(from), { scope: inCircle(vote), to });
const takeBack = (from: PersonId, vote: Situation) =>
  takeVoiceBack(app, person(from), { scope: inCircle(vote) });
/** Voices of each answer that is marked. */
const voicesOf = async (who: Actor, vote: Situation) => {
  const counts = (await see(who, vote))?.count?.summary.counts;
  return counts?.kind === "profile" ? counts.profile.map(([, marked]) => marked) : undefined;
};
const see = (who: Actor, { vote }: Situation) => seeVote(app, who, { vote });

describe("a ballot", () => {
  test("can be changed until closing, and the last one counts", async () => {
    const vote = await openVote();
    await cast(vote.bilal, vote, YES);
    app.setNow(CLOSES.subtract({ milliseconds: 1 }));
    expect((await cast(vote.bilal, vote, NO)).done).toBe(true);
    app.setNow(CLOSES);
    expect(await cast(vote.bilal, vote, YES)).toEqual({
      done: false,
      refusal: "vote-not-open",
    });
    expect(await voicesOf(person(vote.ana), vote)).toEqual([0, 1]);
    expect((await see(person(vote.ana), vote))?.count?.summary.silent).toEqual({ alone: 2 });
  });

  test("is taken back until the close, and the voice goes where it would without it", async () => {
    const vote = await openVote();
    await entrust(vote.ana, vote, vote.bilal);
    await cast(vote.bilal, vote, YES);
    await cast(vote.ana, vote, NO);
    expect((await takeBallotBack(app, person(vote.ana), vote)).done).toBe(true);
    expect((await see(person(vote.ana), vote))?.course.through).toHaveLength(2);
    app.setNow(CLOSES);
    expect(await takeBallotBack(app, person(vote.bilal), vote)).toEqual({
      done: false,
      refusal: "vote-not-open",
    });
  });

  test("cast several times at once is one ballot", async () => {
    const vote = await openVote();
    await Promise.all([YES, NO, YES].map((marks) => cast(vote.ana, vote, marks)));
    expect((await see(person(vote.bilal), vote))?.spoken).toBe(1);
  });

  test("of someone from outside the circle is refused, and nothing is saved", async () => {
    const vote = await openVote();
    const zoe = await somebody("Zoé");
    expect(await cast(zoe, vote, YES)).toEqual({ done: false, refusal: "unknown-vote" });
    expect((await see(person(vote.ana), vote))?.spoken).toBe(0);
  });

  test("that has no such answer is refused", async () => {
    const vote = await openVote();
    expect(await cast(vote.ana, vote, [0, 1, 0])).toEqual({
      done: false,
      refusal: "unknown-option",
    });
  });

  test("is read by nobody else, in the database too", async () => {
    const vote = await openVote();
    await cast(vote.bilal, vote, YES);
    for (const who of [person(vote.ana), visitor, operator(), job("test")]) {
      const { rows } = await app.transaction(who, (work) =>
        sql`select from decisions.ballot where vote = ${vote.vote}`.execute(work.db),
      );
      expect(rows).toEqual([]);
    }
    expect(JSON.stringify((await see(person(vote.ana), vote))?.mine ?? null)).toBe("null");
  });
});

describe("a delegation", () => {
  test("carries the voice of who does not vote, and gives it back at once to who does", async () => {
    const vote = await openVote();
    await entrust(vote.ana, vote, vote.bilal);
    await entrust(vote.bilal, vote, vote.chloe);
    await cast(vote.chloe, vote, YES);
    const seen = await see(person(vote.ana), vote);
    expect(seen?.course.through.map(({ name }) => name)).toEqual(["Ana", "Bilal", "Chloé"]);
    expect(seen?.course.end).toBe("spoken");
    expect(await see(person(vote.chloe), vote)).toMatchObject({
      weight: 3,
      spoken: 3,
      trust: [{ name: "Bilal" }],
    });
    await cast(vote.ana, vote, NO);
    expect((await see(person(vote.chloe), vote))?.weight).toBe(2);
    app.setNow(CLOSES);
    expect(await voicesOf(person(vote.bilal), vote)).toEqual([2, 1]);
  });

  test("taken back, carries no more; given again, replaces what stood", async () => {
    const vote = await openVote();
    await cast(vote.chloe, vote, YES);
    await entrust(vote.ana, vote, vote.bilal);
    await entrust(vote.ana, vote, vote.chloe);
    expect((await see(person(vote.ana), vote))?.course.end).toBe("spoken");
    await takeBack(vote.ana, vote);
    expect(await see(person(vote.ana), vote)).toMatchObject({
      delegates: [],
      course: { end: "alone" },
    });
  });

  test("counts as it stood at closing, whatever is done afterwards", async () => {
    const vote = await openVote();
    await entrust(vote.ana, vote, vote.chloe);
    await cast(vote.chloe, vote, YES);
    app.setNow(CLOSES.add({ minutes: 1 }));
    const counted = async () => (await voicesOf(person(vote.ana), vote))?.[0];
    await entrust(vote.bilal, vote, vote.chloe);
    expect(await counted()).toBe(2);
    await takeBack(vote.ana, vote);
    await takeBack(vote.bilal, vote);
    expect(await counted()).toBe(2);
  });

  test("goes neither to oneself nor out of the circle", async () => {
    const vote = await openVote();
    const zoe = await somebody("Zoé");
    const give = (from: PersonId, to: PersonId) => entrust(from, vote, to);
    expect(await give(vote.ana, vote.ana)).toEqual({ done: false, refusal: "to-yourself" });
    expect(await give(vote.ana, zoe)).toEqual({ done: false, refusal: "delegate-not-a-member" });
    expect(await give(zoe, vote.ana)).toEqual({ done: false, refusal: "not-a-member" });
  });
});

describe("a vote", () => {
  test("once counted, does not change when somebody leaves the circle or the house", async () => {
    const vote = await openVote();
    await cast(vote.bilal, vote, YES);
    app.setNow(CLOSES);
    for (const _ of [1, 2]) await closeVote(app, { vote: vote.vote }, job("close-vote"));
    await leaveCircle(app, person(vote.bilal), { circle: vote.circle });
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, vote.bilal));
    expect(await see(person(vote.ana), vote)).toMatchObject({
      count: {
        outcome: { kind: "chosen", option: 0 },
        summary: { members: 3, carried: 1, silent: { alone: 2 } },
      },
    });
  });

  test("is not counted before its closing, even if the job comes early", async () => {
    const vote = await openVote();
    await closeVote(app, { vote: vote.vote }, job("close-vote"));
    expect(await see(person(vote.ana), vote)).toMatchObject({ isOpen: true, count: undefined });
  });

  test("waits for who has not answered, and for nobody else", async () => {
    const vote = await openVote();
    const waiting = async (who: PersonId) =>
      (await app.transaction(person(who), (work) => listUnansweredIn(work, vote.circle))).length;
    await cast(vote.ana, vote, YES);
    expect([await waiting(vote.ana), await waiting(vote.bilal)]).toEqual([0, 1]);
    expect(await waiting(await somebody("Zoé"))).toBe(0);
  });

  test("is listed for its members only", async () => {
    const vote = await openVote();
    expect((await listMyVotes(app, person(vote.bilal), { page: 1 })).open).toMatchObject([
      { vote: { id: vote.vote }, isAnswered: false },
    ]);
    for (const who of [visitor, person(await somebody("Zoé"))])
      expect((await listMyVotes(app, who, { page: 1 })).open).toEqual([]);
  });

  test.each([
    { told: "one answer", labels: ["Oui"], hours: 24, refusal: "too-few-options" },
    { told: "the same twice", labels: ["Oui", "oui"], hours: 24, refusal: "same-option-twice" },
    {
      told: "thirteen answers",
      labels: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"],
      hours: 24,
      refusal: "too-many-options",
    },
    { told: "no time", labels: ["Oui", "Non"], hours: 0, refusal: "closes-too-soon" },
    { told: "a year", labels: ["Oui", "Non"], hours: 9000, refusal: "closes-too-late" },
  ] as const)("is not put with $told", async ({ labels, hours, refusal }) => {
    const { circle, ana } = await openVote();
    const told = await askQuestion(app, person(ana), {
      ...PLAIN,
      circle,
      question: "Et alors ?",
      options: labels.map((label) => ({ label })),
      closesAt: TEST_NOW.add({ hours }),
    });
    expect(told).toEqual({ done: false, refusal });
  });
});

describe("a person", () => {
  test("who was two has one voice", async () => {
    const vote = await openVote();
    const zoe = await somebody("Zoé");
    await cast(vote.bilal, vote, YES);
    await entrust(vote.ana, vote, vote.bilal);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, vote.bilal, zoe));
    await joinCircle(app, person(zoe), { circle: vote.circle });
    expect(await see(person(zoe), vote)).toMatchObject({ mine: { marks: YES }, weight: 2 });
  });

  test("who was two and voted twice keeps the word of the one who stays, and trusts themself no more", async () => {
    const vote = await openVote();
    await cast(vote.ana, vote, YES);
    await cast(vote.bilal, vote, NO);
    await entrust(vote.ana, vote, vote.bilal);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, vote.bilal, vote.ana));
    expect(await see(person(vote.ana), vote)).toMatchObject({
      mine: { marks: YES },
      delegates: [],
    });
  });

  test("takes away their ballots and delegations", async () => {
    const vote = await openVote();
    await cast(vote.ana, vote, YES);
    await entrust(vote.ana, vote, vote.bilal);
    const given = await app.transaction(person(vote.ana), (work) =>
      aboutPerson.gives(work, vote.ana),
    );
    expect(given["Vos bulletins"]).toMatchObject([
      {
        réponses: [
          { réponse: "Oui", marque: 1 },
          { réponse: "Non", marque: 0 },
        ],
      },
    ]);
    expect(given["Vos délégations"]).toMatchObject([{ à: vote.bilal, "jusqu’à": null }]);
  });
});

test("who may do what is what the README says, cell by cell", async () => {
  const zoe = await somebody("Zoé");
  const whos: Readonly<Record<string, (vote: Situation) => Actor>> = {
    "a member": ({ bilal }) => person(bilal),
    "a facilitator": ({ ana }) => person(ana),
    "who left the circle": ({ chloe }) => person(chloe),
    "someone outside": () => person(zoe),
    "a visitor": () => visitor,
    "the operator, from the command line": () => operator(),
  };
  const acts: Readonly<Record<string, (actor: Actor, vote: Situation) => Promise<boolean>>> = {
    "see it": async (actor, vote) => (await see(actor, vote)) !== undefined,
    "cast a ballot": async (actor, { vote }) =>
      (await castBallot(app, actor, { vote, marks: YES })).done,
    "entrust their voice": async (actor, vote) => {
      const to = [actor.for === vote.ana ? vote.bilal : vote.ana];
      return (await delegate(app, actor, { scope: inCircle(vote), to })).done;
    },
    "read the ballot of another": async (actor, { vote, ana, bilal }) => {
      const other = actor.for === ana ? bilal : ana;
      await castBallot(app, person(other), { vote, marks: YES });
      const { rows } = await app.transaction(actor, (work) =>
        sql`select from decisions.ballot where voter = ${other}`.execute(work.db),
      );
      return rows.length > 0;
    },
    "ask a question": async (actor, { circle }) =>
      (
        await askQuestion(app, actor, {
          ...PLAIN,
          circle,
          question: "Et alors ?",
        })
      ).done,
  };
  const found = [];
  for (const [who, actorOf] of Object.entries(whos)) {
    for (const [what, may] of Object.entries(acts)) {
      const vote = await openVote();
      if (who === "who left the circle")
        await leaveCircle(app, person(vote.chloe), { circle: vote.circle });
      found.push({ who, what, answer: (await may(actorOf(vote), vote)) ? "yes" : "no" });
    }
  }
  expect(readRightsTable("decisions")).toEqual(found);
});
