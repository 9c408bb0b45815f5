import { beforeAll, beforeEach, expect, test } from "vitest";

import { makeCircleIn } from "#modules/circles";
import { knownCommune } from "#rules/territory";
import { type Actor, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import type { LineActor, LineId, OrganisationId, OrientationId } from "../domain/orientation.ts";
import { confirmLine } from "./answer-for-line.ts";
import { makeOrientation } from "./make-orientation.ts";
import { proposeLine } from "./propose-line.ts";
import { joinAnswersIn, nameAnswersIn, placeAnswersIn } from "./see-on-map.ts";

let app: TestHouse;
let nadege: PersonId;
let solene: PersonId;
/** In Crest and in Die; Solène says yes for both. */
let tablee: OrganisationId;
let potagers: OrganisationId;
let table: OrientationId;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  const { someone, verified } = situations(app);
  [nadege, solene] = [await someone("Nadège"), await someone("Solène")];
  tablee = await verified([solene], { name: "La Grande Tablée", commune: knownCommune("26108") });
  potagers = await verified([solene], { name: "Les Potagers", commune: knownCommune("26113") });
  table = await aTable(true);
});

async function aTable(isOpen: boolean): Promise<OrientationId> {
  const circle = await app.transaction(person(nadege), (work) =>
    makeCircleIn(work, {
      name: "À côté",
      kind: "global",
      isOpen,
      purpose: "Accompagner.",
      charter: ["On s’assied à côté."],
    }),
  );
  const made = await makeOrientation(app, person(nadege), {
    circle,
    name: "Qui fait quoi",
    places: [],
  });
  return valueOf(made).id;
}

const by = (organisation: OrganisationId): LineActor => ({ kind: "organisation", organisation });

async function proposed(
  actor: LineActor,
  { need = "Un repas chaud", passesTo }: { need?: string; passesTo?: LineId } = {},
): Promise<LineId> {
  return valueOf(
    await proposeLine(app, person(nadege), {
      table,
      terms: {
        need,
        theme: undefined,
        rome: undefined,
        places: [],
        actor,
        conditions: "À midi.",
        passesOn: passesTo === undefined ? undefined : { kind: "line", line: passesTo },
        reviewOn: Temporal.PlainDate.from("2027-11-25"),
      },
    }),
  );
}

async function agreed(...asked: Parameters<typeof proposed>): Promise<LineId> {
  const line = await proposed(...asked);
  valueOf(await confirmLine(app, person(solene), { table, line }));
  return line;
}

const idsFor = (actor: Actor) =>
  app.transaction(actor, async (work) =>
    (await placeAnswersIn(work, undefined)).flatMap(({ ids }) => ids),
  );
const routesFor = (actor: Actor) =>
  app.transaction(actor, async (work) =>
    (await joinAnswersIn(work, undefined)).map(({ from, to, how }) => [
      from.by.name,
      how,
      to.by.name,
    ]),
  );

test("who answers what stands at its commune once it said yes, and not before", async () => {
  const line = await proposed(by(tablee));
  expect(await idsFor(visitor)).not.toContain(line);
  valueOf(await confirmLine(app, person(solene), { table, line }));
  const points = await app.transaction(visitor, (work) => placeAnswersIn(work, undefined));
  expect(points.find(({ ids }) => ids.includes(line))).toMatchObject({
    commune: "26108",
    at: "commune",
  });
  const [told] = await app.transaction(visitor, (work) => nameAnswersIn(work, [line]));
  expect(told).toMatchObject({ need: "Un repas chaud", by: { name: "La Grande Tablée" } });
  const elsewhere = { south: 48, north: 49, west: 2, east: 3 };
  expect(await app.transaction(visitor, (work) => placeAnswersIn(work, elsewhere))).toEqual([]);
});

test("where a person is, or somebody who is not here, is no point", async () => {
  const mine = await proposed({ kind: "person", person: nadege });
  const told = await proposed({ kind: "free", name: "Madame Roche", contact: undefined });
  valueOf(await confirmLine(app, person(nadege), { table, line: told, how: "telephone" }));
  const ids = await idsFor(person(nadege));
  expect(ids).not.toContain(mine);
  expect(ids).not.toContain(told);
});

test("the table of a private circle is on the map of its members alone", async () => {
  table = await aTable(false);
  const line = await proposed(by(await situations(app).verified([])));
  valueOf(await confirmLine(app, person(nadege), { table, line, how: "telephone" }));
  expect(await idsFor(person(nadege))).toContain(line);
  for (const other of [visitor, person(await situations(app).someone("Zoé"))]) {
    expect(await idsFor(other)).not.toContain(line);
    expect(await app.transaction(other, (work) => nameAnswersIn(work, [line]))).toEqual([]);
  }
});

test("who passes on to whom, and who answers the same need, are routes between two communes", async () => {
  const last = await agreed(by(potagers), { need: "Des légumes" });
  await agreed(by(tablee), { need: "Un panier", passesTo: last });
  await agreed(by(tablee), { need: "Une cuisine" });
  await agreed(by(potagers), { need: "Une cuisine" });
  const routes = await routesFor(visitor);
  expect(routes).toContainEqual(["La Grande Tablée", "passes-on", "Les Potagers"]);
  expect(routes).toContainEqual(["La Grande Tablée", "together", "Les Potagers"]);
});

test("an organisation that is hidden answers nothing on a map", async () => {
  const line = await agreed(by(tablee));
  await app.pool.query(
    "update organisations.organisation set hidden_because = 'une raison' where id = $1",
    [tablee],
  );
  expect(await idsFor(visitor)).not.toContain(line);
});
