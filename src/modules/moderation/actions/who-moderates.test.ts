import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { job, operator, person, visitor } from "#services/house";
import { switchMailsIn } from "../../notifications/actions/stop-mails.ts";
import { aboutPerson } from "./about-person.ts";
import {
  answerModerating,
  askModerator,
  endModerating,
  listNamedModeratorsIn,
} from "./ask-moderator.ts";
import { closeMonthsIn, seeRegister } from "./keep-register.ts";
import { seeReviews } from "./see-reviews.ts";
import {
  inReviewingHouse,
  house,
  app,
  keeper,
  ana,
  bilal,
  chloe,
  someone,
  moderates,
  report,
  decide,
  hiddenByTwo,
  mails,
} from "./test-reviewing.ts";

inReviewingHouse();

const named = () => app.transaction(visitor, listNamedModeratorsIn);

describe("who moderates", () => {
  test("is asked by the operator alone, agrees alone, and is named only when they agreed", async () => {
    const email = `${newId()}@example.org`;
    const zoe = await someone("Zoé", { email });
    expect(await askModerator(app, person(ana), { email })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await answerModerating(app, person(zoe), { agrees: true, isNamed: true })).toMatchObject(
      { refusal: "not-asked" },
    );
    await askModerator(app, operator(keeper), { email });
    expect(await named()).toEqual({ count: 0, names: [] });
    await answerModerating(app, person(zoe), { agrees: true, isNamed: false });
    expect(await named()).toEqual({ count: 1, names: [] });
    await answerModerating(app, person(zoe), { agrees: true, isNamed: true });
    expect(await named()).toEqual({ count: 1, names: ["Zoé"] });
    await endModerating(app, operator(keeper), { person: zoe, reason: "Elle déménage." });
    expect(await named()).toEqual({ count: 0, names: [] });
  });

  test("by an address of nobody: the operator reads the same answer, and no name", async () => {
    const asked = await askModerator(app, operator(keeper), { email: `${newId()}@example.org` });
    expect(asked).toMatchObject({ done: true });
  });

  test("a moderator who becomes another, or leaves, is followed in what is open", async () => {
    await moderates(ana);
    await moderates(bilal);
    const id = newId();
    await report(id);
    await decide(ana, id, "hide");
    await app.transaction(operator(), (work) => aboutPerson.merges(work, ana, chloe));
    expect(await decide(chloe, id, "hide")).toMatchObject({ value: { state: "waits" } });
    await app.transaction(person(chloe), (work) => aboutPerson.erases(work, chloe));
    expect(await seeReviews(app, person(chloe), { from: 0, most: 10 })).toBeUndefined();
    const { rows } = await app.transaction(job("moderate"), (work) =>
      sql`select from moderation.opinion where by = ${`person:${chloe}`}`.execute(work.db),
    );
    expect(rows).toEqual([]);
  });
});

const november = (counts: Awaited<ReturnType<typeof seeRegister>>) =>
  counts.filter(({ month }) => month.toString() === "2026-11");

const close = () => app.transaction(job("close-months"), closeMonthsIn);

describe("the register", () => {
  test("counts a month once it is over, and names nobody", async () => {
    await moderates(ana);
    await moderates(bilal);
    const id = newId();
    await hiddenByTwo(id);
    await close();
    expect(november(await seeRegister(app, visitor, "all"))).toEqual([]);
    house.setNow(Temporal.Instant.from("2026-12-01T08:00:00Z"));
    await close();
    await close();
    const counts = november(await seeRegister(app, visitor, "all"));
    expect(counts.find(({ which }) => which === "privacy")?.count).toBeGreaterThan(0);
    expect(counts.find(({ which }) => which === "hide")?.count).toBeGreaterThan(0);
    expect(new Set(counts.map(({ what, which }) => `${what} ${which}`)).size).toBe(counts.length);
  });
});

test("« ne plus jamais m’écrire » wins over acknowledgements and answers", async () => {
  const [id, email] = [newId(), `${newId()}@example.org`];
  const zoe = await someone("Zoé", { email });
  await app.transaction(person(zoe), (work) => switchMailsIn(work, { receive: false }));
  await report(id, { address: email });
  await decide(keeper, id, "keep");
  expect((await mails()).filter((mail) => mail?.to === email)).toEqual([]);
});
