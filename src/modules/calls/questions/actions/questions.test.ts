import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import { operator, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import type { CallId } from "../../domain/call.ts";
import type { AskedId, QuestionId } from "../../domain/question.ts";
import { publishDraft } from "../../publish/actions/publish-call.ts";
import { beginDraft } from "../../publish/actions/publish-drafts.ts";
import { closeIssued, withdrawIssued } from "../../publish/actions/publish-end.ts";
import { seeIssued } from "../../issuers/actions/publish-mine.ts";
import { answerQuestion, type HowAnswered, mendAnswer } from "./question-answer.ts";
import { askUnderCall, takeQuestionBack } from "./question-ask.ts";
import { reportableQuestion } from "./question-report.ts";
import { callsOfPerson } from "../../actions/questions-of-person.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";

let app: TestHouse;
let clemence: PersonId;
let zoe: PersonId;
let bilal: PersonId;
let aigueBelle: OrganisationId;
let call: { readonly id: CallId; readonly number: number };

const WORDS = "Une commune peut-elle répondre avec nous ?";
const ANSWER = "Oui, si une association porte le projet.";

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  app.setNow(TEST_NOW);
  const names = ["Clémence", "Zoé", "Bilal"].map((name) => `${name} ${letters()}`);
  [clemence = clemence, zoe = zoe, bilal = bilal] = await Promise.all(
    names.map((name) => somebody(app, name)),
  );
  aigueBelle = await organisation(app, { name: "Fondation Aigue-Belle" });
  await represent(app, clemence, aigueBelle);
  call = await published();
});

const letters = () => newId().replaceAll(/[^a-f]/g, "");

async function published() {
  const begun = await beginDraft(app, person(clemence), {
    organisation: aigueBelle,
    fields: {
      genre: "project",
      titre: `Des vergers au bord des chemins ${letters()}`,
      resume: "Nous aidons à planter.",
      texte: "De quoi planter.",
      qui: ["association"],
      lieux: "Crest",
      jour: "2027-01-31",
      courriel: "vergers@example.org",
    },
  });
  if (!begun.done) throw new Error(begun.refusal);
  const told = await publishDraft(app, person(clemence), { draft: begun.value, version: 1 });
  if (!told.done) throw new Error(told.refusal);
  const seen = await seeCallWithHere(app, visitor, { number: told.value.number });
  if (seen === undefined) throw new Error("not published");
  return seen.call;
}

