import { beforeEach, expect, test } from "vitest";

import { seePassages } from "../../../homecare/actions/see-passages.ts";
import { mandatesOfIn, reachPeopleIn } from "#modules/people";
import { blockPersonIn } from "../../../moderation/actions/block-person.ts";
import { demonstrationPeople } from "#rules/people";
import { type Actor, holderOf, job, operator, person } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { sayAfterwards } from "./say-afterwards.ts";
import { sayDeath, undoDeath } from "./say-death.ts";
import { seeTold } from "./see-deaths.ts";
import { takeTheirs } from "./take-theirs.ts";
import { denyDeath, tellDeath } from "./tell-death.ts";

const { adrienne, helene, lucienne, maelle, nadege } = demonstrationPeople;
const her = { person: adrienne.id };
const keeper = operator(maelle.id);

let app: TestHouse;
beforeEach(async () => {
  app = await filledHouse();
}, 120_000);

const names = (teller = helene.id, as: Actor = person(adrienne.id)) =>
  sayAfterwards(app, as, { fate: "keep", months: 3, teller });
const passages = () => seePassages(app, person(lucienne.id), undefined);
const reached = (who: typeof adrienne.id, from: typeof adrienne.id | undefined) =>
  app.transaction(job("test"), (work) => reachPeopleIn(work, [who], from));
const mandates = () => app.transaction(job("mandates"), (work) => mandatesOfIn(work, adrienne.id));

test("whom she named tells of it, and the operator says it: nobody else, nor who acts for either", async () => {
  const [mandate] = await mandates();
  if (mandate === undefined) throw new Error("nobody acts for her in the demonstration");
  const holder = holderOf(nadege.id, {
    person: adrienne.id,
    mandate: mandate.id,
    scopes: mandate.scopes,
  });
  expect(await names(helene.id, holder)).toMatchObject({ refusal: "not-signed-in" });
  valueOf(await names());
  for (const one of [person(lucienne.id), holder, person(adrienne.id)])
    for (const says of [sayDeath, tellDeath])
      expect(await says(app, one, her)).toMatchObject({ refusal: "not-yours" });
  expect(await sayDeath(app, person(helene.id), her)).toMatchObject({ refusal: "not-yours" });
  expect(await sayDeath(app, operator(adrienne.id), her)).toMatchObject({
    refusal: "unknown-person",
  });
  expect((await tellDeath(app, person(helene.id), her)).done).toBe(true);
  expect((await tellDeath(app, person(helene.id), her)).done).toBe(true);
  // Nothing stops by that.
  expect((await mandates()).length).toBeGreaterThan(0);
  expect(JSON.stringify(await passages())).toContain("Adrienne");
});

test("at once nothing passes to her nor from her, nobody acts for her, and nobody reads her week", async () => {
  expect((await mandates()).length).toBeGreaterThan(0);
  expect(JSON.stringify(await passages())).toContain("Adrienne");
  valueOf(await sayDeath(app, keeper, her));
  expect(await mandates()).toEqual([]);
  expect(JSON.stringify(await passages())).not.toContain("Adrienne");
  expect((await reached(adrienne.id, undefined)).size).toBe(0);
  expect((await reached(lucienne.id, adrienne.id)).size).toBe(0);
});

test("who came is told once, but whom she blocked", async () => {
  await app.transaction(person(adrienne.id), async (work) =>
    valueOf(await blockPersonIn(work, { person: lucienne.id })),
  );
  valueOf(await sayDeath(app, keeper, her));
  await passTime(app, { minutes: 5 });
  const about = async (email: string) =>
    (await lettersTo(app, email)).filter(({ text }) => text.includes("On nous dit"));
  expect(await about(lucienne.email)).toEqual([]);
  expect(await about(nadege.email)).toHaveLength(1);
});

