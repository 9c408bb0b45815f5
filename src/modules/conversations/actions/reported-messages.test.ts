import { randomBytes } from "node:crypto";

import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import type { Id } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { contestVerdictIn, decideReportIn, reportContentIn } from "#modules/moderation";
import { makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { type Actor, job, operator, person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { answerModerating, askPersonIn } from "../../moderation/actions/ask-moderator.ts";
import { openReviewedFile } from "../../moderation/actions/open-reviewed-file.ts";
import { seeReview, seeReviews } from "../../moderation/actions/see-reviews.ts";
import { deleteMessage } from "./change-message.ts";
import { openThread } from "./open-thread.ts";
import { writeMessage } from "./write-message.ts";

let app: TestHouse;
let keeper: PersonId;
let [ines, solene, odile, zoe]: readonly PersonId[] = [];
let thread: Id<"Thread">;
let message: Id<"Message">;

const words = "Vous êtes tous des ânes.";
const title = "Un message dans « Le terrain »";
const reasons = "C’est une insulte.";
const subject = () => ({ kind: "message", id: message });

function as(one: PersonId | undefined): Actor {
  if (one === undefined) throw new Error("nobody");
  return person(one);
}

const somebody = (name: string, isOperator = false) =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name, operator: isOperator }));

const decide = (by: Actor, outcome: "hide" | "keep" | "show-again") =>
  app.transaction(by, (work) =>
    decideReportIn(work, {
      subject: subject(),
      outcome,
      ground: outcome === "hide" ? "terms" : undefined,
      reasons,
    }),
  );

const readsOf = async () => {
  const { rows } = await app.transaction(job("access-log"), (work) =>
    sql<{ by_person: string }>`select distinct by_person from access.read
      where table_name = 'conversations.message' and row = ${message}`.execute(work.db),
  );
  return rows.map(({ by_person: by }) => by);
};

beforeAll(async () => {
  app = await testHouse({ environment: { ARCHIPEL_KEY: randomBytes(32).toString("base64") } });
  keeper = await somebody("Camille", true);
  const made = [];
  for (const name of ["Inès", "Solène", "Odile", "Zoé"]) made.push(await somebody(name));
  [ines, solene, odile, zoe] = made;
  const asked = zoe;
  if (asked === undefined) throw new Error("nobody");
  await app.transaction(operator(keeper), (work) => askPersonIn(work, asked));
  await answerModerating(app, as(asked), { agrees: true, isNamed: false });
});

/** In a circle that Inès alone moderates, Solène wrote, and Odile reported it: Inès and the operator decide. */
beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
  const circle = await app.transaction(as(ines), (work) =>
    makeCircleIn(work, {
      name: "La semaine",
      kind: "local",
      isOpen: true,
      purpose: "S’entraider.",
      charter: ["On relit à deux."],
    }),
  );
  for (const one of [solene, odile]) await joinCircle(app, as(one), { circle });
  const opened = await openThread(app, as(solene), {
    space: spaceOf(circle),
    title: "Le terrain",
    words,
  });
  if (!opened.done) throw new Error(opened.refusal);
  ({ thread, message } = opened.value);
  const reported = await app.transaction(as(odile), (work) =>
    reportContentIn(work, {
      subject: subject(),
      reason: "other",
      explanation: "Cela blesse.",
      name: undefined,
      address: undefined,
    }),
  );
  if (!reported.done) throw new Error(reported.refusal);
});

const pdf = (says: string) => ({
  name: "Plan.pdf",
  bytes: new TextEncoder().encode(`%PDF-1.4\n${says}\n%%EOF`),
});

/** Solène writes again with a file, and Odile reports that message. */
async function reportedWithFile() {
  const written = await writeMessage(app, as(solene), { thread, words, files: [pdf("plan")] });
  if (!written.done) throw new Error(written.refusal);
  const about = { kind: "message", id: written.value.id };
  await app.transaction(as(odile), (work) =>
    reportContentIn(work, {
      subject: about,
      reason: "other",
      explanation: "Le plan aussi.",
      name: undefined,
      address: undefined,
    }),
  );
  return about;
}

