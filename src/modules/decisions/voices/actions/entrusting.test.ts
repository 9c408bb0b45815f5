import { beforeAll, describe, expect, test } from "vitest";

import { leaveCircle } from "#modules/circles";
import { linkHolder, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  assemble,
  type Assembled,
  castAs,
  close,
  CLOSES,
  entrustAs,
  put,
} from "../../../../../tests/support/voting.ts";
import { answerVoice, delegate } from "./delegate.ts";
import { nextRound, proposeElected } from "../../votes/actions/go-on.ts";
import {
  amendOption,
  proposeOption,
  seeAmendments,
  settleWords,
  takeOptionBack,
  withdrawQuestion,
} from "../../votes/actions/propose-option.ts";
import { seeVoice } from "./see-voice.ts";
import { seeVote } from "../../votes/actions/see-vote.ts";
import {
  castByLink,
  readVoteLink,
  seeVoteByLink,
  votePath,
} from "../../votes/actions/vote-links.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

/** Three of a circle, by name. */
async function three(
  size = 3,
): Promise<
  Assembled & { readonly ana: PersonId; readonly bilal: PersonId; readonly chloe: PersonId }
> {
  const circle = await assemble(app, size);
  const [ana, bilal, chloe] = circle.people;
  if (ana === undefined || bilal === undefined || chloe === undefined) throw new Error("three");
  return { ...circle, ana, bilal, chloe };
}

const NOWHERE = { circle: undefined, theme: undefined, vote: undefined } as const;

describe("a voice", () => {
  test("goes to the second named when the first does not vote", async () => {
    const circle = await three();
    const { ana, bilal, chloe } = circle;
    await entrustAs(app, circle, ana, bilal, chloe);
    const vote = await put(app, circle);
    await castAs(app, chloe, vote, { marks: [0, 1] });
    const before = await seeVote(app, person(ana), { vote });
    expect(before?.course.through.map(({ person: one }) => one)).toEqual([ana, chloe]);
    await castAs(app, bilal, vote, { marks: [1, 0] });
    const after = await seeVote(app, person(ana), { vote });
    expect(after?.course.through.map(({ person: one }) => one)).toEqual([ana, bilal]);
  });

  test("is read by who entrusted it, in the ballot that carries it, and by no other", async () => {
    const circle = await three();
    const { ana, bilal, chloe } = circle;
    await entrustAs(app, circle, ana, bilal);
    const vote = await put(app, circle);
    await castAs(app, bilal, vote, { marks: [1, 0] });
    expect((await seeVote(app, person(ana), { vote }))?.spokenFor).toMatchObject({
      by: { person: bilal },
      marks: [1, 0],
    });
    expect((await seeVote(app, person(chloe), { vote }))?.spokenFor).toBeUndefined();
  });

  test("stays with nobody for one question, whatever was entrusted for the circle", async () => {
    const circle = await three();
    const { ana, bilal } = circle;
    await entrustAs(app, circle, ana, bilal);
    const vote = await put(app, circle);
    await castAs(app, bilal, vote, { marks: [1, 0] });
    await delegate(app, person(ana), { scope: { ...NOWHERE, vote }, to: [] });
    expect((await seeVote(app, person(ana), { vote }))?.course.end).toBe("nobody");
  });

  test("for a theme speaks in the questions of that theme only", async () => {
    const circle = await three();
    const { ana, bilal } = circle;
    await delegate(app, person(ana), { scope: { ...NOWHERE, theme: "food" }, to: [bilal] });
    const [food, sport] = [
      await put(app, circle, { theme: "food" }),
      await put(app, circle, { theme: "sport" }),
    ];
    for (const vote of [food, sport]) await castAs(app, bilal, vote, { marks: [1, 0] });
    const end = async (vote: typeof food) =>
      (await seeVote(app, person(ana), { vote }))?.course.end;
    expect([await end(food), await end(sport)]).toEqual(["spoken", "alone"]);
  });

  test("that is refused carries no more, and who entrusted it sees why", async () => {
    const circle = await three();
    const { ana, bilal } = circle;
    await entrustAs(app, circle, ana, bilal);
    const received = (await seeVoice(app, person(bilal), undefined))?.received[0];
    if (received === undefined) throw new Error("nothing was received");
    const answered = { delegation: received.id, answer: "refused" } as const;
    expect((await answerVoice(app, person(ana), answered)).done).toBe(false);
    expect((await answerVoice(app, person(bilal), answered)).done).toBe(true);
    const vote = await put(app, circle);
    await castAs(app, bilal, vote, { marks: [1, 0] });
    expect((await seeVote(app, person(ana), { vote }))?.course.end).toBe("refused");
    expect((await seeVoice(app, person(ana), undefined))?.given[0]?.to).toMatchObject([
      { person: bilal, answer: "refused" },
    ]);
  });

  test("of which the delegate left the circle is told to be without them", async () => {
    const circle = await three();
    const { ana, bilal } = circle;
    await entrustAs(app, circle, ana, bilal);
    const vote = await put(app, circle);
    await leaveCircle(app, person(bilal), { circle: circle.circle });
    expect((await seeVote(app, person(ana), { vote }))?.course.end).toBe("gone");
  });

  test("ends by its day, and is then one’s own again", async () => {
    const circle = await three();
    const { ana, bilal } = circle;
    const until = CLOSES.subtract({ hours: 48 });
    const scope = { ...NOWHERE, circle: circle.circle };
    await delegate(app, person(ana), { scope, to: [bilal], until });
    const vote = await put(app, circle);
    await castAs(app, bilal, vote, { marks: [1, 0] });
    expect((await seeVote(app, person(ana), { vote }))?.course.end).toBe("spoken");
    await close(app, vote);
    const seen = await seeVote(app, person(ana), { vote });
    expect(seen?.course.end).toBe("expired");
    expect(seen?.count?.summary.silent).toEqual({ alone: 1, expired: 1 });
  });

  test.each([
    { told: "twice to the same", pick: [1, 1], refusal: "named-twice" },
    { told: "to six", pick: [1, 2, 3, 4, 5, 6], refusal: "too-many-named" },
    { told: "to oneself", pick: [0], refusal: "to-yourself" },
  ] as const)("is not entrusted $told", async ({ pick, refusal }) => {
    const circle = await three(7);
    const to = pick.flatMap((i) => circle.people[i] ?? []);
    const scope = { ...NOWHERE, circle: circle.circle };
    expect(await delegate(app, person(circle.ana), { scope, to })).toEqual({
      done: false,
      refusal,
    });
  });

  test("entrusted twice at once goes to one of them", async () => {
    const circle = await three();
    const { ana, bilal, chloe } = circle;
    const scope = { ...NOWHERE, circle: circle.circle };
    const told = await Promise.all(
      [bilal, chloe, bilal, chloe].map((to) => delegate(app, person(ana), { scope, to: [to] })),
    );
    expect(told.map(({ done }) => done)).toEqual([true, true, true, true]);
    expect((await seeVoice(app, person(ana), undefined))?.given[0]?.to).toHaveLength(1);
  });

  test("is not entrusted for a secret question", async () => {
    const circle = await three();
    const vote = await put(app, circle, { secrecy: "secret" });
    const scope = { ...NOWHERE, vote };
    expect(await delegate(app, person(circle.ana), { scope, to: [circle.bilal] })).toEqual({
      done: false,
      refusal: "takes-no-delegation",
    });
  });
});

