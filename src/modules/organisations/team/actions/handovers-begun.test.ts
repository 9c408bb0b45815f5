import { beforeAll, beforeEach, expect, test } from "vitest";

import { type Actor, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { anOrganisation, personNamed, represents } from "../../../../../tests/support/team.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { RepresentativeId } from "../../domain/representative.ts";
import { saveTicks } from "../store/handover-ticks.ts";
import { seeHandover, tickHandover } from "./handover.ts";
import { listToReceiveIn } from "./handovers-begun.ts";
import { invite } from "./invite.ts";
import { endRole, writeHandover } from "./roles.ts";

let app: TestHouse;
let ana: PersonId;
let bilal: PersonId;
let zoe: PersonId;
let garden: Organisation;
let hers: RepresentativeId;
let count = 0;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  count += 1;
  ana = await personNamed(app, "Ana", `ana-${count}@example.org`);
  bilal = await personNamed(app, "Bilal", `bilal-${count}@example.org`);
  zoe = await personNamed(app, "Zoé", `zoe-${count}@example.org`);
  garden = await anOrganisation(app, "Jardin");
  hers = await represents(app, ana, garden);
  await represents(app, bilal, garden);
});

const tick = (who: PersonId, items: readonly string[]) =>
  tickHandover(app, person(who), { number: garden.number, representative: hers, items });
const feedOf = async (actor: Actor) =>
  (await app.transaction(actor, (work) => listToReceiveIn(work))).map(
    ({ organisation, role, name, toReceive }) => [organisation.name, role, name, toReceive],
  );
const mine = (who: PersonId) =>
  seeHandover(app, person(who), { number: garden.number, representative: undefined });

test("what was given waits for a colleague until they receive it; for nobody else", async () => {
  await tick(ana, ["keys", "bank"]);
  expect(await feedOf(person(bilal))).toEqual([[garden.name, hers, "Ana", 2]]);
  expect((await mine(bilal))?.begun).toEqual([{ role: hers, name: "Ana", toReceive: 2 }]);
  expect((await mine(ana))?.begun).toEqual([]);
  for (const other of [person(ana), person(zoe), visitor]) expect(await feedOf(other)).toEqual([]);

  await tick(bilal, ["keys"]);
  expect(await feedOf(person(bilal))).toEqual([[garden.name, hers, "Ana", 1]]);
  await tick(bilal, ["keys", "bank"]);
  expect(await feedOf(person(bilal))).toEqual([]);
});

test("it waits after the one who gave is gone, and a word or a last day alone shows the way", async () => {
  expect((await mine(bilal))?.begun).toEqual([]);
  await writeHandover(app, person(ana), { organisation: garden.id, words: "Chez le boulanger." });
  expect((await mine(bilal))?.begun).toEqual([{ role: hers, name: "Ana", toReceive: 0 }]);
  expect(await feedOf(person(bilal))).toEqual([]);

  await tick(ana, ["keys"]);
  expect(await endRole(app, person(bilal), { representative: hers })).toMatchObject({ done: true });
  expect(await feedOf(person(bilal))).toEqual([[garden.name, hers, "Ana", 1]]);
  expect(await feedOf(person(ana))).toEqual([]);
});

test("what the list holds no more is waited for by nobody", async () => {
  await app.transaction(person(ana), (work) =>
    saveTicks(work, {
      organisation: garden.id,
      representative: hers,
      side: "given",
      person: ana,
      items: ["task-that-was-done"],
    }),
  );
  expect(await feedOf(person(bilal))).toEqual([]);
});

test("who was invited and did not answer yet is on the list of who leaves, masked", async () => {
  await invite(app, person(ana), {
    organisation: garden.id,
    email: `suite-${count}@example.org`,
    role: "presidency",
    powers: ["manage"],
    until: undefined,
    site: undefined,
  });
  expect((await mine(ana))?.invitations).toMatchObject([
    { to: "su…@example.org", by: "Ana", invitation: { role: "presidency" } },
  ]);
  expect(await mine(zoe)).toBeUndefined();
});
