import { addOccasionIn, replyToDateIn, seeOccasionIn } from "#modules/calendar";
import { makeCircleIn } from "#modules/circles";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person, type SpaceId, type Work } from "#services/house";

import { noteAttendanceIn } from "../../src/modules/calendar/actions/note-attendance.ts";
import { addThingIn } from "../../src/modules/calendar/bring/actions/bring.ts";
import { putDownIn } from "../../src/modules/calendar/actions/reply.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

/**
 * In a circle of which only Malika knows, a series to which she comes, and a workshop to which she put down somebody
 * who telephoned, who came to another, where she brings a ladder and a child; and a day of her own.
 */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople.malika.id), liveIn);
}

async function liveIn(work: Work): Promise<void> {
  const circle = await makeCircleIn(work, {
    name: "Autour d’une grange",
    kind: "local",
    isOpen: false,
    purpose: "Refaire un toit.",
    charter: ["On vient quand on peut."],
  });
  const series = await addIn(work, spaceOf(circle), { title: "Couvrir la grange", isSeries: true });
  valueOf(await replyToDateIn(work, { date: series, answer: "yes", people: 2 }));
  const workshop = await addIn(work, spaceOf(circle), { title: "Trier les tuiles" });
  const { occasion } = valueOf(
    await replyToDateIn(work, { date: workshop, answer: "yes", people: 3, children: 1 }),
  );
  valueOf(await addThingIn(work, { occasion, title: "Une échelle de couvreur", mine: true }));
  valueOf(
    await putDownIn(work, {
      date: workshop,
      name: "Monsieur Bertin",
      telephone: "06 99 00 11 22",
      people: 1,
    }),
  );
  const today = await addIn(work, spaceOf(circle), { title: "Compter les tuiles", days: 0 });
  valueOf(await noteAttendanceIn(work, { date: today, came: [], added: ["Madame Duret"] }));
  await addIn(work, ownSpaceOf(demonstrationPeople.malika.id), { title: "Voir le couvreur" });
}

interface Told {
  readonly title: string;
  readonly isSeries?: true;
  /** In how many days. */
  readonly days?: number;
}

async function addIn(work: Work, space: SpaceId, { title, isSeries, days = 5 }: Told) {
  const day = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days });

  const occasion = valueOf(
    await addOccasionIn(work, {
      space,
      kind: "action",
      words: { title, about: "Monter les tuiles.", address: "La grange", video: undefined },
      commune: "26108",
      when: {
        zone: "Europe/Paris",
        day,
        at: Temporal.PlainTime.from(days === 0 ? "23:00" : "09:00"),
        rule:
          isSeries === true
            ? { every: "week", interval: 1, days: ["SA"], ends: "never" }
            : { every: "once" },
        except: { school: undefined, holidays: undefined },
      },
      minutes: 180,
      seenBy: "members",
      capacity: 8,
      quiet: true,
    }),
  );
  const date = (await seeOccasionIn(work, { occasion }))?.dates[0];
  if (date === undefined) throw new Error("no date");
  return date.id;
}
