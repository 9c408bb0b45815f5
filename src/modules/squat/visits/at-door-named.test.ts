import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { anOrganisation, represents } from "../../../../tests/support/team.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import { decideClaim } from "../../organisations/claims/actions/decide-claim.ts";
import { seeOrganisation } from "../../organisations/actions/see-organisation.ts";
import { listOrganisations } from "../../organisations/directory/actions/list-organisations.ts";
import { listSimilar } from "../../organisations/directory/actions/make-organisation.ts";
import { mergeOrganisations } from "../../organisations/directory/actions/merge.ts";
import { suggestNames } from "../../organisations/directory/actions/suggest-names.ts";
import { readDirectory } from "../../organisations/domain/directory.ts";
import { findOrganisationIn } from "../../organisations/index.ts";
import { claimVenue } from "../../premises/actions/claim-venue.ts";
import { seeFigures } from "../figures/actions/see-figures.ts";
import { findPlaces } from "../find/actions/find-places.ts";
import { seePlace } from "../find/actions/see-place.ts";
import { surpriseMe } from "../find/actions/surprise-me.ts";
import { placesAsked } from "../find/domain/search.ts";
import { confirmDoor, leaveDoor, seeDoor } from "../invite/actions/door.ts";
import { inviteStructure } from "../invite/actions/invite-structure.ts";
import {
  askedNamedDoor,
  asksThere,
  atDoor,
  doorLink,
  letterLink,
  namedDoor,
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
type Named = Awaited<ReturnType<typeof askedNamedDoor>>;

const anOperator = async () => operator(await situations(app).someone("Léa", { isOperator: true }));
const decided = (claim: Parameters<typeof decideClaim>[2]["claim"]) =>
  ({ claim, outcome: "confirm", reason: "Vu.", replaces: false }) as const;

const rowOf = ({ host }: Pick<Named, "host">) =>
  app.transaction(visitor, (work) => findOrganisationIn(work, host));
const pageOf = async (door: Pick<Named, "host">) =>
  seeOrganisation(app, visitor, { number: (await rowOf(door))?.number ?? 0 });

/** Whether lists show it: the directory, and what forms propose. */
async function isListed({ name }: Pick<Named, "name">) {
  const found = await listOrganisations(app, visitor, { asked: readDirectory({ q: [name] }) });
  const proposed = await suggestNames(app, visitor, { typed: name, onlyVerified: false });
  const isFound = found.shown.some(({ organisation }) => organisation.name === name);
  expect(proposed.includes(name)).toBe(isFound);
  return isFound;
}

async function shownOf({ number }: Pick<Named, "number">) {
  const { shown, byLetter } = await findPlaces(app, visitor, { asked: placesAsked.read({}) });
  const venue = shown.find((one) => one.venue.number === number)?.venue;
  return venue && byLetter.get(venue.id);
}

describe("a structure that is only named", () => {
  test("is asked for a day once the holder of its address wrote who it is; it is found as it wrote itself, and said not to be in the directory", async () => {
    const opened = await namedDoor(app);
    valueOf(await saysWhere(app, opened));
    const link = await doorLink(app, opened.email);
    expect(await seeDoor(app, visitor, link)).toMatchObject({
      toWrite: { name: opened.name, kind: undefined },
    });
    expect(await confirmDoor(app, visitor, link)).toMatchObject({ refusal: "not-named" });
    expect(await shownOf(opened)).toBeUndefined();
    const name = `Les Tisons, ${opened.number}`;
    valueOf(await confirmDoor(app, visitor, { ...link, who: { name, kind: "cooperative" } }));
    expect(await shownOf(opened)).toMatchObject({ name, isInDirectory: false });
    const place = await seePlace(app, visitor, { number: opened.number });
    expect(place?.host).toMatchObject({ name, isByLetter: true, isInDirectory: false });
    expect(JSON.stringify(place)).not.toContain(opened.email);
  });

  test("is found on a day on which it is open and has a seat, with the seats that it has left, and by surprise", async () => {
    const door = await askedNamedDoor(app);
    const on = async (day: Temporal.PlainDate) => {
      const { shown } = await findPlaces(app, visitor, { asked: { ...placesAsked.read({}), day } });
      return shown.map(({ venue }) => venue.number).includes(door.number);
    };
    const seats = async () =>
      (await seePlace(app, visitor, { number: door.number }))?.seats?.find(({ day }) =>
        day.equals(THURSDAY),
      );
    expect([await on(THURSDAY), await on(THURSDAY.add({ days: 1 }))]).toEqual([true, false]);
    expect(await seats()).toMatchObject({ morning: 1, afternoon: 1 });
    const drawn = await surpriseMe(app, visitor, {
      asked: {
        ...placesAsked.read({}),
        day: THURSDAY,
        words: door.from.place.replace("place", "scierie"),
      },
      after: undefined,
    });
    expect(drawn).toMatchObject({ byLetter: { name: door.name, isInDirectory: false } });
    await asked(door);
    valueOf(await says(await letterLink(app, door.email), "accept"));
    expect(await on(THURSDAY)).toBe(false);
    expect(await seats()).toMatchObject({ morning: 0, afternoon: 0 });
  });

  test("answers by its letter, and holds the seat, as one of the directory does", async () => {
    const door = await askedNamedDoor(app);
    const { who, exchange } = await asked(door);
    valueOf(await says(await letterLink(app, door.email), "accept"));
    expect(await stateOf(who, exchange)).toBe("established");
    const other = await asksThere(app, door, { who: await somebody("Lise"), day: THURSDAY });
    expect(other).toMatchObject({ refusal: "full" });
  });

  test("is in no list of structures, is not invited a second time, and is counted among those that opened a door", async () => {
    const before = (await seeFigures(app, visitor, { structure: undefined }))?.welcoming ?? 0;
    const door = await askedNamedDoor(app);
    expect((await seeFigures(app, visitor, { structure: undefined }))?.welcoming).toBe(before + 1);
    expect(await isListed(door)).toBe(false);
    expect(await pageOf(door)).toMatchObject({ found: "one" });
    const zoe = person(await somebody("Zoé"));
    for (const whom of [{ structure: door.host }, { name: door.name, commune: "26108" }])
      expect(await inviteStructure(app, zoe, { ...whom, isNamed: false })).toMatchObject({
        refusal: "answered-already",
      });
    // Who would add it is shown that it is here.
    const similar = await listSimilar(app, zoe, { name: door.name, commune: "26108" });
    expect(similar.map(({ id }) => id)).toEqual([door.host]);
  });

  test("that came into the directory meanwhile is that one; not where somebody represents it there", async () => {
    const [came, taken] = [await namedDoor(app), await namedDoor(app)];
    const { organisation, verified } = situations(app);
    const known = await organisation({ name: came.name, commune: "26108" });
    await verified([await somebody("Rose")], { name: taken.name, commune: "26108" });
    const confirm = async (door: typeof came) => {
      valueOf(await saysWhere(app, door));
      const link = await doorLink(app, door.email);
      const who = { name: door.name, kind: "association" as const };
      return confirmDoor(app, visitor, { ...link, who });
    };
    valueOf(await confirm(came));
    const place = await seePlace(app, visitor, { number: came.number });
    expect(place?.host).toMatchObject({ id: known, isInDirectory: true });
    expect(await confirm(taken)).toMatchObject({ refusal: "represented-here" });
    expect(await seePlace(app, visitor, { number: taken.number })).toBeUndefined();
  });
});

describe("a structure that is only named comes into the directory", () => {
  test("as somebody takes it up: they answer its days, and its letters serve no more", async () => {
    const door = await askedNamedDoor(app);
    const { who, exchange } = await asked(door);
    const rose = await somebody("Rose");
    const claim = await situations(app).claim(rose, door.host);
    expect(await isListed(door)).toBe(true);
    // Whoever only says so silences no letter: see `at-door-others`.
    valueOf(await decideClaim(app, await anOperator(), decided(claim)));
    const step = { exchange, as: "giver", act: "accept", number: 1, terms: 1 } as const;
    valueOf(await takeStep(app, person(rose), step));
    expect(await stateOf(who, exchange)).toBe("established");
    valueOf(await claimVenue(app, person(rose), { venue: door.venue, organisation: door.host }));
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("established");
    expect(await isListed(door)).toBe(true);
  });

  test("as it is found to be one of it: its place and its days go with it, by letter still, and it is not invited anew", async () => {
    const door = await askedNamedDoor(app, { seats: 2 });
    const { who, exchange } = await asked(door);
    const known = await anOrganisation(app, `Coopérative ${door.name}`);
    const lea = await anOperator();
    const pair = { gone: door.host, kept: known.id, reason: "C’est la même." };
    const reversed = { ...pair, gone: pair.kept, kept: pair.gone };
    expect(await mergeOrganisations(app, lea, reversed)).toMatchObject({
      refusal: "into-unlisted",
    });
    valueOf(await mergeOrganisations(app, lea, pair));
    await passTime(app, { minutes: 5 });
    const place = await seePlace(app, visitor, { number: door.number });
    expect(place?.host).toMatchObject({ id: known.id, name: known.name, isInDirectory: true });
    valueOf(await says(await letterLink(app, door.email), "accept"));
    expect(await stateOf(who, exchange)).toBe("established");
    const zoe = person(await somebody("Zoé"));
    const again = { structure: known.id, isNamed: false };
    expect(await inviteStructure(app, zoe, again)).toMatchObject({ refusal: "answered-already" });
    const rose = await somebody("Rose");
    await represents(app, rose, known);
    valueOf(await claimVenue(app, person(rose), { venue: door.venue, organisation: known.id }));
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("established");
  });
});

describe("a structure that is only named closes its door", () => {
  test("its page is no more; who asked reads that it is off, and its name; it opens again by its letter as the same", async () => {
    const door = await askedNamedDoor(app);
    const { who, exchange } = await asked(door);
    valueOf(await leaveDoor(app, visitor, door.link));
    await passTime(app, { minutes: 5 });
    expect(await stateOf(who, exchange)).toBe("declined");
    expect(await pageOf(door)).toBeUndefined();
    expect(await shownOf(door)).toBeUndefined();
    expect((await rowOf(door))?.name).toBe(door.name);
    const email = `autre-${door.email}`;
    valueOf(await saysWhere(app, { ...door, email }));
    const link = await doorLink(app, email);
    expect(await seeDoor(app, visitor, link)).toMatchObject({
      toWrite: { name: door.name, kind: "company" },
    });
    const again = { ...link, who: { name: door.name, kind: "media" as const } };
    valueOf(await confirmDoor(app, visitor, again));
    expect(await rowOf(door)).toMatchObject({ kind: "media", isHidden: false });
    expect(await pageOf(door)).toMatchObject({ found: "one" });
  });
});
