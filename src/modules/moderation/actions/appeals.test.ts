import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { job, operator, person, visitor } from "#services/house";
import { aboutPerson, forgetOldReportsIn } from "./about-person.ts";
import { answerModerating } from "./ask-moderator.ts";
import { contestVerdict } from "./contest-verdict.ts";
import { seeReview } from "./see-reviews.ts";
import { seeVerdict } from "./see-verdict.ts";
import {
  inReviewingHouse,
  house,
  app,
  hiddenThings,
  keeper,
  ana,
  bilal,
  chloe,
  author,
  moderates,
  story,
  report,
  decide,
  verdictOf,
  hiddenByTwo,
  contest,
  mails,
} from "./test-reviewing.ts";

inReviewingHouse();

const give = () => app.transaction(person(author), (work) => aboutPerson.gives(work, author));

describe("an appeal", () => {
  beforeEach(async () => {
    await moderates(ana);
    await moderates(bilal);
  });

  test("by the author is looked at by other eyes than those who decided", async () => {
    const id = newId();
    const verdict = await hiddenByTwo(id);
    await moderates(chloe);
    expect(await contest(person(author), verdict)).toMatchObject({ done: true });
    for (const one of [ana, bilal])
      expect(await decide(one, id, "show-again")).toMatchObject({ refusal: "not-allowed" });
    expect(await seeReview(app, person(chloe), story(id))).toMatchObject({
      contested: true,
      appeals: [{ side: "author" }],
      possible: ["uphold", "show-again"],
    });
    await decide(chloe, id, "show-again");
    const decided = verdictOf(await decide(keeper, id, "show-again"));
    expect(hiddenThings.has(id)).toBe(false);
    expect(await seeVerdict(app, person(author), decided)).toMatchObject({
      verdict: { contests: verdict, sameEyes: false },
      contesting: { may: "final" },
    });
    expect((await seeVerdict(app, visitor, verdict))?.contesting).toMatchObject({ next: decided });
  });

  test("is for whom the verdict concerns, once, for six months", async () => {
    const id = newId();
    const verdict = await hiddenByTwo(id);
    for (const other of [visitor, person(chloe), operator(keeper)])
      expect(await contest(other, verdict)).toMatchObject({ refusal: "not-allowed" });
    house.setNow(Temporal.Instant.from("2027-05-26T08:00:00Z"));
    expect(await contest(person(author), verdict)).toMatchObject({ refusal: "too-late" });
    house.setNow(Temporal.Instant.from("2027-05-25T08:00:00Z"));
    expect(await contest(person(author), verdict)).toMatchObject({ done: true });
    expect(await contest(person(author), verdict)).toMatchObject({ refusal: "already-contested" });
  });

  test("by who reported is made from the page of their report, and answered there", async () => {
    const id = newId();
    const made = await report(id, { address: `${id}@example.org` });
    if (!made.done) throw new Error("not reported");
    await decide(ana, id, "keep");
    const verdict = verdictOf(await decide(bilal, id, "keep"));
    const asked = { verdict, words: "L’adresse y est toujours.", report: made.value };
    expect(
      await contestVerdict(app, visitor, { ...asked, report: newId<"Report">() }),
    ).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await contestVerdict(app, visitor, asked)).toMatchObject({ done: true });
    const last = verdictOf(await decide(keeper, id, "hide"));
    expect(hiddenThings.has(id)).toBe(true);
    const written = (await mails()).filter((mail) => mail?.to === `${id}@example.org`);
    expect(written.map((mail) => mail?.text).join()).toContain(`/moderation/${last}`);
  });

  test("where nobody else is left, is looked at by the same, and it is said", async () => {
    const id = newId();
    await report(id);
    await decide(ana, id, "hide");
    const verdict = verdictOf(await decide(keeper, id, "hide"));
    await answerModerating(app, person(bilal), { agrees: false, isNamed: false });
    await contest(person(author), verdict);
    expect(await seeReview(app, operator(keeper), story(id))).toMatchObject({ sameEyes: true });
    await decide(ana, id, "uphold");
    const decided = verdictOf(await decide(keeper, id, "uphold"));
    expect(hiddenThings.has(id)).toBe(true);
    expect((await seeVerdict(app, visitor, decided))?.verdict.sameEyes).toBe(true);
  });

  test("is in the copy of who made it; the words go a year after, with their key", async () => {
    const id = newId();
    const verdict = await hiddenByTwo(id);
    await contest(person(author), verdict);
    expect(JSON.stringify(await give())).toContain("c’est la mienne");
    await decide(keeper, id, "uphold");
    house.setNow(house.clock.now().add({ hours: 24 * 366 }));
    await app.transaction(job("forget-reports"), forgetOldReportsIn);
    const kept = JSON.stringify(await give());
    expect(kept).not.toContain("c’est la mienne");
    expect(kept).toContain("masqué");
  });
});
