import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";

import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { agreeWatch, proposeWatch, seeWatch } from "../../kin/actions/agree-watch.ts";
import { agreeBond, askBond, endBond } from "../../kin/actions/ask-bond.ts";
import { watchSilence } from "../../kin/actions/watch-silence.ts";
import type { BondId } from "../../kin/domain/bond.ts";
import { saveSign } from "../../kin/store/signs.ts";
import { listQuestions } from "../../kin/store/watches.ts";
import { endPause, pause } from "./pause.ts";
import { ana, app, inNamingHouse, quentin, TODAY } from "./test-naming.ts";

inNamingHouse();

let bond: BondId;

/** They spoke each week, today for the last time, and agreed that their silence be noticed, two days after the question. */
beforeEach(async () => {
  if (bond !== undefined) valueOf(await endBond(app, person(ana), { bond }));
  bond = valueOf(await askBond(app, person(quentin), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond }));
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond, day: TODAY.subtract({ weeks: week }), spoke: true });
  });
  valueOf(await proposeWatch(app, person(quentin), { bond, delay: 2 }));
  valueOf(await agreeWatch(app, person(ana), { bond }));
});

const day = (days: number) => TODAY.add({ days });
const at = (days: number) => app.setNow(TEST_NOW.add({ hours: 24 * days }));
const after = async (days: number) => {
  at(days);
  await watchSilence.run(app, {}, job("watch-silence"));
};
const away = async (from: number, until: number) =>
  valueOf(await pause(app, person(ana), { from: day(from), until: day(until) }));
const see = async (who: PersonId) => {
  const seen = await seeWatch(app, person(who), { bond });
  return [seen?.isPaused, seen?.question !== undefined, seen?.away];
};
/** How many letters ask the two for a small sign, and how many say that there is none. */
const letters = async () => {
  const questions = await app.transaction(job("watch-silence"), (work) =>
    listQuestions(work, bond),
  );
  const { rows } = await app.transaction(job("gather-mails"), ({ db }) =>
    sql<{ asks: number; tells: number }>`select
      count(*) filter (where kind = 'kin.small-sign') as asks,
      count(*) filter (where kind = 'kin.silence-lasts') as tells
      from notifications.notification where object = any (${questions.map(({ id }) => id)})`.execute(
      db,
    ),
  );
  return [rows[0]?.asks, rows[0]?.tells];
};
const ended = async () => {
  const { rows } = await app.transaction(job("events"), ({ db }) =>
    sql<{
      why: string;
      persons: readonly PersonId[];
    }>`select payload->>'why' as why, payload->'persons' as persons from house.event
      where name = 'kin.silence-ended' and payload->>'bond' = ${bond}`.execute(db),
  );
  return rows.map(({ why, persons }) => [why, persons]);
};

test("while one is away nothing is asked, and these days are not counted after; the other reads « en pause », no day", async () => {
  at(5);
  await away(5, 18);
  expect([await see(ana), await see(quentin)]).toEqual([
    [true, false, []],
    [true, false, []],
  ]);
  await after(16);
  await after(28);
  expect([await letters(), (await see(quentin))[0]]).toEqual([[0, 0], false]);
  await after(29);
  expect(await letters()).toEqual([2, 0]);
});

test("what was told is over at once of who is away, and of nobody else; undone, the silence is asked of anew", async () => {
  await after(15);
  await after(17);
  expect([await letters(), await ended()]).toEqual([[2, 2], []]);
  await away(17, 40);
  expect([await ended(), await see(quentin)]).toEqual([[["unwatched", [ana]]], [true, false, []]]);
  await after(18);
  expect(await letters()).toEqual([2, 2]);
  valueOf(await endPause(app, person(ana), undefined));
  expect((await see(quentin))[0]).toBe(false);
  await after(19);
  expect(await letters()).toEqual([4, 2]);
});

test("said of a day to come, what was asked stands until that day, and is never told after", async () => {
  await after(15);
  await away(16, 17);
  expect((await see(ana))[1]).toBe(true);
  await after(16);
  await after(17);
  expect([await letters(), await see(ana)]).toEqual([
    [2, 0],
    [true, false, []],
  ]);
  await after(18);
  expect(await letters()).toEqual([4, 0]);
});

test("told already, a pause of a day to come ends it on that day, of who is away alone", async () => {
  await after(15);
  await after(17);
  await away(18, 40);
  expect(await ended()).toEqual([]);
  await after(18);
  expect(await ended()).toEqual([["unwatched", [ana]]]);
});

test("a pause that was taken back the same day was none", async () => {
  await away(0, 40);
  valueOf(await endPause(app, person(ana), undefined));
  await after(15);
  expect(await letters()).toEqual([2, 0]);
});

test("whom one blocked does not read on their page that one is away from home", async () => {
  await away(0, 10);
  expect((await see(quentin))[0]).toBe(true);
  await app.transaction(person(ana), (work) => blockPersonIn(work, { person: quentin }));
  expect((await see(quentin))[0]).toBe(false);
});
