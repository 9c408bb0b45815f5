import { beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { browserIn } from "../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { agreeWatch, endWatch, proposeWatch } from "../../kin/actions/agree-watch.ts";
import { agreeBond, askBond } from "../../kin/actions/ask-bond.ts";
import { saySpoke } from "../../kin/actions/say-spoke.ts";
import { seeTwo } from "../../kin/actions/see-two.ts";
import { watchSilence } from "../../kin/actions/watch-silence.ts";
import { writeWord } from "../../kin/actions/write-word.ts";
import type { BondId } from "../../kin/domain/bond.ts";
import { saveSign } from "../../kin/store/signs.ts";
import { sayWell } from "../../relays/actions/say-well.ts";
import { seeHelp, seeList } from "../../relays/actions/see-relays.ts";
import { tellOfSilence } from "../../relays/actions/tell-of-silence.ts";

let the: Relaying;
let bond: BondId;
const NEEDED = "Quelqu’un a besoin de vous maintenant";
const TODAY = dayOf(TEST_NOW);

/** Quentin is the other of the two; Ana's list is Hélène. */
beforeEach(async () => {
  the = await relaying();
  await agreed();
});

async function agreed(): Promise<void> {
  bond = await watched(the.quentin);
  await the.listed(the.helene);
}

/** Ana and another speak each week, today for the last time, and agreed that a silence is noticed. */
async function watched(other: PersonId): Promise<BondId> {
  const { app, ana } = the;
  const of = await bondWith(other);
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond: of, day: TODAY.subtract({ weeks: week }), spoke: true });
  });
  valueOf(await proposeWatch(app, person(other), { bond: of, delay: 2 }));
  valueOf(await agreeWatch(app, person(ana), { bond: of }));
  return of;
}

async function bondWith(who: PersonId): Promise<BondId> {
  const { app, ana } = the;
  const asked = valueOf(await askBond(app, person(who), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond: asked }));
  return asked;
}

const choose = async (tells = true) =>
  valueOf(await tellOfSilence(the.app, person(the.ana), { tells }));
const silence = async (who = the.ana) => (await seeHelp(the.app, person(who), undefined))?.silence;

