import { dayOf } from "#basics/dates";
import { open } from "#modules/access";
import type { Work } from "#services/house";

import { type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import { datesOf, keyOf, YEAR_RULES, type YearFacts } from "../../domain/year.ts";
import { listDoneOf, listOwnDatesOf, listYearFacts, type SealedOwnDate } from "../../store/year.ts";

/** A date that an association opened to who accompanies it: what is due, and when. */
export interface OpenedDate {
  readonly organisation: OrganisationId;
  readonly key: string;
  readonly title: string;
  readonly due: Temporal.PlainDate;
}

/** No year is guessed for others: until it was said, only the dates that were written by hand are shown. */
const UNSAID: Omit<YearFacts, "since"> = {
  closes: "12-31",
  assemblyMonths: 6,
  assemblyOn: undefined,
  hasChanged: false,
  givesReceipts: false,
  publishesAccounts: false,
  isOfAlsaceMoselle: false,
};

/**
 * What waits of the years of these organisations, as far as they are opened to who acts (`lookingAt` of support): the
 * dates, never who did what, never a paper.
 */
export async function listOpenedDatesIn(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly OpenedDate[]> {
  const today = dayOf(work.now);
  const facts = await listYearFacts(work, organisations);
  const own = await listOwnDatesOf(work, organisations);
  const done = await listDoneOf(work, organisations);
  const all: OpenedDate[] = [];
  for (const organisation of organisations) {
    const mine = own.filter((one) => one.organisation === organisation);
    const said = facts.get(organisation);
    const isDone = new Set(
      done.filter((one) => one.organisation === organisation).map((one) => keyOf(one)),
    );
    for (const date of datesOf(said ?? { ...UNSAID, since: today }, mine, today)) {
      if (date.isAdvice || isDone.has(keyOf(date))) continue;
      if (said === undefined && date.own === undefined) continue;
      const title = await titleIn(work, date, mine);
      all.push({ organisation, key: keyOf(date), title, due: date.due });
    }
  }
  return all;
}

async function titleIn(
  work: Work,
  { rule: key, own: id }: { readonly rule: string; readonly own: string | undefined },
  own: readonly SealedOwnDate[],
): Promise<string> {
  const sealed = own.find((one) => one.id === id);
  const words = sealed && (await open(work, spaceOf(sealed.organisation), sealed.title));
  const rule = YEAR_RULES.find((one) => one.key === key)?.title;
  return [rule, words].filter((one) => one !== undefined).join(" : ");
}
