import { beforeAll, expect, test } from "vitest";

import { dayOf } from "#basics/dates";
import { person, type PersonId } from "#services/house";

import { agreeBond, askBond } from "../src/modules/kin/actions/ask-bond.ts";
import { agreeWatch, proposeWatch } from "../src/modules/kin/actions/agree-watch.ts";
import type { BondId } from "../src/modules/kin/domain/bond.ts";
import { saveSign } from "../src/modules/kin/store/signs.ts";
import { chooseOfSilence } from "../src/modules/relays/actions/tell-of-silence.ts";
import { seeKnown, seeList } from "../src/modules/relays/actions/see-relays.ts";
import { answerAsked } from "../src/modules/relays/actions/answer-asked.ts";
import { browserIn, browserOf } from "./support/browser.ts";
import { valueOf } from "./support/organisations.ts";
import { type Relaying, relaying } from "./support/relaying.ts";
import { type Letter, lettersTo, linkIn, passTime } from "./support/time.ts";

/*
 * Each screen and each letter of a silence says that it replaces neither a téléassistance nor an emergency call: a
 * silence of two persons is lived here from its proposal until nobody answered.
 */

const REPLACES = /ne remplace ni une téléassistance,? ni un appel d(?:e secours|’urgence)/;

let the: Relaying;
let bond: BondId;
const DAY = { hours: 24 };

beforeAll(async () => {
  the = await relaying();
  const { app, ana, quentin } = the;
  bond = valueOf(await askBond(app, person(quentin), { person: ana }));
  valueOf(await agreeBond(app, person(ana), { bond }));
  const today = dayOf(app.clock.now());
  await app.transaction(person(ana), async (work) => {
    for (let week = 8; week >= 0; week -= 1)
      await saveSign(work, { bond, day: today.subtract({ weeks: week }), spoke: true });
  });
});

const screens: string[] = [];
async function says(who: PersonId | undefined, at: string): Promise<void> {
  const browser = who === undefined ? browserOf(the.app) : await browserIn(the.app, who);
  const page = await browser.get(at);
  expect([at, page.status, REPLACES.test(page.text)]).toEqual([at, 200, true]);
  screens.push(at);
}
/** The latest letter to somebody, of that subject. */
async function letterTo(who: PersonId, subject: string): Promise<Letter> {
  await passTime(the.app, { minutes: 5 });
  const all = await lettersTo(the.app, `${who}@example.org`);
  const found = all.find((one) => one.subject === subject);
  if (found === undefined) throw new Error(`${subject}: ${all.map((one) => one.subject).join()}`);
  expect([subject, REPLACES.test(found.text)]).toEqual([subject, true]);
  return found;
}

test("each screen and each letter says what it does not replace", async () => {
  const { app, ana, quentin, helene } = the;
  const silence = `/nouvelles/${bond}/silence`;
  await says(ana, silence);
  valueOf(await proposeWatch(app, person(quentin), { bond, delay: 2 }));
  const proposed = await letterTo(ana, "Remarquer un silence entre vous deux ?");
  await says(undefined, linkIn(proposed, "/l/silence/"));
  await says(quentin, silence);
  await says(ana, silence);
  valueOf(await agreeWatch(app, person(ana), { bond }));
  await says(undefined, linkIn(proposed, "/l/silence/"));
  await says(ana, silence);
  await says(ana, `/nouvelles/${bond}/absence`);

  // In one form, whom else to tell: each is asked.
  for (const at of [
    "/prevenir",
    "/prevenir/qui",
    "/prevenir/qui/silence",
    "/prevenir/qui/services",
    "/prevenir/qui/calme",
    "/prevenir/qui/calme/autres",
  ])
    await says(ana, at);
  const persons = [helene];
  expect(
    await chooseOfSilence(app, person(ana), { tells: true, persons: [the.zoe] }),
  ).toMatchObject({
    refusal: "unknown-person",
  });
  expect((await seeList(app, person(ana), undefined))?.tellsOfSilence).toBe(false);
  valueOf(await chooseOfSilence(app, person(ana), { tells: true, persons }));
  const [named] = (await seeList(app, person(ana), undefined))?.named ?? [];
  expect([named?.name, named?.said]).toEqual(["Hélène", "waiting"]);
  const known = (await seeKnown(app, person(ana), { relay: "help" }))?.known ?? [];
  expect(known.map(({ name }) => name)).not.toContain("Hélène");
  if (named === undefined) throw new Error("nobody was named");
  valueOf(await answerAsked(app, person(helene), { named: named.id, yes: true }));

  // Fifteen days later both are asked; after their delay both are told, then Hélène, who does not answer.
  for (let day = 0; day < 15; day += 1) await passTime(app, DAY);
  const asked = await letterTo(ana, "Un petit signe ?");
  await says(undefined, linkIn(asked, "/l/parle/"));
  await says(ana, `/nouvelles/${bond}`);
  for (let day = 0; day < 3; day += 1) await passTime(app, DAY);
  await letterTo(quentin, "Toujours pas de signe");
  const told = await letterTo(helene, "Quelqu’un a besoin de vous maintenant");
  await says(undefined, linkIn(told, "/l/besoin/"));
  await says(ana, "/prevenir");
  await letterTo(helene, "Personne n’a répondu");
  expect(screens.length).toBeGreaterThan(14);
});
