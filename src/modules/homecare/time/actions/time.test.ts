import { setTimeout } from "node:timers/promises";

import { sql } from "kysely";
import { expect, test } from "vitest";

import { confirmGift, giftAboutIn } from "#modules/gifts";
import { person, type PersonId } from "#services/house";

import { asks, sends, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { type Browser, browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { passTime } from "../../../../../tests/support/time.ts";
import { nameHelper } from "../../actions/name-helper.ts";
import {
  sayPassed,
  takeCameBack,
  takePassedBack,
  takePassedBackIn,
} from "../../actions/say-passed.ts";
import { seePassages } from "../../actions/see-passages.ts";
import { timeOf } from "../../actions/time-of.ts";
import type { AssignmentId } from "../../domain/assignment.ts";
import { sayTime, sayTimeIn } from "./say-time.ts";

// The meal has begun.
inBodiesHouse({ hours: 3, minutes: 15 });

const HOUR = { unit: "quarters", count: 4 } as const;
const that = (assignment: AssignmentId) => ({ assignment, visit: at.visits[0], day: TODAY });
const passedOf = async (who: PersonId) =>
  (await seePassages(app, person(who), undefined))?.passages.find(({ passed }) => passed)?.passed;

/** Somebody comes, and says how long: to whom it is given. */
async function gives(who: PersonId, assignment: AssignmentId) {
  valueOf(await sayPassed(app, person(who), that(assignment)));
  valueOf(await sayTime(app, person(who), { ...that(assignment), much: HOUR }));
  return (await passedOf(who))?.time;
}

async function namesMalika(): Promise<AssignmentId> {
  await inOneCircle(app, [at.ana, at.malika]);
  const asked = { helper: at.malika, visits: [at.visits[0]], from: TODAY, until: undefined };
  return valueOf(await nameHelper(app, person(at.ana), asked));
}

test("a volunteer whom a body sent gives their time to the body; who works there, to whom they come to", async () => {
  const asked = await asks(app, at);
  const volunteer = await gives(at.paul, await sends(app, at, asked, { helper: at.paul }));
  expect(volunteer?.receiver).toEqual({ kind: "organisation", id: at.body });
  const paid = await gives(at.malika, await sends(app, at, asked));
  expect(paid?.receiver).toEqual({ kind: "person", id: at.ana });
});

test("whom she named gives theirs to her, once; she confirms it, and nobody else reads it", async () => {
  const assignment = await namesMalika();
  const time = await gives(at.malika, assignment);
  expect(time).toMatchObject({
    receiver: { kind: "person", id: at.ana },
    count: 4,
    state: "said",
    words: undefined,
  });
  valueOf(
    await sayTime(app, person(at.malika), { ...that(assignment), much: { ...HOUR, count: 8 } }),
  );
  expect((await passedOf(at.malika))?.time?.count).toBe(4);
  if (time === undefined) throw new Error("no time is said");
  valueOf(await confirmGift(app, person(at.ana), { gift: time.id }));
  expect((await passedOf(at.malika))?.time?.state).toBe("confirmed");
  const passed = (await passedOf(at.malika))?.id;
  if (passed === undefined) throw new Error("nobody came");
  const read = await app.transaction(person(at.odile), (work) =>
    giftAboutIn(work, timeOf(passed, at.malika)),
  );
  expect(read).toBeUndefined();
});

test("as whom they said that they came decides to whom it is given, whatever address it is said at", async () => {
  const body = await sends(app, at, await asks(app, at), { helper: at.paul });
  await inOneCircle(app, [at.ana, at.paul]);
  const asked = { helper: at.paul, visits: [at.visits[0]], from: TODAY, until: undefined };
  const own = valueOf(await nameHelper(app, person(at.ana), asked));
  valueOf(await sayPassed(app, person(at.paul), that(body)));
  valueOf(await sayTime(app, person(at.paul), { ...that(own), much: HOUR }));
  expect((await passedOf(at.paul))?.time?.receiver).toEqual({ kind: "organisation", id: at.body });
});

test("the day after a last day, how long it was is still said", async () => {
  const asked = await asks(app, at, { until: TODAY });
  const assignment = await sends(app, at, asked, { helper: at.paul });
  await passTime(app, { hours: 20 });
  valueOf(await sayPassed(app, person(at.paul), that(assignment)));
  valueOf(await sayTime(app, person(at.paul), { ...that(assignment), much: HOUR }));
  const seen = await seePassages(app, person(at.paul), undefined);
  expect(seen?.over[0]?.passed?.time?.receiver).toEqual({ kind: "organisation", id: at.body });
});

test("timed and taken back at once, one of the two wins: no gift is left about what is not said", async () => {
  const assignment = await namesMalika();
  const asked = that(assignment);
  for (const isTimedFirst of [false, true]) {
    valueOf(await sayPassed(app, person(at.malika), asked));
    const held = Promise.withResolvers<undefined>();
    const timed = { ...asked, much: HOUR };
    const first = app.transaction(person(at.malika), async (work) => {
      const said = isTimedFirst
        ? await sayTimeIn(work, timed)
        : await takePassedBackIn(work, asked);
      await held.promise;
      return said.done;
    });
    await setTimeout(300);
    const second = isTimedFirst
      ? takePassedBack(app, person(at.malika), asked)
      : sayTime(app, person(at.malika), timed);
    await setTimeout(300);
    held.resolve(undefined);
    expect([await first, (await second).done]).toEqual([true, false]);
    const gifts = await app.transaction(person(at.malika), ({ db }) =>
      sql`select from gifts.gift where about_table = 'homecare.passed'
        and about_id not in (select id from homecare.passed)`.execute(db),
    );
    expect(gifts.rows).toHaveLength(0);
  }
});

test("before one said that one came, of another’s passage, and under a mandate, no time is said", async () => {
  const assignment = await namesMalika();
  const unknown = { refusal: "unknown-passage" };
  const asked = { ...that(assignment), much: HOUR };
  expect(await sayTime(app, person(at.malika), asked)).toMatchObject(unknown);
  valueOf(await sayPassed(app, person(at.malika), that(assignment)));
  expect(await sayTime(app, person(at.ana), asked)).toMatchObject(unknown);
  const holder = await actingFor(app, at.malika, at.paul, ["homecare"]);
  expect(await sayTime(app, holder, asked)).toMatchObject(unknown);
});

test("once the time is said, neither takes back that one came: said anew, it would count twice", async () => {
  const assignment = await namesMalika();
  await gives(at.malika, assignment);
  expect(await takePassedBack(app, person(at.malika), that(assignment))).toMatchObject({
    refusal: "time-is-said",
  });
  const passed = (await passedOf(at.malika))?.id;
  if (passed === undefined) throw new Error("nobody came");
  expect(await takeCameBack(app, person(at.ana), { passed })).toMatchObject({
    refusal: "time-is-said",
  });
});

test("in one’s own words, on its page: what is no length is said so beside it", async () => {
  const assignment = await namesMalika();
  const page = `/chez-moi/passages/${assignment}/${at.visits[0]}/le/${TODAY.toString()}/temps`;
  const mine: Browser = await browserIn(app, at.malika);
  expect((await mine.get(page)).status).toBe(404);
  valueOf(await sayPassed(app, person(at.malika), that(assignment)));
  const form = formTo(await mine.get(page), page);
  if (form === undefined) throw new Error("no form");
  const wrong = await mine.submit(form, { combien: "longtemps" });
  expect([wrong.status, wrong.html.match(/<h1/g)?.length]).toEqual([422, 1]);
  const sent = await mine.submit(form, { combien: "1 h 30" });
  expect(sent.text).toContain("1 h 30");
});
