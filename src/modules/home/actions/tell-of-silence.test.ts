import { beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW } from "../../../../tests/support/house.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { agreeWatch, proposeWatch } from "../../kin/actions/agree-watch.ts";
import { agreeBond, askBond } from "../../kin/actions/ask-bond.ts";
import { saySpoke } from "../../kin/actions/say-spoke.ts";
import { watchSilence } from "../../kin/actions/watch-silence.ts";
import type { BondId } from "../../kin/domain/bond.ts";
import { saveSign } from "../../kin/store/signs.ts";
import { sayWell } from "../../relays/actions/say-well.ts";
import { seeHelp, seeList } from "../../relays/actions/see-relays.ts";
import { tellOfSilence } from "../../relays/actions/tell-of-silence.ts";

let the: Relaying;
let bond: BondId;
const NEEDED = "Quelqu’un a besoin de vous maintenant";
const TODAY = dayOf(TEST_NOW);

/** Ana and Quentin speak each week, today for the last time, and agreed that a silence is noticed; Ana's list is Hélène. */
beforeEach(async () => {
  the = await relaying();
  const { app, ana, quentin, helene, listed } = the;
  bond = await bondWith(quentin);
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond, day: TODAY.subtract({ weeks: week }), spoke: true });
  });
  valueOf(await proposeWatch(app, person(quentin), { bond, delay: 2 }));
  valueOf(await agreeWatch(app, person(ana), { bond }));
  await listed(helene);
});

async function bondWith(who: PersonId): Promise<BondId> {
  const { app, ana } = the;
  const asked = valueOf(await askBond(app, person(who), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond: asked }));
  return asked;
}

const choose = async (tells = true) =>
  valueOf(await tellOfSilence(the.app, person(the.ana), { tells }));
const silence = async (who = the.ana) => (await seeHelp(the.app, person(who), undefined))?.silence;

/** The days go by until the silence was told to the two. */
async function silent(): Promise<void> {
  for (const days of [15, 17, 18]) {
    the.app.setNow(TEST_NOW.add({ hours: 24 * days }));
    await watchSilence.run(the.app, {}, job("watch-silence"));
    await doWaitingJobs(the.app);
  }
}

test("who chose it has their list told of a silence that lasts, once; nobody else's list is", async () => {
  await choose();
  expect((await seeList(the.app, person(the.ana), undefined))?.tellsOfSilence).toBe(true);
  await silent();
  expect((await silence())?.told.map(({ name }) => name)).toEqual(["Hélène"]);
  expect((await the.letters(the.helene)).filter((one) => one === NEEDED)).toHaveLength(1);
  expect(await the.open()).toBeUndefined();
  expect(await silence(the.quentin)).toBeUndefined();
  valueOf(await the.answer(the.helene, "takes"));
  expect((await silence())?.isTaken).toBe(true);
});

test("who did not, or whose list nobody stands in, has nobody told", async () => {
  await silent();
  expect(await silence()).toBeUndefined();
  expect(await the.letters(the.helene)).not.toContain(NEEDED);
});

test("who gave news to another, or said that all is well, is not silent", async () => {
  await choose();
  const other = await bondWith(the.lucienne);
  await the.app.transaction(person(the.ana), (work) =>
    saveSign(work, { bond: other, day: TODAY.add({ days: 1 }), spoke: true }),
  );
  await silent();
  expect(await silence()).toBeUndefined();
});

test("« Tout va bien » ends it: who was told reads it", async () => {
  await choose();
  await silent();
  valueOf(await sayWell(the.app, person(the.ana), undefined));
  expect(await silence()).toBeUndefined();
  expect((await the.letters(the.helene)).at(-1)).toBe("C’est réglé");
});

test("a sign between the two ends it", async () => {
  await choose();
  await silent();
  valueOf(await saySpoke(the.app, person(the.quentin), { bond, day: dayOf(the.app.clock.now()) }));
  await doWaitingJobs(the.app);
  expect(await silence()).toBeUndefined();
  expect((await the.letters(the.helene)).at(-1)).toBe("C’est réglé");
});

test("who acts for somebody neither chooses it nor reads it", async () => {
  await choose();
  await silent();
  const holder = await actingFor(the.app, the.ana, await the.someone("Nadège"), ["homecare"]);
  expect(await tellOfSilence(the.app, holder, { tells: false })).toMatchObject({
    refusal: "not-yours",
  });
  expect((await seeHelp(the.app, holder, undefined))?.silence).toBeUndefined();
});
