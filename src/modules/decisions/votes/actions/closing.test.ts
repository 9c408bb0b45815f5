import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { closeCircle } from "#modules/circles";
import { listThreadsIn, openThreadIn } from "#modules/conversations";
import { spaceOf } from "#rules/circles";
import { type Actor, job, operator, person, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  assemble,
  castAs,
  close,
  CLOSES,
  entrustAs,
  put,
} from "../../../../../tests/support/voting.ts";
import { readCountFile } from "../../domain/counting/count-file-text.ts";
import { recount } from "../../domain/counting/recount.ts";
import { castBallot } from "./cast-ballot.ts";
import { showOfThread } from "../web/panels.tsx";
import { closeLateVotes, closeVote } from "./close-vote.ts";
import { fileHash, sealOf } from "../../counts/actions/seal-count.ts";
import {
  listDecisions,
  seeCountFile,
  seeDecision,
  seeSeals,
} from "../../counts/actions/see-count.ts";
import { listMyVotesIn } from "./list-votes.ts";
import { seeVote } from "./see-vote.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

function rowsOf(actor: Actor, table: string, vote: string): Promise<readonly unknown[]> {
  return app.transaction(actor, async (work) => {
    const { rows } = await sql`select * from ${sql.table(table)} where vote = ${vote}`.execute(
      work.db,
    );
    return rows;
  });
}

describe("a secret ballot", () => {
  test("once counted, leaves nothing that tells who said what, whoever asks", async () => {
    const circle = await assemble(app, 4);
    const vote = await put(app, circle, { secrecy: "secret" });
    const [ana, bilal, chloe] = circle.people;
    await castAs(app, ana, vote, { marks: [1, 0], why: "Le jardin est beau." });
    await castAs(app, bilal, vote, { marks: [0, 1] });
    await close(app, vote);
    for (const right of ["count-voices", "close-vote", "decisions-about-person", "test"])
      expect(await rowsOf(job(right), "decisions.ballot", vote)).toEqual([]);
    const voices = await rowsOf(job("close-vote"), "decisions.voice", vote);
    expect(voices.length).toBe(2);
    expect(JSON.stringify(voices)).not.toMatch(/marks|why|v0/);
    const seen = chloe && (await seeVote(app, person(chloe), { vote }));
    expect(seen?.reasons).toEqual([
      { by: undefined, kind: "reason", words: "Le jardin est beau." },
    ]);
    expect(seen?.count?.summary).toMatchObject({
      carried: 2,
      counts: {
        profile: [
          [1, 1],
          [1, 1],
        ],
      },
    });
  });

  test("takes no delegation: a delegate could not be held to account", async () => {
    const circle = await assemble(app, 3);
    const [ana, bilal] = circle.people;
    await entrustAs(app, circle, bilal, ana);
    const vote = await put(app, circle, { secrecy: "secret" });
    await castAs(app, ana, vote, { marks: [1, 0] });
    await close(app, vote);
    const seen = ana && (await seeVote(app, person(ana), { vote }));
    expect(seen?.count?.summary).toMatchObject({ carried: 1, through: 0 });
  });
});

test("of a circle that is closed nobody is led to a question that can be put no more", async () => {
  const circle = await assemble(app, 2);
  const [ana] = circle.people;
  if (ana === undefined) throw new Error("nobody is there");
  const space = spaceOf(circle.circle);
  await app.transaction(person(ana), (work) =>
    openThreadIn(work, { space, title: "Le portail", words: "Il grince." }),
  );
  const look = () =>
    app.transaction(person(ana), async (work) => {
      const [thread] = await listThreadsIn(work, { space });
      const panel = await showOfThread(work, thread?.id);
      const { asks, circles } = await listMyVotesIn(work, { page: 1 });
      return { hasPanel: panel !== undefined, asks: asks.length, circles: circles.length };
    });
  expect(await look()).toEqual({ hasPanel: true, asks: 1, circles: 1 });
  const closed = await closeCircle(app, person(ana), {
    circle: circle.circle,
    why: "C’est fini.",
    readers: "members",
  });
  expect(closed.done).toBe(true);
  expect(await look()).toEqual({ hasPanel: false, asks: 0, circles: 1 });
});

