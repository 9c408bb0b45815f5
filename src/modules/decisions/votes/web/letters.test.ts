import { beforeAll, expect, test } from "vitest";

import { leaveCircle } from "#modules/circles";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { castAs, put } from "../../../../../tests/support/voting.ts";
import { answerVoice, delegate } from "../../voices/actions/delegate.ts";
import { seeVoice } from "../../voices/actions/see-voice.ts";
import { seeVote } from "../actions/see-vote.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const jeanRemy = demonstrationPeople["jean-remy"];
const { roseline } = demonstrationPeople;
const circle = demonstrationCircles.quality.id;

/** A question of Jean-Rémy to the circle of quality, open for three days. */
function putNow(asked: Parameters<typeof put>[2] = {}) {
  const closesAt = app.clock.now().add({ hours: 72 });
  return put(app, { circle, people: [jeanRemy.id] }, { closesAt, ...asked });
}

/** What was written to somebody and speaks of this. */
async function toldTo(address: string, words: string): Promise<readonly string[]> {
  const letters = await lettersTo(app, address);
  return letters.filter(({ text }) => text.includes(words)).map(({ text }) => text);
}

test("members are told of a question, of its last day when they are silent, and of the count with its seal", async () => {
  const question = "Prend-on un café le lundi ?";
  const vote = await putNow({ question });
  await passTime(app, { hours: 25 });
  const asked = await toldTo(roseline.email, question);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain("/l/vote/");
  await castAs(app, jeanRemy.id, vote, { marks: [1, 0] });
  await passTime(app, { hours: 24 });
  // What is told at once is gathered for some minutes.
  await passTime(app, { minutes: 5 });
  const recalled = await toldTo(roseline.email, "ferme bientôt");
  expect(recalled.some((text) => text.includes(question))).toBe(true);
  expect(await toldTo(jeanRemy.email, "ferme bientôt")).toEqual([]);
  await passTime(app, { hours: 24 });
  await passTime(app, { hours: 24 });
  const seen = await seeVote(app, person(roseline.id), { vote });
  const seal = seen?.count?.sealed?.seal ?? "nothing is sealed";
  expect(await toldTo(roseline.email, seal)).toHaveLength(1);
});

test("whoever objects is told to who asked, at once, and by no other letter", async () => {
  const question = "Ouvre-t-on le dimanche ?";
  const vote = await putNow({ question, method: "consent", options: [{ label: "Ouvrir." }] });
  await castAs(app, roseline.id, vote, { marks: [2], why: "Personne n’a les clefs." });
  await passTime(app, { hours: 1 });
  const told = await toldTo(jeanRemy.email, question);
  expect(told.filter((text) => text.includes("Une objection"))).toHaveLength(1);
  // What was said is read on the page, not in a letter that others may open.
  expect(told.join("")).not.toContain("les clefs");
});

test("a voice entrusted, refused or left alone is told to whom it concerns, and to nobody else", async () => {
  const scope = { circle, theme: undefined, vote: undefined };
  const given = await delegate(app, person(jeanRemy.id), { scope, to: [roseline.id] });
  expect(given.done).toBe(true);
  await passTime(app, { hours: 1 });
  expect(await toldTo(roseline.email, "Une voix vous est confiée")).toHaveLength(1);
  const received = (await seeVoice(app, person(roseline.id), undefined))?.received[0];
  if (received === undefined) throw new Error("nothing was received");
  await answerVoice(app, person(roseline.id), { delegation: received.id, answer: "refused" });
  await passTime(app, { hours: 1 });
  expect(await toldTo(jeanRemy.email, "ne porte pas votre voix")).toHaveLength(1);
  await delegate(app, person(jeanRemy.id), { scope, to: [roseline.id] });
  await leaveCircle(app, person(roseline.id), { circle });
  // Three letters a day at most: this one may wait for the next.
  await passTime(app, { hours: 25 });
  expect(await toldTo(jeanRemy.email, "n’est plus dans le cercle")).toHaveLength(1);
});
