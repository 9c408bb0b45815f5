import { beforeAll, beforeEach, expect, test } from "vitest";

import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { represents } from "../../../../tests/support/team.ts";
import { takeStep, takeStepByLink } from "../../exchanges/protocol/actions/take-step.ts";
import { answerAtByCode } from "../invite/actions/answer-at.ts";
import { closeDoor, keepDoorOpen } from "../invite/actions/close-door.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { closeByCode } from "../invite/actions/open-alone.ts";
import { confirmDoor, type DoorLink, leaveDoor, sayComing } from "../invite/actions/door.ts";
import {
  type AskedDoor,
  askedDoor,
  asksThere,
  doorLink,
  letterLink,
  openedDoor,
  saysWhere,
  STREET,
} from "./test-door.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

/** What each has in their hands: an account, a code, the link of a letter. */
interface Has {
  readonly actor: Actor;
  readonly code?: "letter" | "poster";
  readonly holdsAddress?: true;
}

const NOTHING: DoorLink = { letter: "none", signature: "none" };

async function representedBy(door: Pick<AskedDoor, "structure">) {
  const rose = await situations(app).someone("Rose");
  await represents(app, rose, door.structure);
  return rose;
}

/** Each act, at a door of its own. */
const acts: Readonly<Record<string, (who: (door: DoorOf) => Promise<Has>) => Promise<boolean>>> = {
  "say where days are asked": async (who) => {
    const door = await openedDoor(app);
    const { actor, code } = await who(door);
    const by = code === undefined ? "0000000000" : code === "poster" ? door.poster : door.from.code;
    const asked = { ...door.from, code: by, email: door.email, coming: STREET };
    return (await answerAtByCode(app, actor, asked)).done;
  },
  "say yes to be asked there": async (who) => {
    const door = await openedDoor(app);
    valueOf(await saysWhere(app, door));
    const link = await doorLink(app, door.email);
    const { actor, holdsAddress } = await who(door);
    return (await confirmDoor(app, actor, holdsAddress === true ? link : NOTHING)).done;
  },
  "say anew how one comes": async (who) => {
    const door = await askedDoor(app);
    const { actor, holdsAddress } = await who(door);
    const link = holdsAddress === true ? door.link : NOTHING;
    return (await sayComing(app, actor, { ...link, coming: STREET })).done;
  },
  "answer a day": async (who) => {
    const door = await askedDoor(app);
    const guest = await situations(app).someone("Gaspard");
    const day = Temporal.PlainDate.from("2026-12-10");
    const exchange = valueOf(await asksThere(app, door, { who: guest, day }));
    const link = await letterLink(app, door.email);
    const { actor, holdsAddress } = await who({ ...door, guest });
    const step = { act: "accept", terms: 1 } as const;
    const holder = linkHolder("exchanges.exchange", exchange);
    return holdsAddress === true
      ? (await takeStepByLink(app, holder, { ...step, link })).done
      : (await takeStep(app, actor, { ...step, exchange, as: "giver", number: 1 })).done;
  },
  "have a letter sent to close it": async (who) => {
    const door = await askedDoor(app);
    const { actor, code } = await who(door);
    const by = code === undefined ? "0000000000" : code === "poster" ? door.poster : door.from.code;
    const told = await closeByCode(app, actor, { ...door.from, code: by });
    expect(await seePlace(app, visitor, { number: door.number })).toBeDefined();
    return told.done && told.value === "written";
  },
  "close the place": async (who) => {
    const door = await askedDoor(app);
    const { actor, holdsAddress } = await who(door);
    return (await closeDoor(app, actor, holdsAddress === true ? door.link : NOTHING)).done;
  },
  "keep it open after all": async (who) => {
    const door = await askedDoor(app);
    valueOf(await closeDoor(app, visitor, door.link));
    const { actor, holdsAddress } = await who(door);
    return (await keepDoorOpen(app, actor, holdsAddress === true ? door.link : NOTHING)).done;
  },
  "be written to no more": async (who) => {
    const door = await askedDoor(app);
    const { actor, holdsAddress } = await who(door);
    return (await leaveDoor(app, actor, holdsAddress === true ? door.link : NOTHING)).done;
  },
};

type DoorOf = Pick<AskedDoor, "ines" | "structure"> & { readonly guest?: AskedDoor["ines"] };

const somebody = async () => person(await situations(app).someone("Zoé"));
const whos: Readonly<Record<string, (door: DoorOf) => Promise<Has>>> = {
  "who has the letter": async () => ({ actor: visitor, code: "letter" }),
  "who saw the poster": async () => ({ actor: visitor, code: "poster" }),
  "who invited, signed in": async ({ ines }) => ({ actor: person(ines), code: "letter" }),
  "the holder of the address, by its letter": async () => ({ actor: visitor, holdsAddress: true }),
  "the same, once somebody represents it": async (door) => {
    await representedBy(door);
    return { actor: visitor, holdsAddress: true };
  },
  "who represents the structure": async (door) => ({ actor: person(await representedBy(door)) }),
  "the guest": async ({ guest }) => ({
    actor: guest === undefined ? await somebody() : person(guest),
  }),
  "somebody else": async () => ({ actor: await somebody() }),
  "a visitor": async () => ({ actor: visitor }),
  "the operator": async () => ({ actor: operator() }),
};

const told = readRightsTable("squat", "Who may do what at a door that answers by its letter");

test("the README has every cell, and no other", () => {
  const cells = Object.keys(whos).flatMap((who) => Object.keys(acts).map((what) => [who, what]));
  expect(told.map(({ who, what }) => [who, what])).toEqual(cells);
});

test.each(Object.entries(whos))("at a door that answers by its letter, %s", async (who, has) => {
  const found = [];
  for (const [what, may] of Object.entries(acts)) {
    app.setNow(TEST_NOW);
    found.push({ who, what, answer: (await may(has)) ? "yes" : "no" });
  }
  expect(found).toEqual(told.filter((one) => one.who === who));
});
