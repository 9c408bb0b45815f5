import { dayOf, PARIS } from "#basics/dates";
import type { OrganisationId } from "#rules/organisations";
import { type App, declaredIn, type ExchangeKind, type Work } from "#services/house";

import { AGREED, type Approver, hasEnded } from "../domain/exchange.ts";
import type { TermValues } from "../domain/need.ts";
import { misfitDays } from "../domain/term-days.ts";
import type { KeptExchange } from "../store/exchanges.ts";

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
  return misfitDays(kindNamed(work.app, kind), values, dayOf(work.now)).length === 0;
}

const PLACES: readonly Approver[] = ["first-approver", "second-approver"];

/** Who must agree besides the two, each in the place of the protocol. */
function placesOf({ approvals }: ExchangeKind) {
  return PLACES.flatMap((party, i) => {
    const approval = approvals[i];
    return approval === undefined ? [] : [{ party, ...approval }];
  });
}

/** The place of whom the organisation that the asker works for names; undefined in a kind that asks none. */
export function organisationPlaceOf(kind: ExchangeKind): Approver | undefined {
  return placesOf(kind).find(({ namedBy: by }) => by === "organisation")?.party;
}

/** How many must agree besides the two, and whether an organisation is among them: of who works for one. */
export function approvalsOf(kind: ExchangeKind, worksFor?: OrganisationId) {
  const byOrganisation = worksFor === undefined ? undefined : organisationPlaceOf(kind);
  const places = placesOf(kind).filter(
    ({ namedBy: by }) => by !== "organisation" || byOrganisation !== undefined,
  );
  const approvals = places.length === 0 ? 0 : places.length === 1 ? 1 : 2;
  return { approvals, byOrganisation, atOnce: kind.approvalsAtOnce } as const;
}

/** The approvers that one side names, in order: « first-approver » is the first of the kind. */
export function namedBy(kind: ExchangeKind, side: "asker" | "giver") {
  return placesOf(kind)
    .filter(({ namedBy: by }) => by === side)
    .map(({ party, who, mayBeOneself }) => ({ party, who, mayBeOneself: mayBeOneself === true }));
}

/** An exchange as it is read: off, where the module above knows by the clock that it is, and has not called it off yet. */
export async function asItIsIn(work: Work, kept: KeptExchange): Promise<KeptExchange> {
  const { isOff } = kindNamed(work.app, kept.kind);
  if (isOff === undefined || hasEnded(kept.exchange)) return kept;
  if (!(await isOff(work, { need: kept.need }))) return kept;
  const state = AGREED.includes(kept.exchange.state) ? "cancelled" : "declined";
  return { ...kept, exchange: { ...kept.exchange, state } };
}
