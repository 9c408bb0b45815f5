import { beforeEach, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { browserIn } from "../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { agreeWatch, proposeWatch } from "../../kin/actions/agree-watch.ts";
import { agreeBond, askBond } from "../../kin/actions/ask-bond.ts";
import { watchSilence } from "../../kin/actions/watch-silence.ts";
import { saveSign } from "../../kin/store/signs.ts";
import { seeHelp } from "../../relays/actions/see-relays.ts";
import { tellOfSilence } from "../../relays/actions/tell-of-silence.ts";

/* Who is silent with somebody is told of it as one of the two, and stands in the list of the other: they are told once. */

let the: Relaying;
const NEEDED = "Quelqu’un a besoin de vous maintenant";
const LASTS = "Toujours pas de signe";

beforeEach(async () => {
  the = await relaying();
  valueOf(await tellOfSilence(the.app, person(the.ana), { tells: true }));
});

/** Ana and another spoke each week, for the last time so many days from now, and agreed that a silence is noticed. */
async function silentWith(other: PersonId, last = 0): Promise<void> {
  const { app, ana } = the;
  const bond = valueOf(await askBond(app, person(other), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond }));
  const day = dayOf(TEST_NOW).add({ days: last });
  await app.transaction(person(ana), async (work) => {
    for (let week = 10; week >= 0; week -= 1)
      await saveSign(work, { bond, day: day.subtract({ weeks: week }), spoke: true });
  });
  valueOf(await proposeWatch(app, person(other), { bond, delay: 2 }));
  valueOf(await agreeWatch(app, person(ana), { bond }));
}

async function pass(...days: readonly number[]): Promise<void> {
  for (const day of days) {
    the.app.setNow(TEST_NOW.add({ hours: 24 * day }));
    await watchSilence.run(the.app, {}, job("watch-silence"));
    await doWaitingJobs(the.app);
  }
}
const told = async () =>
  (await seeHelp(the.app, person(the.ana), undefined))?.silence?.told.map((one) => [
    one.name,
    one.beside,
  ]);
const needed = async (who: PersonId) =>
  (await the.letters(who)).filter((one) => one === NEEDED).length;
const page = async (who: PersonId, at: string) => (await browserIn(the.app, who)).get(at);

test("told as one of the two, they are told no second time, and the next one is at once; the pages say so", async () => {
  const { app, ana, quentin, helene } = the;
  await the.listed(quentin);
  await the.listed(helene);
  await the.delay("half-hour");
  await silentWith(quentin);
  await pass(15, 17);
  expect(await told()).toEqual([
    ["Quentin", true],
    ["Hélène", false],
  ]);
  expect([await needed(quentin), await needed(helene)]).toEqual([0, 1]);
  await passTime(app, { minutes: 10 });
  expect((await the.letters(quentin)).filter((one) => one === LASTS)).toHaveLength(1);
  // Who is told reads of Ana alone.
  const [letter] = await lettersTo(app, `${helene}@example.org`);
  expect([letter?.subject, letter?.text.includes("Quentin")]).toEqual([NEEDED, false]);
  expect((await page(helene, "/prevenir/pour")).text).not.toContain("Quentin");
  // He reads nothing of it as a third person would.
  expect((await page(quentin, "/prevenir/pour")).text).not.toMatch(
    /(?<!aussi si )Ana ne donne plus de nouvelles/,
  );
  expect((await page(ana, "/prevenir")).text).toContain("On a déjà prévenu Quentin");
  expect((await page(ana, "/prevenir/qui")).text).toContain("On a déjà prévenu Quentin");
});

test("when nobody answers, they are not told that either", async () => {
  await the.listed(the.quentin);
  await the.listed(the.helene);
  await silentWith(the.quentin);
  await pass(15, 17);
  await the.later(30);
  expect((await the.letters(the.helene)).at(-1)).toBe("Personne n’a répondu");
  expect(await the.letters(the.quentin)).not.toContain("Personne n’a répondu");
});

test("alone in the list, nobody else is to be told: nothing is raised", async () => {
  await the.listed(the.quentin);
  await silentWith(the.quentin);
  await pass(15, 17);
  expect([await told(), await needed(the.quentin)]).toEqual([undefined, 0]);
  expect((await page(the.ana, "/prevenir")).text).not.toContain("votre liste a été prévenue");
});

test("of a silence with another, they are told in their turn; who joins it later is not, once theirs is told", async () => {
  await the.listed(the.helene);
  await the.listed(the.quentin);
  await the.listed(the.sylvie);
  await the.delay("half-hour");
  await silentWith(the.lucienne);
  await silentWith(the.sylvie);
  await pass(15, 17);
  expect(await told()).toEqual([
    ["Sylvie", true],
    ["Hélène", false],
  ]);
  await the.later(30);
  expect(await told()).toContainEqual(["Quentin", false]);
  await the.later(30);
  expect(await needed(the.sylvie)).toBe(0);
});

test("a silence that joins one that stands leaves out whom it is with, while they are not told", async () => {
  await the.listed(the.helene);
  await the.listed(the.sylvie);
  await silentWith(the.lucienne);
  await silentWith(the.sylvie, 1);
  await the.delay("half-hour");
  await pass(15, 16, 17);
  valueOf(await the.answer(the.helene, "takes"));
  expect(await told()).toEqual([["Hélène", false]]);
  await pass(18);
  expect(await told()).toEqual([
    ["Hélène", false],
    ["Sylvie", true],
  ]);
});
