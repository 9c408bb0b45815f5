import ical, { type ICalEventData } from "ical-generator";

import type { ExchangeKind } from "#services/house";

import type { TermValues } from "../domain/need.ts";
import type { ListedExchange } from "../actions/list-exchanges.ts";
import { calendarTexts as texts } from "./texts.fr.ts";
import { titleOfTerms } from "./terms.ts";

interface Dated {
  readonly kept: ListedExchange["kept"];
  readonly kind: ExchangeKind;
  readonly names: Readonly<Record<"asker" | "giver", { readonly name: string }>>;
  readonly values: TermValues | undefined;
  /** Days of its terms that stand in the calendar otherwise. */
  readonly without?: ReadonlySet<string> | undefined;
}

/** The days of exchanges that are agreed, for a calendar (RFC 5545): a whole day each, in UTC so that no zone moves it. */
export function exchangesIcs(
  exchanges: readonly Dated[],
  {
    publicUrl,
    now,
    more = [],
  }: {
    readonly publicUrl: string;
    readonly now: Temporal.Instant;
    readonly more?: readonly ICalEventData[];
  },
): string {
  const calendar = ical({
    name: texts.name,
    prodId: { company: "Archipel", product: "echanges", language: "FR" },
  });
  for (const one of exchanges) {
    if (!["established", "closing"].includes(one.kept.exchange.state)) continue;
    for (const { label, day } of daysOf(one)) {
      const at = `${publicUrl}/echanges/${one.kept.id}`;
      calendar.createEvent({
        id: `${one.kept.id}-${day.toString()}@${new URL(publicUrl).hostname}`,
        stamp: new Date(now.epochMilliseconds),
        summary: `${one.kind.name} : ${titleOfTerms(one.kind, one.values)}`,
        description: `${label}\n${one.names.asker.name}, ${one.names.giver.name}.\n\n${at}`,
        url: at,
        start: startOf(day),
        end: startOf(day.add({ days: 1 })),
        allDay: true,
      });
    }
  }
  for (const one of more) calendar.createEvent(one);
  return calendar.toString();
}

function daysOf({ kind, values, without }: Dated) {
  return kind.terms.flatMap(({ name, label, input }) => {
    const value = values?.[name] ?? "";
    return input === "day" && value !== "" && without?.has(value) !== true
      ? [{ label, day: Temporal.PlainDate.from(value) }]
      : [];
  });
}

function startOf(day: Temporal.PlainDate): Date {
  return new Date(day.toZonedDateTime("UTC").toInstant().epochMilliseconds);
}
