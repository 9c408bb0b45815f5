import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationPeople } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import {
  addYearDateIn,
  sayYearIn,
  tickYearDateIn,
  wantRecallsIn,
} from "../year/actions/keep-year.ts";
import { yearOfIn } from "../year/actions/see-year.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import type { OrganisationId } from "../domain/organisation.ts";
import { findOrganisationIn } from "../team/actions/acting-for.ts";
import { type DemonstrationYear, demonstrationYears } from "../data/demonstration-year.ts";

/** When its treasurer began to keep the year here. */
const BEGAN_DAYS_AGO = 50;

/** The years of two associations: something near, something done, and who wants to be reminded. */
export async function fillYears(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  for (const year of demonstrationYears)
    await app.transaction(person(demonstrationPeople[year.keptBy].id), async (work) => {
      const organisation = demonstrationOrganisations[year.organisation].id;
      const then = instantOf({ daysAgo: BEGAN_DAYS_AGO, hour: "18:40" }, today);
      await sayIn({ ...work, now: then }, organisation, { year, today });
      await tickIn(work, organisation, year.done);
    });
}

async function sayIn(
  work: Work,
  organisation: OrganisationId,
  { year, today }: { readonly year: DemonstrationYear; readonly today: Temporal.PlainDate },
): Promise<void> {
  sure(
    await sayYearIn(work, {
      organisation,
      closes: today.with({ month: 12, day: 31 }),
      assemblyMonths: 6,
      assemblyOn: today.subtract({ days: year.assemblyDaysAgo }),
      hasChanged: false,
      givesReceipts: year.givesReceipts,
      publishesAccounts: false,
    }),
  );
  for (const { title, endedDaysAgo } of year.subsidies) {
    const on = today.subtract({ days: endedDaysAgo });
    const asked = { organisation, kind: "subsidy", title, on, isYearly: false } as const;
    sure(await addYearDateIn(work, asked));
  }
  for (const { title, inDays, isYearly } of year.own) {
    const on = today.add({ days: inDays });
    sure(await addYearDateIn(work, { organisation, kind: "own", title, on, isYearly }));
  }
  sure(await wantRecallsIn(work, { organisation, wants: true }));
}

/** Ticks the nearest date of each of these rules. */
async function tickIn(
  work: Work,
  id: OrganisationId,
  rules: DemonstrationYear["done"],
): Promise<void> {
  const organisation = await findOrganisationIn(work, id);
  if (organisation === undefined) throw new Error("no such organisation");
  const { dates } = await yearOfIn(work, organisation);
  for (const rule of rules) {
    const key = dates.find(({ date }) => date.rule === rule)?.key ?? "";
    sure(await tickYearDateIn(work, { organisation: id, key, isDone: true }));
  }
}

function sure(told: Result<unknown, string>): void {
  if (!told.done) throw new Error(told.refusal);
}
