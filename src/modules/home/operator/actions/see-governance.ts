import { dayOf } from "#basics/dates";
import { type Governing, seeGoverningIn } from "#modules/circles";
import { listNamedModeratorsIn } from "#modules/moderation";
import { isOperator, reading, type ShownPanel, showTitledIn, type Work } from "#services/house";

import { type AccountLine, totalsOf, type YearTotals } from "../../domain/account-line.ts";
import { listLines, listYears } from "../../store/account-lines.ts";

/** How the instance is governed, as everyone may read it. */
export interface Governance {
  readonly governing: Governing | undefined;
  /** What modules show of the circle that governs. */
  readonly panels: readonly ShownPanel[];
  readonly moderators: { readonly count: number; readonly names: readonly string[] };
  /** The years that have accounts, latest first. */
  readonly years: readonly number[];
  readonly year: number;
  readonly lines: readonly AccountLine[];
  readonly totals: YearTotals;
  readonly mayKeep: boolean;
}

/** Reads the page of a year: the one asked when it has accounts, else this year or the latest that has some. */
export const seeGovernance = reading(seeGovernanceIn);

export async function seeGovernanceIn(
  work: Work,
  asked: { readonly year: number | undefined },
): Promise<Governance> {
  const governing = await seeGoverningIn(work);
  const years = await listYears(work);
  const now = dayOf(work.now).year;
  const wanted = years.find((one) => one === asked.year) ?? years.find((one) => one <= now);
  const year = wanted ?? years[0] ?? now;
  const lines = await listLines(work, year);
  return {
    governing,
    panels:
      governing === undefined ? [] : await showTitledIn(work, "governance", governing.circle.id),
    moderators: await listNamedModeratorsIn(work),
    years,
    year,
    lines,
    totals: totalsOf(lines),
    mayKeep: isOperator(work.actor) || governing?.isMine === true,
  };
}
