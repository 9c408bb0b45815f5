import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { job, person } from "#services/house";

import { sayAgain } from "../src/modules/access/actions/say-again.ts";
import { seeEndingUnsaidIn, tellUnsaid } from "../src/modules/access/actions/tell-unsaid.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { aNoteUnderAMandate, DAYS, openNote, type Trial } from "./support/opened-under.ts";

/* Some days before what was opened in somebody's name ends unsaid, that person is written to: once for each day. */

const END = TEST_NOW.add({ hours: DAYS });

let app: TestHouse;
let trial: Trial;

beforeAll(async () => {
  app = await testHouse();
});

beforeEach(async () => {
  trial = await aNoteUnderAMandate(app);
});

async function told(hoursBefore: number): Promise<readonly unknown[]> {
  app.setNow(END.subtract({ hours: hoursBefore }));
  await tellUnsaid.run(app, undefined, job("tell-unsaid"));
  const { rows } = await app.transaction(job("events"), ({ db }) =>
    sql<{ payload: unknown }>`select payload from house.event
      where name = 'access.ends-unsaid' and subject = ${trial.giver}`.execute(db),
  );
  return rows.map(({ payload }) => payload);
}

const letter = (who = trial.giver) =>
  app.transaction(job("write-mail"), (work) =>
    seeEndingUnsaidIn(work, { person: who, day: dayOf(END).toString() }),
  );

test("it is told within its last three days, with who opened it and who reads it, and not what it says", async () => {
  await openNote(app, trial, trial.acting);
  expect(await told(24 * 5)).toEqual([]);
  expect(await told(24 * 3)).toEqual([{ person: trial.giver, day: dayOf(END).toString() }]);
  expect(await letter()).toEqual({
    until: END,
    things: [{ kind: "Mots", who: "Malika", by: "Nadège", isAskedAgain: false }],
  });
  for (const other of [trial.holder, trial.reader]) expect(await letter(other)).toBeUndefined();
});

test("it is not told of what the person said again meanwhile, nor of what they opened themself", async () => {
  const sharing = await openNote(app, trial, trial.acting);
  await sayAgain(app, person(trial.giver), { sharing });
  expect([await told(24 * 2), await letter()]).toEqual([[], undefined]);
});
