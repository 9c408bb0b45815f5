import type { Work } from "#services/house";

import { hasEnded } from "../domain/exchange.ts";
import type { KeptExchange } from "../store/exchanges.ts";
import { deleteShownTelephones, saveShownClosed } from "../store/telephones.ts";

/** After a step: an exchange that was stopped takes the telephones away at once; one that both closed, on their day. */
export async function letTelephonesGoIn(
  lent: Work,
  { id, exchange }: Pick<KeptExchange, "id" | "exchange">,
): Promise<void> {
  if (exchange.state === "closed" || exchange.state === "settled") await saveShownClosed(lent, id);
  else if (hasEnded(exchange)) await deleteShownTelephones(lent, id);
}
