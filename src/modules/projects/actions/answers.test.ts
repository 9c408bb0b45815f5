import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { isId, newId } from "#basics/id";
import { listReadsIn } from "#modules/access";
import { joinCircle, leaveCircle, makeCircleIn } from "#modules/circles";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { AnswerId, CircleId, PartId, PieceId } from "../domain/answer.ts";
import { sayOffer } from "../../exchanges/givers/actions/keep-offers.ts";
import { keepTerms } from "../../exchanges/givers/actions/keep-terms.ts";
import { aboutPerson } from "./about-person.ts";
import { askPartner } from "../partners/actions/ask-partner.ts";
import { circleArchive } from "./circle-archive.ts";
import { attachFile, openPiece, removePiece } from "./attach-piece.ts";
import { findPartners } from "../partners/actions/find-partners.ts";
import { listAnswersOfCircle } from "./list-answers.ts";
import { sayKinds } from "./say-kinds.ts";
import { seeAnswer } from "./see-answer.ts";
import { seePart, seeVersions } from "./see-parts.ts";
import { startJointAnswer } from "./start-answer.ts";
import { stopTakingPart, takePart } from "./take-part.ts";
import { callBack, reopen, sayOutcome, saySent } from "./turn-answer.ts";
import {
  addParts,
  namePart,
  putPartBack,
  raisePart,
  setPartAside,
  takeOnPart,
  writePart,
} from "./write-part.ts";

let app: TestHouse;
let mark = "";

interface Situation {
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly part: PartId;
  /** Facilitates; not the one who started. */
  readonly ana: PersonId;
  /** Started it. */
  readonly bilal: PersonId;
  /** Takes part. */
  readonly chloe: PersonId;
  /** Is in the circle. */
  readonly dede: PersonId;
  readonly zoe: PersonId;
}

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
  mark = newId().slice(0, 6);
});

const emailOf = (name: string) => `${name}-${mark}@example.org`;

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, emailOf(name));
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

type Everyone = Omit<Situation, "circle" | "answer" | "part">;

async function everyone(): Promise<Everyone> {
  const ana = await somebody("ana");
  const bilal = await somebody("bilal");
  const chloe = await somebody("chloe");
  const dede = await somebody("dede");
  const zoe = await somebody("zoe");
  mark = newId().slice(0, 6);
  return { ana, bilal, chloe, dede, zoe };
}

/** An answer being prepared, by Bilal and Chloé, with one part that nobody wrote. */
async function prepared(among?: Everyone): Promise<Situation> {
  app.setNow(TEST_NOW);
  const { ana, bilal, chloe, dede, zoe } = among ?? (await everyone());
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [bilal, chloe, dede]) await joinCircle(app, person(one), { circle });
  const told = await startJointAnswer(app, person(bilal), {
    circle,
    call: { id: newId<"Call">(), title: "Jardins nourriciers", at: "/appels/12" },
    requirements: ["Un budget signé"],
  });
  if (!told.done) throw new Error(told.refusal);
  const answer = told.value;
  await takePart(app, person(chloe), { answer, organisation: undefined });
  const part = newId<"Part">();
  await addParts(app, person(bilal), { answer, titles: ["Qui nous sommes"], ids: [part] });
  return { circle, answer, part, ana, bilal, chloe, dede, zoe };
}

const today = Temporal.PlainDate.from("2026-11-25");
const see = (who: PersonId, { answer }: Pick<Situation, "answer">) =>
  seeAnswer(app, person(who), { answer });
const write = (who: PersonId, { part }: Pick<Situation, "part">, words: string, from: number) =>
  writePart(app, person(who), { part, words, from });
const send = (who: Actor, { answer }: Pick<Situation, "answer">) =>
  saySent(app, who, {
    answer,
    on: today,
    way: "online",
    details: undefined,
    organisation: undefined,
  });
const end = (
  who: Actor,
  { answer }: Pick<Situation, "answer">,
  outcome: "won" | "withdrawn" = "won",
) => sayOutcome(app, who, { answer, outcome, on: today, why: "Un dossier clair." });

