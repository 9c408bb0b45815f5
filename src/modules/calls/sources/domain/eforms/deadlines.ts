import { writeDate, writeTime } from "#basics/dates";

import type { LotLimit } from "../../../domain/limits/limits.ts";
import { pointOf } from "../../../domain/limits/point.ts";
import { given } from "../../../domain/reading/given.ts";
import {
  firstLimit,
  type FirstLimit,
  readDay,
  readMoment,
} from "../../../domain/reading/moments.ts";
import { at, textAt } from "../../../domain/reading/unknown.ts";
import { allAt, extensionOf } from "./texts.ts";

/** Until when one may answer, over all lots. */
export interface EformsDeadlines extends FirstLimit {
  /** Each lot with its own, in French, where they differ. */
  readonly words?: string;
  /** The same for the page, the data and the calendar. */
  readonly lots: readonly LotLimit[];
}

/**
 * The deadlines of the lots: for offers, for requests to take part (restricted procedures), for
 * expressions of interest (a prior information that is a call). Of several the first stands that is
 * not before the day when the notice was written.
 */
export function eformsDeadlines(
  lots: readonly unknown[],
  issued: string | undefined,
): EformsDeadlines {
  const found = lots.flatMap((lot) => {
    const limit = deadlineOf(lot);
    return limit === undefined ? [] : [{ lot: textAt(lot, "ID")?.slice(0, 20) ?? "", limit }];
  });
  const limits = [...new Set(found.map(({ limit }) => limit))];
  const words = found.map(({ lot, limit }) => `– ${numberOf(lot)} : ${written(limit)}`).join("\n");
  const first = firstLimit(limits, readDay(issued ?? ""));
  const differ = limits.length > 1;
  const lotLimits = found.flatMap(({ lot, limit }) => lotLimitOf(lot, limit));
  return given({ ...first, words: differ ? words : undefined, lots: differ ? lotLimits : [] });
}

function lotLimitOf(lot: string, limit: string): readonly LotLimit[] {
  const moment = readMoment(limit);
  if (moment === undefined) return [];
  const number = lot.replace(/^[A-Z]{3}-0*(?=\d)/, "");
  const { date, time } = pointOf(moment);
  return date === undefined ? [] : [{ number, date, time }];
}

/** The periods whose end is a deadline, wherever the lot holds them. */
function deadlineOf(lot: unknown): string | undefined {
  const process = at(lot, "TenderingProcess");
  const periods = [
    at(process, "TenderSubmissionDeadlinePeriod"),
    at(process, "ParticipationRequestReceptionPeriod"),
    ...allAt(extensionOf(process), "InterestExpressionReceptionPeriod"),
  ];
  return periods.flatMap((period) => endOf(period) ?? []).toSorted()[0];
}

/** The day with its offset and the hour with the same: `2026-09-30+02:00`, `11:00:00+02:00`. */
function endOf(period: unknown): string | undefined {
  const day = textAt(period, "EndDate")?.trim().slice(0, 10);
  const time = textAt(period, "EndTime")?.trim();
  return day && (time === undefined ? day : `${day}T${time}`);
}

function numberOf(lot: string): string {
  return lot.replace(/^[A-Z]{3}-0*/, "Lot ");
}

function written(limit: string): string {
  const moment = readMoment(limit);
  if (moment === undefined) return limit.slice(0, 40);
  const { date, time } = moment;
  return time === undefined ? writeDate(date) : `${writeDate(date)} à ${writeTime(time)}`;
}
