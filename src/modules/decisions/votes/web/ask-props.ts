import type { GivenBack } from "#basics/form";
import type { Circle } from "#rules/circles";

import type { Method } from "../../domain/methods/method.ts";
import type { Statutes } from "../../domain/statutes.ts";

/** What the page of a question to ask is drawn from. */
export interface AskPageProps {
  readonly circle: Circle;
  readonly statutes: Statutes | undefined;
  /** Undefined until one is chosen. */
  readonly method: Method | undefined;
  /** A thread that the question comes from. */
  readonly thread: { readonly id: string; readonly title: string } | undefined;
  /** The last day offered at first. */
  readonly day: Temporal.PlainDate;
  readonly back: GivenBack;
}