describe("words", () => {
  test("of two who write at once: one is the next version, the other is given back to its writer, both are kept", async () => {
    const on = await prepared();
    await write(on.bilal, on, "Nous sommes trois.", 0);
    const told = await Promise.all([
      write(on.bilal, on, "Nous sommes cinq structures.", 1),
      write(on.chloe, on, "Nous jardinons depuis dix ans.", 1),
    ]);
    expect(told.flatMap((one) => (one.done ? [] : [one.refusal]))).toEqual(["written-meanwhile"]);
    const late = told[0]?.done ? on.chloe : on.bilal;
    const seen = await seePart(app, person(late), { part: on.part });
    expect(seen?.part.version).toBe(2);
    await write(late, on, `${seen?.part.words}\nEt nous jardinons.`, 2);
    const versions = await seeVersions(app, person(on.dede), { part: on.part });
    expect(versions?.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(versions?.versions[2]?.words).toBe("Nous sommes trois.");
  });

  test("saved again as they stand are no new version", async () => {
    const on = await prepared();
    await write(on.bilal, on, "Pareil.", 0);
    expect((await write(on.chloe, on, "Pareil.", 1)).done).toBe(true);
    expect(await write(on.chloe, on, "Pareil.", 0)).toMatchObject({ refusal: "written-meanwhile" });
    expect((await seePart(app, person(on.bilal), { part: on.part }))?.part.version).toBe(1);
  });

  test("of a part set aside are kept, and come back with it", async () => {
    const on = await prepared();
    await write(on.bilal, on, "À garder.", 0);
    await setPartAside(app, person(on.chloe), { part: on.part });
    expect(await write(on.bilal, on, "Autre", 1)).toEqual({ done: false, refusal: "set-aside" });
    expect((await see(on.bilal, on))?.parts).toEqual([]);
    await putPartBack(app, person(on.chloe), { part: on.part });
    expect((await see(on.bilal, on))?.parts).toMatchObject([{ words: "À garder." }]);
  });
});

test("parts go up one place at a time, and the first stays first", async () => {
  const on = await prepared();
  const other = newId<"Part">();
  await addParts(app, person(on.chloe), { answer: on.answer, titles: ["Le budget"], ids: [other] });
  const order = async () => (await see(on.ana, on))?.parts.map(({ title }) => title);
  await raisePart(app, person(on.chloe), { part: other });
  expect(await order()).toEqual(["Le budget", "Qui nous sommes"]);
  await raisePart(app, person(on.chloe), { part: other });
  expect(await order()).toEqual(["Le budget", "Qui nous sommes"]);
});

describe("a part", () => {
  test("is answered for by somebody who takes part, who is told", async () => {
    const on = await prepared();
    const give = (owner: PersonId) =>
      namePart(app, person(on.bilal), { part: on.part, title: "Qui nous sommes", owner });
    expect(await give(on.dede)).toEqual({ done: false, refusal: "unknown-owner" });
    expect((await give(on.chloe)).done).toBe(true);
    await passTime(app, { minutes: 5 });
    const email = await addressOf(on.chloe);
    const [letter] = await lettersTo(app, email);
    expect(letter?.subject).toContain("partie à écrire");
    expect(letter?.text).toContain("Qui nous sommes");
    expect((await see(on.ana, on))?.parts).toMatchObject([{ ownerName: "chloe" }]);
  });

  test("is free again when who answered for it takes part no more, or leaves the circle", async () => {
    const on = await prepared();
    const give = (owner: PersonId) =>
      namePart(app, person(on.bilal), { part: on.part, title: "Qui nous sommes", owner });
    await give(on.chloe);
    await stopTakingPart(app, person(on.chloe), { answer: on.answer, organisation: undefined });
    expect((await see(on.ana, on))?.parts).toMatchObject([{ owner: undefined }]);
    await takePart(app, person(on.chloe), { answer: on.answer, organisation: undefined });
    await give(on.chloe);
    await leaveCircle(app, person(on.chloe), { circle: on.circle });
    await doWaitingJobs(app);
    const seen = await see(on.ana, on);
    expect(seen?.parts).toMatchObject([{ owner: undefined }]);
    expect(seen?.taking.map(({ name }) => name)).toEqual(["bilal"]);
    expect(await see(on.chloe, on)).toBeUndefined();
  });
});

async function addressOf(one: PersonId): Promise<string> {
  const { addressesOfIn } = await import("#modules/people");
  const found = await app.transaction(person(one), (work) => addressesOfIn(work, one));
  return found[0]?.text ?? "";
}

describe("an answer", () => {
  test("that was sent changes no more, unless it did not leave after all", async () => {
    const on = await prepared();
    await write(on.bilal, on, "Prêt.", 0);
    expect((await send(person(on.chloe), on)).done).toBe(true);
    expect(await see(on.dede, on)).toMatchObject({
      answer: { stage: "sent" },
      sendings: [{ name: "chloe", way: "online", organisation: undefined }],
    });
    expect(await write(on.bilal, on, "Trop tard.", 1)).toEqual({
      done: false,
      refusal: "already-sent",
    });
    await callBack(app, person(on.chloe), { answer: on.answer });
    expect((await write(on.bilal, on, "Encore.", 1)).done).toBe(true);
    expect((await see(on.dede, on))?.sendings).toEqual([]);
  });

  test("is not sent on a day to come, nor in the name of an organisation where one may not sign", async () => {
    const on = await prepared();
    const asked = { answer: on.answer, way: "post", details: undefined } as const;
    expect(
      await saySent(app, person(on.bilal), {
        ...asked,
        on: today.add({ days: 1 }),
        organisation: undefined,
      }),
    ).toEqual({ done: false, refusal: "not-yet" });
    expect(
      await saySent(app, person(on.bilal), {
        ...asked,
        on: today,
        organisation: newId<"Organisation">(),
      }),
    ).toEqual({ done: false, refusal: "may-not-sign" });
    expect(
      await takePart(app, person(on.bilal), {
        answer: on.answer,
        organisation: newId<"Organisation">(),
      }),
    ).toEqual({ done: false, refusal: "not-a-representative" });
  });

  test("that ended tells those who take part, keeps why, and what was learnt is read by the circle", async () => {
    const on = await prepared();
    await send(person(on.bilal), on);
    expect((await end(person(on.bilal), on)).done).toBe(true);
    await passTime(app, { minutes: 5 });
    const [letter] = await lettersTo(app, await addressOf(on.chloe));
    expect(letter?.text).toContain("Retenue");
    const seen = await see(on.chloe, on);
    const learnt = seen?.learnt;
    if (learnt === undefined) throw new Error("nothing to learn");
    expect(learnt.mayWrite).toBe(true);
    await write(on.chloe, { part: learnt.id }, "Commencer par le budget.", 0);
    const listed = await listAnswersOfCircle(app, person(on.dede), { circle: on.circle, page: 1 });
    expect(listed?.open).toEqual([]);
    expect(listed?.ended).toMatchObject([
      { learnt: "Commencer par le budget.", why: "Un dossier clair.", answer: { stage: "won" } },
    ]);
  });

  test("ended by mistake is again as it was, unless the circle answers anew meanwhile", async () => {
    const on = await prepared();
    await end(person(on.bilal), on, "withdrawn");
    await reopen(app, person(on.bilal), { answer: on.answer });
    expect((await see(on.ana, on))?.answer.stage).toBe("preparing");
    const call = (await see(on.ana, on))?.answer.call;
    if (call === undefined) throw new Error("no call");
    await end(person(on.bilal), on, "withdrawn");
    const again = await startJointAnswer(app, person(on.dede), {
      circle: on.circle,
      call,
      requirements: [],
    });
    expect(again.done && again.value !== on.answer).toBe(true);
    expect(await reopen(app, person(on.bilal), { answer: on.answer })).toEqual({
      done: false,
      refusal: "another-under-way",
    });
  });
});

const opened = async (who: PersonId, piece: PieceId) =>
  (await openPiece(app, person(who), { piece }))?.name;
const lent = (on: Situation) => lendAs(on.chloe, on);

describe("a piece that is lent", () => {
  const bytes = new TextEncoder().encode("Nos statuts.");
  const lend = (who: PersonId, { answer }: Pick<Situation, "answer">) =>
    attachFile(app, person(who), {
      answer,
      file: { name: "statuts.txt", bytes },
      lent: { for: undefined },
    });

  test("is read by the circle alone, and its lender sees in their log who did", async () => {
    const on = await prepared();
    const piece = await lent(on);
    expect(await opened(on.dede, piece)).toBe("statuts.txt");
    expect(await opened(on.zoe, piece)).toBeUndefined();
    const reads = await app.transaction(person(on.chloe), async (work) => {
      const [file] = (
        await sql<{ id: string }>`select id from access.file where space = ${on.chloe}`.execute(
          work.db,
        )
      ).rows;
      return listReadsIn(work, { table: "access.file", row: file?.id ?? "" });
    });
    expect(reads.map(({ by }) => by)).toEqual([on.dede]);
  });

  test("goes back at the end; an end said by mistake lends it again", async () => {
    const on = await prepared();
    const piece = await lent(on);
    await end(person(on.bilal), on, "withdrawn");
    expect(await opened(on.dede, piece)).toBeUndefined();
    expect(await opened(on.chloe, piece)).toBeUndefined();
    expect((await see(on.dede, on))?.pieces).toMatchObject([
      { name: "statuts.txt", lentBy: "chloe", takenBackAt: app.clock.now() },
    ]);
    expect(await lend(on.chloe, on)).toEqual({ done: false, refusal: "already-ended" });
    await reopen(app, person(on.bilal), { answer: on.answer });
    expect(await opened(on.dede, piece)).toBe("statuts.txt");
  });

  test("leaves the space of its lender a month after it went back", async () => {
    const on = await prepared();
    await lent(on);
    await end(person(on.bilal), on, "withdrawn");
    const kept = async () => {
      const { rows } = await app.transaction(person(on.chloe), (work) =>
        sql`select from access.file where space = ${on.chloe}`.execute(work.db),
      );
      return rows.length;
    };
    await passTime(app, { hours: 29 * 24 });
    expect(await kept()).toBe(1);
    await passTime(app, { hours: 48 });
    expect(await kept()).toBe(0);
    await reopen(app, person(on.bilal), { answer: on.answer });
    expect((await see(on.dede, on))?.pieces[0]?.takenBackAt).toBeDefined();
  });

  test("goes back with whoever takes part no more, or leaves the circle", async () => {
    const on = await prepared();
    const first = await lent(on);
    await stopTakingPart(app, person(on.chloe), { answer: on.answer, organisation: undefined });
    expect(await opened(on.dede, first)).toBeUndefined();
    await takePart(app, person(on.chloe), { answer: on.answer, organisation: undefined });
    const second = await lent(on);
    await leaveCircle(app, person(on.chloe), { circle: on.circle });
    await doWaitingJobs(app);
    expect(await opened(on.dede, second)).toBeUndefined();
  });

  test("for an organisation that one does not represent is refused", async () => {
    const on = await prepared();
    const told = await attachFile(app, person(on.chloe), {
      answer: on.answer,
      file: { name: "statuts.txt", bytes },
      lent: { for: newId<"Organisation">() },
    });
    expect(told).toEqual({ done: false, refusal: "not-a-representative" });
  });
});

test("of two who take the same part at once, the first answers for it", async () => {
  const on = await prepared();
  const told = await Promise.all(
    [on.bilal, on.chloe].map((one) => takeOnPart(app, person(one), { part: on.part })),
  );
  expect(told.map((one) => (one.done ? "done" : one.refusal)).toSorted()).toEqual([
    "already-taken",
    "done",
  ]);
  expect(await takeOnPart(app, person(on.dede), { part: on.part })).toEqual({
    done: false,
    refusal: "not-taking-part",
  });
});

test("who still takes part is told in the morning that a part has nobody any more", async () => {
  const on = await prepared();
  await takeOnPart(app, person(on.chloe), { part: on.part });
  await leaveCircle(app, person(on.chloe), { circle: on.circle });
  await doWaitingJobs(app);
  await passTime(app, { hours: 26 });
  const [letter] = await lettersTo(app, await addressOf(on.bilal));
  expect(letter?.text).toContain("Qui nous sommes");
  expect(letter?.text).toContain("Ses mots sont gardés.");
});

test("who takes part is reminded a week and two days before the last day, while it is prepared", async () => {
  const on = await prepared();
  const told = await startJointAnswer(app, person(on.bilal), {
    circle: on.circle,
    call: {
      id: newId<"Call">(),
      title: "Les haies",
      deadline: TEST_NOW.add({ hours: 10 * 24 }),
    },
    requirements: [],
  });
  if (!told.done) throw new Error(told.refusal);
  const email = await addressOf(on.bilal);
  const reminders = async () =>
    (await lettersTo(app, email)).filter(({ text }) => text.includes("Les haies")).length;
  await passTime(app, { hours: 2 * 24 });
  expect(await reminders()).toBe(0);
  for (let day = 0; day < 3; day += 1) await passTime(app, { hours: 24 });
  expect(await reminders()).toBe(1);
  const [letter] = await lettersTo(app, email);
  expect(letter?.text).toContain("Pour l’instant : aucune partie");
  await send(person(on.bilal), { answer: told.value });
  for (let day = 0; day < 4; day += 1) await passTime(app, { hours: 24 });
  expect(await reminders()).toBe(1);
});

test("what was sent keeps to whom, the file handed in and its receipt, until it is called back", async () => {
  const on = await prepared();
  const file = { name: "recu.txt", bytes: new TextEncoder().encode("Reçu 12.") };
  const told = await saySent(app, person(on.bilal), {
    answer: on.answer,
    on: today,
    way: "online",
    recipient: "La Fondation",
    details: "Numéro 12",
    files: [
      { as: "handed-in", file },
      { as: "receipt", file },
    ],
    organisation: undefined,
  });
  expect(told.done).toBe(true);
  const [sending] = (await see(on.dede, on))?.sendings ?? [];
  expect(sending).toMatchObject({ recipient: "La Fondation", details: "Numéro 12" });
  expect(sending?.files.map(({ as }) => as).toSorted()).toEqual(["handed-in", "receipt"]);
  expect((await see(on.dede, on))?.pieces).toEqual([]);
  const [receipt] = sending?.files ?? [];
  if (receipt === undefined) throw new Error("no receipt");
  const { id: piece } = receipt;
  expect(await openPiece(app, person(on.dede), { piece })).toMatchObject({ name: "recu.txt" });
  expect(await openPiece(app, person(on.zoe), { piece })).toBeUndefined();
  await callBack(app, person(on.bilal), { answer: on.answer });
  expect(await openPiece(app, person(on.dede), { piece })).toBeUndefined();
});

test("a member takes it away with every version; nobody else is given any of it", async () => {
  const on = await prepared();
  await write(on.bilal, on, "Un.", 0);
  await write(on.chloe, on, "Deux.", 1);
  const give = (one: PersonId) =>
    app.transaction(person(one), (work) => circleArchive.gives(work, on.circle));
  expect(await give(on.zoe)).toEqual({});
  const given = JSON.stringify(await give(on.dede));
  for (const words of ["Jardins nourriciers", "Un.", "Deux.", "Un budget signé", "chloe"])
    expect(given).toContain(words);
});

test("a file that goes with it is read by the circle alone, until it is taken away", async () => {
  const on = await prepared();
  const bytes = new TextEncoder().encode("nom;montant\nserre;1200\n");
  const told = await attachFile(app, person(on.chloe), {
    answer: on.answer,
    file: { name: "budget.csv", bytes },
  });
  if (!told.done) throw new Error(told.refusal);
  const piece = told.value;
  expect((await openPiece(app, person(on.dede), { piece }))?.bytes.length).toBe(bytes.length);
  expect(await openPiece(app, person(on.zoe), { piece })).toBeUndefined();
  expect(await removePiece(app, person(on.dede), { piece })).toEqual({
    done: false,
    refusal: "not-taking-part",
  });
  await removePiece(app, person(on.bilal), { piece });
  expect((await see(on.dede, on))?.pieces).toEqual([]);
  expect(await openPiece(app, person(on.dede), { piece })).toBeUndefined();
});

describe("a person", () => {
  test("who is erased takes part no more; their words stay with the circle", async () => {
    const on = await prepared();
    await write(on.chloe, on, "De Chloé.", 0);
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, on.chloe));
    const seen = await see(on.ana, on);
    expect(seen?.taking.map(({ name }) => name)).toEqual(["bilal"]);
    expect(seen?.parts).toMatchObject([{ words: "De Chloé." }]);
  });

  test("who was two takes part once", async () => {
    const on = await prepared();
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, on.chloe, on.bilal));
    expect((await see(on.ana, on))?.taking).toHaveLength(1);
  });

  test("takes away what they wrote, and where they took part", async () => {
    const on = await prepared();
    await write(on.chloe, on, "De Chloé.", 0);
    const given = await app.transaction(person(on.chloe), (work) =>
      aboutPerson.gives(work, on.chloe),
    );
    expect(given["Vos réponses communes"]).toMatchObject([{ appel: "Jardins nourriciers" }]);
    expect(given["Ce que vous y avez écrit"]).toMatchObject([
      { partie: "Qui nous sommes", "votre texte": "De Chloé." },
    ]);
  });
});

