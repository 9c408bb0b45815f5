import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { person, type PersonId } from "#services/house";

import { giving, takes } from "../../../../../tests/support/giving.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { emailOf, somebody } from "../../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { erasesExchanges } from "../../actions/about-exchanges.ts";
import { askableOfferIn } from "../../givers/actions/askable-offer.ts";
import { seeGiver } from "../../givers/actions/see-giver.ts";
import type { GiverId, OfferId } from "../../givers/domain/giver.ts";
import { meantIn } from "../../protocol/domain/meant.ts";
import { listMyExchanges } from "../../protocol/actions/list-exchanges.ts";
import { seeExchange } from "../../protocol/actions/see-exchange.ts";
import { takeStep } from "../../protocol/actions/take-step.ts";
import { titleOfTerms } from "../../protocol/web/terms.ts";
import { askGivers } from "./route-need.ts";
import { seeNeed } from "./see-need.ts";
import { writeNeed } from "./write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const TITLE = "Pour le goûter des aînés, dimanche";
const TERMS = { quoi: "Des tables", details: "Six, pliantes.", temps: "Un après-midi" };

interface Asked {
  readonly asker: PersonId;
  readonly giver: PersonId;
  readonly name: string;
  readonly given: GiverId;
  readonly projectors: OfferId;
  readonly van: OfferId;
}

/** Somebody who gives two things, and somebody who may ask. */
async function twoOffers(): Promise<Asked> {
  const name = `Bastien ${newId()}`;
  const [asker, giver] = [await somebody(app, `Zoé ${newId()}`), await somebody(app, name)];
  await giving(app, giver, "Une camionnette, avec le conducteur", takes(5));
  const given = await giving(app, giver, "Deux projecteurs et leurs pieds", takes(5));
  const seen = await seeGiver(app, person(asker), { giver: given });
  const [projectors, van] = (seen?.offers ?? [])
    .toSorted((one, other) => one.words.localeCompare(other.words))
    .map(({ id }) => id);
  if (projectors === undefined || van === undefined) throw new Error("an offer is not there");
  return { asker, giver, name, given, projectors, van };
}

async function askFor({ asker, given }: Asked, offer: OfferId | undefined) {
  const words = { title: TITLE, terms: TERMS };
  const need = valueOf(await writeNeed(app, person(asker), { kind: "skills", words, offer }));
  const told = await askGivers(app, person(asker), { need, mode: "one", givers: [given] });
  const exchange = valueOf(told)?.id;
  if (exchange === undefined) throw new Error("nobody was asked");
  return { need, exchange };
}

test("who is asked reads which of their offers is meant, on the page and in the letter", async () => {
  const two = await twoOffers();
  const { exchange } = await askFor(two, two.projectors);
  const seen = await seeExchange(app, person(two.giver), { exchange });
  expect(meantIn(seen?.kept.reasons ?? {}).offer).toBe("Deux projecteurs et leurs pieds");
  await passTime(app, { minutes: 6 });
  const [letter] = await lettersTo(app, emailOf(two.name));
  expect(letter?.text).toContain("Deux projecteurs et leurs pieds");
  expect(letter?.text).not.toContain("camionnette");
});

test("who came for nothing in particular asks for nothing in particular", async () => {
  const two = await twoOffers();
  const { exchange } = await askFor(two, undefined);
  const seen = await seeExchange(app, person(two.giver), { exchange });
  expect(meantIn(seen?.kept.reasons ?? {})).toEqual({});
});

test("the one whose offer one came for stands first, and stays while the draft is changed", async () => {
  const two = await twoOffers();
  const offer = two.van;
  const words = { title: TITLE, terms: TERMS };
  const write = (need?: Awaited<ReturnType<typeof askFor>>["need"]) =>
    writeNeed(app, person(two.asker), { kind: "skills", words, offer, need });
  const need = valueOf(await write());
  valueOf(await write(need));
  const seen = await seeNeed(app, person(two.asker), { need });
  expect(seen?.chosen).toMatchObject({
    giver: two.given,
    offer: "Une camionnette, avec le conducteur",
  });
});

test("the title that the asker gave is that of the exchange, for both, whatever the two change", async () => {
  const two = await twoOffers();
  const { exchange } = await askFor(two, undefined);
  const titleFor = async (who: PersonId) => {
    const seen = await seeExchange(app, person(who), { exchange });
    return seen && titleOfTerms(seen.kind, seen.terms.at(-1)?.values);
  };
  expect([await titleFor(two.asker), await titleFor(two.giver)]).toEqual([TITLE, TITLE]);
  const values = { ...TERMS, quoi: "Quatre tables seulement" };
  const changed = { exchange, act: "change-terms", number: 1, terms: 1, values } as const;
  valueOf(await takeStep(app, person(two.giver), changed));
  expect([await titleFor(two.asker), await titleFor(two.giver)]).toEqual([TITLE, TITLE]);
  const { exchanges } = await listMyExchanges(app, person(two.giver), undefined);
  expect(exchanges.map(({ kind, values: last }) => titleOfTerms(kind, last))).toEqual([TITLE]);
});

test("one’s own offer, one that is not shown, and one that is not: nothing to ask for", async () => {
  const two = await twoOffers();
  const as = (who: PersonId, id: OfferId) =>
    app.transaction(person(who), (work) => askableOfferIn(work, id));
  const offer = two.van;
  expect(await as(two.asker, offer)).toMatchObject({ giver: two.given });
  expect(await as(two.giver, offer)).toBeUndefined();
  expect(await as(two.asker, newId())).toBeUndefined();
  await behindTheWalls(app, (client) =>
    client.query("update exchanges.offer set hidden_because = 'x' where id = $1", [offer]),
  );
  expect(await as(two.asker, offer)).toBeUndefined();
});

test("who leaves takes the words of their offers with them", async () => {
  const two = await twoOffers();
  const { exchange } = await askFor(two, two.van);
  await app.transaction(person(two.giver), (work) => erasesExchanges(work, two.giver));
  const seen = await seeExchange(app, person(two.asker), { exchange });
  expect(JSON.stringify(seen?.kept.reasons)).not.toContain("camionnette");
});
