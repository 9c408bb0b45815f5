import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makeOwnSpaceIn } from "#modules/access";
import type { OrganisationId } from "#rules/organisations";
import { spaceOf } from "#rules/organisations";
import { type Actor, person, type PersonId, visitor, withRight } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { RIGHT } from "../../visits/actions/ask-day.ts";
import { saveAgreed, saveOff, saveVisit, type VisitId } from "../../visits/store/visits.ts";
import { placesAsked } from "../domain/search.ts";
import { surpriseMe } from "./surprise-me.ts";

let app: TestHouse;
let guest: PersonId;
let hosts: readonly { readonly id: OrganisationId; readonly number: number }[];

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  guest = await someone("Gaspard");
  const keeper = await someone("Farida");
  const made = [];
  for (const name of ["Les Ateliers", "La Remise"]) {
    const id = await verified([keeper], { name });
    const { number } = await madeVenue(app, keeper, toldVenue(id, { name: `Chez ${name}` }));
    made.push({ id, number });
  }
  hosts = made;
});

/** A day passed at a host, ten days ago; or agreed and called off. */
async function passed(host: OrganisationId, { isOff = false } = {}): Promise<void> {
  const id: VisitId = newId<"Need">();
  const day = app.clock
    .now()
    .toZonedDateTimeISO("Europe/Paris")
    .toPlainDate()
    .subtract({ days: 10 });
  const told = { day, part: "day", people: 1, isMinor: false } as const;
  await app.transaction(person(guest), async (work) => {
    const space = await makeOwnSpaceIn(work, guest);
    await withRight(work, RIGHT, async (lent) => {
      const venue = newId<"Venue">();
      const zone = "Europe/Paris";
      await saveVisit(lent, { ...told, id, space, guest, host, comesAs: "volunteer", venue, zone });
      const [occasion, date] = [newId<"Occasion">(), newId<"Occurrence">()];
      await saveAgreed(lent, id, {
        ...told,
        inOwnName: false,
        occasion,
        date,
        hostSpace: spaceOf(host),
      });
      if (isOff) await saveOff(lent, id);
    });
  });
}

async function surprise(actor: Actor, after?: number) {
  const seen = await surpriseMe(app, actor, { asked: placesAsked.read({}), after });
  return {
    host: seen.shown?.venue.organisation,
    isFirst: seen.why.some(({ is }) => is === "first-time"),
  };
}

test("where one never went comes first, then where one went least; never the host proposed just before", async () => {
  const [ateliers, remise] = hosts;
  if (ateliers === undefined || remise === undefined) throw new Error("there are no hosts");
  const me = person(guest);
  await passed(ateliers.id);
  expect(await surprise(me)).toEqual({ host: remise.id, isFirst: true });
  // Even so, not the same twice running.
  expect(await surprise(me, remise.number)).toEqual({ host: ateliers.id, isFirst: false });
  await passed(remise.id, { isOff: true });
  expect(await surprise(me)).toEqual({ host: remise.id, isFirst: true });
  await passed(remise.id);
  await passed(remise.id);
  expect(await surprise(me)).toEqual({ host: ateliers.id, isFirst: false });
  // Of a visitor nothing is known, and nothing is said.
  expect((await surprise(visitor)).isFirst).toBe(false);
});
