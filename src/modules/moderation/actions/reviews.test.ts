import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { job, operator, person, type PersonId, visitor } from "#services/house";
import { OWN_MODERATORS_DAYS } from "../domain/delays.ts";
import type { Outcome } from "../domain/verdict.ts";
import { answerModerating } from "./ask-moderator.ts";
import { decideReport } from "./decide-report.ts";
import { reportContent } from "./report-content.ts";
import { seatAllIn } from "./seat-review.ts";
import { seeMyModeration } from "./see-mine.ts";
import { seeReview } from "./see-reviews.ts";
import { seeVerdict } from "./see-verdict.ts";
import {
  inReviewingHouse,
  app,
  hiddenThings,
  did,
  own,
  keeper,
  ana,
  bilal,
  chloe,
  author,
  publishes,
  someone,
  moderates,
  reasons,
  story,
  report,
  decide,
  verdictOf,
  later,
} from "./test-reviewing.ts";

inReviewingHouse();

describe("two moderators", () => {
  beforeEach(async () => {
    await moderates(ana);
    await moderates(bilal);
  });

  test("who say the same decide; one alone waits", async () => {
    const id = newId();
    await report(id);
    expect(await decide(ana, id, "hide")).toMatchObject({ value: { state: "waits" } });
    expect(hiddenThings.has(id)).toBe(false);
    const decided = await decide(bilal, id, "hide");
    expect(decided).toMatchObject({ value: { state: "decided" } });
    expect(hiddenThings.has(id)).toBe(true);
    const seen = await seeVerdict(app, visitor, verdictOf(decided));
    expect(seen?.verdict).toMatchObject({ outcome: "hide", voices: 2, reasons });
  });

  test("the same one twice is one", async () => {
    const id = newId();
    await report(id);
    await decide(ana, id, "hide");
    expect(await decide(ana, id, "hide")).toMatchObject({ value: { state: "waits" } });
    expect(hiddenThings.has(id)).toBe(false);
  });

  test("one hides at once, and the author reads why; the second shows it again, a third tips", async () => {
    const id = newId();
    await report(id);
    const atOnce = await decide(ana, id, "hide-at-once");
    expect(atOnce).toMatchObject({ value: { state: "hidden-at-once" } });
    expect(hiddenThings.has(id)).toBe(true);
    expect((await seeMyModeration(app, person(author), undefined)).verdicts).toMatchObject([
      { outcome: "hide-at-once", reasons },
    ]);
    expect(await decide(bilal, id, "show-again")).toMatchObject({ value: { state: "waits" } });
    expect(hiddenThings.has(id)).toBe(true);
    expect(await decide(keeper, id, "show-again")).toMatchObject({ value: { state: "decided" } });
    expect(hiddenThings.has(id)).toBe(false);
  });

  test("hiding at once counts as a voice to hide", async () => {
    const id = newId();
    await report(id);
    await decide(ana, id, "hide-at-once");
    const decided = await decide(bilal, id, "hide");
    expect((await seeVerdict(app, visitor, verdictOf(decided)))?.verdict.voices).toBe(2);
    expect(await decide(ana, id, "hide")).toMatchObject({ refusal: "already-hidden" });
  });

  test("answering at once, one decides and nobody hides twice", async () => {
    const id = newId();
    await report(id);
    await decide(ana, id, "hide");
    const answers = await Promise.all([decide(bilal, id, "hide"), decide(keeper, id, "hide")]);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
  });

  test("who published or reported decides nothing of it, and does not read it", async () => {
    const id = newId();
    publishes(ana);
    await report(id, { by: person(bilal) });
    for (const one of [ana, bilal]) {
      expect(await decide(one, id, "keep")).toMatchObject({ refusal: "not-allowed" });
      expect(await seeReview(app, person(one), story(id))).toBeUndefined();
    }
    expect(await decide(keeper, id, "keep")).toMatchObject({ value: { state: "decided" } });
  });

  test("whoever stops moderating has no voice any more", async () => {
    const id = newId();
    await report(id);
    await decide(ana, id, "hide");
    await answerModerating(app, person(ana), { agrees: false, isNamed: false });
    expect(await decide(bilal, id, "hide")).toMatchObject({ value: { state: "waits" } });
    expect(await decide(ana, id, "hide")).toMatchObject({ refusal: "not-allowed" });
  });

  test("read what is said; persons, and moderators of elsewhere, read nothing, by page or by SQL", async () => {
    const id = newId();
    own.set(id, [chloe, await someone("Dédé")]);
    await report(id);
    expect(await seeReview(app, person(chloe), story(id))).toMatchObject({
      title: `Histoire ${id}`,
      words: `Il était une fois ${id}.`,
      reports: [{ explanation: "On y lit une adresse." }],
    });
    for (const other of [person(ana), person(author), operator(keeper), visitor]) {
      expect(await seeReview(app, other, story(id))).toBeUndefined();
      const rows = await app.transaction(other, (work) =>
        sql`select from moderation.report where subject = ${id}`.execute(work.db),
      );
      expect(rows.rows).toEqual([]);
    }
  });
});

describe("the own moderators of a place", () => {
  test("decide there without the instance; a single one needs the operator", async () => {
    const [id, alone, dede] = [newId(), newId(), await someone("Dédé")];
    own.set(id, [chloe, dede]).set(alone, [chloe]);
    await report(id);
    await report(alone);
    await decide(chloe, id, "hide");
    expect(await decide(keeper, id, "hide")).toMatchObject({ refusal: "not-allowed" });
    expect(await decide(dede, id, "hide")).toMatchObject({ value: { state: "decided" } });
    expect(await decide(chloe, alone, "hide")).toMatchObject({ value: { state: "waits" } });
    expect(await decide(keeper, alone, "hide")).toMatchObject({ value: { state: "decided" } });
  });

  test("who leave it a week without a decision are joined by the instance", async () => {
    const [id, dede] = [newId(), await someone("Dédé")];
    own.set(id, [chloe, dede]);
    await report(id);
    later(OWN_MODERATORS_DAYS - 1);
    await app.transaction(job("seat-reviews"), seatAllIn);
    expect(await seeReview(app, operator(keeper), story(id))).toBeUndefined();
    later(1);
    await app.transaction(job("seat-reviews"), seatAllIn);
    expect(await seeReview(app, operator(keeper), story(id))).toMatchObject({ waiting: 1 });
  });
});

const of = (id: string, by: PersonId, outcome: Outcome) =>
  decideReport(app, person(by), {
    subject: { kind: "pause", id },
    outcome,
    ground: outcome.startsWith("hide") ? "terms" : undefined,
    reasons,
  });

test("what is suspended is hidden once two decide, or goes on; what is kept is told so", async () => {
  await moderates(ana);
  await moderates(bilal);
  await of("a", ana, "hide-at-once");
  await of("a", bilal, "hide");
  expect(did).toEqual(["suspend", "hide"]);
  did.length = 0;
  await of("b", ana, "hide-at-once");
  await of("b", ana, "show-again");
  await of("b", bilal, "show-again");
  expect(did).toEqual(["suspend", "showAgain"]);
  did.length = 0;
  await reportContent(app, visitor, {
    subject: { kind: "pause", id: "c" },
    reason: "privacy",
    explanation: "Non.",
    name: undefined,
    address: undefined,
    visitor: newId(),
    place: "127.0.0.1",
  });
  await of("c", ana, "keep");
  await of("c", bilal, "keep");
  expect(did).toEqual(["kept"]);
});
