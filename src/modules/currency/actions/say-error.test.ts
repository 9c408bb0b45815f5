import { beforeEach, describe, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { closeCircleIn, joinCircleIn, makeCircleIn } from "#modules/circles";
import { blockPersonIn } from "#modules/moderation";
import { erasePersonIn } from "#modules/people";
import { job, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { personNamed } from "../../../../tests/support/team.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { DISPUTE, type DisputeId } from "../domain/dispute.ts";
import type { CircleId, Party } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";
import { aboutPerson } from "./about-person.ts";
import { nameGiver } from "./common-account.ts";
import { giveThanks } from "./give-thanks.ts";
import { answerError, sayError, takeBackError } from "./say-error.ts";
import { listStatement, seeAccount } from "./see-account.ts";
import { seeLine } from "./see-line.ts";

/** Ana facilitates a circle of which Bilal is a member; Zoé is not. */
let app: TestHouse;
let [ana, bilal, zoe]: readonly [PersonId, PersonId, PersonId] = [newId(), newId(), newId()];
let circle: CircleId;

beforeEach(async () => {
  app = await testHouse();
  ana = await personNamed(app, "Ana", "ana@example.org");
  bilal = await personNamed(app, "Bilal", "bilal@example.org");
  zoe = await personNamed(app, "Zoé", "zoe@example.org");
  circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Le jardin",
      kind: "local",
      isOpen: true,
      purpose: "Semer.",
      charter: ["On sème."],
    }),
  );
  await app.transaction(person(bilal), (work) => joinCircleIn(work, { circle }));
});

const one = (id: PersonId): Party => ({ kind: "person", id });
const kori = (count: number) => amountOf(count * 100) ?? never();
function never(): never {
  throw new Error("not there");
}
const thank = async (from: PersonId, to: Party, count = 5) =>
  valueOf(
    await giveThanks(app, person(from), {
      from: one(from),
      to,
      amount: kori(count),
      words: undefined,
    }),
  );
const say = (who: PersonId, transfer: TransferId, meant: number) =>
  sayError(app, person(who), { transfer, meant: kori(meant), words: "C’était moins." });
const lineOf = (who: PersonId, line: TransferId) => seeLine(app, person(who), { line });
const disputeOf = async (who: PersonId, line: TransferId): Promise<DisputeId> =>
  (await lineOf(who, line))?.disputes.at(-1)?.id ?? never();
const answer = async (who: PersonId, line: TransferId, agrees = true) =>
  answerError(app, person(who), {
    dispute: await disputeOf(ana, line),
    agrees,
    words: agrees ? undefined : "Cinq, comme dit.",
  });
const written = async (address: string) =>
  (await lettersTo(app, address)).map(({ text }) => text).join("\n");
const held = async (who: PersonId, of?: string) =>
  ((await seeAccount(app, person(who), { of, page: 1 }))?.balance ?? never()) / 100;

