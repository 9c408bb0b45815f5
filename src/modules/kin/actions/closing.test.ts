import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { blockPersonIn, unblockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import type { BondId } from "../domain/bond.ts";
import { saveSign } from "../store/signs.ts";
import { aboutPerson } from "./about-person.ts";
import { agreeWatch, endWatch, proposeWatch, sayAway, seeWatch } from "./agree-watch.ts";
import { agreeBond, askBond, endBond } from "./ask-bond.ts";
import { saySpoke } from "./say-spoke.ts";
import { lastsSilenceOfIn, watchSilence } from "./watch-silence.ts";
import { writeWord } from "./write-word.ts";

let app: TestHouse;
let ana: PersonId;
let quentin: PersonId;
let bond: BondId;

const TODAY = dayOf(TEST_NOW);
const someone = (name: string) => situations(app).someone(name);
const see = () => seeWatch(app, person(ana), { bond });

const agree = async (of: BondId, other: PersonId) => {
  valueOf(await proposeWatch(app, person(other), { bond: of, delay: 2 }));
  valueOf(await agreeWatch(app, person(ana), { bond: of }));
};
/** Somebody and Ana spoke each week, today for the last time, and agreed that their silence be noticed. */
const watched = async (other: PersonId): Promise<BondId> => {
  await inOneCircle(app, [ana, other]);
  const of = valueOf(await askBond(app, person(other), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond: of }));
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond: of, day: TODAY.subtract({ weeks: week }), spoke: true });
  });
  await agree(of, other);
  return of;
};
const after = async (days: number) => {
  app.setNow(TEST_NOW.add({ hours: 24 * days }));
  await watchSilence.run(app, {}, job("watch-silence"));
};
const asked = async (who: PersonId) => {
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql`select from notifications.notification
      where kind = 'kin.small-sign' and facts->>'person' = ${who}`.execute(db),
  );
  return rows.length;
};
/** Why it ended, and of whom that is told. */
const ended = async () => {
  const { rows } = await app.transaction(job("events"), ({ db }) =>
    sql<{ payload: { why: string; persons: readonly PersonId[] } }>`select payload from house.event
      where name = 'kin.silence-ended' and payload->>'bond' = ${bond}`.execute(db),
  );
  return rows.map(({ payload: { why, persons } }) => [why, persons]);
};

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  [ana, quentin] = [await someone("Ana"), await someone("Quentin")];
  bond = await watched(quentin);
});

const spokeOn = (day: number) =>
  saySpoke(app, person(ana), { bond, day: TODAY.add({ days: day }) });

describe("what was told is told to be over, and whether by a sign", () => {
  const ways: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    ["they spoke", "sign", () => spokeOn(17)],
    ["a day weeks back", "unwatched", () => spokeOn(10)],
    ["a day after the question, before it was told", "unwatched", () => spokeOn(16)],
    ["noticed no more", "unwatched", () => endWatch(app, person(quentin), { bond })],
    ["all of it ended", "unwatched", () => endBond(app, person(quentin), { bond })],
    [
      "days away",
      "unwatched",
      () =>
        sayAway(app, person(quentin), {
          bond,
          from: TODAY.add({ days: 3 }),
          until: TODAY.add({ days: 18 }),
        }),
    ],
    [
      "a block",
      "unwatched",
      () => app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin })),
    ],
  ];
  test.each(ways)("%s: %s", async (_, why, end) => {
    await after(15);
    await after(17);
    await end();
    await after(18);
    expect(await ended()).toEqual([[why, [quentin, ana]]]);
  });

  test("one answers what the other wrote once both were asked, before it was told: sign", async () => {
    const write = async (who: PersonId) =>
      valueOf(await writeWord(app, person(who), { bond, words: "Oui.", alt: undefined }));
    await after(15);
    app.setNow(app.clock.now().add({ hours: 1 }));
    await write(quentin);
    await after(17);
    await after(18);
    await write(ana);
    expect(await ended()).toEqual([["sign", [quentin, ana]]]);
  });

  test("one leaves: it is told of the other", async () => {
    await after(15);
    await after(17);
    await app.transaction(person(quentin), (work) => aboutPerson.erases(work, quentin));
    expect(await ended()).toEqual([["unwatched", [ana]]]);
  });
});

