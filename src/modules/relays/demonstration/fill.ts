import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, person, type PersonId } from "#services/house";

import { answerAskedIn } from "../actions/answer-asked.ts";
import { chooseDelayIn, namePersonIn, tellWellIn } from "../actions/name-person.ts";
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
}

/** Three weeks ago she needed help; Quentin took care of it, and it was settled. */
async function fallen(app: App): Promise<void> {
  const { adrienne, quentin } = demonstrationPeople;
  const at = instantOf({ daysAgo: 21, hour: "17:10" }, dayOf(app.clock.now()));
  await app.transaction(person(adrienne.id), (work) =>
    notePastAlarmIn(work, { person: adrienne.id, takenBy: quentin.id, at }),
  );
}
