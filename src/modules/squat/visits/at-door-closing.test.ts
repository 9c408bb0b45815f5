import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, type PersonId, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { represents } from "../../../../tests/support/team.ts";
import { lettersTo, linkIn, passTime } from "../../../../tests/support/time.ts";
import { findPlaces } from "../find/actions/find-places.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { placesAsked } from "../find/domain/search.ts";
import { closeDoor, closeDoors, keepDoorOpen } from "../invite/actions/close-door.ts";
import { leaveDoor, seeDoor } from "../invite/actions/door.ts";
import { closeByCode } from "../invite/actions/open-alone.ts";
import { seeLetter } from "../invite/actions/see-letter.ts";
import { askWayOut, wayOutOfDoorIn } from "../invite/actions/way-out.ts";
import {
  askedDoor,
  type AskedDoor,
  asksThere,
  atDoor,
  letterLink,
  openedDoor,
  saysWhere,
  THURSDAY,
} from "./test-door.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const { asked, says, somebody, stateOf } = atDoor(() => app);
const placeAt = ({ number }: { readonly number: number }) => seePlace(app, visitor, { number });
const writtenTo = async (email: string) => (await lettersTo(app, email)).length;
const guestsLetters = (who: PersonId) => writtenTo(`${who}@example.org`);
/** Past the evening of the third day after. */
const AFTER = { hours: 24 * 4 };
/** Later, far enough for days of a week after. */
const FAR = THURSDAY.add({ days: 7 });

/** A day to which its letter said yes. */
async function agreed(door: AskedDoor) {
  const one = await asked(door, FAR);
  valueOf(await says(await letterLink(app, door.email), "accept"));
  // An address reads three letters a day.
  await passTime(app, { hours: 24 });
  return one;
}

describe("a code that leaked", () => {
  test("closes nothing once an address answers: it has one letter a day sent there, and the guests read nothing", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await agreed(door);
    const [before, guests] = [await writtenTo(door.email), await guestsLetters(who)];
    for (const _ of [1, 2])
      expect(await closeByCode(app, visitor, door.from)).toMatchObject({ value: "written" });
    const [told, ...others] = await lettersTo(app, door.email);
    expect(others).toHaveLength(before);
    expect(linkIn(told, "/porte/adresse/")).toContain(door.link.signature);
    await passTime(app, AFTER);
    expect(await placeAt(door)).toBeDefined();
    expect(await stateOf(who, exchange)).toBe("established");
    expect(await guestsLetters(who)).toBe(guests);
    expect((await seeLetter(app, visitor, door.from))?.closes).toBe("by-address");
  });

  test("of a poster closes nothing, whoever answers, and leads to the place that is open", async () => {
    for (const door of [await openedDoor(app), await askedDoor(app)]) {
      const by = { ...door.from, code: door.poster };
      expect(await closeByCode(app, visitor, by)).toMatchObject({ refusal: "not-by-poster" });
      const seen = await seeLetter(app, visitor, by);
      expect(seen).toMatchObject({ closes: undefined, askedThere: undefined, draft: undefined });
      expect(seen?.opened?.at).toContain(`/locaux/${door.number}-`);
    }
  });

  test("closes the place while nobody is asked there, an address without a yes included, and not where somebody answers for it here", async () => {
    const [alone, unsaid, theirs] = [
      await openedDoor(app),
      await openedDoor(app),
      await openedDoor(app),
    ];
    valueOf(await saysWhere(app, unsaid));
    await represents(app, await somebody("Rose"), theirs.structure);
    for (const door of [alone, unsaid])
      expect(await closeByCode(app, visitor, door.from)).toMatchObject({ value: "closed" });
    expect(await closeByCode(app, visitor, theirs.from)).toMatchObject({ refusal: "not-alone" });
  });
});

describe("a letter that was forwarded", () => {
  test("of a day closes nothing: its page has a letter sent to the address", async () => {
    const door = await askedDoor(app);
    await asked(door);
    await passTime(app, { minutes: 5 });
    expect((await lettersTo(app, door.email))[0]?.text).not.toContain(door.link.signature);
    const out = (await app.transaction(visitor, (work) => wayOutOfDoorIn(work, door.venue))) ?? "";
    const [, , , letter = "", signature = ""] = out.split("/");
    expect(await closeDoor(app, visitor, { letter, signature })).toMatchObject({
      refusal: "unknown-letter",
    });
    valueOf(await askWayOut(app, visitor, { letter, signature }));
    expect(await seeDoor(app, visitor, door.link)).toMatchObject({ closing: undefined });
  });

  test("with the link of the address itself closes nothing behind its back: a letter says so, and until an evening three days after it is undone there; its guest, told that it closes, is told that it stays", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await agreed(door);
    const [before, guests] = [await writtenTo(door.email), await guestsLetters(who)];
    valueOf(await closeDoor(app, visitor, door.link));
    const [told, ...others] = await lettersTo(app, door.email);
    expect(others).toHaveLength(before);
    expect(told?.subject).toContain("la porte ferme");
    expect(linkIn(told, "/porte/adresse/")).toContain(door.link.signature);
    await passTime(app, { hours: 71 });
    expect(await stateOf(who, exchange)).toBe("established");
    const [closes] = await lettersTo(app, `${who}@example.org`);
    expect(closes?.subject).toContain("ferme sa porte avant votre journée");
    expect(closes?.text).toContain("elle sera alors annulée");
    valueOf(await keepDoorOpen(app, visitor, door.link));
    await passTime(app, AFTER);
    expect(await placeAt(door)).toBeDefined();
    expect(await stateOf(who, exchange)).toBe("established");
    expect(await guestsLetters(who)).toBe(guests + 2);
    expect((await lettersTo(app, `${who}@example.org`))[0]?.subject).toContain("reste ouverte");
  });
});

