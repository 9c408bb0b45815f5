import { beforeEach, describe, expect, test } from "vitest";

import { askOrganisationIn, takeStepIn, writeNeedIn } from "#modules/exchanges";
import type { OrganisationId } from "#rules/organisations";
import { type AgreedOn, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { bringVisits } from "../../../../../tests/support/trial-visit.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";

/** A house where one place is left for a day at an organisation that is in no directory. */
async function oneSeat() {
  const app = await testHouse();
  const made: AgreedOn[] = [];
  let left = 1;
  bringVisits(app, {
    agreement: {
      make: (_, agreed) => {
        if (left === 0) return Promise.resolve(false);
        left -= 1;
        made.push(agreed);
        return Promise.resolve(true);
      },
      undo: () => {
        left += 1;
        return Promise.resolve();
      },
    },
  });
  const { someone, verified } = situations(app);
  const host = await someone("Farida");
  const guests = [await someone("Gaspard"), await someone("Zoé")] as const;
  return { app, made, host, guests, organisation: await verified([host]), left: () => left };
}

let house: Awaited<ReturnType<typeof oneSeat>>;
beforeEach(async () => {
  house = await oneSeat();
});

async function ask(app: TestHouse, who: PersonId, organisation: OrganisationId) {
  const terms = { lieu: "L’atelier", jour: "2026-12-10" };
  return app.transaction(person(who), async (work) => {
    const words = { title: "Une journée", terms };
    const need = valueOf(await writeNeedIn(work, { kind: "visit", words }));
    const told = valueOf(await askOrganisationIn(work, { need, organisation }));
    if (told === undefined) throw new Error("nobody was asked");
    return told.id;
  });
}

const take = (who: PersonId, exchange: ExchangeId, act: "accept" | "cancel", number = 1) =>
  house.app.transaction(person(who), (work) =>
    takeStepIn(work, { exchange, act, number, terms: 1 }),
  );
const stateOf = async (exchange: ExchangeId, who: PersonId) =>
  (await seeExchange(house.app, person(who), { exchange }))?.kept.exchange.state;

describe("what a kind keeps of an agreement", () => {
  test("is made with the yes, and says who gave it", async () => {
    const { app, host, guests, organisation, made, left } = house;
    const exchange = await ask(app, guests[0], organisation);
    valueOf(await take(host, exchange, "accept"));
    expect(made).toMatchObject([
      { exchange, asker: guests[0], givenBy: host, values: { jour: "2026-12-10" } },
    ]);
    expect(left()).toBe(0);
  });

  test("of two for the last place, the second yes is not taken and nothing of it is kept", async () => {
    const { app, host, guests, organisation } = house;
    const [first, second] = [
      await ask(app, guests[0], organisation),
      await ask(app, guests[1], organisation),
    ];
    valueOf(await take(host, first, "accept"));
    expect(await take(host, second, "accept")).toMatchObject({ refusal: "no-room-any-more" });
    expect(await stateOf(second, guests[1])).toBe("proposed");
    valueOf(await take(guests[0], first, "cancel", 2));
    valueOf(await take(host, second, "accept"));
    expect(await stateOf(second, host)).toBe("established");
  });

  test("an organisation that is in no directory is asked through what it keeps, and found by nobody else", async () => {
    const { app, guests, organisation } = house;
    const exchange = await ask(app, guests[0], organisation);
    expect(await stateOf(exchange, guests[0])).toBe("proposed");
    expect(await seeExchange(app, visitor, { exchange })).toBeUndefined();
    expect(await seeExchange(app, person(guests[1]), { exchange })).toBeUndefined();
  });
});
