import { expect, test } from "vitest";

import { person } from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { sayPassed, takePassedBack } from "../../actions/say-passed.ts";
import {
  ana,
  app,
  helene,
  inNamingHouse,
  named,
  quentin,
  TODAY,
  TOMORROW,
  visits,
  zoe,
} from "../../actions/test-naming.ts";
import { seeTrust, trust } from "./trust.ts";

inNamingHouse();

const trusts = (whom: typeof helene | undefined, as = person(ana)) =>
  trust(app, as, { person: whom });
const subjects = async (who: typeof helene) => {
  await passTime(app, { minutes: 10 });
  return (await lettersTo(app, `${who}@example.org`)).filter(({ text }) =>
    text.includes("Quelqu’un de nouveau est passé"),
  );
};
const passes = async (day = TODAY) => {
  const one = { assignment: await named(), visit: visits[0], day };
  // Said once the visit has begun.
  app.setNow(day.toZonedDateTime({ timeZone: "Europe/Paris", plainTime: "13:00" }).toInstant());
  return { one, told: await sayPassed(app, person(quentin), one) };
};

test("whom she trusts is told of the first passage of a helper, on which day, and not of the next; neither who nor what for", async () => {
  valueOf(await trusts(helene));
  expect((await passes()).told.done).toBe(true);
  const [letter, ...more] = await subjects(helene);
  expect(more).toEqual([]);
  expect(letter?.text).toContain("chez Ana");
  expect(letter?.text).not.toMatch(/Quentin|repas|À savoir/);
  app.setNow(app.clock.now().add({ hours: 24 }));
  expect((await passes(TOMORROW)).told.done).toBe(true);
  expect(await subjects(helene)).toHaveLength(1);
});

test("nothing is told where she chose nobody, nor to who is trusted of themself", async () => {
  expect((await passes()).told.done).toBe(true);
  valueOf(await trusts(quentin));
  app.setNow(app.clock.now().add({ hours: 24 }));
  expect((await passes(TOMORROW)).told.done).toBe(true);
  expect(await subjects(quentin)).toEqual([]);
});

test("what was taken back the same day is not told", async () => {
  const before = await subjects(helene);
  valueOf(await trusts(helene));
  const { one } = await passes();
  valueOf(await takePassedBack(app, person(quentin), one));
  expect(await subjects(helene)).toEqual(before);
});

test("she alone chooses, somebody whom she knows, and takes it back", async () => {
  const nadege = await actingFor(app, ana, zoe, ["homecare"]);
  expect((await trusts(helene, nadege)).done).toBe(false);
  expect(await seeTrust(app, nadege, undefined)).toBeUndefined();
  expect(await trusts(zoe)).toMatchObject({ refusal: "unknown-person" });
  valueOf(await trusts(helene));
  expect((await seeTrust(app, person(ana), undefined))?.trusted?.person).toBe(helene);
  valueOf(await trusts(undefined));
  expect((await seeTrust(app, person(ana), undefined))?.trusted).toBeUndefined();
});