async function ask(who: PersonId = zoe, words = WORDS): Promise<AskedId> {
  const told = await askUnderCall(app, person(who), { call: call.id, words });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const settle = (asked: AskedId, how: HowAnswered, who: PersonId = clemence) =>
  answerQuestion(app, person(who), { asked, settle: how });
const newAnswer: HowAnswered = { how: "new", words: WORDS, answer: ANSWER };
const here = async (who?: PersonId) => {
  const actor = who === undefined ? visitor : person(who);
  const seen = await seeCallWithHere(app, actor, { number: call.number });
  if (seen === undefined) throw new Error("the call is gone");
  return seen.here;
};
const waiting = async (who: PersonId = clemence) =>
  (await seeIssued(app, person(who), { number: call.number }))?.waiting;

async function answered(): Promise<QuestionId> {
  await settle(await ask(), newAnswer);
  const [question] = (await here()).questions;
  if (question === undefined) throw new Error("not answered");
  return question.id;
}

describe("asking", () => {
  test("reaches those who publish for the issuer, without the name of who asks", async () => {
    await ask();
    const told = await waiting();
    expect(told).toMatchObject([{ words: WORDS }]);
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`Zoé|${zoe}`));
    expect((await here(zoe)).myQuestions).toMatchObject([{ words: WORDS, state: "waiting" }]);
    for (const who of [undefined, bilal]) {
      const seen = await here(who);
      expect([seen.questions, seen.myQuestions]).toEqual([[], []]);
    }
    expect(await waiting(zoe)).toBe(undefined);
  });

  test("tells the issuer by a letter that names nobody", async () => {
    const mia = await somebody(app, "Mia");
    await represent(app, mia, aigueBelle);
    await ask();
    await passTime(app, { minutes: 40 });
    const [letter] = await lettersTo(app, emailOf("Mia"));
    expect(letter?.text).toContain(WORDS);
    expect(letter?.text).not.toContain("Zoé");
  });

  test("is for who has come in, three at a time under a call, while it is open", async () => {
    const asked = { call: call.id, words: WORDS };
    expect(await askUnderCall(app, visitor, asked)).toMatchObject({ refusal: "sign-in-first" });
    for (let i = 0; i < 3; i += 1) await ask();
    expect(await askUnderCall(app, person(zoe), asked)).toMatchObject({
      refusal: "too-many-waiting",
    });
    await ask(bilal);
    await closeIssued(app, person(clemence), { call: call.id, why: "Assez de réponses." });
    expect(await askUnderCall(app, person(bilal), asked)).toMatchObject({ refusal: "closed" });
    await withdrawIssued(app, person(clemence), { call: call.id, why: "Annulé." });
    expect(await askUnderCall(app, person(bilal), asked)).toMatchObject({
      refusal: "unknown-call",
    });
  });

  test("is taken back by who asked, while it waits, and by nobody else", async () => {
    const asked = await ask();
    for (const who of [visitor, person(bilal), person(clemence), operator()])
      expect(await takeQuestionBack(app, who, { asked })).toMatchObject({
        refusal: "unknown-question",
      });
    expect((await takeQuestionBack(app, person(zoe), { asked })).done).toBe(true);
    expect(await waiting()).toEqual([]);
    const other = await ask();
    await settle(other, newAnswer);
    expect((await takeQuestionBack(app, person(zoe), { asked: other })).done).toBe(false);
  });
});

