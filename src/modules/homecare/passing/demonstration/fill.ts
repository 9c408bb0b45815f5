import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { askPassersIn } from "../actions/ask-passers.ts";

/** La Bégude-de-Mazenc. */
const COMMUNE = "26045";
const { bruno, sylvie, yvonne } = demonstrationPeople;

/** Three of one commune, so that a list says them (`FEWEST`); who asks is read nowhere. */
const ASKED = [
  {
    who: bruno,
    what: "Rapporter deux livres empruntés",
    place: "La bibliothèque",
    inDays: 3,
    at: "10:00",
  },
  {
    who: sylvie,
    what: "Une baguette et le journal",
    place: "La boulangerie",
    inDays: 5,
    at: "09:30",
  },
  {
    who: yvonne,
    what: "Un sac de terreau à porter",
    place: "La jardinerie",
    inDays: 10,
    at: "14:00",
  },
] as const;

/** What is asked of whoever passes, in the days to come. */
export async function fillPassing(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const now = instantOf({ daysAgo: 2, hour: "18:00" }, today);
  for (const { who, inDays, at, what, place } of ASKED) {
    const asked = await app.transaction(person(who.id), (work) =>
      askPassersIn(
        { ...work, now },
        {
          what,
          place,
          day: today.add({ days: inDays }),
          at: Temporal.PlainTime.from(at),
          commune: COMMUNE,
        },
      ),
    );
    if (!asked.done) throw new Error(`the demonstration is refused: ${asked.refusal}`);
  }
}
