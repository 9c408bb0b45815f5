import type { GivenBack } from "#basics/form";

import type { Heard } from "../actions/hear-words.ts";
import type { SeenExchange } from "../actions/see-exchange.ts";

/** What the page of an exchange is drawn from. */
export interface ExchangePageProps {
  readonly seen: SeenExchange;
  /** What the two sides said to each other; nothing for an approver. */
  readonly heard?: Heard | undefined;
  readonly now: Temporal.Instant;
  /** Where its forms go: the page itself, or the link of a letter. */
  readonly at: string;
  readonly said?: string | undefined;
  /** Seen from a letter: no way to the rest of the house is taken for granted. */
  readonly byLink?: boolean | undefined;
  readonly back: GivenBack;
}