test("closed without a sign, the same silence is asked of again once it is noticed again", async () => {
  await after(15);
  valueOf(await endWatch(app, person(ana), { bond }));
  await after(16);
  await agree(bond, quentin);
  await after(17);
  expect([await asked(ana), await asked(quentin)]).toEqual([2, 2]);
});

test("a silence that nobody closed lasts for who gave news to nobody since they were asked", async () => {
  const zoe = await someone("Zoé");
  await inOneCircle(app, [ana, zoe]);
  const other = valueOf(await askBond(app, person(zoe), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond: other }));
  await after(15);
  await after(17);
  const lasts = () =>
    app.transaction(job("test"), async (work) => [
      await lastsSilenceOfIn(work, ana),
      await lastsSilenceOfIn(work, quentin),
    ]);
  expect(await lasts()).toEqual([true, true]);
  valueOf(await saySpoke(app, person(zoe), { bond: other, day: undefined }));
  expect(await lasts()).toEqual([false, true]);
});

test("what one said whom the other blocked is no sign of both, though the block is lifted", async () => {
  await app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin }));
  app.setNow(TEST_NOW.add({ hours: 24 * 10 }));
  valueOf(await saySpoke(app, person(quentin), { bond, day: undefined }));
  valueOf(await app.transaction(person(ana), (work) => unblockPersonIn(work, { person: quentin })));
  await after(15);
  expect(await asked(ana)).toBe(1);
});

test("of two persons who are one, what was agreed and asked stands", async () => {
  const other = await someone("Quentin, encore");
  await inOneCircle(app, [ana, other]);
  const kept = valueOf(await askBond(app, person(other), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond: kept }));
  await after(15);
  const days = { from: TODAY.add({ days: 15 }), until: TODAY.add({ days: 20 }) };
  valueOf(await sayAway(app, person(ana), { bond, ...days }));
  await app.transaction(job("merge"), (work) => aboutPerson.merges(work, quentin, other));
  const seen = await seeWatch(app, person(ana), { bond: kept });
  expect(seen).toMatchObject({ state: "agreed", delay: 2 });
  expect([seen?.away.length, seen?.question?.bond]).toEqual([1, kept]);
});

test("an archive holds what was agreed, days away, and what was asked", async () => {
  await after(15);
  const days = { from: TODAY.add({ days: 15 }), until: TODAY.add({ days: 20 }) };
  valueOf(await sayAway(app, person(ana), { bond, ...days }));
  const given = await app.transaction(person(ana), (work) => aboutPerson.gives(work, ana));
  expect(given["Vos nouvelles"]).toMatchObject([
    {
      "silence remarqué": { "proposé par vous": false, "jours après la question": 2 },
      "jours d’absence": [{ du: days.from.toString() }],
      questions: [{ "close le": null }],
    },
  ]);
});

test("two whose silence cannot be looked at keep nobody else from it", async () => {
  const zoe = await someone("Zoé");
  const other = await watched(zoe);
  const [first] = [bond, other].toSorted();
  const [fails, goesOn] = first === bond ? [quentin, zoe] : [zoe, quentin];
  const { modules } = app;
  const keepsApart = (_: unknown, { from }: { readonly from: PersonId | undefined }) =>
    from === fails
      ? Promise.reject(new Error("it stops here"))
      : Promise.resolve(new Set<PersonId>());
  Object.assign(app, {
    modules: [...modules, { name: "stops", floor: 0, needs: [], keepsApart }],
  });
  await after(15).finally(() => Object.assign(app, { modules }));
  expect([await asked(fails), await asked(goesOn)]).toEqual([0, 1]);
  expect((await see())?.question === undefined).toBe(fails === quentin);
});
