import { done, refused, type Result } from "#basics/result";

import type { CountRules } from "./counting/count-file.ts";
import type { Method, Secrecy } from "./methods/method.ts";
import type { Statutes } from "./statutes.ts";

/** A circle has at most this many days to answer. */
export const MOST_DAYS = 90;
export const LONGEST_QUESTION = 200;

interface Bounds {
  readonly fewest: number;
  readonly most: number;
}

/** How many answers a method takes, as they are put by who asks. `majority` and `consent` know theirs; an election asks about the members. */
export const OPTIONS: Readonly<Record<Method, Bounds>> = {
  consent: { fewest: 1, most: 1 },
  majority: { fewest: 0, most: 0 },
  judgment: { fewest: 2, most: 12 },
  nomination: { fewest: 0, most: 0 },
  plurality: { fewest: 2, most: 12 },
  approval: { fewest: 2, most: 20 },
  ranked: { fewest: 2, most: 12 },
  "equal-shares": { fewest: 2, most: 30 },
};

export interface AskedOption {
  readonly label: string;
  readonly cost: number | undefined;
}

/** A question as it is put. */
export interface AskedQuestion {
  readonly question: string;
  readonly method: Method;
  readonly secrecy: Secrecy;
  readonly options: readonly AskedOption[];
  readonly rules: CountRules;
  /** Whether the circle decides so by its statutes: else it is consultative. */
  readonly binding: boolean;
  readonly proposalsFrom: Temporal.Instant | undefined;
  readonly votesFrom: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
}

export type AskRefusal =
  | "unknown-circle"
  | "not-a-member"
  | "circle-closed"
  | "no-question"
  | "too-few-options"
  | "too-many-options"
  | "same-option-twice"
  | "no-budget"
  | "no-cost"
  | "costs-too-much"
  | "no-article"
  | "notice-too-short"
  | "phases-out-of-order"
  | "opens-in-the-past"
  | "proposals-in-the-past"
  | "closes-too-soon"
  | "closes-too-late";

/** Decides whether a member may put a question so: answers that its method takes, phases in order, an hour to 90 days to answer, and what the statutes ask when it is to decide. */
export function decideQuestion(asked: {
  readonly isMember: boolean;
  readonly put: AskedQuestion;
  readonly statutes: Statutes | undefined;
  readonly now: Temporal.Instant;
}): Result<undefined, AskRefusal> {
  const { put } = asked;
  if (!asked.isMember) return refused("not-a-member");
  if (put.question === "") return refused("no-question");
  const wrong = wrongOptions(put) ?? wrongDates(put, asked.now) ?? wrongByStatutes(asked);
  return wrong === undefined ? done(undefined) : refused(wrong);
}

function wrongOptions({ method, options, rules }: AskedQuestion): AskRefusal | undefined {
  const { fewest, most } = OPTIONS[method];
  if (options.length < fewest) return "too-few-options";
  if (options.length > most) return "too-many-options";
  const different = new Set(options.map(({ label }) => label.toLocaleLowerCase("fr")));
  if (different.size < options.length) return "same-option-twice";
  if (method !== "equal-shares") return undefined;
  const { budget } = rules;
  if (budget === undefined || budget <= 0) return "no-budget";
  if (options.some(({ cost }) => cost === undefined || cost <= 0)) return "no-cost";
  return options.some(({ cost }) => (cost ?? 0) > budget) ? "costs-too-much" : undefined;
}

function wrongDates(put: AskedQuestion, now: Temporal.Instant): AskRefusal | undefined {
  const { proposalsFrom, votesFrom, closesAt } = put;
  if (proposalsFrom !== undefined && before(proposalsFrom, now)) return "proposals-in-the-past";
  if (before(votesFrom, now)) return "opens-in-the-past";
  if (proposalsFrom !== undefined && !before(proposalsFrom, votesFrom))
    return "phases-out-of-order";
  if (before(closesAt, votesFrom.add({ hours: 1 }))) return "closes-too-soon";
  return before(now.add({ hours: 24 * MOST_DAYS }), closesAt) ? "closes-too-late" : undefined;
}

function before(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

/** What decides does so by an article, after the delay of convocation. */
function wrongByStatutes(asked: {
  readonly put: AskedQuestion;
  readonly statutes: Statutes | undefined;
  readonly now: Temporal.Instant;
}): AskRefusal | undefined {
  const { put, statutes, now } = asked;
  if (!put.binding) return undefined;
  if (statutes?.article === undefined) return "no-article";
  const earliest = now.add({ hours: 24 * statutes.noticeDays });
  return Temporal.Instant.compare(put.votesFrom, earliest) < 0 ? "notice-too-short" : undefined;
}
