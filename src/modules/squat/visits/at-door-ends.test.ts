import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { represents } from "../../../../tests/support/team.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import { claimVenue } from "../../premises/actions/claim-venue.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { leaveDoor, seeDoor } from "../invite/actions/door.ts";
import { askedDoor, letterLink, atDoor, THURSDAY } from "./test-door.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));
afterAll(() => app.setNow(TEST_NOW));

const { asked, says, seen, somebody, stateOf } = atDoor(() => app);
describe("a door that answers by its letter ends", () => {
  test("« ne plus m’écrire »: what was asked and agreed is off, each guest reads so, and nothing more is asked there", async () => {
    const door = await askedDoor(app, { seats: 2 });
    const [agreed, open] = [await asked(door), await asked(door, THURSDAY.add({ days: 7 }))];
    const link = await letterLink(app, door.email);
    const yes = link.exchange === agreed.exchange ? agreed : open;
    const waiting = yes === agreed ? open : agreed;
    valueOf(await says(link, "accept"));
    valueOf(await leaveDoor(app, visitor, door.link));
    await passTime(app, { minutes: 5 });
    expect(await stateOf(yes.who, yes.exchange)).toBe("cancelled");
    expect(await stateOf(waiting.who, waiting.exchange)).toBe("declined");
    expect(await seePlace(app, visitor, { number: door.number })).toBeUndefined();
    expect(await seeDoor(app, visitor, door.link)).toBeUndefined();
    expect(await seen(link)).toBeUndefined();
  });

  test("once somebody represents the structure they answer, and the letter’s buttons act no more", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door);
    const link = await letterLink(app, door.email);
    const rose = await somebody("Rose");
    await represents(app, rose, door.structure);
    expect(await says(link, "accept")).toMatchObject({ refusal: "link-no-longer-serves" });
    expect(await seen(link)).toBeUndefined();
    const step = { exchange, as: "giver", act: "decline", number: 1, terms: 1 } as const;
    valueOf(await takeStep(app, person(rose), step));
    expect(await stateOf(who, exchange)).toBe("declined");
  });

  test("premises that another structure keeps from now on: what the first was asked is declined", async () => {
    const door = await askedDoor(app);
    const { who, exchange } = await asked(door);
    const rose = await somebody("Rose");
    const other = await situations(app).verified([rose], { name: "Une autre maison" });
    valueOf(await claimVenue(app, person(rose), { venue: door.venue, organisation: other }));
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("declined");
    expect(await seePlace(app, visitor, { number: door.number })).toMatchObject({
      host: { id: other, isByLetter: false },
    });
  });
});