describe("a vote whose close was forgotten", () => {
  test("is found and counted within the hour, once; one that is not over is left alone", async () => {
    const circle = await assemble(app, 3);
    const vote = await put(app, circle);
    const later = await put(app, circle, { closesAt: CLOSES.add({ hours: 48 }) });
    // Its own job is gone, as after a restore.
    await app.pool.query(
      "select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs",
    );
    app.setNow(CLOSES.add({ minutes: 5 }));
    await closeLateVotes(app, {}, job("close-late-votes"));
    await doWaitingJobs(app);
    expect(await countedOf(vote)).toBe(false);
    app.setNow(CLOSES.add({ minutes: 30 }));
    await closeLateVotes(app, {}, job("close-late-votes"));
    await closeLateVotes(app, {}, job("close-late-votes"));
    await doWaitingJobs(app);
    expect([await countedOf(vote), await countedOf(later)]).toEqual([true, false]);
  });
});

async function countedOf(vote: string): Promise<boolean> {
  return app.transaction(job("close-vote"), async (work) => {
    const { rows } = await sql`select from decisions.count where id = ${vote}`.execute(work.db);
    return rows.length === 1;
  });
}

describe("a count", () => {
  test("holds exactly the ballots that were kept before it, however many come at once", async () => {
    const circle = await assemble(app, 30);
    const vote = await put(app, circle);
    app.setNow(CLOSES.subtract({ milliseconds: 1 }));
    const cast = circle.people.map((who) => castBallot(app, person(who), { vote, marks: [1, 0] }));
    app.setNow(CLOSES);
    const [told] = await Promise.all([
      Promise.all(cast),
      closeVote(app, { vote }, job("close-vote")),
    ]);
    const kept = told.filter(({ done }) => done).length;
    const [first] = circle.people;
    const seen = first && (await seeVote(app, person(first), { vote }));
    expect(seen?.count?.summary.ballots).toBe(kept);
    expect((await rowsOf(job("count-voices"), "decisions.ballot", vote)).length).toBe(kept);
  });

  test("is redone from its file by whoever has it, and its seal follows the one before", async () => {
    const circle = await assemble(app, 21);
    const [ana, bilal, chloe, dede] = circle.people;
    await entrustAs(app, circle, bilal, ana);
    await entrustAs(app, circle, chloe, bilal);
    const first = await put(app, circle, { method: "judgment" });
    const second = await put(app, circle, { method: "ranked" });
    await castAs(app, ana, first, { marks: [5, 2] });
    await castAs(app, dede, first, { marks: [1, 4] });
    await castAs(app, ana, second, { marks: [2, 1] });
    for (const vote of [first, second]) await close(app, vote);
    const seals = ana && (await seeSeals(app, person(ana), { circle: circle.circle }));
    expect(seals?.seals.map(({ place }) => place)).toEqual([1, 2]);
    expect(seals?.seals[1]?.previous).toBe(seals?.seals[0]?.seal);
    for (const vote of [first, second]) {
      const text = (ana && (await seeCountFile(app, person(ana), { vote }))) ?? "";
      const seen = ana && (await seeVote(app, person(ana), { vote }));
      const file = readCountFile(text);
      if (!file.done) throw new Error(file.refusal);
      const { summary, outcome } = recount(file.value);
      expect({ summary, outcome }).toEqual({
        summary: seen?.count?.summary,
        outcome: seen?.count?.outcome,
      });
      const sealed = seen?.count?.sealed;
      expect(sealed?.hash).toBe(fileHash(text));
      expect(sealed?.seal).toBe(sealOf(sealed?.previous ?? "", fileHash(text)));
      expect(text).not.toMatch(/Membre \d/);
    }
  });

  test("of fewer than twenty members is published as figures: a graph would name everybody", async () => {
    const circle = await assemble(app, 5);
    const [ana] = circle.people;
    const vote = await put(app, circle);
    await castAs(app, ana, vote, { marks: [1, 0] });
    await close(app, vote);
    const text = (ana && (await seeCountFile(app, person(ana), { vote }))) ?? "";
    const file = readCountFile(text);
    expect(file.done && file.value.body.kind).toBe("figures");
    expect(text).not.toContain("v0001");
  });
});