test("the files of a reported message are opened by who decides of it, logged, until it is decided; by nobody else, and no other file", async () => {
  const about = await reportedWithFile();
  const seen = await seeReview(app, operator(keeper), about);
  expect(seen?.files).toMatchObject([{ name: "Plan.pdf", type: "application/pdf" }]);
  const file = seen?.files[0]?.id ?? "";
  const opened = await openReviewedFile(app, operator(keeper), { subject: about, file });
  expect(new TextDecoder().decode(opened?.bytes)).toContain("plan");
  const { rows } = await app.transaction(job("access-log"), (work) =>
    sql`select by_person from access.read where row = ${file}`.execute(work.db),
  );
  expect(rows).toEqual([{ by_person: keeper }]);

  expect(await openReviewedFile(app, as(zoe), { subject: about, file })).toBeUndefined();
  expect(await openReviewedFile(app, as(odile), { subject: about, file })).toBeUndefined();
  expect(
    await openReviewedFile(app, operator(keeper), { subject: subject(), file }),
  ).toBeUndefined();

  for (const who of [as(ines), operator(keeper)])
    await app.transaction(who, (work) =>
      decideReportIn(work, { subject: about, outcome: "keep", ground: undefined, reasons }),
    );
  expect(await openReviewedFile(app, operator(keeper), { subject: about, file })).toBeUndefined();
});

describe("a reported message, which members of its circle alone read", () => {
  test("is read by who decides of it, without a name, and the log says so; the row stays closed to them", async () => {
    expect(await seeReview(app, operator(keeper), subject())).toMatchObject({
      title,
      words,
      at: undefined,
      isGone: false,
      possible: ["hide-at-once", "hide", "keep"],
    });
    expect(await readsOf()).toEqual([keeper]);
    const { rows } = await app.transaction(operator(keeper), (work) =>
      sql`select from conversations.message where id = ${message}`.execute(work.db),
    );
    expect(rows).toEqual([]);
    expect(await seeReview(app, as(ines), subject())).toMatchObject({
      title: "Un message de Solène dans « Le terrain »",
      at: `/fils/${thread}?page=1#m1`,
      words,
    });
  });

  test("is read by no other moderator, and the list opens nothing", async () => {
    expect(await seeReview(app, as(zoe), subject())).toBeUndefined();
    expect(await seeReview(app, as(odile), subject())).toBeUndefined();
    const list = await seeReviews(app, operator(keeper), { from: 0, most: 100 });
    expect(list?.waiting.map((seen) => seen.subject.id)).toContain(message);
    expect(JSON.stringify(list)).not.toContain("Le terrain");
    expect(await readsOf()).toEqual([]);
  });

  test("is closed again once it is decided, and opened to those who look at it on appeal", async () => {
    await decide(as(ines), "hide");
    const decided = await decide(operator(keeper), "hide");
    if (!decided.done || decided.value.state === "waits") throw new Error("not decided");
    const { verdict } = decided.value;
    expect(await seeReview(app, operator(keeper), subject())).toMatchObject({
      title: undefined,
      words: undefined,
      isGone: false,
      possible: [],
    });
    expect(await decide(operator(keeper), "show-again")).toMatchObject({ done: false });
    await app.transaction(as(solene), (work) =>
      contestVerdictIn(work, { verdict, words: "Je parlais des ânes du pré." }),
    );
    expect(await seeReview(app, as(zoe), subject())).toMatchObject({
      title,
      words,
      possible: ["uphold", "show-again"],
    });
    expect(await readsOf()).toContain(zoe);
  });

  test("once its author took it back, is gone: nothing is left to hide, and the report is closed", async () => {
    await deleteMessage(app, as(solene), { thread, message });
    expect(await seeReview(app, operator(keeper), subject())).toMatchObject({
      title: undefined,
      words: undefined,
      isGone: true,
      possible: ["keep"],
    });
    expect(await decide(operator(keeper), "hide")).toMatchObject({ refusal: "gone" });
    await decide(as(ines), "keep");
    expect(await decide(operator(keeper), "keep")).toMatchObject({ value: { state: "decided" } });
  });
});
