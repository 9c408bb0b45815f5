import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { type Actor, person, type PersonId } from "#services/house";

import {
  agreedPair,
  askedPair,
  closePair,
  type Pair,
  stepOf,
} from "../../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { sweep } from "../../../../../tests/support/retention.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { hearWords } from "./hear-words.ts";
import { hideTelephone, showTelephone } from "./show-telephone.ts";

const NUMBER = "06 12 34 56 78";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const show = (who: Actor, { exchange }: Pair, more: { telephone?: string; keep?: boolean } = {}) =>
  showTelephone(app, who, { exchange, telephone: NUMBER, keep: false, ...more });

const telephonesOf = async (who: PersonId, { exchange }: Pair) =>
  (await hearWords(app, person(who), { exchange }))?.telephones;

/** What PostgreSQL itself gives to this person, whatever an action asks. */
const rowsFor = (who: PersonId, { exchange }: Pair) =>
  app.transaction(person(who), async (work) => {
    const { rows } =
      await sql`select id from exchanges.telephone_shown where exchange = ${exchange}`.execute(
        work.db,
      );
    return rows.length;
  });

const allRows = ({ exchange }: Pair) =>
  behindTheWalls(app, async (client) => {
    const { rows } = await client.query(
      "select id from exchanges.telephone_shown where exchange = $1",
      [exchange],
    );
    return rows.length;
  });

const readsOf = ({ exchange }: Pair) =>
  behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ by_person: PersonId }>(
      `select by_person from access.read where table_name = 'exchanges.telephone_shown'
        and row in (select id from exchanges.telephone_shown where exchange = $1)`,
      [exchange],
    );
    return rows.map((row) => row.by_person);
  });

describe("who reads it", () => {
  test("the other side alone, once it is shown; each reading is in the log of whoever shows it", async () => {
    const pair = await agreedPair(app);
    const outsider = await somebody(app, `Max ${newId()}`);
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBeUndefined();
    expect((await show(person(pair.asker), pair, { telephone: "+33 6.12.34.56.78" })).done).toBe(
      true,
    );
    expect(await telephonesOf(pair.giver, pair)).toMatchObject({ theirs: NUMBER, mine: undefined });
    expect(await telephonesOf(pair.asker, pair)).toMatchObject({ theirs: undefined, mine: NUMBER });
    expect(await readsOf(pair)).toEqual([pair.giver]);
    expect([await rowsFor(pair.giver, pair), await rowsFor(outsider, pair)]).toEqual([1, 0]);
    expect(await telephonesOf(outsider, pair)).toBeUndefined();
    expect((await show(person(outsider), pair)).done).toBe(false);
  });

  test("taken back, it is gone at once, copy and all", async () => {
    const pair = await agreedPair(app);
    await show(person(pair.asker), pair, { keep: true });
    const { exchange } = pair;
    // The other side takes back its own, which is none: nothing happens to this one.
    await hideTelephone(app, person(pair.giver), { exchange });
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBe(NUMBER);
    await hideTelephone(app, person(pair.asker), { exchange });
    expect(await telephonesOf(pair.giver, pair)).toMatchObject({ theirs: undefined });
    expect(await allRows(pair)).toBe(0);
  });

  test("not before it is agreed, nor with a number that is none", async () => {
    const early = await askedPair(app);
    expect(await show(person(early.asker), early)).toEqual({
      done: false,
      refusal: "not-agreed-any-more",
    });
    const pair = await agreedPair(app);
    expect(await show(person(pair.asker), pair, { telephone: "le soir" })).toEqual({
      done: false,
      refusal: "not-a-telephone",
    });
    expect(await allRows(pair)).toBe(0);
  });

  test("who is blocked shows it to nobody who blocked them, and reads the same page", async () => {
    const pair = await agreedPair(app);
    await app.transaction(person(pair.giver), (work) =>
      blockPersonIn(work, { person: pair.asker }),
    );
    expect((await show(person(pair.asker), pair)).done).toBe(true);
    expect((await telephonesOf(pair.asker, pair))?.mine).toBe(NUMBER);
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBeUndefined();
    expect(await rowsFor(pair.giver, pair)).toBe(0);
  });

  test("who represents an organisation shows the one that they choose, in its name", async () => {
    const of = await organisation(app, { name: `Le Four ${newId()}` });
    const [asker, other] = [await somebody(app, "Yvonne"), await somebody(app, "Lucienne")];
    await represent(app, asker, of);
    await represent(app, other, of);
    const pair = await agreedPair(app, { asker, inName: of });
    await show(person(asker), pair, { keep: true });
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBe(NUMBER);
    expect(await telephonesOf(other, pair)).toMatchObject({ mine: NUMBER, kept: undefined });
  });
});

