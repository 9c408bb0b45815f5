import { z } from "zod";

import { PARIS } from "#basics/dates";
import { type ReadForm, readTyped, type Typed } from "#services/forms";

import { namedBy } from "../actions/kinds.ts";
import type { SeenExchange } from "../actions/see-exchange.ts";
import type { TakeStep } from "../actions/take-step.ts";
import { isSide } from "../domain/exchange.ts";
import { actShape, approverFields, approversIn, feedbackWords, laterDay } from "./forms.ts";
import { valuesOf, withTerms } from "./terms.ts";

/** A step without the exchange that it is of. */
export type ReadAct = Omit<TakeStep, "exchange">;

/**
 * Reads the form of one act: what every act bears, then what this one asks (terms, a day, words, who
 * must agree). Undefined when it is no form of ours.
 */
export function readAct(
  seen: SeenExchange,
  typed: Typed,
  today: Temporal.PlainDate,
): ReadForm<ReadAct> | undefined {
  const borne = readTyped(typed, actShape);
  if (!borne.fits) return borne.problems["mot"] === undefined ? undefined : borne;
  const { geste: act, numero: number, version: terms, comme, livraison, raison, mot } = borne.data;
  const as = comme ?? (isSide(seen.you) ? seen.you : undefined);
  const read = { act, number, terms, as, delivery: livraison, reason: raison, words: mot };
  const more = moreOf({ seen, typed, today }, act);
  if (!more.fits) return more;
  return { fits: true, typed, data: { ...read, ...more.data } };
}

interface Sent {
  readonly seen: SeenExchange;
  readonly typed: Typed;
  readonly today: Temporal.PlainDate;
}

function moreOf(sent: Sent, act: ReadAct["act"]): ReadForm<Partial<ReadAct>> {
  const { seen, typed } = sent;
  if (act === "later")
    return mapped(readTyped(typed, laterDay), ({ jour }) => ({
      until: jour.toZonedDateTime({ timeZone: PARIS, plainTime: { hour: 9 } }).toInstant(),
    }));
  if (act === "feedback")
    return mapped(readTyped(typed, feedbackWords), ({ mot }) => ({ words: mot }));
  if (act === "change-terms") return newTermsOf(sent);
  if (act !== "accept" && act !== "confirm") return { fits: true, typed, data: {} };
  const wanted = wantedOf(seen);
  return mapped(readTyped(typed, z.object(approverFields(wanted))), (data) => ({
    approvers: approversIn(wanted, data),
  }));
}

/** The giver names whom they must; the asker did so when they wrote what they need. */
function newTermsOf({ seen, typed, today }: Sent): ReadForm<Partial<ReadAct>> {
  const wanted = seen.you === "giver" ? wantedOf(seen) : [];
  const shape = withTerms(seen.kind, approverFields(wanted), today);
  return mapped(readTyped(typed, shape), (data) => ({
    values: valuesOf(seen.kind, data),
    approvers: approversIn(wanted, data),
  }));
}

function wantedOf({ kind, you }: SeenExchange) {
  return you === "giver" ? namedBy(kind, you) : [];
}

function mapped<From, To>(read: ReadForm<From>, to: (data: From) => To): ReadForm<To> {
  return read.fits ? { ...read, data: to(read.data) } : read;
}
