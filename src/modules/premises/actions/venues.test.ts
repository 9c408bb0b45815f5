import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";

import { newId } from "#basics/id";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";
import type { OrganisationId } from "#rules/organisations";

import { type TestHouse, testHouse, TEST_NOW } from "../../../../tests/support/house.ts";
import { situations } from "../../../../tests/support/organisations.ts";
import type { VenueId } from "../domain/venue.ts";
import { findVenue } from "../store/venues.ts";
import { ageVenues } from "./age-venues.ts";
import { claimVenue, giveBackVenue } from "./claim-venue.ts";
import { expectAtIn } from "./expect.ts";
import { confirmVenue, reopenVenue, withdrawVenue } from "./keep-it-true.ts";
import { type AddVenue, addVenue, changeVenue } from "./keep-venue.ts";
import { listVenuePoints } from "./list-points.ts";
import { listVenues } from "./list-venues.ts";
import { seeVenue } from "./see-venue.ts";
import { venuesOfIn } from "./venues-of.ts";
import { takeRowsIn } from "../imports/actions/take-rows.ts";
import { venuesAsked } from "../domain/search.ts";

let app: TestHouse;
let [keeper, colleague, guest]: PersonId[] = [];
let organisation: OrganisationId;
const SECRET = "3 impasse du Moulin caché";

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  keeper = await someone("Farida");
  colleague = await someone("Nora");
  guest = await someone("Amadou");
  organisation = await verified([keeper]);
  await verified([colleague], { powers: ["manage"], name: "Une autre" });
});
afterAll(() => app.setNow(TEST_NOW));

function by(one: PersonId | undefined) {
  if (one === undefined) throw new Error("nobody");
  return person(one);
}

const asked = (changes: Partial<AddVenue> = {}): AddVenue => ({
  organisation,
  name: "Les Ateliers",
  about: "Trois tables.",
  seats: 3,
  street: SECRET,
  commune: "26108",
  at: [44.7301, 5.0222],
  readers: "expected",
  isHome: false,
  hours: "Tu,Th 09:00-17:00; PH off",
  hoursWords: undefined,
  equipment: ["wifi", "table"],
  mood: "quiet",
  access: { "level-entrance": { is: true, words: "porte de 92 cm" } },
  rules: undefined,
  welcomes: "la personne de permanence",
  ...changes,
});

