import { dayOf } from "#basics/dates";
import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { addressOf, type Organisation, spaceOf } from "../../domain/organisation.ts";
import {
  datesOf,
  keyOf,
  type OwnDate,
  YEAR_RULES,
  type YearDate,
  type YearFacts,
  type YearRule,
} from "../../domain/year.ts";
import { listPapers } from "../../papers/store/papers.ts";
import { findYearFacts, listDone, listOwnDates } from "../../store/year.ts";
import { isRecalled } from "../store/recalls.ts";
import { beforePapersIn, openPapersIn } from "../../papers/actions/see-papers.ts";

/** A date of the year with its words. */
export interface SeenYearDate {
  readonly key: string;
  readonly due: Temporal.PlainDate;
  readonly title: string;
  readonly says: string;
  /** The article of law, or whose habit it is; empty for a date of one's own. */
  readonly source: string;
  readonly isAdvice: boolean;
  readonly done: { readonly at: Temporal.Instant; readonly byName: string } | undefined;
  /** Where one does it here: the paper that ends; undefined when it is ticked by hand. */
  readonly paperAt: string | undefined;
  readonly date: YearDate;
}

export type SeenOwnDate = OwnDate & { readonly title: string };

export interface SeenYear {
  readonly organisation: Organisation;
  readonly mayKeep: boolean;
  readonly facts: YearFacts;
  /** Whether somebody said them; else they are what is most usual. */
  readonly isSaid: boolean;
  /** In order. */
  readonly dates: readonly SeenYearDate[];
  readonly own: readonly SeenOwnDate[];
  /** Whether the person who acts is reminded by mail. */
  readonly isRecalled: boolean;
}

/** The year of an organisation, for whoever represents it; undefined for everyone else. */
export const seeYear = reading(seeYearIn);

export async function seeYearIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenYear | undefined> {
  const before = await beforePapersIn(work, asked);
  if (before === undefined) return undefined;
  const { organisation } = before;
  const person = work.actor.for;
  return {
    ...before,
    ...(await yearOfIn(work, organisation)),
    isRecalled:
      person !== undefined && (await isRecalled(work, { organisation: organisation.id, person })),
  };
}

/** The dates of an organisation with their words, for who may read them: its representatives, or the house on their behalf. */
export async function yearOfIn(
  work: Work,
  organisation: Organisation,
): Promise<Pick<SeenYear, "facts" | "isSaid" | "dates" | "own">> {
  const today = dayOf(work.now);
  const { closes, said } = await findYearFacts(work, organisation);
  const facts: YearFacts = {
    assemblyMonths: 6,
    assemblyOn: undefined,
    hasChanged: false,
    givesReceipts: false,
    publishesAccounts: false,
    isOfAlsaceMoselle: organisation.numbers.inscription !== undefined,
    since: today,
    ...said,
    closes,
  };
  const own: SeenOwnDate[] = [];
  for (const { title, organisation: _, ...one } of await listOwnDates(work, organisation.id))
    own.push({ ...one, title: (await open(work, spaceOf(organisation.id), title)) ?? "" });
  const done = await doneOfIn(work, organisation);
  const ruled = datesOf(facts, own, today).map((date) => ({
    ...wordsOf(date, own),
    key: keyOf(date),
    due: date.due,
    isAdvice: date.isAdvice,
    done: done.get(keyOf(date)),
    paperAt: undefined,
    date,
  }));
  const dates = [...ruled, ...(await paperDatesIn(work, organisation))].toSorted((one, other) =>
    Temporal.PlainDate.compare(one.due, other.due),
  );
  return { facts, isSaid: said !== undefined, dates, own };
}

async function doneOfIn(work: Work, organisation: Organisation) {
  const done = await listDone(work, organisation.id);
  const names = await namesOfIn(
    work,
    done.flatMap(({ by }) => by ?? []),
  );
  return new Map(
    done.map((one) => [keyOf(one), { at: one.at, byName: (one.by && names.get(one.by)) ?? "" }]),
  );
}

function wordsOf(
  { rule: key, own: id }: YearDate,
  own: readonly SeenOwnDate[],
): Pick<SeenYearDate, "title" | "says" | "source"> {
  const title = own.find((one) => one.id === id)?.title;
  const rule: YearRule | undefined = YEAR_RULES.find((one) => one.key === key);
  if (rule === undefined) return { title: title ?? "", says: "", source: "" };
  return {
    title: title === undefined ? rule.title : `${rule.title} : ${title}`,
    says: rule.says,
    source: rule.source,
  };
}

/** The papers that end are dates of the year too: done by keeping a newer one. */
async function paperDatesIn(
  work: Work,
  organisation: Organisation,
): Promise<readonly SeenYearDate[]> {
  const papers = await openPapersIn(work, await listPapers(work, organisation.id));
  return papers.flatMap(({ id, title, current: { expires }, state }) => {
    if (expires === undefined || state.is === "up-to-date") return [];
    const date = {
      rule: "paper",
      own: undefined,
      turn: expires.year,
      due: expires,
      isAdvice: false,
    };
    return [
      {
        key: `paper.${id}.${expires.year}`,
        due: expires,
        title,
        says: "",
        source: "",
        isAdvice: false,
        done: undefined,
        paperAt: `${addressOf(organisation)}/papiers/${id}`,
        date,
      },
    ];
  });
}

/** What is not done, nearest first; of what is late, the oldest. */
export function waitingDates(dates: readonly SeenYearDate[]): readonly SeenYearDate[] {
  return dates.filter(({ done }) => done === undefined);
}
