import { namesOfIn } from "#modules/people";
import { contributionsIn, type PersonId, reading, type Work, withRight } from "#services/house";

import type { ReportId } from "../domain/report.ts";
import { listReportsMadeBy } from "../store/reports.ts";
import { listConcerning } from "../store/verdicts.ts";
import { listMyBlocksIn } from "./block-person.ts";
import { findSubjectIn, kindIn, toldIn, type ToldVerdict } from "./reportables.ts";

export interface MyModeration {
  readonly reports: readonly {
    readonly id: ReportId;
    /** What it is, and its title as long as one may read it. */
    readonly about: { readonly is: string; readonly title: string | undefined };
    readonly madeAt: Temporal.Instant;
    readonly isAnswered: boolean;
  }[];
  readonly verdicts: readonly ToldVerdict[];
}

/** What the person who acts reported, and what was decided of what they published. */
export const seeMyModeration = reading(seeMyModerationIn);

export async function seeMyModerationIn(work: Work): Promise<MyModeration> {
  const { for: person } = work.actor;
  if (person === undefined) return { reports: [], verdicts: [] };
  const reports = await withRight(work, "report", (lent) => listReportsMadeBy(lent, person));
  const named = [];
  for (const { about, ...report } of reports) {
    const title = (await findSubjectIn(work, about))?.title;
    named.push({ ...report, about: { is: kindIn(work, about), title } });
  }
  const verdicts = await listConcerning(work, person);
  return { reports: named, verdicts: verdicts.map((one) => toldIn(work, one)) };
}

interface Named {
  readonly person: PersonId;
  readonly name: string;
}

export interface MyBlocks {
  readonly blocked: readonly Named[];
  /** Those whom the person knows here, and did not block. */
  readonly others: readonly Named[];
}

/** Whom the person who acts blocked, and whom they could: those whom modules say that they know. */
export const seeMyBlocks = reading(seeMyBlocksIn);

export async function seeMyBlocksIn(work: Work): Promise<MyBlocks> {
  const blocked = await listMyBlocksIn(work);
  const others = (await listAcquaintancesIn(work)).filter((one) => !blocked.includes(one));
  const names = await namesOfIn(work, [...blocked, ...others]);
  const named = (ids: readonly PersonId[]) =>
    ids
      .map((person) => ({ person, name: names.get(person) ?? "" }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  return { blocked: named(blocked), others: named(others) };
}

/** Those whose names the person who acts already reads here, as each module says. */
export async function listAcquaintancesIn(work: Work): Promise<readonly PersonId[]> {
  const known = new Set<PersonId>();
  for (const acquaintances of contributionsIn(work, (module) => module.acquaintances))
    for (const one of await acquaintances(work)) if (one !== work.actor.for) known.add(one);
  return [...known];
}
