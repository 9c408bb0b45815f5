import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import {
  type Actor,
  type App,
  isOperator,
  job,
  linkHolder,
  namesIn,
  operator,
  person,
  type PersonId,
  transaction,
  visitor,
} from "#services/house";
import { listMailsIn } from "#services/mail";
import { makePersonIn } from "#modules/people";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { textOf } from "../../../tests/support/html.ts";
import { webOf } from "../../web.tsx";
import { aboutPerson, forgetOldReportsIn } from "./actions/about-person.ts";
import { decideReport } from "./actions/decide-report.ts";
import { reportContent } from "./actions/report-content.ts";
import { seeReview, seeReviews, tellReportsIn } from "./actions/see-reviews.ts";
import { seeVerdict } from "./actions/see-verdict.ts";
import type { VerdictId } from "./domain/report.ts";
import { ACTS, mayDo, type Act } from "./domain/rights.ts";
import { whoIs } from "./actions/who.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";

let house: TestHouse;
let app: App;
/** What the trial module shows; what is hidden is found by the operator alone. */
let hiddenThings: Set<string>;
let keeper: PersonId;
const session = newId();

beforeAll(async () => {
  house = await testHouse();
  keeper = await house.transaction(operator(), (work) =>
    makePersonIn(work, { name: "Camille", operator: true }),
  );
  app = {
    ...house,
    transaction: (actor, run) => transaction(app, actor, run),
    modules: [
      ...house.modules.filter(({ identifies }) => identifies === undefined),
      {
        name: "trial",
        floor: 8,
        needs: [],
        identifies: (_, token) =>
          Promise.resolve(
            token === "keeper"
              ? { session, person: keeper, name: "Camille", simple: false, operator: true }
              : undefined,
          ),
        reportables: {
          story: {
            find: (work, id) =>
              Promise.resolve(
                id.startsWith("absent") || (hiddenThings.has(id) && !isOperator(work.actor))
                  ? undefined
                  : { title: `Histoire ${id}`, at: `/histoires/${id}` },
              ),
            hide: (_, id) => Promise.resolve(void hiddenThings.add(id)),
            showAgain: (_, id) => Promise.resolve(void hiddenThings.delete(id)),
          },
        },
      },
    ],
  };
});
beforeEach(async () => {
  hiddenThings = new Set();
  await sql`delete from limits.count`.execute(house.db);
});

const reasons = "Ce texte donne l’adresse d’une voisine (Code civil, article 9).";
const explanation = "On y lit l’adresse de ma voisine.";

function report(id: string, changes: { readonly address?: string; readonly by?: Actor } = {}) {
  return reportContent(app, changes.by ?? visitor, {
    subject: { kind: "story", id },
    reason: "privacy",
    explanation,
    name: undefined,
    address: changes.address,
    visitor: newId(),
    place: "127.0.0.1",
  });
}

const decide = (by: Actor, id: string, outcome: "hide" | "keep" | "show-again") =>
  decideReport(app, by, {
    subject: { kind: "story", id },
    outcome,
    ground: outcome === "hide" ? "law" : undefined,
    reasons,
  });

/** The verdict that was given. */
function idOf(decided: Awaited<ReturnType<typeof decide>>): VerdictId {
  if (!decided.done || decided.value.state === "waits") throw new Error("not decided");
  return decided.value.verdict;
}

const mails = async () => {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 100 }),
  );
  return (listed?.mails ?? []).map(({ kept }) => kept);
};

