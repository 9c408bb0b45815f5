import { beforeEach, expect, test } from "vitest";

import { listNearIn } from "#modules/access";
import { suspendReportedMandateIn } from "#modules/people";
import { job, person, type PersonId } from "#services/house";

import {
  asks,
  type AtHome,
  atHome,
  openHomes,
  sends,
  TODAY,
} from "../../../../tests/support/bodies.ts";
import { actingFor } from "../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { passTime } from "../../../../tests/support/time.ts";
import { type Receiving, receiving, worries } from "../../../../tests/support/worrying.ts";
import { nameReceiver } from "./name-receiver.ts";
import { seeWriting } from "./write-word.ts";

let app: TestHouse;
let the: Receiving;

beforeEach(async () => {
  app = await testHouse();
  the = await receiving(app);
});

const meant = async (who: PersonId) =>
  (await seeWriting(app, person(who), { service: the.service }))?.people.map((one) => one.person);
const refusal = async (writer: PersonId, known: PersonId) => {
  const told = await worries(app, writer, the.service, { known });
  return told.done ? undefined : told.refusal;
};

async function twoOfACircle(): Promise<readonly [PersonId, PersonId]> {
  const { someone } = situations(app);
  const [ana, lucie] = [await someone("Ana"), await someone("Lucie")];
  await inOneCircle(app, [ana, lucie]);
  return [ana, lucie];
}

test("who acts for her and is of the organisation, though they do not receive, keeps it from there", async () => {
  const [ana, lucie] = await twoOfACircle();
  await actingFor(app, ana, the.paul, ["homecare"]);
  expect(await refusal(lucie, ana)).toBe("too-near");
  const { organisation, odile } = the;
  valueOf(await nameReceiver(app, person(odile), { organisation, person: the.paul }));
  expect(await refusal(lucie, ana)).toBe("too-near");
});

test("who acts for her and is not of the organisation keeps nothing from it", async () => {
  const [ana, lucie] = await twoOfACircle();
  await actingFor(app, ana, await situations(app).someone("Nadège"), ["homecare"]);
  expect(await refusal(lucie, ana)).toBeUndefined();
});

test("who acts for her is near while their mandate is suspended too", async () => {
  const [ana, lucie] = await twoOfACircle();
  const acting = await actingFor(app, ana, the.malika, ["homecare"]);
  const { mandate } = acting;
  if (mandate === undefined) throw new Error("they act under none");
  await app.transaction(job("test"), (work) => suspendReportedMandateIn(work, mandate));
  expect(await refusal(lucie, ana)).toBe("too-near");
});

test("a helper whom a body sends may mean whom they come to, though they know each other by nothing else", async () => {
  await openHomes(app);
  const at: AtHome = await atHome(app);
  const asked = await asks(app, at);
  expect(await meant(at.malika)).not.toContain(at.ana);
  await sends(app, at, asked);
  const near = await app.transaction(person(at.malika), listNearIn);
  expect(near.map((one) => one.person)).not.toContain(at.ana);
  expect(await meant(at.malika)).toContain(at.ana);
  expect(await meant(at.paul)).not.toContain(at.ana);
  await actingFor(app, at.ana, the.paul, ["homecare"]);
  expect(await refusal(at.malika, at.ana)).toBe("too-near");
});

test("they may some weeks after they came for the last time, and not later", async () => {
  await openHomes(app);
  const at = await atHome(app);
  await sends(app, at, await asks(app, at, { until: TODAY.add({ days: 1 }) }));
  await passTime(app, { hours: 24 * 30 });
  expect(await meant(at.malika)).toContain(at.ana);
  await passTime(app, { hours: 24 * 30 });
  expect(await meant(at.malika)).not.toContain(at.ana);
});
