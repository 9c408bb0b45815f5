import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { listReadsIn } from "#modules/access";
import { leaveCircle } from "#modules/circles";
import { person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { ANSWERED_ON, answering, type Situation } from "../../../../tests/support/answering.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import type { PieceId } from "../domain/answer.ts";
import { attachFile, openPiece, removePiece } from "./attach-piece.ts";
import { listAnswersOfCircle } from "./list-answers.ts";
import { startJointAnswer } from "./start-answer.ts";
import { stopTakingPart, takePart } from "./take-part.ts";
import { callBack, reopen, saySent } from "./turn-answer.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
const { prepared, see, write, send, end, addressOf, lendAs } = answering(() => app);

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
        on: ANSWERED_ON.add({ days: 1 }),
        organisation: undefined,
      }),
    ).toEqual({ done: false, refusal: "not-yet" });
    expect(
      await saySent(app, person(on.bilal), {
        ...asked,
        on: ANSWERED_ON,
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

test("what was sent keeps to whom, the file handed in and its receipt, until it is called back", async () => {
  const on = await prepared();
  const file = { name: "recu.txt", bytes: new TextEncoder().encode("Reçu 12.") };
  const told = await saySent(app, person(on.bilal), {
    answer: on.answer,
    on: ANSWERED_ON,
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
