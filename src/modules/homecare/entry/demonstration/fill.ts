import { dayOf, PARIS } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { openAssignmentsOfIn } from "../../actions/open-assignments.ts";
import { demonstrationVisits } from "../../demonstration/visits.ts";
import { howToEnterIn } from "../actions/how-to-enter.ts";
import { writeEntryIn } from "../actions/write-entry.ts";

const WORDS = `Sonnez deux fois : j’arrive doucement.
Si je n’entends pas, passez par le jardin, et refermez le portillon : les poules sortent.
Une clé est chez Lucienne, la voisine.`;

/** Adrienne wrote how to come in when the company sent Quentin; he read it last Thursday, before noon. */
export async function fillEntry(app: App): Promise<void> {
  const { adrienne, quentin } = demonstrationPeople;
  const today = dayOf(app.clock.now());
  const now = instantOf({ daysAgo: 19, hour: "18:00" }, today);
  await app.transaction(person(adrienne.id), async (work) => {
    const written = await writeEntryIn({ ...work, now }, { words: WORDS });
    if (!written.done) throw new Error(`the demonstration is refused: ${written.refusal}`);
  });
  const visit = demonstrationVisits.find(({ title }) => title.startsWith("Visio"));
  if (visit === undefined) throw new Error("the demonstration has no Thursday");
  const day = lastThursday(today);
  await app.transaction(person(quentin.id), async (work) => {
    const then = day.toZonedDateTime({ timeZone: PARIS, plainTime: visit.at }).toInstant();
    const atNoon = { ...work, now: then.subtract({ minutes: 20 }) };
    const open = await openAssignmentsOfIn(atNoon, quentin.id);
    const found = open.find(({ visits }) => visits.includes(visit.id));
    const read =
      found && (await howToEnterIn(atNoon, { assignment: found.id, visit: visit.id, day }));
    if (read === undefined) throw new Error("the demonstration has nobody who comes in");
  });
}

const THURSDAY = 4;

/** The one before today. */
const lastThursday = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract({ days: ((today.dayOfWeek - THURSDAY + 6) % 7) + 1 });
