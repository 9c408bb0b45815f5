import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";
import {
  type Actor,
  type App,
  isOperator,
  job,
  operator,
  person,
  type PersonId,
  transaction,
  visitor,
} from "#services/house";
import { listMailsIn } from "#services/mail";

import { switchMailsIn } from "../../notifications/actions/stop-mails.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { OWN_MODERATORS_DAYS } from "../domain/delays.ts";
import type { VerdictId } from "../domain/report.ts";
import type { Outcome } from "../domain/verdict.ts";
import { aboutPerson, forgetOldReportsIn } from "./about-person.ts";
import {
  answerModerating,
  askModerator,
  askPersonIn,
  endModerating,
  listNamedModeratorsIn,
} from "./ask-moderator.ts";
import { contestVerdict } from "./contest-verdict.ts";
import { decideReport } from "./decide-report.ts";
import { closeMonthsIn, seeRegister } from "./keep-register.ts";
import { reportContent } from "./report-content.ts";
import { seatAllIn } from "./seat-review.ts";
import { seeMyModeration } from "./see-mine.ts";
import { seeReview, seeReviews } from "./see-reviews.ts";
import { seeVerdict } from "./see-verdict.ts";

let house: TestHouse;
let app: App;
let hiddenThings: Set<string>;
/** What was done of a thing that one suspends. */
let did: string[];
/** The own moderators of a story, by its id. */
let own: Map<string, readonly PersonId[]>;
let keeper: PersonId;
let ana: PersonId;
let bilal: PersonId;
let chloe: PersonId;
let author: PersonId;

const someone = (name: string, changes: { operator?: boolean; email?: string } = {}) =>
  house.transaction(job("opening"), async (work) => {
    const { email, operator: isKeeper } = changes;
    const address = email === undefined ? undefined : await findOrMakeAddressIn(work, email);
    return makePersonIn(work, { name, operator: isKeeper, address });
  });

const find = (isKeeper: boolean, id: string) =>
  hiddenThings.has(id) && !isKeeper
    ? undefined
    : { title: `Histoire ${id}`, at: `/histoires/${id}` };

beforeAll(async () => {
  house = await testHouse();
  keeper = await someone("Dora", { operator: true });
  app = {
    ...house,
    transaction: (actor, run) => transaction(app, actor, run),
    modules: [
      ...house.modules,
      {
        name: "trial",
        floor: 8,
        needs: [],
        reportables: {
          story: {
            find: (work, id) => Promise.resolve(find(isOperator(work.actor), id)),
            hide: (_, id) => Promise.resolve(void hiddenThings.add(id)),
            showAgain: (_, id) => Promise.resolve(void hiddenThings.delete(id)),
            authors: () => Promise.resolve([author]),
            moderators: (_, id) => Promise.resolve(own.get(id) ?? []),
            words: (_, id) => Promise.resolve(`Il était une fois ${id}.`),
          },
          pause: {
            find: (work, id) => Promise.resolve(find(isOperator(work.actor), id)),
            suspend: () => Promise.resolve(void did.push("suspend")),
            hide: () => Promise.resolve(void did.push("hide")),
            showAgain: () => Promise.resolve(void did.push("showAgain")),
            kept: () => Promise.resolve(void did.push("kept")),
          },
        },
      },
    ],
  };
});

const moderates = async (whom: PersonId, isNamed = false) => {
  await app.transaction(operator(keeper), (work) => askPersonIn(work, whom));
  expect(await answerModerating(app, person(whom), { agrees: true, isNamed })).toMatchObject({
    done: true,
  });
};

beforeEach(async () => {
  hiddenThings = new Set();
  did = [];
  own = new Map();
  house.setNow(Temporal.Instant.from("2026-11-25T08:00:00Z"));
  await house.transaction(operator(), (work) =>
    sql`delete from moderation.moderator`.execute(work.db),
  );
  await sql`delete from limits.count`.execute(house.db);
  [ana, bilal, chloe] = [await someone("Ana"), await someone("Bilal"), await someone("Chloé")];
  author = await someone("Émile", { email: `${newId()}@example.org` });
});

const reasons = "Ce texte donne l’adresse d’une voisine (Code civil, article 9).";
const story = (id: string) => ({ kind: "story", id });

const report = (id: string, changes: { by?: Actor; address?: string } = {}) =>
  reportContent(app, changes.by ?? visitor, {
    subject: story(id),
    reason: "privacy",
    explanation: "On y lit une adresse.",
    name: undefined,
    address: changes.address,
    visitor: newId(),
    place: "127.0.0.1",
  });

const decide = (by: PersonId, id: string, outcome: Outcome) =>
  decideReport(app, by === keeper ? operator(by) : person(by), {
    subject: story(id),
    outcome,
    ground: outcome.startsWith("hide") ? "terms" : undefined,
    reasons,
  });

function verdictOf(decided: Awaited<ReturnType<typeof decide>>): VerdictId {
  if (!decided.done || decided.value.state === "waits") throw new Error("not decided");
  return decided.value.verdict;
}

async function hiddenByTwo(id: string): Promise<VerdictId> {
  await report(id);
  await decide(ana, id, "hide");
  return verdictOf(await decide(bilal, id, "hide"));
}

const contest = (by: Actor, verdict: VerdictId) =>
  contestVerdict(app, by, { verdict, words: "Ce n’est pas son adresse, c’est la mienne." });

const mails = async () => {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 100 }),
  );
  return (listed?.mails ?? []).map(({ kept }) => kept);
};

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
    author = ana;
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

const later = (days: number) => house.setNow(house.clock.now().add({ hours: 24 * days }));

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
    const give = () => app.transaction(person(author), (work) => aboutPerson.gives(work, author));
    expect(JSON.stringify(await give())).toContain("c’est la mienne");
    await decide(keeper, id, "uphold");
    house.setNow(house.clock.now().add({ hours: 24 * 366 }));
    await app.transaction(job("forget-reports"), forgetOldReportsIn);
    const kept = JSON.stringify(await give());
    expect(kept).not.toContain("c’est la mienne");
    expect(kept).toContain("masqué");
  });
});

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
    const named = () => app.transaction(visitor, listNamedModeratorsIn);
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

describe("the register", () => {
  test("counts a month once it is over, and names nobody", async () => {
    await moderates(ana);
    await moderates(bilal);
    const id = newId();
    await hiddenByTwo(id);
    const close = () => app.transaction(job("close-months"), closeMonthsIn);
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

test("what is suspended is hidden once two decide, or goes on; what is kept is told so", async () => {
  await moderates(ana);
  await moderates(bilal);
  const of = (id: string, by: PersonId, outcome: Outcome) =>
    decideReport(app, person(by), {
      subject: { kind: "pause", id },
      outcome,
      ground: outcome.startsWith("hide") ? "terms" : undefined,
      reasons,
    });
  await of("a", ana, "hide-at-once");
  await of("a", bilal, "hide");
  expect(did).toEqual(["suspend", "hide"]);
  did = [];
  await of("b", ana, "hide-at-once");
  await of("b", ana, "show-again");
  await of("b", bilal, "show-again");
  expect(did).toEqual(["suspend", "showAgain"]);
  did = [];
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