async function added(changes: Partial<AddVenue> = {}) {
  const told = await addVenue(app, by(keeper), asked(changes));
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

const listed = async (changes: Parameters<typeof venuesAsked.at>[1] | object = {}) => {
  const found = await listVenues(app, visitor, {
    asked: { ...venuesAsked.read({}), ...changes },
  });
  return found.shown.map(({ venue }) => venue.id);
};

const find = (id: VenueId) => app.transaction(visitor, (work) => findVenue(work, id));
const night = async (days: number) => {
  app.setNow(TEST_NOW.add({ hours: 24 * days }));
  await ageVenues.run(app, undefined, job("age-venues"));
};
const countTold = async (kind: string, id: VenueId) =>
  app.transaction(job("write-mail"), async (work) => {
    const { rows } = await sql`select from notifications.notification
      where kind = ${kind} and object like ${`${id}%`}`.execute(work.db);
    return rows.length;
  });
const row = (id: string, nom: string) => ({
  id,
  nom,
  adresse: "1 place du Marché",
  code_postal: "26400",
  commune: "Crest",
  lat: "44.7299",
  lon: "5.0221",
});
const bring = (...rows: readonly object[]) =>
  app.transaction(job("opening"), (work) =>
    takeRowsIn(work, {
      rows: rows.map((one) => Object.fromEntries(Object.entries(one))),
      source: "Lieux",
      licence: "Licence Ouverte 2.0",
    }),
  );
const named = async (name: string) => {
  const found = await listVenues(app, visitor, {
    asked: { ...venuesAsked.read({}), words: name },
  });
  const [first] = found.shown;
  if (first === undefined) throw new Error(`nothing is called ${name}`);
  return first.venue;
};

describe("a venue", () => {
  test("is added by who may publish for the organisation, found by anyone, and by nobody else", async () => {
    const venue = await added();
    expect(await listed({ words: "wi-fi ateliers" })).toContain(venue.id);
    expect(await listed({ typedPlace: "Crest", stepFree: true, kept: true })).toContain(venue.id);
    expect(await listed({ typedPlace: "Crest", seats: "10" })).not.toContain(venue.id);
    for (const who of [by(colleague), by(guest), visitor, operator()])
      expect(await addVenue(app, who, asked())).toEqual({ done: false, refusal: "not-allowed" });
  });

  test("says its exact address to who is meant to read it, and the commune to all", async () => {
    const { number, id } = await added();
    const read = async (who: typeof visitor) =>
      (await seeVenue(app, who, { number }))?.whereabouts?.address;
    expect(await read(by(keeper))).toBe(SECRET);
    expect(await read(by(guest))).toBeUndefined();
    expect(await read(visitor)).toBeUndefined();
    expect(await read(operator())).toBeUndefined();
    const until = TEST_NOW.add({ hours: 10 });
    await app.transaction(by(keeper), (work) =>
      expectAtIn(work, { venue: id, person: guest ?? newId<"Person">(), until }),
    );
    expect(await read(by(guest))).toBe(SECRET);
    app.setNow(until.add({ hours: 1 }));
    expect(await read(by(guest))).toBeUndefined();
    app.setNow(TEST_NOW);
    const reads = await app.transaction(by(keeper), async (work) => {
      const { rows } = await sql<{ by_person: PersonId }>`select by_person from access.read
        where row = ${id}`.execute(work.db);
      return rows.map(({ by_person }) => by_person);
    });
    expect(reads).toContain(guest);
  });

  test.each([
    ["expected", false, false],
    ["signed-in", true, false],
    ["everyone", true, true],
  ] as const)("PostgreSQL itself lets %s read", async (readers, signedIn, everyone) => {
    const { id } = await added({ readers });
    const seen = (who: typeof visitor) =>
      app.transaction(who, async (work) => {
        const apart = await sql`select from premises.whereabouts where id = ${id}`.execute(work.db);
        const open = await sql`select from premises.venue where id = ${id} and address is not null`.execute(work.db);
        return apart.rows.length + open.rows.length > 0;
      });
    expect([await seen(by(guest)), await seen(visitor), await seen(operator())]).toEqual([signedIn, everyone, everyone]);
    // What is apart is in no clear column, nor in what the list looks in.
    const clear = await app.transaction(job("test"), async (work) => {
      const { rows } = await sql<{ row: string }>`select v::text as row from premises.venue v where id = ${id}`.execute(work.db);
      return rows[0]?.row ?? "";
    });
    expect(clear.includes("Moulin")).toBe(everyone);
  }); // prettier-ignore

  test("a map shows its point only where everyone reads it, else the centre of its commune, and no home", async () => {
    const open = await added({ readers: "everyone" });
    const apart = await added({ readers: "signed-in" });
    const home = await added({ isHome: true, readers: "expected" });
    const of = async (id: string) =>
      (await listVenuePoints(app, by(keeper), {})).find((one) => one.id === id);
    expect(await of(open.id)).toMatchObject({ precision: "venue", point: { latitude: 44.7301 } });
    expect(await of(apart.id)).toMatchObject({ precision: "commune", town: "Crest" });
    expect((await of(apart.id))?.point).not.toMatchObject({ latitude: 44.7301 });
    expect(await of(home.id)).toMatchObject({ point: undefined });
    const seen = await seeVenue(app, by(keeper), { number: home.number });
    expect(seen?.whereabouts).toEqual({ address: SECRET, point: undefined });
  });

  test.each([
    [{ isHome: true, readers: "everyone" }, "home-is-private"],
    [{ isHome: true, readers: "signed-in" }, "home-is-private"],
    [{ at: [5.0222, 44.7301] }, undefined],
    [{ at: [48.85, 2.35] }, "far-from-commune"],
    [{ at: [45.5, -4.5] }, "not-in-france"],
    [{ commune: "99999" }, "unknown-commune"],
    [{ hours: "quand on veut" }, "not-hours"],
  ] as const)("%o is answered with %s", async (changes, refusal) => {
    const told = await addVenue(app, by(keeper), asked(changes));
    expect(told.done ? undefined : told.refusal).toBe(refusal);
  });

  test("is changed from the version that was read, and so confirmed; an address leaves nothing behind", async () => {
    const { id, number } = await added({ readers: "everyone" });
    const change = (version: number) =>
      changeVenue(app, by(keeper), { ...asked(), venue: id, version, seats: 5 });
    expect(await change(7)).toMatchObject({ refusal: "changed-meanwhile" });
    expect(await change(1)).toMatchObject({ done: true });
    expect(await change(1)).toMatchObject({ refusal: "changed-meanwhile" });
    const seen = await seeVenue(app, visitor, { number });
    expect(seen?.venue).toMatchObject({ seats: 5, address: undefined, point: undefined });
    expect(seen?.whereabouts).toBeUndefined();
    const other = await changeVenue(app, by(guest), { ...asked(), venue: id, version: 2 });
    expect(other).toMatchObject({ refusal: "not-allowed" });
  });

  test("is withdrawn and opened again by its keeper; nobody else sees it meanwhile", async () => {
    const { id: venue, number } = await added();
    expect(await withdrawVenue(app, by(guest), { venue })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await withdrawVenue(app, by(keeper), { venue })).toMatchObject({ done: true });
    expect(await seeVenue(app, visitor, { number })).toBeUndefined();
    expect((await seeVenue(app, by(keeper), { number }))?.may.keep).toBe(true);
    const ofIt = (actor: Actor) =>
      app.transaction(actor, async (work) => {
        const { venues } = await venuesOfIn(work, organisation);
        return venues.map(({ id }) => id);
      });
    expect(await ofIt(by(keeper))).toContain(venue);
    expect(await ofIt(visitor)).not.toContain(venue);
    expect(await listed()).not.toContain(venue);
    expect(await reopenVenue(app, by(keeper), { venue })).toMatchObject({ done: true });
    expect(await seeVenue(app, visitor, { number })).toBeDefined();
  });
});

describe("a year", () => {
  test("its keeper is asked a month before, once; then it falls asleep, and wakes up by one tap", async () => {
    const { id, number } = await added();
    await night(330);
    expect(await countTold("premises.still-right", id)).toBe(0);
    await night(336);
    await night(340);
    expect(await countTold("premises.still-right", id)).toBe(1);
    await night(364);
    expect(await find(id)).toMatchObject({ asleepAt: undefined });
    await night(367);
    expect((await find(id))?.asleepAt).toBeDefined();
    expect(await countTold("premises.asleep", id)).toBe(1);
    expect(await listed()).not.toContain(id);
    expect(await seeVenue(app, visitor, { number })).toBeDefined();
    expect(await confirmVenue(app, by(guest), { venue: id })).toMatchObject({ done: false });
    expect(await confirmVenue(app, by(keeper), { venue: id })).toMatchObject({ done: true });
    expect(await listed()).toContain(id);
    await night(368);
    expect(await find(id)).toMatchObject({ asleepAt: undefined, askedAt: undefined });
    app.setNow(TEST_NOW);
  });

  test("nobody is put to sleep less than a month after they were asked", async () => {
    const { id } = await added();
    await night(500);
    expect(await find(id)).toMatchObject({ asleepAt: undefined });
    await night(520);
    expect(await find(id)).toMatchObject({ asleepAt: undefined });
    await night(531);
    expect((await find(id))?.asleepAt).toBeDefined();
    app.setNow(TEST_NOW);
  });
});

describe("what a source published", () => {
  test("is found as nobody’s, with its source, and is claimed by who may publish for a verified structure", async () => {
    expect(await bring(row("1", "Médiathèque Claire"))).toMatchObject({ new: 1, known: 0 });
    const venue = await named("mediatheque claire");
    expect(venue).toMatchObject({
      organisation: undefined,
      confirmedAt: undefined,
      address: "1 place du Marché",
      source: { name: "Lieux", licence: "Licence Ouverte 2.0" },
    });
    const claim = (who: typeof visitor) => claimVenue(app, who, { venue: venue.id, organisation });
    expect(await claim(by(guest))).toMatchObject({ refusal: "not-allowed" });
    expect(await claim(visitor)).toMatchObject({ refusal: "not-allowed" });
    expect(await claim(by(keeper))).toMatchObject({ done: true });
    expect(await claim(by(keeper))).toMatchObject({ refusal: "kept-already" });
    expect((await named("mediatheque claire")).confirmedAt).toEqual(TEST_NOW);
  });

  test("its address stays public once it is kept; of a home there is no point all the same", async () => {
    await bring(row("2", "Salle Publique"));
    const { id: venue } = await named("salle publique");
    await claimVenue(app, by(keeper), { venue, organisation });
    const change = (changes: Partial<AddVenue>, version: number) =>
      changeVenue(app, by(keeper), { ...asked(changes), venue, version });
    expect(await change({ readers: "expected" }, 2)).toMatchObject({
      refusal: "published-already",
    });
    expect(await change({ readers: "everyone" }, 2)).toMatchObject({ done: true });
    expect(await change({ readers: "expected", isHome: true }, 3)).toMatchObject({ done: true });
  });

  test("the same again is known; what changed is taken, but not of what somebody keeps", async () => {
    await bring(row("3", "Le Local Trois"), row("4", "Le Local Quatre"));
    const four = await named("local quatre");
    await claimVenue(app, by(keeper), { venue: four.id, organisation });
    const again = [
      { ...row("3", "Le Local Trois"), horaires: "Lundi : 9h à 12h" },
      { ...row("4", "Tout autre chose"), horaires: "" },
    ];
    expect(await bring(...again)).toMatchObject({ new: 0, known: 2, updated: 1 });
    expect(await named("local trois")).toMatchObject({ hours: "Mo 09:00-12:00" });
    expect((await named("local quatre")).id).toBe(four.id);
  });

  test("the operator alone gives it back to its source, with the reason", async () => {
    await bring(row("5", "Le Local Cinq"));
    const { id: venue } = await named("local cinq");
    await claimVenue(app, by(keeper), { venue, organisation });
    const back = (who: typeof visitor) =>
      giveBackVenue(app, who, { venue, reason: "Ce n’est pas le leur." });
    expect(await back(by(keeper))).toMatchObject({ refusal: "not-allowed" });
    expect(await back(operator())).toMatchObject({ done: true });
    expect(await named("local cinq")).toMatchObject({ organisation: undefined });
  });
});
