import type { Child } from "hono/jsx";

import type { GivenBack } from "#basics/form";
import type { Actor, App } from "#services/house";

import type { Heard } from "../actions/hear-words.ts";
import type { ExchangeLink } from "../actions/links.ts";
import type { SeenExchange } from "../actions/see-exchange.ts";

/** What a later chapter shows on the page of an exchange, right after what comes next. */
export interface BesideExchange {
  readonly box: Child;
  /** The day on which both agreed to meet (YYYY-MM-DD), which then tells it instead of the terms. */
  readonly day: string | undefined;
  /** Whether something there waits for an answer of who reads. */
  readonly waitsForYou: boolean;
  /** Whether the form that comes back is one of its own: it says what went wrong. */
  readonly holdsBack: boolean;
  /** Whether it is what one came for: the acts of the protocol then stand beneath it, without a box. */
  readonly isTheLand?: boolean | undefined;
}

/** How that is asked, for whoever reads: on the page itself, or from a letter (`link`). */
export interface AskedBeside {
  readonly seen: SeenExchange;
  readonly at: string;
  readonly back: GivenBack;
  /** The link of a letter; one that served (`isUsed`) shows, and lets do nothing more. */
  readonly link?: { readonly link: ExchangeLink; readonly isUsed: boolean } | undefined;
}
export type Beside = (
  app: App,
  actor: Actor,
  asked: AskedBeside,
) => Promise<BesideExchange | undefined>;

/** What the page of an exchange is drawn from. */
export interface ExchangePageProps {
  readonly seen: SeenExchange;
  /** What the two sides said to each other; nothing for an approver. */
  readonly heard?: Heard | undefined;
  readonly beside?: BesideExchange | undefined;
  readonly now: Temporal.Instant;
  /** Where its forms go: the page itself, or the link of a letter. */
  readonly at: string;
  readonly said?: string | undefined;
  /** Seen from a letter: no way to the rest of the house is taken for granted. */
  readonly byLink?: boolean | undefined;
  readonly back: GivenBack;
}
