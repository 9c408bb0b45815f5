import { dayOf, PARIS } from "#basics/dates";
import { type App, declaredIn, type ExchangeKind, type Work } from "#services/house";

import type { TermValues } from "../domain/need.ts";
import { misfitDays } from "../domain/term-days.ts";

/** Every kind of exchange that a module registered, by its name. */
export function kindsOf(app: App): ReadonlyMap<string, ExchangeKind> {
  return new Map(declaredIn(app, "exchangeKinds").flatMap((kinds) => Object.entries(kinds)));
}

/** One kind; throws on a name that no module registered: rows hold only names that were. */
export function kindNamed(app: App, name: string): ExchangeKind {
  const kind = kindsOf(app).get(name);
  if (kind === undefined) throw new Error(`no module registered the kind of exchange ${name}`);
  return kind;
}

/** When what these terms say is to be done: the end of its day in Paris; undefined when they do not say. */
export function dueOf({ due }: ExchangeKind, values: TermValues): Temporal.Instant | undefined {
  const typed = due === undefined ? undefined : values[due];
  if (typed === undefined || typed === "") return undefined;
  return Temporal.PlainDate.from(typed)
    .toZonedDateTime({ timeZone: PARIS, plainTime: { hour: 23, minute: 59 } })
    .toInstant();
}

/** Whether the days of these terms are to come, and in their order. */
export function daysFit(work: Work, kind: string, values: TermValues): boolean {
  return misfitDays(kindNamed(work.app, kind).terms, values, dayOf(work.now)).length === 0;
}

/** How many must agree besides the two. */
export function approvalsOf({ approvals }: ExchangeKind): 0 | 1 | 2 {
  if (approvals.length === 0) return 0;
  return approvals.length === 1 ? 1 : 2;
}

/** The approvers that one side names, in order: « first-approver » is the first of the kind. */
export function namedBy(kind: ExchangeKind, side: "asker" | "giver") {
  const places = ["first-approver", "second-approver"] as const;
  return places.flatMap((party, i) => {
    const approval = kind.approvals[i];
    return approval?.namedBy === side
      ? [{ party, who: approval.who, mayBeOneself: approval.mayBeOneself === true }]
      : [];
  });
}
