import { beforeEach } from "vitest";
import { sql } from "kysely";

import { type Actor, job, person, type PersonId } from "#services/house";

import { tellBirthYear } from "../../../people/actions/ages.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { ana, app, inNamingHouse, TODAY, TOMORROW } from "../../actions/test-naming.ts";
import type { PassingAnswerId, PassingAskId } from "../domain/passing.ts";
import { answerPassing } from "./answer-passing.ts";
import { askPassers, type AskPassers } from "./ask-passers.ts";
import { sayYes } from "./say-yes.ts";
import { seeMyPassing } from "./see-mine.ts";
import { seePassing } from "./see-passing.ts";

export const HERE = "26045";

/** A house where Ana asks who passes; nothing is asked before each test. */
export function inPassingHouse(): void {
  inNamingHouse();
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    await app.transaction(job("homecare-passing"), ({ db }) =>
      sql`delete from homecare.passing_ask`.execute(db),
    );
  });
}

export const bread = (more: Partial<AskPassers> = {}): AskPassers => ({
  what: "Pain et journal",
  place: "L’épicerie",
  day: TOMORROW,
  at: Temporal.PlainTime.from("10:00"),
  commune: HERE,
  ...more,
});
export const asks = (more: Partial<AskPassers> = {}, as: Actor = person(ana)) =>
  askPassers(app, as, bread(more));
export const asked = async (
  more: Partial<AskPassers> = {},
  who: PersonId = ana,
): Promise<PassingAskId> => valueOf(await asks(more, person(who)));
export const proposes = (ask: PassingAskId, as: Actor, name = "Paul") =>
  answerPassing(app, as, { ask, name, word: "Je passe vers dix heures." });
export const reads = (ask: PassingAskId, as: Actor) => seePassing(app, as, { ask });
export const how = async (ask: PassingAskId, as: Actor) => (await reads(ask, as))?.how;
export const told = async (ask: PassingAskId, as: Actor) => {
  const seen = await reads(ask, as);
  return seen === undefined || seen.how === "over" ? undefined : seen.told;
};
export const mine = async (ask: PassingAskId, as: Actor = person(ana)) =>
  (await seeMyPassing(app, as, { ask }))?.one;

/** The first who waits. */
export async function firstOf(ask: PassingAskId): Promise<PassingAnswerId> {
  const [first] = (await mine(ask))?.offers ?? [];
  if (first === undefined) throw new Error("nobody waits for a yes");
  return first.id;
}
export const says = (answer: PassingAnswerId, as: Actor = person(ana)) =>
  sayYes(app, as, { answer, name: "Ana", at: "place", where: undefined });
/** Somebody proposes, and has the yes. */
export async function agreed(ask: PassingAskId, who: PersonId): Promise<PassingAnswerId> {
  valueOf(await proposes(ask, person(who)));
  const answer = await firstOf(ask);
  valueOf(await says(answer));
  return answer;
}

/** Somebody of sixteen. */
export async function young(): Promise<PersonId> {
  const who = await situations(app).someone("Léo");
  valueOf(await tellBirthYear(app, person(who), { year: TODAY.year - 16 }));
  return who;
}

export const someone = (name: string) => situations(app).someone(name);
