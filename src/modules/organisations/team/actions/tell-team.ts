import { dayOf } from "#basics/dates";
import { notifyAllIn } from "#modules/notifications";
import { operatorsIn, reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";
import { listAskedRoles } from "../store/asking.ts";

/** Why the teams of organisations write; the sentences are in `web/mail-kinds.ts`. */
export type TeamNews =
  | "organisations.still-you"
  | "organisations.silent"
  | "organisations.role-ends"
  | "organisations.role-ended"
  | "organisations.invitation-answered"
  | "organisations.without-news";

interface ToTell<Kind extends string> {
  /** Whose answer it is; undefined: the organisation or the house speaks, of what they must know. */
  readonly from?: PersonId | undefined;
  readonly kind: Kind;
  readonly object: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** Something to say to some persons: once for each object. Who has no address reads it on the pages. */
export function tellPersonsIn(
  lent: Work,
  persons: readonly PersonId[],
  news: ToTell<TeamNews>,
): Promise<void> {
  return notifyPersonsIn(lent, persons, news);
}

/** The same for any kind of this module. */
export async function notifyPersonsIn(
  lent: Work,
  persons: readonly PersonId[],
  news: ToTell<string>,
): Promise<void> {
  const addresses = await reachPeopleIn(lent, persons, news.from);
  await notifyAllIn(
    lent,
    [...addresses].map(([person, address]) => ({
      address,
      kind: news.kind,
      object: `${news.object}:${person}`,
      facts: { ...news.facts, person },
    })),
  );
}

/** The operator is told that an organisation has nobody who answers, or nobody at all: once a day at most. */
export async function tellOperatorIn(lent: Work, organisation: OrganisationId): Promise<void> {
  await tellPersonsIn(lent, await operatorsIn(lent), {
    kind: "organisations.without-news",
    object: `${organisation}:${dayOf(lent.now).toString()}`,
    facts: { organisation },
  });
}

/** After somebody went: when nobody is left who looks after it, the operator is told. */
export async function tellIfAloneIn(lent: Work, organisation: OrganisationId): Promise<void> {
  const today = dayOf(lent.now);
  const isKept = (await listAskedRoles(lent, organisation)).some(
    ({ powers, until }) =>
      powers.includes("manage") &&
      (until === undefined || Temporal.PlainDate.compare(today, until) <= 0),
  );
  if (!isKept) await tellOperatorIn(lent, organisation);
}
