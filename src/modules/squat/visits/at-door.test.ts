import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { seeExchange } from "../../exchanges/protocol/actions/see-exchange.ts";
import { exchangePath } from "../../exchanges/protocol/actions/links.ts";
import { findPlaces } from "../find/actions/find-places.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { placesAsked } from "../find/domain/search.ts";
import { answerAtByCode } from "../invite/actions/answer-at.ts";
import { confirmDoor, seeDoor } from "../invite/actions/door.ts";
import { retains } from "../invite/actions/retains.ts";
import { seeDay } from "./actions/see-day.ts";
import {
  askedDoor,
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
describe("where a door is asked", () => {
  test("nothing is asked there before the holder of its address said yes; opening their link says nothing", async () => {
    const opened = await openedDoor(app);
    const place = () => seePlace(app, visitor, { number: opened.number });
    expect(await place()).toBeUndefined();
    valueOf(await saysWhere(app, opened));
    const link = await doorLink(app, opened.email);
    expect(await seeDoor(app, visitor, link)).toMatchObject({ isConfirmed: false });
    expect(await place()).toBeUndefined();
    valueOf(await confirmDoor(app, visitor, link));
    expect(await place()).toMatchObject({
      host: { name: opened.structure.name, isByLetter: true },
    });
    const wished = {
      ...placesAsked.read({}),
      words: opened.from.place.replace("place", "scierie"),
    };
    const { shown } = await findPlaces(app, visitor, { asked: wished });
    expect(shown.map(({ venue }) => venue.number)).toContain(opened.number);
  });

  test("not by the poster, not by who invited, not undeliverable; until it is confirmed, another address is confirmed anew", async () => {
    const opened = await openedDoor(app);
    const { from, poster, ines, email } = opened;
    const at = { ...from, email, coming: STREET };
    expect(await answerAtByCode(app, visitor, { ...at, code: poster })).toMatchObject({
      refusal: "not-by-poster",
    });
    expect(await answerAtByCode(app, person(ines), at)).toMatchObject({ refusal: "not-alone" });
    expect(await answerAtByCode(app, visitor, { ...at, email: "scierie" })).toMatchObject({
      refusal: "not-an-address",
    });
    valueOf(await answerAtByCode(app, visitor, at));
    const first = await doorLink(app, email);
    const other = `autre-${email}`;
    valueOf(await answerAtByCode(app, visitor, { ...at, email: other }));
    expect(await seePlace(app, visitor, { number: opened.number })).toBeUndefined();
    expect(await confirmDoor(app, visitor, first)).toMatchObject({ refusal: "unknown-letter" });
    valueOf(await confirmDoor(app, visitor, await doorLink(app, other)));
    expect(await seePlace(app, visitor, { number: opened.number })).toBeDefined();
  });

  test("an address goes after thirty days without a yes, after a year with one; its letter stays until then", async () => {
    const [unsaid, said] = [await openedDoor(app), await askedDoor(app)];
    valueOf(await saysWhere(app, unsaid));
    const link = await doorLink(app, unsaid.email);
    const sweep = async (days: number) => {
      const now = TEST_NOW.add({ hours: 24 * days });
      for (const { sweep: one, howLong } of retains) {
        const { days: kept } = Temporal.Duration.from(howLong);
        await app.transaction(job("test"), (work) => one(work, now.subtract({ hours: 24 * kept })));
      }
    };
    await sweep(29);
    expect(await seeDoor(app, visitor, link)).toBeDefined();
    await sweep(31);
    expect(await seeDoor(app, visitor, link)).toBeUndefined();
    await sweep(364);
    expect(await seeDoor(app, visitor, said.link)).toBeDefined();
    await sweep(366);
    expect(await seeDoor(app, visitor, said.link)).toBeUndefined();
  });
});

describe("a day asked by letter", () => {
  test("the host says yes from its letter, without an account; the seat is held, the address is told, the guest reads the street the evening before", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door);
    const link = await letterLink(app, door.email);
    expect((await seen(link))?.acts).toEqual(["accept", "decline"]);
    expect(await stateOf(who, exchange)).toBe("proposed");
    valueOf(await says(link, "accept"));
    expect(await stateOf(who, exchange)).toBe("established");
    const second = await asksThere(app, door, { who: await somebody("Lise"), day: THURSDAY });
    expect(second).toMatchObject({ refusal: "full" });
    const day = () => seeDay(app, person(who), { exchange });
    expect((await day())?.coming).toBeUndefined();
    app.setNow(Temporal.Instant.from("2026-12-09T18:00:00Z"));
    expect((await day())?.coming?.says).toBe(STREET);
    const told = await seeExchange(app, person(who), { exchange });
    expect(JSON.stringify([told, await day()])).not.toContain(door.email);
    await passTime(app, { minutes: 5 });
    const [answer] = await lettersTo(app, door.email);
    expect(answer?.subject).toBe("Ce qui vient d’être répondu par votre lettre");
    expect(answer?.text).toContain("Ce n’était pas vous");
  });

  test("a letter says yes once; that it is off, as the page that was read bears it, and from the next letter too", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door);
    const forwarded = await letterLink(app, door.email);
    valueOf(await says(forwarded, "accept"));
    expect((await says(forwarded, "cancel")).done).toBe(false);
    const own = await letterLink(app, door.email);
    expect(own.number).toBe(forwarded.number + 1);
    expect((await seen(own))?.acts).toEqual(["cancel"]);
    valueOf(await says(own, "cancel"));
    expect(await stateOf(who, exchange)).toBe("cancelled");
    const next = await asksThere(app, door, { who: await somebody("Lise"), day: THURSDAY });
    expect(next.done).toBe(true);
  });

  test("by that letter one says yes, no, and that it is off: nothing else", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door);
    const link = await letterLink(app, door.email);
    for (const act of ["later", "change-terms", "close", "deliver"] as const)
      expect(await says(link, act)).toMatchObject({ refusal: "not-yours" });
    expect(await stateOf(who, exchange)).toBe("proposed");
    const stolen = { ...link, who };
    expect(await seen(stolen)).toBeUndefined();
    expect(exchangePath(app, stolen)).not.toBe(exchangePath(app, link));
  });

  test("a no is final for that day, for that guest; another day is asked", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door);
    valueOf(await says(await letterLink(app, door.email), "decline"));
    expect(await stateOf(who, exchange)).toBe("declined");
    const again = await asksThere(app, door, { who, day: THURSDAY, part: "morning" });
    expect(again).toMatchObject({ refusal: "said-no-already" });
    expect((await asksThere(app, door, { who, day: THURSDAY.add({ days: 7 }) })).done).toBe(true);
  });

  test("of two guests for one seat, the second yes is not taken", async () => {
    const door = await askedDoor(app);
    const [first, second] = [await asked(door), await asked(door)];
    await passTime(app, { minutes: 5 });
    const links = [];
    for (const { links: all } of await lettersTo(app, door.email))
      links.push(...all.filter((one) => one.startsWith("/l/echange/")));
    expect(links.some((one) => one.includes(first.exchange))).toBe(true);
    const link = await letterLink(app, door.email);
    const other = link.exchange === first.exchange ? second : first;
    valueOf(await says(link, "accept"));
    const otherLink = { ...link, exchange: other.exchange };
    expect(await says(otherLink, "accept")).toMatchObject({ refusal: "no-room-any-more" });
    expect(await stateOf(other.who, other.exchange)).toBe("proposed");
  });

  test("who holds the address asks nothing of themself", async () => {
    const opened = await openedDoor(app);
    const who = await somebody();
    const email = `${who}@example.org`;
    valueOf(await saysWhere(app, { ...opened, email }));
    valueOf(await confirmDoor(app, visitor, await doorLink(app, email)));
    const place = await seePlace(app, visitor, { number: opened.number });
    if (place === undefined) throw new Error("nobody is asked there");
    const at = { venue: place.venue.id, host: place.host.id };
    expect(await asksThere(app, at, { who, day: THURSDAY })).toMatchObject({
      refusal: "own-structure",
    });
  });
});
