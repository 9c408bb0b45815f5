import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { type Organisation, type OrganisationId, spaceOf } from "../../domain/organisation.ts";
import { monthDayOf, type OwnDate, type OwnDateId, type YearFacts } from "../../domain/year.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import {
  deleteDone,
  deleteOwnDate,
  findOwnDate,
  findYearFacts,
  saveDone,
  saveOwnDate,
  saveYearFacts,
} from "../../store/year.ts";
import { deleteRecall, saveRecall } from "../store/recalls.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { yearOfIn } from "./see-year.ts";

export type SayYear = Omit<YearFacts, "closes" | "isOfAlsaceMoselle" | "since"> & {
  readonly organisation: OrganisationId;
  /** A day on which an exercise ends; its year does not count. */
  readonly closes: Temporal.PlainDate;
};

export type YearRefusal = "not-allowed" | "not-yet" | "unknown-date";

/** A representative says when the exercise ends, when the assembly met, what else counts for its dates. */
export const sayYear = action(sayYearIn);

export async function sayYearIn(
  work: Work,
  asked: SayYear,
): Promise<Result<undefined, YearRefusal>> {
  const organisation = await keptIn(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  const today = dayOf(work.now);
  const { assemblyOn } = asked;
  if (assemblyOn !== undefined && Temporal.PlainDate.compare(assemblyOn, today) > 0)
    return refused("not-yet");
  const { said } = await findYearFacts(work, organisation);
  await saveYearFacts(work, organisation.id, {
    ...asked,
    closes: monthDayOf(asked.closes),
    since: said?.since ?? today,
  });
  return done(undefined);
}

export interface AddYearDate {
  readonly organisation: OrganisationId;
  readonly kind: OwnDate["kind"];
  /** Whose subsidy and what for; or what is due. */
  readonly title: string;
  readonly on: Temporal.PlainDate;
  readonly isYearly: boolean;
}

/** A representative adds a subsidy whose account is due, or a date of their own. */
export const addYearDate = action(addYearDateIn);

export async function addYearDateIn(
  work: Work,
  asked: AddYearDate,
): Promise<Result<OwnDateId, YearRefusal>> {
  const organisation = await keptIn(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  const { kind, on } = asked;
  const id = newId<"YearDate">();
  await saveOwnDate(work, {
    id,
    organisation: organisation.id,
    kind,
    on,
    isYearly: kind === "own" && asked.isYearly,
    title: await seal(work, spaceOf(organisation.id), asked.title),
  });
  return done(id);
}

/** It was a mistake, or is of no use any more: removed, with what was ticked of it. */
export const removeYearDate = action(removeYearDateIn);

export async function removeYearDateIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly date: OwnDateId },
): Promise<Result<undefined, YearRefusal>> {
  const organisation = await keptIn(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  const found = await findOwnDate(work, asked.date);
  if (found?.organisation !== organisation.id) return refused("unknown-date");
  await deleteOwnDate(work, found.id);
  return done(undefined);
}

export interface TickYearDate {
  readonly organisation: OrganisationId;
  /** As `keyOf` names it. */
  readonly key: string;
  readonly isDone: boolean;
}

/** A date is done, or is not after all. Twice changes nothing; a paper is done by keeping a newer one. */
export const tickYearDate = action(tickYearDateIn);

export async function tickYearDateIn(
  work: Work,
  asked: TickYearDate,
): Promise<Result<undefined, YearRefusal>> {
  const organisation = await keptIn(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  const { dates } = await yearOfIn(work, organisation);
  const found = dates.find(({ key }) => key === asked.key);
  if (found === undefined || found.paperAt !== undefined) return refused("unknown-date");
  await (asked.isDone ? saveDone : deleteDone)(work, organisation.id, found.date);
  return done(undefined);
}

/** Whoever represents it is reminded by mail, or no more: each for themself. */
export const wantRecalls = action(wantRecallsIn);

export async function wantRecallsIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly wants: boolean },
): Promise<Result<undefined, YearRefusal>> {
  const organisation = await holdOrganisation(work, asked.organisation);
  const person = work.actor.for;
  if (organisation === undefined || person === undefined) return refused("not-allowed");
  const { may } = await beforeIn(work, organisation);
  if (!may("read its representatives, journal and papers")) return refused("not-allowed");
  const recall = { organisation: organisation.id, person };
  await (asked.wants ? saveRecall : deleteRecall)(work, recall);
  return done(undefined);
}

/** The organisation, held, when the person who acts keeps its papers and its year. */
async function keptIn(work: Work, id: OrganisationId): Promise<Organisation | undefined> {
  const organisation = await holdOrganisation(work, id);
  if (organisation === undefined) return undefined;
  const { may } = await beforeIn(work, organisation);
  return may("keep its page and papers, invite, end a role") ? organisation : undefined;
}