describe("a place that its holder closes", () => {
  test("is asked for nothing new at once, answers what it was asked, and each guest is told once it is closed", async () => {
    const door = await askedDoor(app, { seats: 2 });
    const { who, exchange } = await agreed(door);
    const waiting = await asked(door, FAR.add({ days: 7 }));
    const link = await letterLink(app, door.email);
    expect(link.exchange).toBe(waiting.exchange);
    valueOf(await closeDoor(app, visitor, door.link));
    expect(await placeAt(door)).toBeUndefined();
    const { shown } = await findPlaces(app, visitor, { asked: placesAsked.read({}) });
    expect(shown.map(({ venue }) => venue.number)).not.toContain(door.number);
    const other = { who: await somebody("Lise"), day: FAR };
    expect(await asksThere(app, door, other)).toMatchObject({ refusal: "nobody-answers-there" });
    expect((await seeLetter(app, visitor, door.from))?.closing).toMatchObject({ isOver: false });
    valueOf(await says(link, "decline"));
    expect(await stateOf(waiting.who, waiting.exchange)).toBe("declined");
    await passTime(app, { hours: 13 });
    const before = await guestsLetters(who);
    await passTime(app, AFTER);
    await passTime(app, { hours: 13 });
    expect(await stateOf(who, exchange)).toBe("cancelled");
    expect(await guestsLetters(who)).toBe(before + 1);
    expect(await seeDoor(app, visitor, door.link)).toBeUndefined();
    expect(await keepDoorOpen(app, visitor, door.link)).toMatchObject({ done: false });
    expect((await seeLetter(app, visitor, door.from))?.state.is).toBe("later");
  });

  test("twice at once, it closes once: one letter to the address, one to each guest; and whoever wants no more letters ends it at once", async () => {
    const [door, left] = [await askedDoor(app), await askedDoor(app)];
    const { who, exchange } = await agreed(door);
    const before = await writtenTo(door.email);
    await Promise.all([1, 2].map(() => closeDoor(app, visitor, door.link)));
    expect(await writtenTo(door.email)).toBe(before + 1);
    await passTime(app, { minutes: 5 });
    const guests = await guestsLetters(who);
    app.setNow(app.clock.now().add(AFTER));
    await Promise.all([1, 2].map(() => closeDoors.run(app, {}, job("squat-close-doors"))));
    await passTime(app, { minutes: 5 });
    await passTime(app, { hours: 13 });
    expect(await stateOf(who, exchange)).toBe("cancelled");
    expect(await guestsLetters(who)).toBe(guests + 1);
    valueOf(await closeDoor(app, visitor, left.link));
    valueOf(await leaveDoor(app, visitor, left.link));
    expect(await keepDoorOpen(app, visitor, left.link)).toMatchObject({ done: false });
  });

  test("is closed no sooner than three days after its address was told, which had its letters of the day", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door, FAR);
    valueOf(await says(await letterLink(app, door.email), "accept"));
    await passTime(app, { minutes: 5 });
    const before = await writtenTo(door.email);
    valueOf(await closeDoor(app, visitor, door.link));
    expect(await writtenTo(door.email)).toBe(before);
    await passTime(app, { hours: 24 });
    expect((await lettersTo(app, door.email))[0]?.subject).toContain("la porte ferme");
    await passTime(app, { hours: 71 });
    expect(await stateOf(who, exchange)).toBe("established");
    await passTime(app, { hours: 24 });
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("cancelled");
  });

  test("and that somebody answers for here meanwhile stays open: it is theirs to close", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await agreed(door);
    valueOf(await closeDoor(app, visitor, door.link));
    const rose = await somebody("Rose");
    await represents(app, rose, door.structure);
    await passTime(app, AFTER);
    expect(await stateOf(who, exchange)).toBe("established");
    expect(await seeDoor(app, person(rose), door.link)).toMatchObject({
      closing: undefined,
      mayClose: false,
    });
  });
});
