import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import type { QuietHours } from "#basics/hours/quiet";
import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { browserIn } from "../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { agreeWatch, proposeWatch, seeWatch } from "../../kin/actions/agree-watch.ts";
import { agreeBond, askBond } from "../../kin/actions/ask-bond.ts";
import { watchPutOff, watchSilence } from "../../kin/actions/watch-silence.ts";
import type { BondId } from "../../kin/domain/bond.ts";
import { saveSign } from "../../kin/store/signs.ts";
import { chooseQuiet } from "../../relays/quiet/actions/choose-quiet.ts";

/* The quiet hours that each of two chose where their list is hold what is asked and told of their silence (decision 0111). */

let the: Relaying;
let bond: BondId;
const TODAY = dayOf(TEST_NOW);

beforeEach(async () => {
  the = await relaying();
  const { app, ana, quentin } = the;
  bond = valueOf(await askBond(app, person(quentin), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond }));
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond, day: TODAY.subtract({ weeks: week }), spoke: true });
  });
  valueOf(await proposeWatch(app, person(quentin), { bond, delay: 1 }));
});
const agree = async () => valueOf(await agreeWatch(the.app, person(the.ana), { bond }));

const hours = (from: string, until: string, zone: QuietHours["zone"] = "Europe/Paris") => ({
  from: Temporal.PlainTime.from(from),
  until: Temporal.PlainTime.from(until),
  zone,
});
const choose = async (who: PersonId, of: QuietHours) =>
  valueOf(await chooseQuiet(the.app, person(who), { hours: of }));
/** It is that hour in Paris, so many days after the last sign, and one of the two jobs runs. */
const comes = async (days: number, time: string, run = watchSilence) => {
  const day = TODAY.add({ days });
  the.app.setNow(day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: time }).toInstant());
  await run.run(the.app, {}, job("watch-silence"));
  await doWaitingJobs(the.app);
};
const letters = async (kind: string) => {
  const { rows } = await the.app.transaction(job("gather-mails"), ({ db }) =>
    sql`select from notifications.notification where kind = ${kind}
      and facts->>'person' in (${the.ana}, ${the.quentin})`.execute(db),
  );
  return rows.length;
};
const asked = () => letters("kin.small-sign");
const told = () => letters("kin.silence-lasts");

describe("in the quiet hours of one of the two", () => {
  beforeEach(agree);

  test("nothing is asked nor told: it is once they end, the same day, once", async () => {
    // It is seven in the morning there, at the hour at which all are looked at.
    await choose(the.ana, hours("20:00", "12:00", "America/Martinique"));
    await comes(15, "14:07");
    expect(await asked()).toBe(0);
    await comes(15, "16:50", watchPutOff);
    expect(await asked()).toBe(0);
    await comes(15, "17:00", watchPutOff);
    expect(await asked()).toBe(2);
    await comes(15, "17:10", watchPutOff);
    await comes(16, "14:07");
    expect([await asked(), await told()]).toEqual([2, 0]);
    await comes(16, "17:00", watchPutOff);
    expect([await asked(), await told()]).toEqual([2, 2]);
    await comes(16, "17:10", watchPutOff);
    expect(await told()).toBe(2);
  });

  test("put off once more where they were moved meanwhile; and with no hour in common, not at all", async () => {
    const late = hours("17:00", "11:00", "America/Martinique");
    await choose(the.ana, late);
    await comes(15, "14:07");
    await choose(the.ana, { ...late, until: Temporal.PlainTime.from("12:00") });
    await comes(15, "16:10", watchPutOff);
    expect(await asked()).toBe(0);
    await choose(the.quentin, hours("17:00", "12:00", "Pacific/Noumea"));
    await choose(the.ana, hours("17:00", "12:00"));
    await comes(15, "20:10", watchPutOff);
    expect(await asked()).toBe(2);
  });
});

test("each reads the hours of both once both agreed; across a block one’s own alone", async () => {
  await choose(the.ana, hours("22:00", "07:00"));
  const quiet = async (who: PersonId) => {
    const seen = await seeWatch(the.app, person(who), { bond });
    return [seen?.quiet.mine.from.hour, seen?.quiet.theirs?.from.hour];
  };
  expect([await quiet(the.ana), await quiet(the.quentin)]).toEqual([
    [22, undefined],
    [20, undefined],
  ]);
  await agree();
  expect([await quiet(the.ana), await quiet(the.quentin)]).toEqual([
    [22, 20],
    [20, 22],
  ]);
  const page = await (await browserIn(the.app, the.quentin)).get(`/nouvelles/${bond}/silence`);
  expect(page.text).toContain("Vos heures calmes : de 20 h à 8 h.");
  expect(page.text).toContain("Celles d’Ana : de 22 h à 7 h.");
  await the.app.transaction(person(the.ana), (work) =>
    blockPersonIn(work, { person: the.quentin }),
  );
  expect(await quiet(the.quentin)).toEqual([20, undefined]);
});