describe("an objection", () => {
  test("is read at once, taken back by another ballot, and answered by another round", async () => {
    const circle = await three();
    const { ana, bilal, chloe } = circle;
    const vote = await put(app, circle, {
      method: "consent",
      options: [{ label: "Ouvrir le lundi." }],
    });
    await castAs(app, chloe, vote, { marks: [2], why: "Je travaille." });
    await castAs(app, bilal, vote, { marks: [2], why: "Personne n’a les clefs." });
    await castAs(app, chloe, vote, { marks: [1] });
    expect((await seeVote(app, person(ana), { vote }))?.reasons).toMatchObject([
      { kind: "objection", by: { person: bilal }, words: "Personne n’a les clefs." },
    ]);
    await close(app, vote);
    const again = {
      vote,
      proposal: "Ouvrir le lundi, avec un double des clefs.",
      closesAt: CLOSES.add({ hours: 24 }),
    };
    expect(await nextRound(app, person(chloe), again)).toEqual({
      done: false,
      refusal: "not-yours",
    });
    const told = await nextRound(app, person(ana), again);
    if (!told.done) throw new Error(told.refusal);
    expect((await seeVote(app, person(bilal), { vote: told.value }))?.vote).toMatchObject({
      round: 2,
      follows: vote,
      options: [{ label: again.proposal }],
    });
    expect(await nextRound(app, person(ana), again)).toEqual({
      done: false,
      refusal: "already-follows",
    });
  });
});

