import { dayOf } from "#basics/dates";
import type { Result } from "#basics/result";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { knownCommune } from "#rules/territory";
import { type App, person, type Work } from "#services/house";

import { chooseJobIn, sayOfferIn } from "../actions/keep-offers.ts";
import { keepTermsIn } from "../actions/keep-terms.ts";
import { seeMyGiverIn } from "../actions/see-giver.ts";
import type { GiverTerms } from "../domain/giver.ts";
import { type DemonstrationGiver, demonstrationGivers, type DemonstrationOffer } from "./givers.ts";

const SAID_DAYS_AGO = 20;

/** What the people and the organisations of the demonstration can give, shown in the directory. */
export async function fillGivers(app: App): Promise<void> {
  for (const giver of demonstrationGivers)
    await app.transaction(person(demonstrationPeople[giver.person].id), (work) =>
      fillOneIn(work, giver),
    );
}

async function fillOneIn(work: Work, giver: DemonstrationGiver): Promise<void> {
  const organisation = await organisationIn(work, giver);
  for (const [place, offer] of giver.offers.entries())
    await sayIn(sinceDays(work, SAID_DAYS_AGO - place), organisation, offer);
  const kept = await seeMyGiverIn(work, { organisation });
  if (kept === undefined) throw new Error(`nobody keeps what ${giver.person} gives`);
  doneOf(await keepTermsIn(work, { organisation, changes: termsOf(work, giver, kept.terms) }));
}

function sinceDays(work: Work, days: number): Work {
  return { ...work, now: work.now.subtract({ hours: 24 * days }) };
}

function termsOf(
  work: Work,
  { commune, km, atOnce, pausedDays }: DemonstrationGiver,
  before: GiverTerms,
): GiverTerms {
  const pausedUntil =
    pausedDays === undefined ? undefined : dayOf(work.now).add({ days: pausedDays });
  return {
    ...before,
    commune: commune === undefined ? before.commune : knownCommune(commune),
    km,
    receive: { size: atOnce ?? before.receive.size, pausedUntil },
    shown: true,
  };
}

async function sayIn(
  work: Work,
  organisation: string | undefined,
  { kind, words, details, rome }: DemonstrationOffer,
): Promise<void> {
  const offer = doneOf(await sayOfferIn(work, { organisation, kind, words, details }));
  if (rome !== undefined) doneOf(await chooseJobIn(work, { organisation, offer, rome }));
}

async function organisationIn(
  work: Work,
  { organisation }: DemonstrationGiver,
): Promise<string | undefined> {
  if (organisation === undefined) return undefined;
  const mine = await organisationsToActForIn(work, "manage");
  const found = mine.find(({ name }) => name === organisation);
  if (found === undefined) throw new Error(`nobody looks after ${organisation}`);
  return found.id;
}

function doneOf<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}