test("an error is undone by the operator alone, as long as nothing is erased: what she shared stands again, mandates do not", async () => {
  valueOf(await names());
  valueOf(await tellDeath(app, person(helene.id), her));
  valueOf(await sayDeath(app, keeper, her));
  expect(await undoDeath(app, person(helene.id), her)).toMatchObject({ refusal: "not-yours" });
  valueOf(await undoDeath(app, keeper, her));
  expect(JSON.stringify(await passages())).toContain("Adrienne");
  expect((await reached(adrienne.id, undefined)).size).toBe(1);
  expect(await mandates()).toEqual([]);
  // What somebody opened in her name is over with their mandate.
  const under = await behindTheWalls(app, (client) =>
    client.query(
      "select from access.grant where under is not null and ended_at is null and space = $1",
      [adrienne.id],
    ),
  );
  expect(under.rows).toEqual([]);

  app.setNow(app.clock.now().add({ hours: 1 }));
  valueOf(await sayDeath(app, keeper, her));
  app.setNow(app.clock.now().add({ hours: 24 * 35 }));
  valueOf(await undoDeath(app, keeper, her));
  expect(await undoDeath(app, keeper, her)).toMatchObject({ refusal: "unknown-person" });
  // Who told of it wrongly tells nothing any more.
  expect(await tellDeath(app, person(helene.id), her)).toMatchObject({ refusal: "not-yours" });
});

test("she is written to, says in one press that it is not so, and is asked about it no more", async () => {
  valueOf(await names());
  await passTime(app, { minutes: 5 });
  valueOf(await tellDeath(app, person(helene.id), her));
  const waiting = async () =>
    (await seeTold(app, keeper, undefined))?.map(({ whose }) => whose.person);
  expect(await waiting()).toEqual([adrienne.id]);
  expect(await seeTold(app, person(helene.id), undefined)).toBeUndefined();
  await passTime(app, { minutes: 5 });
  const letters = await lettersTo(app, adrienne.email);
  expect(letters.map(({ subject }) => subject)).toContain("Êtes-vous là ?");
  valueOf(await denyDeath(app, person(adrienne.id), undefined));
  expect(await waiting()).toEqual([]);
  expect(await tellDeath(app, person(helene.id), her)).toMatchObject({ refusal: "not-yours" });
});

test("whom she blocked since tells nothing, and is given nothing", async () => {
  valueOf(
    await sayAfterwards(app, person(adrienne.id), { fate: "give", months: 3, teller: helene.id }),
  );
  await app.transaction(person(adrienne.id), async (work) =>
    valueOf(await blockPersonIn(work, { person: helene.id })),
  );
  expect(await tellDeath(app, person(helene.id), her)).toMatchObject({ refusal: "not-yours" });
  valueOf(await sayDeath(app, keeper, her));
  app.setNow(app.clock.now().add({ hours: 24 * 31 }));
  const asked = { person: adrienne.id, publicUrl: "http://localhost" };
  expect((await takeTheirs(app, person(helene.id), asked)).done).toBe(false);
});

test("what she gives is taken by whom she chose, from the thirtieth day on, without what is never in clear", async () => {
  valueOf(
    await sayAfterwards(app, person(adrienne.id), { fate: "give", months: 3, teller: helene.id }),
  );
  valueOf(await sayDeath(app, keeper, her));
  const take = (as: Actor) =>
    takeTheirs(app, as, { person: adrienne.id, publicUrl: "http://localhost" });
  expect((await take(person(helene.id))).done).toBe(false);
  app.setNow(app.clock.now().add({ hours: 24 * 31 }));
  const told = valueOf(await take(person(helene.id)));
  expect(told.taken.name).toBe("Adrienne");
  const headings = told.taken.parts.flatMap(({ given }) => Object.keys(given));
  expect(headings).toContain("Votre semaine chez vous");
  expect(headings).not.toContain("Ce qu’il faut savoir de vos visites");
  expect(headings).toContain("Vos nouvelles, écrites");
  expect(headings).not.toContain("Vos nouvelles, reçues");
  for (const module of ["moderation", "access", "notifications"])
    expect(told.taken.parts.map((part) => part.module)).not.toContain(module);
  for (const one of [person(lucienne.id), keeper]) expect((await take(one)).done).toBe(false);
});