describe("a report", () => {
  test("by a visitor is kept sealed, and only the operator reads it", async () => {
    const id = newId();
    expect(await report(id)).toMatchObject({ done: true });
    const subject = { kind: "story", id };
    expect(await seeReview(app, operator(keeper), subject)).toMatchObject({
      title: `Histoire ${id}`,
      reports: [{ explanation, reason: "privacy" }],
    });
    for (const other of [
      visitor,
      person(newId<"Person">()),
      linkHolder("moderation.report", id),
      job("report"),
    ]) {
      expect(await seeReview(app, other, subject)).toBeUndefined();
      expect(await seeReviews(app, other, { from: 0, most: 10 })).toBeUndefined();
    }
    const { rows } = await app.transaction(operator(), (work) =>
      sql<{ sealed: Buffer }>`select sealed from moderation.report where subject = ${id}`.execute(
        work.db,
      ),
    );
    expect(rows[0]?.sealed.includes("voisine")).toBe(false);
    const none = await app.transaction(person(newId<"Person">()), (work) =>
      sql`select from moderation.report`.execute(work.db),
    );
    expect(none.rows).toEqual([]);
  });

  test("of what one may not know of is refused, and nothing is kept", async () => {
    hiddenThings.add("secret");
    expect(await report("secret")).toEqual({ done: false, refusal: "unknown-subject" });
    expect(await report("absent")).toEqual({ done: false, refusal: "unknown-subject" });
    const kept = await app.transaction(operator(), (work) =>
      sql`select from moderation.report where subject in ('secret', 'absent')`.execute(work.db),
    );
    expect(kept.rows).toEqual([]);
  });

  test("with an address is acknowledged there, three times a day at most", async () => {
    const address = `${newId()}@example.org`;
    for (let n = 0; n < 5; n += 1)
      expect(await report(newId(), { address })).toMatchObject({ done: true });
    expect((await mails()).filter((kept) => kept?.to === address)).toHaveLength(3);
  });

  test("is refused at the sixth of an hour by one visitor", async () => {
    const asked = {
      subject: { kind: "story", id: newId() },
      reason: "spam",
      explanation,
      name: undefined,
      address: undefined,
      visitor: "the same",
      place: "127.0.0.1",
    } as const;
    for (let n = 0; n < 5; n += 1) await reportContent(app, visitor, asked);
    expect(await reportContent(app, visitor, asked)).toEqual({
      done: false,
      refusal: "too-many-reports",
    });
  });

  test("is refused once a hundred came within the hour, from whomever", async () => {
    for (let n = 0; n < 100; n += 1)
      expect(await report("absent")).toMatchObject({ refusal: "unknown-subject" });
    expect(await report("absent")).toMatchObject({ refusal: "too-many-reports" });
  });

  test("is in the copy of who made it, and stays without them when they leave", async () => {
    const ana = newId<"Person">();
    const id = newId();
    await report(id, { by: person(ana), address: "ana@example.org" });
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(JSON.stringify(given)).toContain("voisine");
    await app.transaction(person(ana), (work) => aboutPerson.erases(work, ana));
    expect(await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana))).toEqual({});
    const seen = await seeReview(app, operator(), { kind: "story", id });
    expect(seen?.reports).toMatchObject([{ explanation, address: undefined, name: undefined }]);
  });
});

