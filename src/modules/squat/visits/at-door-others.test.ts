import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { represents } from "../../../../tests/support/team.ts";
import { lettersTo, linkIn, passTime } from "../../../../tests/support/time.ts";
import { stopAllIn } from "../../notifications/index.ts";
import { findOrMakeAddressIn } from "../../people/index.ts";
import { findPlaces } from "../find/actions/find-places.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { placesAsked } from "../find/domain/search.ts";
import { answerAtByCode } from "../invite/actions/answer-at.ts";
import {
  confirmDoor,
  type DoorLink,
  leaveDoor,
  sayComing,
  seeDoor,
} from "../invite/actions/door.ts";
import { retains } from "../invite/actions/retains.ts";
import { seeLetter } from "../invite/actions/see-letter.ts";
import { askWayOut, isWayOut, wayOutOfDoorIn } from "../invite/actions/way-out.ts";
import { seeDay } from "./actions/see-day.ts";
import {
  askedDoor,
  type AskedDoor,
  asksThere,
  doorLink,
  letterLink,
  openedDoor,
  saysWhere,
  STREET,
  atDoor,
  THURSDAY,
} from "./test-door.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const { asked, says, seen, somebody, stateOf } = atDoor(() => app);
const writtenTo = async (email: string) => (await lettersTo(app, email)).length;
const placeAt = ({ number }: { readonly number: number }) => seePlace(app, visitor, { number });

/** A day at a door, to which its letter said yes. */
async function agreed(door: AskedDoor) {
  const one = await asked(door);
  valueOf(await says(await letterLink(app, door.email), "accept"));
  return one;
}

/** Sweeps what is kept too long, so many days after the tests begin. */
async function sweep(days: number) {
  const now = TEST_NOW.add({ hours: 24 * days });
  app.setNow(now);
  for (const { sweep: one, howLong } of retains) {
    const { days: kept } = Temporal.Duration.from(howLong);
    await app.transaction(job("test"), (work) => one(work, now.subtract({ hours: 24 * kept })));
  }
}

describe("who has the code of the letter, once its address said yes", () => {
  test("changes neither address nor street, and is told that it is answered for", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await agreed(door);
    for (const email of [door.email, `autre-${door.email}`]) {
      const again = { ...door.from, email, coming: "12 rue d’Ailleurs" };
      expect(await answerAtByCode(app, visitor, again)).toMatchObject({ refusal: "answered-for" });
    }
    expect(await writtenTo(`autre-${door.email}`)).toBe(0);
    expect(await seeDoor(app, visitor, door.link)).toMatchObject({ coming: STREET });
    app.setNow(Temporal.Instant.from("2026-12-09T18:00:00Z"));
    const day = await seeDay(app, person(who), { exchange });
    expect(day?.coming?.says).toBe(STREET);
    expect((await seeLetter(app, visitor, door.from))?.askedThere).toBe("confirmed");
    valueOf(await says(await letterLink(app, door.email), "cancel"));
  });

  test("its holder changes the street, by their own link alone, once they said yes", async () => {
    const opened = await openedDoor(app);
    valueOf(await saysWhere(app, opened));
    const link = await doorLink(app, opened.email);
    const coming = "5 quai des Scieurs";
    const sayAnew = (by: DoorLink) => sayComing(app, visitor, { ...by, coming });
    expect(await seeDoor(app, visitor, link)).toMatchObject({ coming: undefined });
    expect(await sayAnew(link)).toMatchObject({ refusal: "unknown-letter" });
    valueOf(await confirmDoor(app, visitor, link));
    expect((await sayAnew({ ...link, signature: "other" })).done).toBe(false);
    valueOf(await sayAnew(link));
    expect(await seeDoor(app, visitor, link)).toMatchObject({ coming });
  });
});

describe("a letter that others got hold of", () => {
  test("its page stops nothing: it has one letter a day sent to the address, which says it from there", async () => {
    const door = await askedDoor(app);
    const out = (await app.transaction(visitor, (work) => wayOutOfDoorIn(work, door.venue))) ?? "";
    expect(out).not.toContain(door.link.signature);
    const [, , , letter = "", signature = ""] = out.split("/");
    const way = { letter, signature };
    expect(await seeDoor(app, visitor, way)).toBeUndefined();
    expect(await leaveDoor(app, visitor, way)).toMatchObject({ refusal: "unknown-letter" });
    expect(await isWayOut(app, visitor, { ...way, signature: "other" })).toBeUndefined();
    const before = await writtenTo(door.email);
    valueOf(await askWayOut(app, visitor, way));
    valueOf(await askWayOut(app, visitor, way));
    const [told, ...rest] = await lettersTo(app, door.email);
    expect(rest).toHaveLength(before);
    expect(linkIn(told, "/porte/adresse/")).toContain(door.link.signature);
    expect(await placeAt(door)).toBeDefined();
    valueOf(await leaveDoor(app, visitor, door.link));
    expect(await isWayOut(app, visitor, way)).toBeUndefined();
  });
});

