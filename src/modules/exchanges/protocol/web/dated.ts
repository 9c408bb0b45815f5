import type { Dated, ExchangeKind } from "#services/house";

import type { ListedExchange } from "../actions/list-exchanges.ts";
import type { TermValues } from "../domain/need.ts";
import { exchangeAt } from "./exchange-at.ts";
import { titleOfTerms } from "./terms.ts";

/** An exchange, as far as its days need it. */
export interface DatedExchange {
  readonly kept: ListedExchange["kept"];
  readonly kind: ExchangeKind;
  readonly names: Readonly<Record<"asker" | "giver", { readonly name: string }>>;
  readonly values: TermValues | undefined;
  /** Days of its terms that are told otherwise. */
  readonly without?: ReadonlySet<string> | undefined;
}

/** The days of exchanges that are agreed: a whole day each. */
export function datedExchanges(exchanges: readonly DatedExchange[]): readonly Dated[] {
  return exchanges.flatMap((one) =>
    ["established", "closing"].includes(one.kept.exchange.state) ? datesOf(one) : [],
  );
}

function datesOf({ kept, kind, names, values, without }: DatedExchange): readonly Dated[] {
  return kind.terms.flatMap(({ name, label, input }): readonly Dated[] => {
    const value = values?.[name] ?? "";
    if (input !== "day" || value === "" || without?.has(value) === true) return [];
    return [
      {
        uid: `${kept.id}-${value}`,
        title: `${kind.name} : ${titleOfTerms(kind, values)}`,
        when: { kind: "day", day: Temporal.PlainDate.from(value) },
        address: exchangeAt(kind, kept),
        of: { kind: "mine" },
        // Each version of the terms may move the day.
        sequence: kept.exchange.authors.length - 1,
        changedAt: kept.changedAt,
        status: "confirmed",
        // What a module above holds is in the calendar, with its hours: it is lived there, and read once.
        isAgreed: kind.agreement === undefined,
        description: `${label}\n${names.asker.name}, ${names.giver.name}.`,
      },
    ];
  });
}