describe("a verdict", () => {
  test("that hides hides the thing, answers who reported it, and is written in the journal", async () => {
    const id = newId();
    const address = `${id}@example.org`;
    await report(id, { address });
    await report(id);
    const verdict = await decide(operator(keeper), id, "hide");
    expect(verdict).toMatchObject({ done: true });
    expect(hiddenThings.has(id)).toBe(true);
    const answer = (await mails()).find(
      (kept) => kept?.to === address && kept.subject.includes("décision"),
    );
    expect(answer?.text).toContain(reasons);
    expect(answer?.text).toContain(`« Histoire ${id} »`);
    expect(answer?.text).toContain(`/moderation/${idOf(verdict)}`);
    const seen = await seeReviews(app, operator(keeper), { from: 0, most: 100 });
    expect(seen?.waiting.map(({ subject }) => subject.id)).not.toContain(id);
    expect(seen?.hidden.map(({ subject }) => subject.id)).toContain(id);
    const { rows } = await behindTheWalls(house, (client) =>
      client.query("select what, reason from house.administrative_act where about = $1", [
        `story ${id}`,
      ]),
    );
    expect(rows).toEqual([{ what: "content-hidden", reason: reasons }]);
    expect(await seeVerdict(app, visitor, idOf(verdict))).toMatchObject({
      verdict: { outcome: "hide", ground: "law", reasons, voices: 1 },
    });
  });

  test("shows again what it had hidden, once", async () => {
    const id = newId();
    await decide(operator(), id, "hide");
    house.setNow(house.clock.now().add({ minutes: 1 }));
    expect(await decide(operator(), id, "hide")).toEqual({
      done: false,
      refusal: "already-hidden",
    });
    expect(await decide(operator(), id, "show-again")).toMatchObject({ done: true });
    expect(hiddenThings.has(id)).toBe(false);
    house.setNow(house.clock.now().add({ minutes: 1 }));
    expect(await decide(operator(), id, "show-again")).toEqual({
      done: false,
      refusal: "not-hidden",
    });
  });

  test("two at once: one hides, the other is told that it is already hidden", async () => {
    for (const id of [newId(), newId(), newId()]) {
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => decide(operator(), id, "hide")),
      );
      expect(answers.filter(({ done }) => done)).toHaveLength(1);
    }
  });

  test("by anyone but the operator changes nothing", async () => {
    const id = newId();
    await report(id);
    for (const other of [
      visitor,
      person(newId<"Person">()),
      linkHolder("moderation.report", id),
      job("report"),
    ])
      expect(await decide(other, id, "hide")).toEqual({ done: false, refusal: "not-allowed" });
    expect(hiddenThings.has(id)).toBe(false);
    expect(await seeReview(app, operator(), { kind: "story", id })).toMatchObject({
      waiting: 1,
      last: undefined,
    });
  });

  test("on what does not exist is refused", async () => {
    expect(await decide(operator(), "absent-1", "hide")).toEqual({
      done: false,
      refusal: "unknown-subject",
    });
    expect(
      await decideReport(app, operator(), {
        subject: { kind: "unheard-of", id: "1" },
        outcome: "hide",
        ground: "law",
        reasons,
      }),
    ).toEqual({ done: false, refusal: "unknown-subject" });
  });

  test("a year and a day later, and not before, what was said is deleted with its key; the verdict stays", async () => {
    const id = newId();
    const made = await report(id);
    const start = house.clock.now();
    const verdict = await decide(operator(), id, "keep");
    const forgottenAfter = async (days: number) => {
      house.setNow(start.add({ hours: 24 * days }));
      return app.transaction(job("forget-reports"), forgetOldReportsIn);
    };
    expect(await forgottenAfter(364)).toBe(0);
    expect(await forgottenAfter(366)).toBeGreaterThan(0);
    house.setNow(start);
    expect((await seeReview(app, operator(), { kind: "story", id }))?.last).toMatchObject({
      outcome: "keep",
    });
    if (!made.done || !verdict.done) throw new Error("not made");
    expect(
      (await sql`select from keys.key where holder = ${made.value}`.execute(house.db)).rows,
    ).toEqual([]);
  });
});

test("actors are named as the table of rights names them", () => {
  const actors = [
    visitor,
    person(newId<"Person">()),
    linkHolder("a.b", newId()),
    operator(keeper),
    operator(),
    job("x"),
  ];
  const names = actors.map((actor) => whoIs(actor));
  expect(names).toEqual(["visitor", "person", "link", "operator", "command", "job"]);
  const allowed = (act: Act) => names.filter((who) => mayDo(who, act)).length;
  expect(ACTS.map(allowed)).toEqual([3, 6, 6, 2, 2, 0, 2, 2]);
  expect(whoIs(person(newId<"Person">()), { seated: true })).toBe("moderator");
  expect(whoIs(person(newId<"Person">()), { concerned: true })).toBe("author");
  expect(whoIs(operator(keeper), { concerned: true })).toBe("author");
});

async function send(path: string, fields: Readonly<Record<string, string>>, cookie?: string) {
  const site = webOf(app);
  const page = await site.request(path, {
    headers: { host: "localhost", ...(cookie === undefined ? {} : { cookie }) },
  });
  const html = await page.text();
  const set = page.headers.get("set-cookie")?.split(";")[0];
  const hidden = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return site.request(path, {
    method: "POST",
    headers: {
      host: "localhost",
      cookie: cookie ?? set ?? "",
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ token: hidden("token"), act: hidden("act"), ...fields }),
  });
}

/** What who reported reads, at the address that they were led to. */
async function receivedPage(made: Awaited<ReturnType<typeof report>>): Promise<string> {
  if (!made.done) throw new Error(made.refusal);
  const site = webOf(app);
  const page = await site.request(`/signaler/recu/${made.value}`, {
    headers: { host: "localhost" },
  });
  return textOf(await page.text());
}

