import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { job, person, visitor } from "#services/house";

import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../tests/support/running.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { exchangePath } from "../../exchanges/protocol/actions/links.ts";
import { listMyExchanges } from "../../exchanges/protocol/actions/list-exchanges.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { closeDoor, closeDoors, keepDoorOpen } from "../invite/actions/close-door.ts";
import { seeDoor } from "../invite/actions/door.ts";
import { listMyInvitations } from "../invite/actions/my-invitations.ts";
import { askedDoor, atDoor, letterLink, THURSDAY } from "./test-door.ts";
import { seeDay } from "./actions/see-day.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const { asked, says, seen, stateOf } = atDoor(() => app);
/** 25 November 2026 in the morning: a door that is closed then closes in the evening of the 28th. */
const LAST = TEST_NOW.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 3 });
const EVENING = LAST.add({ days: 1 }).toZonedDateTime({ timeZone: "Europe/Paris" }).toInstant();

/** A door that closes, and a day after its evening to which its letter said yes. */
async function closing() {
  const door = await askedDoor(app);
  const { who, exchange } = await asked(door, THURSDAY);
  const link = await letterLink(app, door.email);
  valueOf(await says(link, "accept"));
  valueOf(await closeDoor(app, visitor, door.link));
  return { door, who, exchange, link };
}

const pageOfDoor = ({ door }: Awaited<ReturnType<typeof closing>>) =>
  `/porte/adresse/${door.link.letter}/${door.link.signature}`;

test("while it closes, each page says the evening and what becomes of the days after it, and none says that it is open", async () => {
  const one = await closing();
  const { door, who, exchange } = one;
  const browser = browserOf(app);
  const mine = await browser.get(pageOfDoor(one));
  const evening = "samedi 28 novembre au soir";
  expect(mine.text).toContain(`La porte se ferme ${evening}`);
  expect(mine.text).not.toContain("On peut demander une journée");
  const code = await browser.get(`/porte/${door.from.code}`);
  expect(code.text).toContain(`La porte se ferme ${evening}`);
  expect(code.text).not.toContain("Ce local est ouvert");
  for (const page of [mine, code]) {
    expect(page.text).toContain("Les journées convenues jusqu’à ce soir-là ont lieu");
    expect(page.text).toContain("pour après est alors annulé");
  }
  const venue = await browser.get(`/locaux/${door.number}-x`);
  expect(venue.text).toContain(`Cette porte se ferme ${evening}`);
  expect((await seeDay(app, person(who), { exchange }))?.closes).toEqual(LAST);
  await passTime(app, { minutes: 5 });
  const [told] = await lettersTo(app, `${who}@example.org`);
  expect(told?.text).toContain(`La porte ferme ${evening}`);
});

test("past that evening it is closed by the clock, before any job passes: no page says otherwise, and no link serves", async () => {
  const one = await closing();
  const { door, who, exchange, link } = one;
  const browser = browserOf(app);
  app.setNow(EVENING.subtract({ seconds: 1 }));
  expect(await seeDoor(app, visitor, door.link)).toBeDefined();
  const early = await browser.get(pageOfDoor(one));
  app.setNow(EVENING);
  expect(await seeDoor(app, visitor, door.link)).toBeUndefined();
  const over = await browser.get(pageOfDoor(one));
  expect(over).toMatchObject({ status: 404 });
  expect(over.text).toContain("Cette porte est fermée");
  expect((await browser.get("/porte/adresse/autre/autre")).text).toBe(over.text);
  expect(await keepDoorOpen(app, visitor, door.link)).toMatchObject({ done: false });
  expect((await browser.submit(formTo(early, `${pageOfDoor(one)}/garder`))).status).toBe(404);
  expect((await browser.get(`/porte/${door.from.code}`)).text).toContain("Cette porte est fermée");
  expect((await browser.get(`/locaux/${door.number}-x`)).text).toContain("Cette porte est fermée");
  expect(await seePlace(app, visitor, { number: door.number })).toBeUndefined();
  expect((await listMyInvitations(app, person(door.ines), undefined))?.[0]?.state.is).toBe("later");
  expect((await seeDay(app, person(who), { exchange }))?.lights.stands).toBe("called-off");
  expect(await stateOf(who, exchange)).toBe("cancelled");
  const listed = (await listMyExchanges(app, person(who), undefined)).exchanges;
  expect(listed.map(({ kept, shelf }) => [kept.id, shelf])).toEqual([[exchange, "done"]]);
  expect(await seen(link)).toBeUndefined();
  expect((await browser.get(exchangePath(app, link))).status).toBe(410);
});

test("the job calls off each day after that evening, tells its guest, and leaves the day of that evening", async () => {
  const door = await askedDoor(app, { seats: 2 });
  // A Thursday that is the last day, and the one after it.
  const last = Temporal.PlainDate.from("2026-12-03");
  const [before, after] = [await asked(door, last), await asked(door, THURSDAY)];
  for (const { exchange } of [before, after]) {
    const link = await letterLink(app, door.email);
    valueOf(await says({ ...link, exchange, number: 1 }, "accept"));
  }
  await passTime(app, { minutes: 5 });
  app.setNow(Temporal.Instant.from("2026-11-30T12:00:00Z"));
  valueOf(await closeDoor(app, visitor, door.link));
  await passTime(app, { minutes: 5 });
  const subjects = async (who: typeof before.who) =>
    (await lettersTo(app, `${who}@example.org`)).map(({ subject }) => subject);
  const closes = `${door.structure.name} ferme sa porte avant votre journée`;
  expect(await subjects(before.who)).not.toContain(closes);
  expect(await subjects(after.who)).toContain(closes);
  app.setNow(Temporal.Instant.from("2026-12-03T22:59:00Z"));
  await closeDoors.run(app, {}, job("squat-close-doors"));
  expect(await seeDoor(app, visitor, door.link)).toBeDefined();
  app.setNow(Temporal.Instant.from("2026-12-03T23:00:00Z"));
  await closeDoors.run(app, {}, job("squat-close-doors"));
  await passTime(app, { minutes: 5 });
  await passTime(app, { hours: 13 });
  expect(await stateOf(before.who, before.exchange)).toBe("established");
  expect(await stateOf(after.who, after.exchange)).toBe("cancelled");
  expect((await lettersTo(app, `${after.who}@example.org`))[0]?.text).toContain(
    "a dit que cela n’aura pas lieu.",
  );
});
