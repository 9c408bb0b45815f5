import { dayOf } from "#basics/dates";
import { knownId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { nameHelperIn } from "../../src/modules/homecare/actions/name-helper.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { entryAt } from "../../src/modules/homecare/domain/address.ts";
import { writeEntryIn } from "../../src/modules/homecare/entry/actions/write-entry.ts";
import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

/** Who wrote it, and who is expected at the hour, alone: of the two none is walked through. */
export const knownTo: readonly string[] = [];

const { lucienne, sylvie } = demonstrationPeople;
const ASSIGNMENT = knownId<"Assignment">("7d0f7a10-52a4-4b70-9c11-0a6f1f0e1ffe");

export const paths: readonly string[] = [
  "/chez-moi/comment-entrer",
  "/chez-moi/passages",
  "/chez-moi/aides",
  `/chez-moi/de/${lucienne.id}`,
  ...demonstrationVisits.map(({ id }) =>
    entryAt(ASSIGNMENT, id, Temporal.PlainDate.from("2026-11-25")),
  ),
];

/** Lucienne writes how to come in, and Sylvie is expected there now. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(lucienne.id), async (work) => {
    valueOf(await writeEntryIn(work, { words: "La clé est sous le pot bleu." }));
    const today = dayOf(work.now);
    const visit = valueOf(
      await planVisitIn(work, {
        title: "Le bois",
        note: undefined,
        zone: "Europe/Paris",
        day: today,
        at: work.now.toZonedDateTimeISO("Europe/Paris").toPlainTime().round("minute"),
        minutes: 60,
        every: "week",
        days: [],
        last: undefined,
      }),
    );
    const asked = { helper: sylvie.id, visits: [visit], from: today, until: undefined };
    valueOf(await nameHelperIn(work, asked));
  });
}