describe("who gave too much says it", () => {
  test("and who received agrees: a contrary line, both tied, for both; no line changes", async () => {
    const line = await thank(ana, one(bilal));
    expect(valueOf(await say(ana, line, 2)).isMended).toBe(false);
    expect([await held(ana), await held(bilal)]).toEqual([-5, 5]);
    expect((await lineOf(bilal, line))?.disputes).toMatchObject([
      { by: "Ana", words: "C’était moins.", meant: 2_00, state: "waits", mayAnswer: true },
    ]);
    app.setNow(app.clock.now().add({ minutes: 1 }));
    valueOf(await answer(bilal, line));
    expect([await held(ana), await held(bilal)]).toEqual([-2, 2]);
    for (const who of [ana, bilal]) {
      const [first, second] = await listStatement(app, person(who), {
        of: undefined,
        from: 0,
        most: 9,
      });
      expect([first?.id, first?.amount, second?.amount]).toEqual([
        line,
        who === ana ? -5_00 : 5_00,
        who === ana ? 3_00 : -3_00,
      ]);
      expect([first?.ties.mendedBy?.id, second?.ties.mends?.id]).toEqual([second?.id, line]);
      expect(second?.reason).toBe("correction");
    }
  });

  test("a hundred times, or agreed to at once: it is mended once", async () => {
    const line = await thank(ana, one(bilal));
    const said = await Promise.all([1, 2, 3].map(() => say(ana, line, 2)));
    expect(said.every(({ done }) => done)).toBe(true);
    const agreed = await Promise.all([1, 2, 3, 4].map(() => answer(bilal, line)));
    expect(agreed.every(({ done }) => done)).toBe(true);
    expect([await held(ana), await held(bilal)]).toEqual([-2, 2]);
    expect(await say(bilal, line, 1)).toMatchObject({ refusal: "already-mended" });
    expect(await answer(bilal, line, false)).toMatchObject({ refusal: "already-answered" });
    const mending = (await lineOf(ana, line))?.mendedBy?.id ?? never();
    expect(await say(bilal, mending, 0)).toMatchObject({ refusal: "not-to-mend" });
  });

  test("refused, both words stay and nothing passes; unanswered, it is over after fourteen days", async () => {
    const [one1, other] = [await thank(ana, one(bilal)), await thank(ana, one(bilal), 4)];
    for (const line of [one1, other]) valueOf(await say(ana, line, 0));
    valueOf(await answer(bilal, one1, false));
    valueOf(await answer(bilal, one1, false));
    expect((await lineOf(ana, one1))?.disputes).toMatchObject([
      { state: "refused", words: "C’était moins.", answer: "Cinq, comme dit." },
    ]);
    for (const meant of [0, 1])
      expect(await say(ana, one1, meant)).toMatchObject({ refusal: "already-said" });
    app.setNow(app.clock.now().add({ hours: 24 * DISPUTE.days }));
    expect(await answer(bilal, other)).toMatchObject({ refusal: "over" });
    expect((await lineOf(ana, other))?.disputes).toMatchObject([{ state: "over" }]);
    expect(await held(ana)).toBe(-9);
    // Who would give may still do so of their own.
    expect(valueOf(await say(bilal, other, 0)).isMended).toBe(true);
    expect(await held(ana)).toBe(-5);
  });

  test("takes it back before it is answered: nothing of it is left, and it may be said anew", async () => {
    const line = await thank(ana, one(bilal));
    valueOf(await say(ana, line, 2));
    const dispute = await disputeOf(ana, line);
    expect(await takeBackError(app, person(bilal), { dispute })).toMatchObject({
      refusal: "not-yours-to-say",
    });
    valueOf(await takeBackError(app, person(ana), { dispute }));
    expect((await lineOf(bilal, line))?.disputes).toEqual([]);
    valueOf(await say(ana, line, 3));
    valueOf(await answer(bilal, line));
    expect(await held(bilal)).toBe(3);
    expect(
      await takeBackError(app, person(ana), { dispute: await disputeOf(ana, line) }),
    ).toMatchObject({ refusal: "already-answered" });
  });
});

describe("who has to give in it", () => {
  test("mends it by saying so: back what was too much, one more where it was too little", async () => {
    const much = await thank(ana, one(bilal));
    expect(valueOf(await say(bilal, much, 1)).isMended).toBe(true);
    const little = await thank(ana, one(bilal), 1);
    expect(valueOf(await say(ana, little, 3)).isMended).toBe(true);
    expect([await held(ana), await held(bilal)]).toEqual([-4, 4]);
  });

  test("does so within their limit: beyond it nothing passes, and it waits", async () => {
    const line = await thank(ana, one(bilal));
    valueOf(await say(ana, line, 0));
    await thank(bilal, one(ana), 100);
    expect(await answer(bilal, line)).toMatchObject({ done: true });
    expect(await held(bilal)).toBe(-100);
    const again = await thank(ana, one(bilal), 3);
    await thank(bilal, one(ana), 3);
    valueOf(await say(ana, again, 0));
    expect(await answer(bilal, again)).toMatchObject({ refusal: "beyond-floor" });
    expect((await lineOf(bilal, again))?.disputes).toMatchObject([{ state: "waits" }]);
  });

  test("of a circle is who facilitates it; once closed, nothing comes back to it", async () => {
    const line = await thank(bilal, { kind: "circle", id: circle });
    valueOf(await nameGiver(app, person(ana), { circle, person: bilal, most: kori(50) }));
    valueOf(await say(bilal, line, 2));
    const dispute = await disputeOf(bilal, line);
    const asked = { dispute, agrees: true, words: undefined };
    expect(await answerError(app, person(bilal), asked)).toMatchObject({
      refusal: "not-yours-to-say",
    });
    valueOf(await answerError(app, person(ana), asked));
    expect([await held(ana, circle), await held(bilal)]).toEqual([2, -2]);
    const little = await thank(bilal, { kind: "circle", id: circle }, 1);
    valueOf(
      await app.transaction(person(ana), (work) =>
        closeCircleIn(work, { circle, why: "C’est fini.", readers: "members" }),
      ),
    );
    expect(await say(bilal, little, 4)).toMatchObject({ refusal: "closed-circle" });
  });
});

