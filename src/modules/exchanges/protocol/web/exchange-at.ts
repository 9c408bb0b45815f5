import type { ExchangeKind } from "#services/house";

import type { ExchangeId } from "../domain/need.ts";

/** The page of an exchange: that of the module above whose kind it is, when it has one; else ours. */
export function exchangeAt(
  kind: Pick<ExchangeKind, "at">,
  { id }: { readonly id: ExchangeId },
): string {
  return kind.at?.(id) ?? `/echanges/${id}`;
}