describe("when it ends", () => {
  test("both closed: thirty days more, then neither the action nor PostgreSQL gives it, and the copy is erased", async () => {
    const pair = await agreedPair(app);
    await show(person(pair.asker), pair);
    await closePair(app, pair);
    app.setNow(TEST_NOW.add({ hours: 29 * 24 }));
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBe(NUMBER);
    expect(await sweep(app, "telephones-shown")).toBe(0);
    app.setNow(TEST_NOW.add({ hours: 30 * 24 + 2 }));
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBeUndefined();
    expect(await rowsFor(pair.giver, pair)).toBe(0);
    expect(await allRows(pair)).toBe(1);
    expect(await sweep(app, "telephones-shown")).toBe(1);
    expect(await allRows(pair)).toBe(0);
  });

  test("how it went prolongs nothing: the days are counted from when both closed", async () => {
    const pair = await agreedPair(app);
    await show(person(pair.asker), pair);
    await closePair(app, pair);
    app.setNow(TEST_NOW.add({ hours: 10 * 24 }));
    await stepOf(app, pair, "asker", { act: "feedback", number: 3, words: "Bien." });
    await stepOf(app, pair, "giver", { act: "feedback", number: 3, words: "Bien." });
    app.setNow(TEST_NOW.add({ hours: 30 * 24 + 2 }));
    expect(await rowsFor(pair.giver, pair)).toBe(0);
  });

  test("stopped on the way, it is gone at once", async () => {
    const pair = await agreedPair(app);
    await show(person(pair.asker), pair);
    await stepOf(app, pair, "giver", { act: "cancel", number: 2, reason: "no-reason" });
    expect((await telephonesOf(pair.giver, pair))?.theirs).toBeUndefined();
    expect(await allRows(pair)).toBe(0);
  });
});

describe("the number that one keeps", () => {
  test("is proposed again in another exchange, to its person alone, and forgotten when not kept", async () => {
    const first = await agreedPair(app);
    await show(person(first.asker), first, { keep: true });
    const second = await agreedPair(app, { asker: first.asker });
    expect(await telephonesOf(first.asker, second)).toMatchObject({
      kept: NUMBER,
      mine: undefined,
    });
    expect(await telephonesOf(second.giver, second)).toMatchObject({
      kept: undefined,
      theirs: undefined,
    });
    await show(person(first.asker), second, { telephone: "04 65 71 00 12" });
    expect((await telephonesOf(first.asker, second))?.kept).toBeUndefined();
    // What was shown elsewhere stays what it was.
    expect((await telephonesOf(first.giver, first))?.theirs).toBe(NUMBER);
  });

  test("is given to its person, and that of another never is; erased, both go; merged, it passes", async () => {
    const pair = await agreedPair(app);
    await show(person(pair.asker), pair, { keep: true });
    const given = (who: PersonId) =>
      app.transaction(person(who), async (work) =>
        JSON.stringify(await aboutPerson.gives(work, who)),
      );
    expect(await given(pair.asker)).toContain(NUMBER);
    expect(await given(pair.giver)).not.toContain(NUMBER);

    const other = await somebody(app, `Odile ${newId()}`);
    await app.transaction(person(pair.asker), (work) =>
      aboutPerson.merges(work, pair.asker, other),
    );
    expect(await given(other)).toContain(NUMBER);
    await app.transaction(person(other), (work) => aboutPerson.erases(work, other));
    expect(await given(other)).not.toContain(NUMBER);
    expect(await allRows(pair)).toBe(0);
  });
});