test("of who else, of one's own line as it is, of words alone or a stranger's, nothing is said", async () => {
  const line = await thank(ana, one(bilal));
  expect(await say(ana, line, 5)).toMatchObject({ refusal: "as-it-is" });
  expect(await say(zoe, line, 1)).toMatchObject({ refusal: "unknown-line" });
  for (const actor of [visitor, operator(), operator(zoe), person(zoe), job("give-kori")])
    expect(await seeLine(app, actor, { line })).toBeUndefined();
});

describe("across a block", () => {
  test("the other side reads nothing, and it ends as if nobody answered", async () => {
    const line = await thank(ana, one(bilal));
    await app.transaction(person(bilal), (work) => blockPersonIn(work, { person: ana }));
    expect(valueOf(await say(ana, line, 2)).isMended).toBe(false);
    expect((await lineOf(bilal, line))?.disputes).toEqual([]);
    expect((await lineOf(ana, line))?.disputes).toMatchObject([{ state: "waits" }]);
    await passTime(app, { hours: 24 });
    expect(await written("bilal@example.org")).not.toContain("fausse");
  });

  test("that came since, what was asked for reaches who asked; no word with a no does", async () => {
    const [yes, no] = [await thank(ana, one(bilal)), await thank(ana, one(bilal), 4)];
    for (const line of [yes, no]) valueOf(await say(ana, line, 0));
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: bilal }));
    valueOf(await answer(bilal, yes));
    valueOf(await answer(bilal, no, false));
    expect(await held(ana)).toBe(-4);
    expect((await lineOf(ana, no))?.disputes).toMatchObject([{ answer: undefined }]);
    expect((await lineOf(bilal, no))?.disputes).toMatchObject([{ answer: "Cinq, comme dit." }]);
    await passTime(app, { hours: 24 });
    expect(await written("ana@example.org")).not.toContain("Bilal");
  });
});

test("is told by a letter without a word of it; kept for the archive of both, without them once one left", async () => {
  const line = await thank(ana, one(bilal));
  valueOf(await say(ana, line, 2));
  await passTime(app, { hours: 24 });
  const [asked] = (await lettersTo(app, "bilal@example.org")).slice(-1);
  expect(asked?.text).toContain("Ana pense qu’une ligne entre vous est fausse");
  expect(asked?.text).not.toContain("moins");
  valueOf(await answer(bilal, line));
  await passTime(app, { hours: 24 });
  const [answered] = (await lettersTo(app, "ana@example.org")).slice(-1);
  expect(answered?.text).toContain("Une ligne avec Bilal est corrigée");
  const taken = async () => {
    const given = await app.transaction(person(bilal), (work) => aboutPerson.gives(work, bilal));
    return given["Vos lignes de kori dites fausses"];
  };
  expect(await taken()).toMatchObject([{ "dite fausse par": "Ana", mot: "C’était moins." }]);
  await app.transaction(job("people"), (work) => erasePersonIn(work, ana));
  expect(await taken()).toMatchObject([{ "kori qu’il aurait fallu": 2, mot: null }]);
});
