import { readDay } from "#basics/dates";
import { type Amount, readAmount } from "#basics/amount";
import { wholeInGroups } from "#basics/questions";
import { findPlace, type Place as KnownPlace, type PlaceIndex } from "#rules/territory";

import { endOf } from "./closing.ts";
import type { Deadline, Money, Notice, Place } from "../notice.ts";
import {
  type DraftAround,
  type DraftField,
  type DraftFields,
  type DraftProblem,
  textIn,
} from "./fields.ts";
import { isAddress, linesOf } from "./lines.ts";
import { readRate } from "../reading/sums.ts";

/** Says what is to be mended in a field; what was said first stays. */
export type Tell = (field: DraftField, problem: DraftProblem) => void;

/** Where it takes place: one place a line, each known by its name, its postcode or its département. */
export function readPlaces(fields: DraftFields, index: PlaceIndex, tell: Tell): readonly Place[] {
  const lines = linesOf(textIn(fields, "lieux"));
  if (lines.length === 0) tell("lieux", { what: "missing" });
  return lines.flatMap((line) => {
    const meant = findPlace(index, line);
    if (meant.found === "one") return [placeOf(meant.place)];
    tell("lieux", { what: meant.found === "several" ? "several-places" : "unknown-place", line });
    return [];
  });
}

function placeOf(place: KnownPlace): Place {
  switch (place.kind) {
    case "country":
      return { scale: "country", code: "FR", label: "France" };
    case "region":
      return { scale: "region", code: place.region.code, label: place.region.name };
    case "department":
      return { scale: "department", code: place.department.code, label: place.department.name };
    case "commune":
      return { scale: "commune", code: place.commune.code, label: place.commune.name };
  }
}

/** When it opens and until when one may answer; no end at all only when that was ticked. */
export function readDates(
  fields: DraftFields,
  { now, before }: Pick<DraftAround, "now" | "before">,
  tell: Tell,
): Pick<Notice, "opens" | "deadline"> {
  const opens = readDayOf(fields, "ouverture", tell);
  const opening = opens === undefined ? {} : { opens };
  if (textIn(fields, "permanent") !== "" && textIn(fields, "genre") !== "tender") return opening;
  const deadline = readDeadline(fields, tell);
  if (deadline === undefined) return opening;
  const same = before !== undefined && sameEnd(fields, before);
  if (!same && Temporal.Instant.compare(endOf(deadline), now) <= 0) tell("jour", { what: "past" });
  if (opens !== undefined && Temporal.PlainDate.compare(opens, deadline.date) > 0)
    tell("ouverture", { what: "before-opening" });
  return { ...opening, deadline };
}

function sameEnd(one: DraftFields, other: DraftFields): boolean {
  return (["jour", "heure"] as const).every((name) => textIn(one, name) === textIn(other, name));
}

function readDeadline(fields: DraftFields, tell: Tell): Deadline | undefined {
  if (textIn(fields, "jour") === "") {
    tell("jour", { what: textIn(fields, "genre") === "tender" ? "no-end" : "missing" });
    return undefined;
  }
  const date = readDayOf(fields, "jour", tell);
  if (date === undefined) return undefined;
  const hour = textIn(fields, "heure");
  if (hour === "") return { date };
  const time = timeOf(hour);
  if (time === undefined) tell("heure", { what: "not-a-day" });
  return time === undefined ? { date } : { date, time };
}

function readDayOf(
  fields: DraftFields,
  name: "jour" | "ouverture",
  tell: Tell,
): Temporal.PlainDate | undefined {
  const typed = textIn(fields, name);
  if (typed === "") return undefined;
  const day = readDay(typed);
  if (day === undefined) tell(name, { what: "not-a-day" });
  return day;
}

/** « 17:00 », « 17h30 », « 9 h ». */
export function timeOf(typed: string): Temporal.PlainTime | undefined {
  const [, hour, minute] = /^(\d{1,2})\s*(?:[:h]\s*(\d{2})?)$/i.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59) return undefined;
  return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute ?? 0) });
}

/** Sums in euros as people type them, and a rate in percents. */
export function readMoney(fields: DraftFields, tell: Tell): Money | undefined {
  const least = sumOf(fields, "minimum", tell);
  const most = sumOf(fields, "maximum", tell);
  if (least !== undefined && most !== undefined && least > most)
    tell("maximum", { what: "upside-down" });
  const typedRate = textIn(fields, "taux");
  const mostRate = typedRate === "" ? undefined : readRate(typedRate);
  if (typedRate !== "" && mostRate === undefined) tell("taux", { what: "not-a-rate" });
  if (least === undefined && most === undefined && mostRate === undefined) return undefined;
  return {
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(mostRate === undefined ? {} : { mostRate }),
  };
}

function sumOf(fields: DraftFields, name: "minimum" | "maximum", tell: Tell): Amount | undefined {
  const typed = textIn(fields, name);
  if (typed === "") return undefined;
  const sum = readAmount(typed);
  if (sum === undefined) tell(name, { what: "not-a-sum" });
  return sum;
}

/** The most answers that a call says it will choose. */
export const MOST_CHOSEN = 9_999;

/** How many answers will be chosen, written in figures: « 12 », « 1 200 ». */
export function readChosen(fields: DraftFields, tell: Tell): number | undefined {
  const typed = textIn(fields, "retenus");
  if (typed === "") return undefined;
  const chosen = wholeInGroups(typed, 1, MOST_CHOSEN);
  if (chosen === undefined) tell("retenus", { what: "not-a-count" });
  return chosen;
}

/** How one answers and whom one asks: at least one way is given. */
export function readContact(
  fields: DraftFields,
  tell: Tell,
): { readonly body: Partial<Notice["body"]>; readonly answerUrl: string | undefined } {
  const answerUrl = textIn(fields, "repondre");
  const [contact, email, phone] = [
    textIn(fields, "contact"),
    textIn(fields, "courriel"),
    textIn(fields, "telephone"),
  ];
  if (answerUrl !== "" && !isAddress(answerUrl)) tell("repondre", { what: "not-a-link" });
  if (email !== "" && !/^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"'.]+$/.test(email))
    tell("courriel", { what: "not-an-address" });
  if (phone !== "" && !/^[+\d][\d\s.()-]{5,}$/.test(phone))
    tell("telephone", { what: "not-an-address" });
  if (answerUrl === "" && email === "" && phone === "") tell("courriel", { what: "no-way" });
  return {
    body: {
      ...(contact === "" ? {} : { contact }),
      ...(email === "" ? {} : { email }),
      ...(phone === "" ? {} : { phone }),
    },
    answerUrl: answerUrl === "" ? undefined : answerUrl,
  };
}
