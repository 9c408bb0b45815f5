import { beforeAll, beforeEach, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { tellWell } from "./name-person.ts";
import { settle } from "./raise.ts";
import { sayWell } from "./say-well.ts";
import { seeForOthers } from "./see-relays.ts";

const [WELL, HELP, OVER] = [
  "Tout va bien",
  "Quelqu’un a besoin de vous maintenant",
  "C’est réglé",
] as const;

let the: Relaying;
beforeAll(async () => {
  the = await relaying();
});
beforeEach(async () => {
  await the.anew();
  const named = await the.listed(the.quentin);
  await the.listed(the.helene);
  valueOf(await tellWell(the.app, person(the.ana), { named, hears: true }));
});

const well = async () => valueOf(await sayWell(the.app, person(the.ana), undefined));
const twice = async () => {
  await well();
  await well();
};
/** What they were posted since. */
const since = async (who: PersonId, run: () => Promise<unknown>) => {
  const before = (await the.letters(who)).length;
  await run();
  return (await the.letters(who)).slice(before);
};
const readBy = async (who: PersonId) =>
  (await seeForOthers(the.app, person(who), undefined))?.named.map(({ wellAt }) => wellAt);

test("is told to those whom one chose, once an hour, and by oneself alone", async () => {
  const { app, ana, quentin, helene, someone } = the;
  expect(
    await since(helene, async () => expect(await since(quentin, twice)).toEqual([WELL])),
  ).toEqual([]);
  const acting = await actingFor(app, ana, await someone("Rose"), ["homecare"]);
  expect(await sayWell(app, acting, undefined)).toMatchObject({ refusal: "not-yours" });
});

test("is told at once, beyond the three of a day, never after a call for help that came later; after it, it is told anew", async () => {
  const { app, ana, quentin, help, later } = the;
  const told = await since(quentin, async () => {
    await well();
    await later(1);
    valueOf(await help());
    await later(1);
    valueOf(await settle(app, person(ana), { relay: "help" }));
    await later(1);
    await well();
    await well();
  });
  expect(told).toEqual([WELL, HELP, OVER, WELL]);
});

test("who was called, and hears it while that call runs, reads that it does; once it is settled, no more", async () => {
  const { app, ana, quentin, help, later } = the;
  valueOf(await help());
  await later(1);
  await well();
  expect((await the.texts(quentin)).at(-1)).toContain(
    "court encore : cela ne dit pas que c’est réglé",
  );
  valueOf(await settle(app, person(ana), { relay: "help" }));
  await later(61);
  await well();
  expect((await the.texts(quentin)).at(-1)).toContain("dit que tout va bien");
  expect((await the.texts(quentin)).at(-1)).not.toContain("court encore");
});

test("who hears it reads it on their page, until help is asked for", async () => {
  const { app, quentin, helene, help, later } = the;
  await well();
  expect([await readBy(quentin), await readBy(helene)]).toEqual([[app.clock.now()], [undefined]]);
  await later(1);
  valueOf(await help());
  expect(await readBy(quentin)).toEqual([undefined]);
});
