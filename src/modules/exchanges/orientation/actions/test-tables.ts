import { beforeAll, beforeEach } from "vitest";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { nextOnTableIn } from "#modules/exchanges";
import { type Actor, person, type PersonId } from "#services/house";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import type {
  CircleId,
  LineActor,
  LineId,
  OrganisationId,
  OrientationId,
  Terms,
} from "../domain/orientation.ts";
import { confirmLine } from "./answer-for-line.ts";
import { makeOrientation } from "./make-orientation.ts";
import { proposeLine } from "./propose-line.ts";
import { seeOrientation } from "./see-orientation.ts";

export let app: TestHouse;
export let nadege: PersonId;
export let bruno: PersonId;
export let solene: PersonId;
export let zoe: PersonId;
/** Verified, with Solène who may say yes for it; she is in no circle. */
export let tablee: OrganisationId;
export let circle: CircleId;
export let table: OrientationId;

async function aCircle(): Promise<CircleId> {
  const made = await app.transaction(person(nadege), (work) =>
    makeCircleIn(work, {
      name: "À côté",
      kind: "global",
      isOpen: true,
      purpose: "Accompagner.",
      charter: ["On s’assied à côté."],
    }),
  );
  await joinCircle(app, person(bruno), { circle: made });
  return made;
}

async function aTable(of: CircleId): Promise<OrientationId> {
  const made = await makeOrientation(app, person(nadege), {
    circle: of,
    name: "Qui fait quoi",
    places: [],
  });
  return valueOf(made).id;
}

export const free = (name: string): LineActor => ({
  kind: "free",
  name,
  contact: "04 65 71 00 00",
});
const them = (): LineActor => ({ kind: "organisation", organisation: tablee });

export function terms(more: Partial<Terms> = {}): Terms {
  return {
    need: "Un repas chaud le dimanche",
    theme: undefined,
    rome: undefined,
    places: [],
    actor: them(),
    conditions: "À midi.",
    passesOn: undefined,
    reviewOn: Temporal.PlainDate.from("2027-11-25"),
    ...more,
  };
}

export async function aLine(more: Partial<Terms> = {}, by: PersonId = nadege): Promise<LineId> {
  return valueOf(await proposeLine(app, person(by), { table, terms: terms(more) }));
}

/** One of somebody who is not here, told by telephone. */
export async function toldLine(need: string, more: Partial<Terms> = {}): Promise<LineId> {
  const line = await aLine({ need, actor: free(`Qui répond à ${need}`), ...more });
  valueOf(await confirmLine(app, person(nadege), { table, line, how: "telephone" }));
  return line;
}

export const seen = (who: Actor = person(nadege)) => seeOrientation(app, who, { table });
export const needs = (lines: readonly { readonly id: LineId }[] | undefined) =>
  lines?.map(({ id }) => id) ?? [];
export const next = (words: string, more: object = {}, who: Actor = person(zoe)) =>
  app.transaction(who, (work) => nextOnTableIn(work, { words, table, without: [], ...more }));

/** A house of one file, with a table of a circle of its own before each test. */
export function inTablesHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
  });
  beforeEach(async () => {
    const { someone, verified } = situations(app);
    [nadege, bruno, solene, zoe] = [
      await someone("Nadège"),
      await someone("Bruno"),
      await someone("Solène"),
      await someone("Zoé"),
    ];
    tablee = await verified([solene]);
    circle = await aCircle();
    table = await aTable(circle);
  });
}