describe("a decision", () => {
  test("of a circle that everyone may know is read by anyone, without a name", async () => {
    const circle = await assemble(app, 3);
    const vote = await put(app, circle, { question: "Plante-t-on une haie ?" });
    await castAs(app, circle.people[1], vote, { marks: [1, 0], why: "Pour les oiseaux." });
    await close(app, vote);
    const found = await listDecisions(app, visitor, { circle: "", words: "une haie", page: 1 });
    const number = found?.decisions[0]?.decision.number ?? 0;
    const seen = await seeDecision(app, visitor, { number });
    expect(seen?.decision).toMatchObject({ outcome: { kind: "chosen", option: 0 } });
    expect(JSON.stringify(seen?.decision)).not.toMatch(/Membre|oiseaux/);
    expect(await seeCountFile(app, visitor, { vote })).toBeUndefined();
  });

  test("of a private circle is nobody else’s, the operator included", async () => {
    const circle = await assemble(app, 1, { isOpen: false });
    const vote = await put(app, circle, { question: "Qui garde la clef de la cave ?" });
    await close(app, vote);
    for (const who of [visitor, operator()])
      expect(
        (await listDecisions(app, who, { circle: "", words: "clef de la cave", page: 1 }))?.total,
      ).toBe(0);
  });

  test("on persons is never published", async () => {
    const circle = await assemble(app, 3);
    const vote = await put(app, circle, {
      question: "Qui tient la caisse du goûter ?",
      method: "nomination",
      options: [],
    });
    const seen = circle.people[0] && (await seeVote(app, person(circle.people[0]), { vote }));
    expect(seen?.vote).toMatchObject({ secrecy: "secret" });
    expect(seen?.labels).toHaveLength(3);
    await close(app, vote);
    const found = await listDecisions(app, visitor, { circle: "", words: "goûter", page: 1 });
    expect(found?.total).toBe(0);
  });
});

test("how a vote stands is hidden until the close, unless who asked said otherwise", async () => {
  const circle = await assemble(app, 3);
  const [ana] = circle.people;
  const [hidden, shown] = [await put(app, circle), await put(app, circle, { showsPartial: true })];
  for (const vote of [hidden, shown]) await castAs(app, ana, vote, { marks: [1, 0] });
  const see = (vote: typeof hidden) => ana && seeVote(app, person(ana), { vote });
  expect((await see(hidden))?.count).toBeUndefined();
  expect((await see(shown))?.count?.summary.carried).toBe(1);
});

test("how secret ballots stand is hidden until the close, whatever was asked: it would tell them", async () => {
  const circle = await assemble(app, 3);
  const [ana] = circle.people;
  const vote = await put(app, circle, { secrecy: "secret", showsPartial: true });
  await castAs(app, ana, vote, { marks: [1, 0] });
  expect((ana && (await seeVote(app, person(ana), { vote })))?.count).toBeUndefined();
});

test("a question is not tied to a thread of another circle", async () => {
  const [here, there] = [await assemble(app, 1), await assemble(app, 1)];
  const [stranger] = there.people;
  if (stranger === undefined) throw new Error("nobody");
  const told = await app.transaction(person(stranger), (work) =>
    openThreadIn(work, { space: spaceOf(there.circle), title: "Le portail", words: "Il grince." }),
  );
  if (!told.done) throw new Error(told.refusal);
  const [thread] = await app.transaction(person(stranger), (work) =>
    listThreadsIn(work, { space: spaceOf(there.circle) }),
  );
  const vote = await put(app, here, { thread: thread?.id });
  const [ana] = here.people;
  expect((ana && (await seeVote(app, person(ana), { vote })))?.vote.thread).toBeUndefined();
  const same = await put(app, there, { thread: thread?.id });
  expect((await seeVote(app, person(stranger), { vote: same }))?.vote.thread).toBe(thread?.id);
});

test("a quorum that is not met decides nothing; who abstains is there", async () => {
  const circle = await assemble(app, 4);
  const rules = { quorum: 50, threshold: "simple", budget: undefined } as const;
  const [few, enough] = [
    await put(app, circle, { method: "majority", options: [], rules }),
    await put(app, circle, { method: "majority", options: [], rules }),
  ];
  const [ana, bilal] = circle.people;
  await castAs(app, ana, few, { marks: [1, 0] });
  await castAs(app, ana, enough, { marks: [1, 0] });
  await castAs(app, bilal, enough, { marks: [0, 0] });
  for (const vote of [few, enough]) await close(app, vote);
  const outcome = async (vote: typeof few) =>
    ana && (await seeVote(app, person(ana), { vote }))?.count?.outcome;
  expect(await outcome(few)).toEqual({ kind: "no-quorum", spoken: 1, needed: 2 });
  expect(await outcome(enough)).toEqual({ kind: "adopted", for: 1, against: 0, needed: 1 });
});
