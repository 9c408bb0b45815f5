import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { ownSpaceOf } from "#rules/access";
import { blockPersonIn } from "#modules/moderation";
import { type Actor, job, person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import type { BondId } from "../domain/bond.ts";
import type { WordId } from "../domain/word.ts";
import { aboutPerson } from "./about-person.ts";
import { agreeBond, askBond, endBond } from "./ask-bond.ts";
import { seeDays } from "./say-spoke.ts";
import { readTwo, seeTwo, seeUnreadIn } from "./see-two.ts";
import { eraseWord, openPicture, type WriteWord, writeWord } from "./write-word.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let zoe: PersonId;
let bond: BondId;

const TODAY = dayOf(TEST_NOW);

const write = (more: Partial<WriteWord> = {}, as: Actor = person(quentin)) =>
  writeWord(app, as, { bond, words: "Le romarin a fleuri.", alt: undefined, ...more });
const written = async (more: Partial<WriteWord> = {}): Promise<WordId> =>
  valueOf(await write(more));
const picture = {
  picture: {
    name: "mer.png",
    type: "image/png",
    bytes: new Uint8Array([137, 80, 78, 71]),
    ready: true,
  },
  words: undefined,
  alt: "La mer.",
} as const;
const words = async (who: PersonId, page = 1) =>
  (await seeTwo(app, person(who), { bond, page }))?.words.map((one) => one.words ?? one.alt);
const unread = (who: PersonId) =>
  app.transaction(person(who), async (work) => (await seeUnreadIn(work)).map(({ name }) => name));
const files = async () => {
  const { rows } = await app.transaction(job("kin-about-person"), ({ db }) =>
    sql`select id from access.file`.execute(db),
  );
  return rows.length;
};

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  const { someone } = situations(app);
  ana = await someone("Ana");
  quentin = await someone("Quentin");
  zoe = await someone("Zoé");
  await inOneCircle(app, [ana, quentin]);
  bond = valueOf(await askBond(app, person(quentin), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond }));
});

describe("words between two", () => {
  test("may be of a child besides, by a first name alone: no account of theirs is asked", async () => {
    await written({ words: "J’ai perdu une dent.", from: "Léo" });
    const [one] = (await seeTwo(app, person(ana), { bond, page: 1 }))?.words ?? [];
    expect(one).toMatchObject({ words: "J’ai perdu une dent.", from: "Léo" });
  });

  test("read by these two alone, latest first, five a page", async () => {
    for (let i = 1; i <= 6; i += 1) {
      app.setNow(TEST_NOW.add({ seconds: i }));
      await written({ words: `Mot ${i}` });
    }
    expect(await words(ana)).toEqual(["Mot 6", "Mot 5", "Mot 4", "Mot 3", "Mot 2"]);
    expect(await words(quentin, 2)).toEqual(["Mot 1"]);
    expect(await words(zoe)).toBeUndefined();
    expect(await write({}, person(zoe))).toMatchObject({ refusal: "unknown-bond" });
  });

  test("a day has a sign once one answers the other; who writes alone gives none", async () => {
    const say = async (who: PersonId, hours: number) => {
      app.setNow(TEST_NOW.add({ hours }));
      await write({}, person(who));
      return (await seeDays(app, person(ana), { bond }))?.days.map(({ spoke }) => spoke);
    };
    for (const hours of [0, 24, 48]) expect(await say(quentin, hours)).toEqual([]);
    expect(await say(ana, 49)).toEqual([false]);
    expect(await say(quentin, 50)).toEqual([false]);
    expect(await say(ana, 51)).toEqual([false]);
    // The next day she writes again, though he did not.
    expect(await say(ana, 75)).toEqual([false]);
  });

  test("a word that was left over is answered of its own day, not of the day of the answer", async () => {
    const day = TODAY.add({ days: 1 }).toZonedDateTime("Europe/Paris");
    const say = async (who: PersonId, days: number, time: string) => {
      app.setNow(day.add({ days }).withPlainTime(time).toInstant());
      await write({}, person(who));
      return (await seeDays(app, person(ana), { bond }))?.days.map((one) => one.day.toString());
    };
    await say(quentin, 0, "09:00");
    const first = day.toPlainDate().toString();
    for (const time of ["09:10", "09:11"]) expect(await say(ana, 0, time)).toEqual([first]);
    expect(await say(quentin, 6, "10:00")).toEqual([first]);
    const sixth = day.add({ days: 6 }).toPlainDate().toString();
    expect(await say(ana, 8, "10:00")).toEqual([sixth, first]);
  });

  test("they wait for the other until read, which who wrote is not told", async () => {
    await written();
    expect(await unread(ana)).toEqual(["Quentin"]);
    expect(await unread(quentin)).toEqual([]);
    const seen = await readTwo(app, person(ana), { bond, page: 1 });
    expect(Object.keys(seen?.words[0] ?? {})).not.toContain("seenAt");
    expect(await unread(ana)).toEqual([]);
  });

  test("sealed: no word of it stands in clear", async () => {
    await written({ words: "Le qorvexmot" });
    const { rows } = await app.transaction(job("kin-about-person"), ({ db }) =>
      sql<{ sealed: Uint8Array }>`select sealed from kin.word
        where space = ${ownSpaceOf(quentin)}`.execute(db),
    );
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.sealed ?? []).toString("latin1")).not.toContain("qorvexmot");
  });

  test("erased by either, for both; the sign of that day stays", async () => {
    const word = await written();
    await write({}, person(ana));
    expect(await eraseWord(app, person(zoe), { bond, word })).toMatchObject({ done: false });
    valueOf(await eraseWord(app, person(ana), { bond, word }));
    expect(await words(quentin)).toHaveLength(1);
    expect((await seeDays(app, person(ana), { bond }))?.days).toHaveLength(1);
  });

  test("once it ended one reads and erases, and writes no more", async () => {
    const word = await written();
    valueOf(await endBond(app, person(ana), { bond }));
    expect(await write()).toMatchObject({ refusal: "unknown-bond" });
    expect(await words(ana)).toEqual(["Le romarin a fleuri."]);
    valueOf(await eraseWord(app, person(ana), { bond, word }));
    expect(await words(quentin)).toEqual([]);
  });

  test("what is written to who blocked the other is kept for its writer alone", async () => {
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin }));
    await written();
    expect([await words(ana), await words(quentin)]).toEqual([[], ["Le romarin a fleuri."]]);
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(given["Vos nouvelles, reçues"]).toEqual([]);
  });
});

