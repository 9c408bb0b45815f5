import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import { job, type Listener, person, type PersonId } from "#services/house";

import { giving, takes } from "../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import type { GiverId } from "../givers/domain/giver.ts";
import type { ExchangeId } from "../protocol/domain/need.ts";
import { saveTerms } from "../givers/store/givers.ts";
import { aboutPerson } from "./about-person.ts";
import { makeGiverIn } from "../givers/actions/givers.ts";
import { listMyExchanges } from "../protocol/actions/list-exchanges.ts";
import { askGivers } from "../needs/actions/route-need.ts";
import { seeExchange } from "../protocol/actions/see-exchange.ts";
import {
  giveBackExchangesOfMerged,
  passExchangesOfMerged,
  stopAsksOfForgotten,
} from "./sides-merged.ts";
import { takeStep } from "../protocol/actions/take-step.ts";
import { writeNeed } from "../needs/actions/write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const named = (name: string) => somebody(app, `${name} ${newId()}`);

async function ask(asker: PersonId, giver: GiverId, inName?: OrganisationId): Promise<ExchangeId> {
  const terms = { quoi: "Coudre", details: "Deux rideaux", temps: "Une heure" };
  const need = valueOf(
    await writeNeed(app, person(asker), {
      kind: "skills",
      organisation: inName,
      words: { title: "Coudre", terms },
    }),
  );
  const asked = await askGivers(app, person(asker), { need, mode: "one", givers: [giver] });
  const exchange = valueOf(asked)?.id;
  if (exchange === undefined) throw new Error("nobody was asked");
  return exchange;
}

const stateOf = async (who: PersonId, exchange: ExchangeId) =>
  (await seeExchange(app, person(who), { exchange }))?.kept.exchange.state;
const listed = async (who: PersonId) =>
  (await listMyExchanges(app, person(who), undefined)).exchanges.map(({ kept }) => kept.id);

/** What the module hears, as the house tells it. */
const hear = (listener: Listener, payload: Readonly<Record<string, string>>) =>
  app.transaction(job("exchanges-hears"), (work) =>
    listener(work, {
      id: newId(),
      name: "test",
      subject: newId(),
      payload,
      toldAt: app.clock.now(),
    }),
  );

describe("somebody who was asked leaves", () => {
  test("what reached them is declined, and what waited for a place too, at once", async () => {
    const [zoe, max, ines] = [await named("Zoé"), await named("Max"), await named("Inès")];
    const giver = await giving(app, ines, "Coudre", takes(1));
    const [told, waiting] = [await ask(zoe, giver), await ask(max, giver)];
    expect(await stateOf(max, waiting)).toBe("waiting");
    await app.transaction(job("test"), (work) => aboutPerson.erases(work, ines));
    expect(await stateOf(zoe, told)).toBe("declined");
    expect(await stateOf(max, waiting)).toBe("declined");
  });
});

describe("two who give are one", () => {
  test("what the first was asked counts against the window of the one that stays", async () => {
    const [zoe, max] = [await named("Zoé"), await named("Max")];
    const [one, other] = [await named("Inès"), await named("Inès")];
    const first = await giving(app, one, "Coudre", takes(1));
    const stays = await giving(app, other, "Coudre", takes(1));
    const asked = await ask(zoe, first);
    await app.transaction(job("test"), (work) => aboutPerson.merges(work, one, other));
    const next = await ask(max, stays);
    expect(await stateOf(max, next)).toBe("waiting");
    expect((await seeExchange(app, person(zoe), { exchange: asked }))?.kept.giver).toBe(stays);
  });
});

/** Zoé asks an organisation that Inès represents; so does she another. */
async function ofOrganisation() {
  const [zoe, ines] = [await named("Zoé"), await named("Inès")];
  const [gone, kept] = [await organisation(app), await organisation(app)];
  for (const one of [gone, kept]) await represent(app, ines, one);
  const giver = await app.transaction(person(ines), async (work) => {
    const made = await makeGiverIn(work, { organisation: gone });
    await saveTerms(work, made.id, { ...made, shown: true });
    return made.id;
  });
  return { zoe, ines, gone, kept, asked: await ask(zoe, giver) };
}

test("what two who are one asked each other stays as it was", async () => {
  const [one, other] = [await named("Inès"), await named("Inès")];
  const first = await giving(app, one, "Coudre", takes(1));
  await giving(app, other, "Coudre", takes(1));
  const between = await ask(other, first);
  await app.transaction(job("test"), (work) => aboutPerson.merges(work, one, other));
  const seen = await seeExchange(app, person(other), { exchange: between });
  expect([seen?.kept.asker, seen?.kept.giver]).toEqual([other, first]);
});

describe("an organisation", () => {
  test("that is asked answers through whoever represents it", async () => {
    const { zoe, ines, asked } = await ofOrganisation();
    const step = { exchange: asked, act: "accept", number: 1, terms: 1 } as const;
    expect(await takeStep(app, person(await named("Max")), step)).toMatchObject({ done: false });
    valueOf(await takeStep(app, person(ines), step));
    expect(await stateOf(zoe, asked)).toBe("established");
  });

  test("that is merged goes on under the name of the other, and has its own again when they part", async () => {
    const { zoe, ines, gone, kept, asked } = await ofOrganisation();
    const hers = await ask(ines, await giving(app, zoe, "Coudre"), gone);
    const sides = async (exchange: ExchangeId) => {
      const seen = await seeExchange(app, person(ines), { exchange });
      return [seen?.kept.askerOrganisation, seen?.kept.giverOrganisation];
    };
    await hear(passExchangesOfMerged, { gone, kept });
    expect(await sides(asked)).toEqual([undefined, kept]);
    expect(await sides(hers)).toEqual([kept, undefined]);
    expect(await listed(ines)).toEqual(expect.arrayContaining([asked, hers]));
    await hear(giveBackExchangesOfMerged, { gone, kept });
    expect(await sides(asked)).toEqual([undefined, gone]);
    expect(await sides(hers)).toEqual([gone, undefined]);
  });

  test("that is no more declines what it was asked", async () => {
    const { zoe, gone, asked } = await ofOrganisation();
    await hear(stopAsksOfForgotten, { organisation: gone });
    expect(await stateOf(zoe, asked)).toBe("declined");
  });
});
