import { amountOf } from "#basics/amount";
import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { sayFavourIn } from "../actions/say-favour.ts";
import { thankFavourIn } from "../actions/thank-favour.ts";
import { type DemonstrationFavour, demonstrationFavours } from "./favours.ts";

/** The favours of the demonstration, the oldest first: said by who helped, thanked by who was helped. */
export async function fillFavours(app: App): Promise<void> {
  const oldest = demonstrationFavours.toSorted((a, b) => b.done.daysAgo - a.done.daysAgo);
  for (const favour of oldest) await fillOne(app, favour);
}

async function fillOne(app: App, favour: DemonstrationFavour): Promise<void> {
  const today = dayOf(app.clock.now());
  const [helper, helped] = [demonstrationPeople[favour.helper], demonstrationPeople[favour.helped]];
  const said = await app.transaction(person(helper.id), (work) =>
    sayFavourIn(
      { ...work, now: instantOf(favour.done, today) },
      { id: favour.id, with: helped.id, as: "helper", what: favour.what },
    ),
  );
  if (!said.done) throw new Error(`a favour was not said: ${said.refusal}`);
  const { thanked } = favour;
  if (thanked === undefined) return;
  const kori = amountOf(thanked.kori * 100);
  if (kori === undefined) throw new Error("not an amount of kori");
  const told = await app.transaction(person(helped.id), (work) =>
    thankFavourIn(
      { ...work, now: instantOf(thanked.at, today) },
      { favour: favour.id, kori, thanks: thanked.words },
    ),
  );
  if (!told.done) throw new Error(`a favour was not thanked: ${told.refusal}`);
}