async function lendAs(who: PersonId, { answer }: Situation): Promise<PieceId> {
  const told = await attachFile(app, person(who), {
    answer,
    file: { name: "statuts.txt", bytes: new TextEncoder().encode("Nos statuts.") },
    lent: { for: undefined },
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function somebodyOfTheDirectory() {
  const who = await somebody("yves");
  mark = newId().slice(0, 6);
  const offer = {
    organisation: undefined,
    kind: "skill",
    words: "Compter",
    details: undefined,
  } as const;
  await sayOffer(app, person(who), offer);
  const told = await keepTerms(app, person(who), {
    organisation: undefined,
    changes: { shown: true },
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

test("who may do what is what the README says, cell by cell", { timeout: 180_000 }, async () => {
  const whos: Readonly<Record<string, (on: Situation) => Actor>> = {
    "who takes part": ({ chloe }) => person(chloe),
    "a facilitator of the circle": ({ ana }) => person(ana),
    "another member": ({ dede }) => person(dede),
    "who took part and left the circle": ({ chloe }) => person(chloe),
    "someone outside the circle": ({ zoe }) => person(zoe),
    "a visitor": () => visitor,
    "the operator, from the command line": () => operator(),
  };
  type Act = (actor: Actor, on: Situation) => Promise<{ readonly done: boolean }>;
  const acts: Readonly<Record<string, Act>> = {
    "read it": async (actor, on) => ({ done: (await seeAnswer(app, actor, on)) !== undefined }),
    "start one": (actor, { circle }) =>
      startJointAnswer(app, actor, {
        circle,
        call: { id: newId<"Call">(), title: "Autre appel" },
        requirements: [],
      }),
    "take part": (actor, { answer }) => takePart(app, actor, { answer, organisation: undefined }),
    "add a part": (actor, { answer }) => addParts(app, actor, { answer, titles: ["Encore"] }),
    "write a part": (actor, { part }) => writePart(app, actor, { part, words: "Ici.", from: 0 }),
    "give a part to somebody": (actor, { part, bilal }) =>
      namePart(app, actor, { part, title: "Qui nous sommes", owner: bilal }),
    "attach a piece": (actor, { answer }) =>
      attachFile(app, actor, {
        answer,
        file: { name: "a.txt", bytes: new TextEncoder().encode("Bonjour.") },
      }),
    "say that it was sent": (actor, on) => send(actor, on),
    "say the outcome": (actor, on) => end(actor, on, "withdrawn"),
    "take the outcome back": async (actor, on) => {
      await end(person(on.bilal), on, "withdrawn");
      return reopen(app, actor, on);
    },
    "write what was learnt": async (actor, on) => {
      const part = (await see(on.bilal, on))?.learnt?.id;
      if (part === undefined || !isId<"Part">(part)) throw new Error("nothing to learn");
      return writePart(app, actor, { part, words: "Appris.", from: 0 });
    },
    "take a free part": (actor, { part }) => takeOnPart(app, actor, { part }),
    "set a part aside": (actor, { part }) => setPartAside(app, actor, { part }),
    "open a lent piece": async (actor, on) => {
      const told = await lendAs(on.bilal, on);
      return { done: (await openPiece(app, actor, { piece: told })) !== undefined };
    },
    "take a piece away": async (actor, on) =>
      removePiece(app, actor, { piece: await lendAs(on.bilal, on) }),
    "say that it did not leave": async (actor, on) => {
      await send(person(on.bilal), on);
      return callBack(app, actor, on);
    },
    "say of what kind a requirement is": async (actor, on) => {
      const [first] = (await see(on.bilal, on))?.requirements ?? [];
      if (first === undefined) throw new Error("nothing is required");
      const kinds = [{ requirement: first.id, kind: "skill" }] as const;
      return sayKinds(app, actor, { answer: on.answer, kinds });
    },
    "look for partners": async (actor, on) => ({
      done: (await findPartners(app, actor, on)) !== undefined,
    }),
    "ask a partner for a share": async (actor, on) => {
      const [first] = (await see(on.bilal, on))?.requirements ?? [];
      if (first === undefined) throw new Error("nothing is required");
      const kinds = [{ requirement: first.id, kind: "skill" }] as const;
      await sayKinds(app, person(on.bilal), { answer: on.answer, kinds });
      return askPartner(app, actor, {
        answer: on.answer,
        giver: await somebodyOfTheDirectory(),
        requirements: [first.id],
        part: "Le budget",
        wanted: "Un budget signé",
        day: today,
        inReturn: undefined,
      });
    },
  };
  const among = await everyone();
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      const on = await prepared(among);
      if (who === "who took part and left the circle")
        await leaveCircle(app, person(on.chloe), { circle: on.circle });
      const { done } = await may(actor(on), on);
      found.push({ who, what, answer: done ? "yes" : "no" });
    }
  expect(readRightsTable("projects")).toEqual(found);
});