describe("pages", () => {
  const headers = { host: "localhost", cookie: "archipel=keeper" };

  test("a visitor reports by the form, and reads that it arrived", async () => {
    const answer = await send("/signaler/story/42", {
      reason: "wrong",
      explanation: "La date est fausse.",
    });
    expect(answer.status).toBe(303);
    const received = await webOf(app).request(answer.headers.get("location") ?? "", {
      headers: { host: "localhost" },
    });
    expect(await received.text()).toContain("Votre signalement est arrivé");
  });

  test("who left no address is told to keep the page's, and reads the decision there", async () => {
    const id = newId();
    const made = await report(id);
    expect(await receivedPage(made)).toContain("Gardez l’adresse de cette page");
    await decide(operator(keeper), id, "hide");
    const decided = await receivedPage(made);
    expect(decided).toContain("Ce contenu est masqué");
    expect(decided).toContain(reasons);
    expect(decided).not.toContain("Des personnes vont le regarder");
    expect(decided).not.toContain(explanation);
  });

  test("who left an address is told that the decision is written there", async () => {
    const received = await receivedPage(await report(newId(), { address: "x@example.org" }));
    expect(received).toContain("à l’adresse que vous avez laissée");
    expect(received).not.toContain("Vous n’avez pas laissé d’adresse");
  });

  test("a form without reason nor words comes back with a sentence each", async () => {
    const answer = await send("/signaler/story/43", { explanation: "", address: "ici@" });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    for (const sentence of [
      "Choisissez ce qui ne va pas.",
      "Expliquez ce qui ne va pas.",
      "Cette adresse n’est pas complète.",
    ])
      expect(text).toContain(sentence);
  });

  test("insults and harassment are a reason of their own, kept and read as such", async () => {
    const id = newId();
    const told = await send(`/signaler/story/${id}`, {
      reason: "harassment",
      explanation: "On m’y menace.",
    });
    expect(told.status).toBe(303);
    const review = await webOf(app).request(`/moderer/story/${id}`, { headers });
    expect(textOf(await review.text())).toContain(
      "C’est une insulte, une menace ou du harcèlement",
    );
  });

  test("what is reported has a French word, whatever its kind", () => {
    const all = house.modules.flatMap(({ reportables }) => Object.keys(reportables ?? {}));
    expect(all.length).toBeGreaterThan(5);
    const named = namesIn(house).reportables;
    expect(all.filter((kind) => !/^[a-zéâ’ -]+$/.test(named[kind] ?? ""))).toEqual([]);
  });

  test.each([
    "/signaler/story/absent",
    "/signaler/unheard-of/1",
    "/signaler/story/%22%3E",
    "/moderation/1",
    "/signaler/recu/1",
    "/signaler/recu/5f0d1c1e-8a35-4a53-9d0a-6b1f0d7a2c44",
  ])("%s does not exist", async (path) => {
    expect((await webOf(app).request(path, { headers: { host: "localhost" } })).status).toBe(404);
  });

  test("the operator decides by the form; nobody else finds it", async () => {
    const id = newId();
    await report(id);
    const at = `/moderer/story/${id}`;
    for (const path of ["/moderer", at]) {
      expect((await webOf(app).request(path, { headers })).status).toBe(200);
      expect((await webOf(app).request(path, { headers: { host: "localhost" } })).status).toBe(404);
    }
    const missing = await send(at, { outcome: "hide", reasons }, headers.cookie);
    expect(missing.status).toBe(409);
    expect(await missing.text()).toContain("dites au nom de quoi");
    const decided = await send(at, { outcome: "hide", ground: "terms", reasons }, headers.cookie);
    expect(decided.status).toBe(303);
    expect(hiddenThings.has(id)).toBe(true);
    const list = await webOf(app).request(decided.headers.get("location") ?? "", { headers });
    expect(textOf(await list.text())).toContain(`C’est décidé : « Histoire ${id} » est masqué.`);
    const journal = await webOf(app).request("/operateur/journal", { headers });
    expect(await journal.text()).toContain(`<a href="/histoires/${id}">Histoire ${id}</a>`);
    expect(await app.transaction(operator(), tellReportsIn)).toMatchObject({
      needsYou: expect.any(Boolean),
    });
  });
});