test("an election names among the members in secret, then asks the circle for its consent", async () => {
  const circle = await three();
  const { ana, bilal, chloe } = circle;
  const vote = await put(app, circle, { method: "nomination", options: [] });
  const seen = await seeVote(app, person(ana), { vote });
  const marks = (who: PersonId) =>
    (seen?.vote.options ?? []).map((option) => (option.person === who ? 1 : 0));
  for (const who of [ana, bilal]) await castAs(app, who, vote, { marks: marks(chloe) });
  await close(app, vote);
  const after = await seeVote(app, person(ana), { vote });
  const place = after?.vote.options.findIndex((option) => option.person === chloe) ?? -1;
  expect(after?.count?.outcome).toEqual({ kind: "chosen", option: place, drawn: false });
  const asked = { vote, option: place, closesAt: CLOSES.add({ hours: 24 }) };
  const told = await proposeElected(app, person(ana), asked);
  expect(told.done).toBe(true);
});

describe("while proposals are open", () => {
  const phases = {
    method: "ranked",
    proposalsFrom: CLOSES.subtract({ hours: 71 }),
    votesFrom: CLOSES.subtract({ hours: 24 }),
  } as const;

  test("a member adds an answer and takes it back; before and after, nobody does", async () => {
    const circle = await three();
    const vote = await put(app, circle, phases);
    const propose = () => proposeOption(app, person(circle.bilal), { vote, label: "Peut-être" });
    expect(await propose()).toEqual({ done: false, refusal: "proposals-not-open" });
    app.setNow(phases.proposalsFrom);
    expect((await propose()).done).toBe(true);
    expect(await propose()).toEqual({ done: false, refusal: "same-option-twice" });
    const added = (await seeVote(app, person(circle.ana), { vote }))?.vote.options.at(-1);
    const option = added?.id;
    if (option === undefined) throw new Error("nothing was added");
    expect(await takeOptionBack(app, person(circle.ana), { vote, option })).toEqual({
      done: false,
      refusal: "not-yours",
    });
    expect((await takeOptionBack(app, person(circle.bilal), { vote, option })).done).toBe(true);
    expect((await seeVote(app, person(circle.ana), { vote }))?.labels).toEqual(["Oui", "Non"]);
    app.setNow(phases.votesFrom);
    expect(await propose()).toEqual({ done: false, refusal: "proposals-not-open" });
  });

  test("other words wait for who keeps the answer, who alone takes them", async () => {
    const circle = await three();
    const vote = await put(app, circle, phases);
    app.setNow(phases.proposalsFrom);
    const option = (await seeVote(app, person(circle.ana), { vote }))?.vote.options[0]?.id;
    if (option === undefined) throw new Error("there is no answer");
    const asked = { vote, option, label: "Oui, samedi", why: "Il y a un train." };
    await amendOption(app, person(circle.bilal), asked);
    const [amendment] = await seeAmendments(app, person(circle.ana), { vote });
    if (amendment === undefined) throw new Error("there is no amendment");
    const settled = { vote, amendment: amendment.id, take: true };
    expect(await settleWords(app, person(circle.bilal), settled)).toEqual({
      done: false,
      refusal: "not-yours",
    });
    expect((await settleWords(app, person(circle.ana), settled)).done).toBe(true);
    expect((await seeVote(app, person(circle.ana), { vote }))?.labels[0]).toBe("Oui, samedi");
  });
});

test("a question is taken back by who put it, until somebody votes", async () => {
  const circle = await three();
  const { ana, bilal } = circle;
  const vote = await put(app, circle);
  expect(await withdrawQuestion(app, person(bilal), { vote })).toEqual({
    done: false,
    refusal: "not-yours",
  });
  await castAs(app, bilal, vote, { marks: [1, 0] });
  expect(await withdrawQuestion(app, person(ana), { vote })).toEqual({
    done: false,
    refusal: "vote-begun",
  });
});

test("the link of a letter shows the question and nothing of anybody, and votes once", async () => {
  const circle = await three();
  const { bilal } = circle;
  const vote = await put(app, circle);
  const link = { vote, person: bilal };
  const [, , , , , signature = ""] = votePath(app, link).split("/");
  expect(readVoteLink(app, { vote, person: bilal, signature })).toEqual(link);
  expect(readVoteLink(app, { vote, person: circle.ana, signature })).toBeUndefined();
  const actor = linkHolder("decisions.vote", vote);
  const seen = await seeVoteByLink(app, actor, link);
  expect(seen).toMatchObject({ hasVoted: false, isOpen: true });
  expect(JSON.stringify(seen)).not.toContain("Membre");
  expect((await castByLink(app, actor, { ...link, marks: [1, 0], why: undefined })).done).toBe(
    true,
  );
  expect(await castByLink(app, actor, { ...link, marks: [0, 1], why: undefined })).toEqual({
    done: false,
    refusal: "link-used",
  });
  await leaveCircle(app, person(bilal), { circle: circle.circle });
  expect(await seeVoteByLink(app, actor, link)).toBeUndefined();
});
