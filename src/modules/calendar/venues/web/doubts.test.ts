import { beforeAll, expect, test } from "vitest";

import { joinCircle } from "#modules/circles";
import { spaceOf } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import { browserIn } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import {
  gardenCircle,
  madeOccasion,
  toldOccasion,
} from "../../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { madeVenue, toldVenue } from "../../../../../tests/support/venues.ts";
import { seeVenueDoubts } from "../actions/see-doubts.ts";

let app: TestHouse;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});

async function read(who: PersonId, at: string) {
  const browser = await browserIn(app, who);
  return (await browser.get(at)).text;
}

/** Premises of three seats, open on Tuesdays and Thursdays until 17 h, kept by Farida and by Omar. */
async function mill() {
  const { someone, verified } = situations(app);
  const [farida, omar] = [await someone("Farida"), await someone("Omar")];
  const organisation = await verified([farida, omar]);
  const venue = await madeVenue(app, farida, toldVenue(organisation));
  const { when, ...told } = toldOccasion(spaceOf(organisation), {
    venue: venue.id,
    seenBy: "everyone",
  });
  const at = (hour: string) => ({ ...told, when: { ...when, at: Temporal.PlainTime.from(hour) } });
  return { farida, omar, venue, at };
}

test("who organises reads what does not fit the premises; nothing is refused, and nobody else reads it", async () => {
  const { farida, at } = await mill();
  const late = await madeOccasion(app, farida, { ...at("18:30"), capacity: 12 });
  const text = await read(farida, `/rendez-vous/${late.occasion}`);
  expect(text).toContain(
    "Mardi 1er décembre à 18 h 30, jusqu’à 19 h 30 : c’est en dehors des horaires",
  );
  expect(text).toContain("Ce rendez-vous a plus de places que le local (3 places).");
  const { someone } = situations(app);
  expect(await read(await someone("Zoé"), `/rendez-vous/${late.occasion}`)).not.toContain(
    "à vérifier",
  );
  // Within the hours, across midday, of as many places as seats.
  const fits = await madeOccasion(app, farida, { ...at("12:30"), capacity: 3 });
  expect(await seeVenueDoubts(app, person(farida), { occasion: fits.occasion })).toEqual({
    outside: [],
    seats: undefined,
    taken: [],
  });
});

test("something else there is named where they may see it, and else told as the venue tells everyone", async () => {
  const { farida, omar, venue, at } = await mill();
  const { circle, space } = await gardenCircle(app);
  valueOf(await joinCircle(app, person(farida), { circle }));
  const words = {
    title: "Le conseil du cercle",
    about: undefined,
    address: undefined,
    video: undefined,
  };
  const closed = { ...toldOccasion(space, { venue: venue.id }), words };
  const secret = (hour: string, capacity: number | undefined) =>
    madeOccasion(app, farida, { ...closed, when: at(hour).when, capacity });
  await secret("10:00", 2);
  await secret("14:00", undefined);
  const taken = async (hour: string) => {
    const { occasion } = await madeOccasion(app, omar, { ...at(hour), capacity: 1 });
    const seen = await seeVenueDoubts(app, person(omar), { occasion });
    return { occasion, by: seen?.taken.map(({ by }) => by ?? "") };
  };
  const morning = await taken("10:30");
  expect(morning.by).toEqual([""]);
  const text = await read(omar, `/rendez-vous/${morning.occasion}`);
  expect(text).toContain("le local est déjà pris");
  expect(text).not.toContain("conseil");
  expect(await read(farida, `/rendez-vous/${morning.occasion}`)).toContain(
    "« Le conseil du cercle » s’y tient aussi",
  );
  // Nobody comes to it yet: the page of the venue tells nothing of it, and so does this one.
  expect((await taken("14:30")).by).toEqual([]);
});

test("its own seats are no sign of something else at the very same hour, that one may not see", async () => {
  const { farida, omar, venue, at } = await mill();
  const { circle, space } = await gardenCircle(app);
  valueOf(await joinCircle(app, person(farida), { circle }));
  const { when } = at("14:00");
  // Nobody comes to it yet: it holds no seat.
  await madeOccasion(app, farida, { ...toldOccasion(space, { venue: venue.id }), when });
  const mine = await madeOccasion(app, omar, { ...at("14:00"), capacity: 1 });
  const seen = await seeVenueDoubts(app, person(omar), { occasion: mine.occasion });
  expect(seen?.taken).toEqual([]);
});
