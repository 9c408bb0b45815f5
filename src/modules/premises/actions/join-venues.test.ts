import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { webOf } from "../../../web.tsx";
import { addressOf } from "../domain/venue.ts";
import { savePhoto } from "../store/photos.ts";
import { joinVenues } from "./join-venues.ts";
import { reopenVenue, withdrawVenue } from "./keep-it-true.ts";
import { seeVenue } from "./see-venue.ts";
import { venuesOfIn } from "./venues-of.ts";

let app: TestHouse;
let farida: PersonId;
let gilles: PersonId;
let organisation: OrganisationId;
let elsewhere: Awaited<ReturnType<typeof madeVenue>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  farida = await someone("Farida");
  gilles = await someone("Gilles");
  organisation = await verified([farida]);
  const another = await verified([gilles], { name: "Une autre" });
  elsewhere = await madeVenue(app, gilles, toldVenue(another));
});

const made = (name: string) => madeVenue(app, farida, toldVenue(organisation, { name }));

/** The one is there twice. */
async function twice() {
  return { gone: await made("La remise"), kept: await made("La remise du fond") };
}

test("one of two leads to the other, with its pictures; where it was is forgotten, and it is opened no more", async () => {
  const { gone, kept } = await twice();
  const shown = { venue: gone.id, file: newId<"File">(), words: "Deux établis" };
  await app.transaction(person(farida), (work) => savePhoto(work, shown));
  const seen = await seeVenue(app, person(farida), gone);
  expect(seen?.may.joinTo.map(({ id }) => id)).toContain(kept.id);
  valueOf(await joinVenues(app, person(farida), { gone: gone.id, kept: kept.id }));
  expect(await seeVenue(app, person(farida), gone)).toBeUndefined();
  expect((await seeVenue(app, visitor, kept))?.photos).toMatchObject([{ words: "Deux établis" }]);
  const answered = await webOf(app).request(`http://localhost${addressOf(gone)}`, {
    headers: { host: "localhost" },
  });
  expect([answered.status, answered.headers.get("location")]).toEqual([301, addressOf(kept)]);
  const linked = await webOf(app).request(`http://localhost${addressOf(gone)}.jsonld`, {
    headers: { host: "localhost" },
  });
  expect(linked.headers.get("location")).toBe(`${addressOf(kept)}.jsonld`);
  const addresses = await behindTheWalls(app, async (client) => {
    const { rows } = await client.query("select id from premises.whereabouts where id = any ($1)", [
      [gone.id, kept.id],
    ]);
    return rows;
  });
  expect(addresses).toEqual([{ id: kept.id }]);
  const mine = await app.transaction(person(farida), (work) => venuesOfIn(work, organisation));
  expect(mine.venues.map(({ id }) => id)).not.toContain(gone.id);
  expect(await reopenVenue(app, person(farida), { venue: gone.id })).toMatchObject({
    refusal: "not-allowed",
  });
});

test("what led to one that is joined in turn leads where that one does", async () => {
  const { gone, kept } = await twice();
  const last = await made("La remise, toujours elle");
  valueOf(await joinVenues(app, person(farida), { gone: gone.id, kept: kept.id }));
  valueOf(await joinVenues(app, person(farida), { gone: kept.id, kept: last.id }));
  const answered = await webOf(app).request(`http://localhost${addressOf(gone)}`, {
    headers: { host: "localhost" },
  });
  expect(answered.headers.get("location")).toBe(addressOf(last));
});

test("by who keeps both alone, into one of the same keeper that is still proposed, and never into itself", async () => {
  const { gone, kept } = await twice();
  const join = (who: PersonId, into = kept.id, one = gone.id) =>
    joinVenues(app, person(who), { gone: one, kept: into });
  expect(await join(gilles)).toMatchObject({ refusal: "not-allowed" });
  expect(await join(gilles, kept.id, elsewhere.id)).toMatchObject({ refusal: "not-one-of-yours" });
  expect(await join(farida, elsewhere.id)).toMatchObject({ refusal: "not-one-of-yours" });
  expect(await join(farida, gone.id)).toMatchObject({ refusal: "not-one-of-yours" });
  valueOf(await withdrawVenue(app, person(farida), { venue: kept.id }));
  expect(await join(farida)).toMatchObject({ refusal: "not-one-of-yours" });
});
