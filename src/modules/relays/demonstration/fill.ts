import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { readHoursWords } from "#rules/premises";
import { type App, person, type PersonId } from "#services/house";

import { answerAskedIn } from "../actions/answer-asked.ts";
import { chooseDelayIn, namePersonIn, tellWellIn } from "../actions/name-person.ts";
import { sayServiceIn } from "../actions/keep-service.ts";
import { notePastAlarmIn } from "../actions/note-past.ts";
import type { NamedId, Relay } from "../domain/relay.ts";

/** Adrienne has Quentin told, then Hélène, then Lucienne; and Solène, of her circle, outside her family. */
export async function fillRelays(app: App): Promise<void> {
  const { adrienne, quentin, helene, lucienne, solene } = demonstrationPeople;
  const now = instantOf({ daysAgo: 35, hour: "14:00" }, dayOf(app.clock.now()));
  const name = async (relay: Relay, who: PersonId): Promise<NamedId> => {
    const named = await app.transaction(person(adrienne.id), (work) =>
      namePersonIn({ ...work, now }, { relay, person: who }),
    );
    if (!named.done) throw new Error(`the demonstration is refused: ${named.refusal}`);
    const said = await app.transaction(person(who), (work) =>
      answerAskedIn({ ...work, now: now.add({ hours: 2 }) }, { named: named.value, yes: true }),
    );
    if (!said.done) throw new Error(`the demonstration is refused: ${said.refusal}`);
    return named.value;
  };
  await name("help", quentin.id);
  const daughter = await name("help", helene.id);
  await name("help", lucienne.id);
  await name("apart", solene.id);
  await app.transaction(person(adrienne.id), async (work) => {
    await tellWellIn(work, { named: daughter, hears: true });
    await chooseDelayIn(work, { delay: "ten-minutes" });
  });
  await fallen(app);
  await agreed(app);
}

/** The département’s mission agreed to be told of a silence, for the Drôme, on working days; nobody named it yet. */
async function agreed(app: App): Promise<void> {
  const { nathalie } = demonstrationPeople;
  const hours = readHoursWords("du lundi au vendredi, de 9 h à 17 h, fermé les jours fériés");
  if (hours === undefined) throw new Error("the demonstration says no hours");
  const now = instantOf({ daysAgo: 38, hour: "10:00" }, dayOf(app.clock.now()));
  await app.transaction(person(nathalie.id), async (given) => {
    const work = { ...given, now };
    const [mission] = await organisationsToActForIn(work, "approve");
    if (mission === undefined) throw new Error("the demonstration has no service that agrees");
    const told = await sayServiceIn(work, {
      organisation: mission.id,
      places: "Drôme",
      hours,
      speed: "half-day",
    });
    if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  });
}

/** Three weeks ago she needed help; Quentin took care of it, and it was settled. */
async function fallen(app: App): Promise<void> {
  const { adrienne, quentin } = demonstrationPeople;
  const at = instantOf({ daysAgo: 21, hour: "17:10" }, dayOf(app.clock.now()));
  await app.transaction(person(adrienne.id), (work) =>
    notePastAlarmIn(work, { person: adrienne.id, takenBy: quentin.id, at }),
  );
}