describe("pictures", () => {
  test("one tells what it shows; the two alone open it; erased with its word", async () => {
    expect(await write({ ...picture, alt: undefined })).toMatchObject({
      refusal: "picture-untold",
    });
    expect(await write({ words: undefined })).toMatchObject({ refusal: "says-nothing" });
    const before = await files();
    const word = await written(picture);
    expect(await words(ana)).toEqual(["La mer."]);
    const open = (who: PersonId) => openPicture(app, person(who), { bond, word });
    expect((await open(ana))?.type).toBe("image/png");
    expect(await open(zoe)).toBeUndefined();
    valueOf(await eraseWord(app, person(ana), { bond, word }));
    expect(await files()).toBe(before);
  });

  test("what is no picture is not sent as one", async () => {
    const paper = { ...picture.picture, type: "application/pdf" };
    expect(await write({ ...picture, picture: paper })).toMatchObject({ refusal: "not-a-picture" });
  });
});

describe("whoever leaves, and two who are one", () => {
  test("given whole, and gone on both sides with whoever leaves, pictures too", async () => {
    const before = await files();
    await written(picture);
    await write({ words: "Merci." }, person(ana));
    const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
    expect(given["Vos nouvelles, reçues"]).toMatchObject([{ "ce que montre la photo": "La mer." }]);
    expect(given["Vos nouvelles, écrites"]).toMatchObject([{ mots: "Merci." }]);
    await app.transaction(person(ana), (work) => aboutPerson.erases(work, ana));
    expect(await files()).toBe(before);
    expect(await words(quentin)).toBeUndefined();
  });

  test("words of both pass to who stays, sealed anew", async () => {
    const other = await situations(app).someone("Quentin, encore");
    await inOneCircle(app, [ana, other]);
    const gone = valueOf(await askBond(app, person(other), { person: ana }));
    valueOf(await agreeBond(app, person(ana), { bond: gone }));
    await write({ bond: gone, words: "D’avant." }, person(other));
    await write({ bond: gone, words: "À lui." }, person(ana));
    await app.transaction(job("merge"), (work) => aboutPerson.merges(work, other, quentin));
    expect((await words(quentin))?.toSorted()).toEqual(["D’avant.", "À lui."].toSorted());
  });
});
