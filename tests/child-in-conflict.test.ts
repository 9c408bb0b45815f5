import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { endSharing } from "../src/modules/access/actions/say-sharing.ts";
import { seeSharings } from "../src/modules/access/actions/see-sharings.ts";
import { endBond } from "../src/modules/kin/actions/ask-bond.ts";
import { seeBondsIn } from "../src/modules/kin/actions/see-bonds.ts";
import { takeOff } from "../src/modules/relays/actions/name-person.ts";
import { sayWell } from "../src/modules/relays/actions/say-well.ts";
import { seeList } from "../src/modules/relays/actions/see-relays.ts";
import { liveAtHome } from "./support/at-home.ts";
import { liveOnAtHome } from "./support/at-home-after.ts";
import { browserIn } from "./support/browser.ts";
import { filledHouse, makeTemplate } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { valueOf } from "./support/organisations.ts";
import { passTime } from "./support/time.ts";
import { wholeLetters } from "./support/two-houses.ts";

/*
 * Adrienne and her daughter fall out. Whatever Adrienne takes back, Hélène reads nothing more of it from then on, as if it had
 * never been, and no letter comes of it, whatever Adrienne does next; what she did not take back stands.
 */

const { adrienne, helene } = demonstrationPeople;
const hers = person(adrienne.id);
const WEEK = `/chez-moi/de/${adrienne.id}`;
const OF_NOBODY = `/chez-moi/de/${newId()}`;
const KINDS = /^(?:homecare|kin|relays|concerns)\./;

let template: string;
let app: TestHouse;

beforeAll(async () => {
  template = await makeTemplate(async (house) => {
    await liveAtHome(house);
  });
}, 300_000);
beforeEach(async () => {
  app = await filledHouse(template);
});

const takesBack = {
  "the week": async () => {
    const { mine } = await seeSharings(app, hers, { ended: undefined });
    const shown = mine.filter(({ to }) => to === helene.id);
    if (shown.length !== 2) throw new Error("the week, and who comes, are not shown");
    for (const { id } of shown) valueOf(await endSharing(app, hers, { sharing: id }));
  },
  "her place among who is told": async () => {
    const list = await seeList(app, hers, undefined);
    const named = list?.named.find((one) => one.person === helene.id);
    if (named === undefined) throw new Error("Hélène is not among who is told");
    valueOf(await takeOff(app, hers, { named: named.id }));
  },
  "their news": async () => {
    const bond = await app.transaction(hers, async (work) =>
      (await seeBondsIn(work))?.find((one) => one.person === helene.id),
    );
    if (bond === undefined) throw new Error("they give each other no news");
    valueOf(await endBond(app, hers, { bond: bond.id }));
  },
} as const;

/** What the daughter reads at an address. */
async function reads(at: string): Promise<{ readonly status: number; readonly text: string }> {
  const { status, text } = await (await browserIn(app, helene.id)).get(at);
  return { status, text };
}

/** Adrienne lives on for three days: what Hélène is written of it, by kind. */
async function lettersSince(): Promise<readonly string[]> {
  const before = new Set((await wholeLetters(app)).map(({ id }) => id));
  await liveOnAtHome(app);
  valueOf(await sayWell(app, hers, undefined));
  for (let day = 0; day < 3; day += 1) await passTime(app, { hours: 24 });
  const since = (await wholeLetters(app)).filter(({ id }) => !before.has(id));
  return since.flatMap(({ to, kind, whole }) =>
    to !== helene.email
      ? []
      : whole.includes("Adrienne vous a ")
        ? ["kin.word"]
        : KINDS.test(kind)
          ? [kind]
          : [],
  );
}

test("until then she reads her week and is told", async () => {
  expect((await reads(WEEK)).status).toBe(200);
  expect((await reads("/prevenir/pour")).text).toContain("Adrienne");
  expect(await lettersSince()).toEqual(expect.arrayContaining(["relays.alarm", "kin.word"]));
});

describe("where Adrienne takes back", () => {
  test("the week: its address is that of nobody’s week; the rest stands", async () => {
    await takesBack["the week"]();
    expect(await reads(WEEK)).toEqual(await reads(OF_NOBODY));
    expect((await reads(WEEK)).status).toBe(404);
    expect(await lettersSince()).toContain("relays.alarm");
  });

  test("that she is told: nothing of a call for help reaches her, nor that all is well", async () => {
    await takesBack["her place among who is told"]();
    expect((await reads("/prevenir/pour")).text).not.toContain("Adrienne");
    expect(await lettersSince()).not.toContain("relays.alarm");
  });

  test("all of it: no letter comes any more", async () => {
    for (const takes of Object.values(takesBack)) await takes();
    expect(await lettersSince()).toEqual([]);
    expect((await reads("/prevenir/pour")).text).not.toContain("Adrienne");
  });
});

test("blocked, in one press, she reads nothing more and no letter comes, though nothing else was taken back", async () => {
  await app.transaction(hers, async (work) =>
    valueOf(await blockPersonIn(work, { person: helene.id })),
  );
  expect(await reads(WEEK)).toEqual(await reads(OF_NOBODY));
  expect((await reads("/prevenir/pour")).text).not.toContain("Adrienne");
  expect(await lettersSince()).toEqual([]);
});