describe("who says that they represent the structure", () => {
  test("and showed nothing yet silences no letter, and takes no day", async () => {
    const door = await askedDoor(app, { isVerified: false });
    const { who, exchange } = await asked(door);
    const link = await letterLink(app, door.email);
    const zoe = await somebody("Zoé");
    await situations(app).claim(zoe, door.structure.id);
    expect((await seen(link))?.acts).toEqual(["accept", "decline"]);
    valueOf(await says(link, "accept"));
    expect(await stateOf(who, exchange)).toBe("established");
    expect((await asksThere(app, door, { who, day: THURSDAY.add({ days: 7 }) })).done).toBe(true);
  });

  test("and may say yes for it: the address lets go, and their days go on", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await agreed(door);
    await represents(app, await somebody("Rose"), door.structure);
    valueOf(await leaveDoor(app, visitor, door.link));
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("established");
  });
});

describe("a door ends", () => {
  test("after a year without an answer: what was agreed is off, as when its holder says so", async () => {
    const door = await askedDoor(app);
    await sweep(300);
    const day = THURSDAY.add({ days: 357 });
    const who = await somebody();
    const exchange = valueOf(await asksThere(app, door, { who, day }));
    await sweep(366);
    expect(await seeDoor(app, visitor, door.link)).toBeUndefined();
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("declined");
  });

  test("and not where its letters are answered: each answer begins the year again", async () => {
    const door = await askedDoor(app);
    app.setNow(TEST_NOW.add({ hours: 24 * 100 }));
    const { who, exchange } = await asked(door, THURSDAY.add({ days: 105 }));
    valueOf(await says(await letterLink(app, door.email), "accept"));
    await passTime(app, { minutes: 5 });
    await sweep(366);
    expect(await seeDoor(app, visitor, door.link)).toBeDefined();
    expect(await stateOf(who, exchange)).toBe("established");
  });

  test("where its holder wants no mail any more nothing is offered, and a link that was sent still serves", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await agreed(door);
    const own = await letterLink(app, door.email);
    await app.transaction(job("test"), async (work) =>
      stopAllIn(work, { address: await findOrMakeAddressIn(work, door.email) }),
    );
    expect(await placeAt(door)).toBeUndefined();
    const { shown } = await findPlaces(app, visitor, { asked: placesAsked.read({}) });
    expect(shown.map(({ venue }) => venue.number)).not.toContain(door.number);
    const other = { who: await somebody("Lise"), day: THURSDAY.add({ days: 7 }) };
    expect(await asksThere(app, door, other)).toMatchObject({ refusal: "nobody-answers-there" });
    expect((await seen(own))?.acts).toEqual(["cancel"]);
    valueOf(await says(own, "cancel"));
    expect(await stateOf(who, exchange)).toBe("cancelled");
  });
});

describe("an address that was written to for a door", () => {
  test("is not written to again while it says nothing, nor after a no; who has the code reads no difference", async () => {
    const opened = await openedDoor(app);
    const other = { ...opened, email: opened.email.replace("scierie", "atelier") };
    valueOf(await saysWhere(app, opened));
    const link = await doorLink(app, opened.email);
    valueOf(await saysWhere(app, other));
    valueOf(await saysWhere(app, opened));
    expect(await writtenTo(opened.email)).toBe(1);
    expect((await seeLetter(app, visitor, opened.from))?.askedThere).toBe("asked");
    // The link that it has is still its own.
    expect(await seeDoor(app, visitor, link)).toBeDefined();
    valueOf(await leaveDoor(app, visitor, link));
    valueOf(await saysWhere(app, opened));
    expect(await writtenTo(opened.email)).toBe(1);
    expect((await seeLetter(app, visitor, opened.from))?.askedThere).toBe("asked");
  });

  test("once it had said yes it is asked again when its year is over, not when it left", async () => {
    const [slept, left] = [await askedDoor(app), await askedDoor(app)];
    valueOf(await leaveDoor(app, visitor, left.link));
    valueOf(await saysWhere(app, left));
    expect(await writtenTo(left.email)).toBe(1);
    await sweep(366);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    valueOf(await saysWhere(app, slept));
    expect(await writtenTo(slept.email)).toBe(2);
  });

  test("is that of who invited: nothing is written, and nothing is told", async () => {
    const opened = await openedDoor(app);
    const email = `${opened.ines}@example.org`;
    const before = await writtenTo(email);
    valueOf(await saysWhere(app, { ...opened, email }));
    expect(await writtenTo(email)).toBe(before);
    expect((await seeLetter(app, visitor, opened.from))?.askedThere).toBe("asked");
  });
});
