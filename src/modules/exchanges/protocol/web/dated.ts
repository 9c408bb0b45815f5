import type { Dated, DatedSource, ExchangeKind } from "#services/house";

import { type ListedExchange, listMyExchangesIn } from "../actions/list-exchanges.ts";
import type { TermValues } from "../domain/need.ts";
import { titleOfTerms } from "./terms.ts";

/** An exchange, as far as its days need it. */
export interface DatedExchange {
  readonly kept: ListedExchange["kept"];
  readonly kind: ExchangeKind;
  readonly names: Readonly<Record<"asker" | "giver", { readonly name: string }>>;
  readonly values: TermValues | undefined;
}

/** The days of exchanges that are agreed: a whole day each. */
export function datedExchanges(exchanges: readonly DatedExchange[]): readonly Dated[] {
  return exchanges.flatMap((one) =>
    ["established", "closing"].includes(one.kept.exchange.state) ? datesOf(one) : [],
  );
}

function datesOf({ kept, kind, names, values }: DatedExchange): readonly Dated[] {
  return kind.terms.flatMap(({ name, label, input }): readonly Dated[] => {
    const value = values?.[name] ?? "";
    if (input !== "day" || value === "") return [];
    return [
      {
        uid: `${kept.id}-${value}`,
        title: `${kind.name} : ${titleOfTerms(kind, values)}`,
        when: { kind: "day", day: Temporal.PlainDate.from(value) },
        address: `/echanges/${kept.id}`,
        of: { kind: "mine" },
        // Each version of the terms may move the day.
        sequence: kept.exchange.authors.length - 1,
        changedAt: kept.changedAt,
        status: "confirmed",
        description: `${label}\n${names.asker.name}, ${names.giver.name}.`,
      },
    ];
  });
}

/** The days on which the person who acts agreed with somebody. */
export const myAgreedDays: DatedSource = {
  mandate: "exchanges",
  list: async (work) => datedExchanges((await listMyExchangesIn(work)).exchanges),
};
