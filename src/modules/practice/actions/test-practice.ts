import { beforeEach } from "vitest";
import { joinCircle } from "#modules/circles";
import { person, type PersonId } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import type { SituationId } from "../domain/situation.ts";
import { answerSituation } from "./answer-situation.ts";
import { openCommunity } from "./open-community.ts";
import { sayRead, takeToRead } from "./read-second.ts";
import { reportableSituation } from "./reportables.ts";
import { tellSituation } from "./tell-situation.ts";

export let app: TestHouse;
export let garden: Awaited<ReturnType<typeof gardenCircle>>;
export let dora: PersonId;
export const as = person;
export const of = () => ({ circle: garden.circle });
export const TOLD = {
  title: "La salle fermée",
  happened: "Un mardi, Mme Durand a gardé la clé.",
  tried: undefined,
  asks: "Qui a la clé ?",
  named: false,
};

export const tell = async (by: PersonId, more: Partial<typeof TOLD> = {}): Promise<SituationId> =>
  valueOf(await tellSituation(app, as(by), { ...of(), ...TOLD, ...more }));

export async function open(by: PersonId, more: Partial<typeof TOLD> = {}): Promise<SituationId> {
  const situation = await tell(by, more);
  valueOf(await takeToRead(app, as(dora), of()));
  valueOf(await sayRead(app, as(dora), { situation, says: "nobody" }));
  return situation;
}

export async function answered(by: PersonId, text = "La mairie en a une.") {
  const situation = await open(garden.people.bilal);
  const answer = valueOf(await answerSituation(app, as(by), { situation, text }));
  return { situation, answer };
}

export const hide = (situation: SituationId) =>
  app.transaction(as(garden.people.ana), (work) =>
    reportableSituation.hide(work, situation, "On reconnaît quelqu’un."),
  );

/** A house of its own for each test: a circle of four that tell each other what they live. */
export function inPracticeHouse(): void {
  beforeEach(async () => {
    app = await testHouse();
    app.setNow(TEST_NOW);
    garden = await gardenCircle(app);
    dora = await situations(app).someone("Dora");
    await joinCircle(app, as(dora), of());
    valueOf(await openCommunity(app, as(garden.people.ana), { ...of(), shares: "jardiner." }));
  });
}