describe("an answer", () => {
  test("is public, once for all, and who asked is told and named nowhere", async () => {
    const asked = await ask();
    expect((await settle(asked, newAnswer)).done).toBe(true);
    const { questions } = await here();
    expect(questions).toMatchObject([{ place: 1, words: WORDS, answer: ANSWER }]);
    expect(JSON.stringify(questions)).not.toContain(zoe);
    expect((await here(zoe)).myQuestions).toMatchObject([{ state: "answered" }]);
    expect((await here(bilal)).myQuestions).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  test("is told to who asked, by a letter", async () => {
    const lou = await somebody(app, "Lou");
    await settle(await ask(lou), newAnswer);
    await passTime(app, { minutes: 40 });
    const [letter] = await lettersTo(app, emailOf("Lou"));
    expect(letter?.text).toContain(ANSWER);
    expect(letter?.text).not.toContain("Clémence");
  });

  test("twice at once answers once", async () => {
    const asked = await ask();
    const told = await Promise.all([settle(asked, newAnswer), settle(asked, newAnswer)]);
    expect(told.filter(({ done }) => done).length).toBe(1);
    expect(told.find(({ done }) => !done)).toMatchObject({ refusal: "settled-already" });
    expect((await here()).questions.length).toBe(1);
  });

  test("may be one that stands there already: nothing new is public", async () => {
    const question = await answered();
    const asked = await ask(bilal, "Et une commune ?");
    expect((await settle(asked, { how: "already", question })).done).toBe(true);
    expect((await here(bilal)).myQuestions).toMatchObject([{ state: "answered", question }]);
    expect((await here()).questions.length).toBe(1);
  });

  test("is never sent to a question of another call", async () => {
    const question = await answered();
    call = await published();
    const asked = await ask(bilal);
    expect(await settle(asked, { how: "already", question })).toMatchObject({
      refusal: "unknown-question",
    });
  });

  test("may be no answer: only who asked reads why", async () => {
    const asked = await ask();
    const why = "C’est dans le règlement, page 3.";
    expect((await settle(asked, { how: "declined", why })).done).toBe(true);
    expect((await here(zoe)).myQuestions).toMatchObject([{ state: "declined", why }]);
    for (const who of [undefined, bilal])
      expect(JSON.stringify(await here(who))).not.toContain(why);
  });

  test("is given by who may publish, and by nobody else", async () => {
    await represent(app, bilal, aigueBelle, ["manage", "sign", "approve"]);
    const asked = await ask();
    expect(await settle(asked, newAnswer, bilal)).toMatchObject({ refusal: "not-allowed" });
    for (const who of [visitor, person(await somebody(app, "Mathilde")), operator()])
      expect(await answerQuestion(app, who, { asked, settle: newAnswer })).toMatchObject({
        refusal: "unknown-question",
      });
    // Who asked does not answer themself.
    expect(await settle(asked, newAnswer, zoe)).toMatchObject({ refusal: "not-allowed" });
    expect((await here()).questions).toEqual([]);
  });

  test("is mended by its issuer, and its page says since when", async () => {
    const question = await answered();
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const mend = { question, words: WORDS, answer: "Non." };
    for (const who of [visitor, person(bilal), operator()])
      expect(await mendAnswer(app, who, mend)).toMatchObject({ refusal: "not-allowed" });
    expect((await mendAnswer(app, person(clemence), mend)).done).toBe(true);
    const [seen] = (await here()).questions;
    expect(seen).toMatchObject({ answer: "Non.", changedAt: TEST_NOW.add({ hours: 24 }) });
  });
});

describe("moderation", () => {
  test("hides a question with its answer, and shows it again at its place", async () => {
    const question = await answered();
    await settle(await ask(bilal, "Une autre ?"), { ...newAnswer, words: "Une autre ?" });
    await app.transaction(operator(), (work) => reportableQuestion.hide(work, question, "Un nom."));
    expect((await here()).questions.map(({ words }) => words)).toEqual(["Une autre ?"]);
    const find = (who: Parameters<TestHouse["transaction"]>[0]) =>
      app.transaction(who, (work) => reportableQuestion.find(work, question));
    expect(await find(visitor)).toBe(undefined);
    expect(await find(operator())).toMatchObject({ title: WORDS });
    await app.transaction(operator(), (work) => reportableQuestion.showAgain(work, question));
    expect((await here()).questions.map(({ place }) => place)).toEqual([1, 2]);
  });

  test("tells those who published it, and reads it even hidden", async () => {
    const question = await answered();
    await app.transaction(operator(), (work) => reportableQuestion.hide(work, question, "Un nom."));
    await app.transaction(operator(), async (work) => {
      expect(await reportableQuestion.authors?.(work, question)).toEqual([clemence]);
      expect(await reportableQuestion.words?.(work, question)).toBe(`${WORDS}\n\n${ANSWER}`);
    });
  });
});

const gives = (who: PersonId) =>
  app.transaction(person(who), (work) => callsOfPerson.gives(work, who));

describe("one’s own data", () => {
  test("hold what one asked, and what one did for one’s structure", async () => {
    await answered();
    expect((await gives(zoe))["Vos questions sous les appels"]).toMatchObject([
      { question: WORDS, état: "répondue" },
    ]);
    const told = await gives(clemence);
    const acts = JSON.stringify(told["Ce que vous avez fait pour les appels de vos structures"]);
    for (const act of ["publié", "répondu à une question"]) expect(acts).toContain(act);
    expect(JSON.stringify(told)).not.toContain(WORDS);
  });

  test("who leaves takes away what they asked; the public answer names nobody and stays", async () => {
    await answered();
    const asked = await ask();
    await app.transaction(person(zoe), (work) => callsOfPerson.erases(work, zoe));
    expect(await waiting()).toEqual([]);
    expect((await settle(asked, newAnswer)).done).toBe(false);
    expect((await here()).questions.length).toBe(1);
  });
});