/** The days go by until the silence was told to the two; and what is done once they were asked. */
async function silent(onceAsked?: () => Promise<unknown>): Promise<void> {
  for (const days of [15, 17, 18]) {
    the.app.setNow(TEST_NOW.add({ hours: 24 * days }));
    await watchSilence.run(the.app, {}, job("watch-silence"));
    await doWaitingJobs(the.app);
    the.app.setNow(TEST_NOW.add({ hours: 24 * days + 1 }));
    if (days === 15) await onceAsked?.();
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

test("on the page of the two, who chose it reads whom, by name, and the other of the two does not", async () => {
  const read = async (who: PersonId) =>
    (await browserIn(the.app, who)).get(`/nouvelles/${bond}/silence`);
  expect((await read(the.ana)).text).not.toContain("Hélène");
  await choose();
  await the.listed(the.quentin);
  const hers = await read(the.ana);
  expect(hers.text).toContain("Puis, comme vous l’avez choisi : Hélène.");
  expect((await read(the.quentin)).text).not.toContain("Hélène");
});

test("who did not, or whose list nobody stands in, has nobody told", async () => {
  await silent();
  expect(await silence()).toBeUndefined();
  expect(await the.letters(the.helene)).not.toContain(NEEDED);
});

const news: Readonly<Record<string, (other: BondId) => Promise<unknown>>> = {
  "speaks with another": (other) =>
    saySpoke(the.app, person(the.ana), { bond: other, day: undefined }),
  "writes to another": (other) =>
    writeWord(the.app, person(the.ana), { bond: other, words: "Oui.", alt: undefined }),
  "says that all is well": () => sayWell(the.app, person(the.ana), undefined),
};
test.each(Object.entries(news))(
  "who %s once they were asked is not silent; before, it counts for nothing",
  async (_, give) => {
    await choose();
    const other = await bondWith(the.lucienne);
    the.app.setNow(TEST_NOW.add({ hours: 24 * 14 }));
    await give(other);
    await silent();
    expect(await silence()).toBeDefined();

    the = await relaying();
    await agreed();
    await choose();
    const again = await bondWith(the.lucienne);
    await silent(() => give(again));
    expect(await silence()).toBeUndefined();
  },
);

test("what another writes to somebody who does not answer is no news of them", async () => {
  await choose();
  const other = await bondWith(the.lucienne);
  await silent(() =>
    writeWord(the.app, person(the.lucienne), { bond: other, words: "Ana ?", alt: undefined }),
  );
  expect(await silence()).toBeDefined();
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

test("ended without a sign, who was told reads that it is noticed no more, and not that all is well", async () => {
  await choose();
  await silent();
  valueOf(await endWatch(the.app, person(the.quentin), { bond }));
  await doWaitingJobs(the.app);
  expect(await silence()).toBeUndefined();
  expect((await the.letters(the.helene)).at(-1)).toBe("Ce n’est plus regardé");
});

test("while another silence of theirs was told and lasts, it is not ended", async () => {
  await choose();
  const other = await watched(the.lucienne);
  await silent();
  valueOf(await endWatch(the.app, person(the.lucienne), { bond: other }));
  await doWaitingJobs(the.app);
  expect((await silence())?.told.map(({ name }) => name)).toEqual(["Hélène"]);
  valueOf(await saySpoke(the.app, person(the.ana), { bond, day: undefined }));
  await doWaitingJobs(the.app);
  expect(await silence()).toBeUndefined();
});

test("but not where they gave news since they were asked of that one", async () => {
  await choose();
  const other = await watched(the.lucienne);
  await silent();
  valueOf(await saySpoke(the.app, person(the.ana), { bond: other, day: undefined }));
  await doWaitingJobs(the.app);
  expect(await silence()).toBeUndefined();
});

test("of a silence that nobody closed, and news since, a later one is told all the same", async () => {
  await choose();
  const [other, third] = [await watched(the.lucienne), await bondWith(the.sylvie)];
  const day = (days: number) => the.app.setNow(TEST_NOW.add({ hours: 24 * days }));
  await the.app.transaction(person(the.ana), async (work) => {
    for (const week of [1, 2, 3, 4])
      await saveSign(work, { bond: other, day: TODAY.add({ weeks: week }), spoke: true });
  });
  await silent();
  day(20);
  valueOf(
    await writeWord(the.app, person(the.ana), { bond: third, words: "Oui.", alt: undefined }),
  );
  // Two public holidays of these weeks count for nothing.
  for (const days of [45, 47, 48]) {
    day(days);
    await watchSilence.run(the.app, {}, job("watch-silence"));
    await doWaitingJobs(the.app);
  }
  expect((await the.letters(the.helene)).filter((one) => one === NEEDED)).toHaveLength(2);
});

test("what one says whom they blocked is no news of them, nor said again of a day", async () => {
  await choose();
  const other = await bondWith(the.lucienne);
  const spoke = (who: PersonId) => saySpoke(the.app, person(who), { bond: other, day: undefined });
  the.app.setNow(TEST_NOW.add({ hours: 24 * 15 - 1 }));
  valueOf(await spoke(the.ana));
  await silent(async () => {
    await the.app.transaction(person(the.ana), (work) =>
      blockPersonIn(work, { person: the.lucienne }),
    );
    valueOf(await spoke(the.lucienne));
    the.app.setNow(TEST_NOW.add({ hours: 24 * 16 }));
    valueOf(await spoke(the.lucienne));
  });
  expect(await silence()).toBeDefined();
});

test("said a second time that day, once they were asked, is news", async () => {
  await choose();
  const other = await bondWith(the.lucienne);
  const spoke = () => saySpoke(the.app, person(the.ana), { bond: other, day: undefined });
  const isSaid = async () =>
    (await seeTwo(the.app, person(the.ana), { bond: other, page: 1 }))?.spokeToday;
  the.app.setNow(TEST_NOW.add({ hours: 24 * 15 - 1 }));
  valueOf(await spoke());
  expect(await isSaid()).toBe(true);
  await silent(async () => {
    expect(await isSaid()).toBe(false);
    valueOf(await spoke());
    expect(await isSaid()).toBe(true);
  });
  expect(await silence()).toBeUndefined();
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
