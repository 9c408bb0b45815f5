import { isId } from "#basics/id";
import { type PersonId, type Work, withRight } from "#services/house";

import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { representativeIdsIn } from "../../team/actions/acting-for.ts";
import { notifyPersonsIn } from "../../team/actions/tell-team.ts";
import { findEmployment, type StoredEmployment } from "../store/employments.ts";

/** Under which who works where is written and read across spaces: the step that asks has decided. */
export const RIGHT = "organisations-workers";

export type WorkNews =
  | "organisations.work-asked"
  | "organisations.work-answered"
  | "organisations.work-ended";

interface ToTell {
  readonly kind: WorkNews;
  /** Sets one piece of news apart from another of the same employment. */
  readonly about: string;
  /** Whose name it carries; undefined: what one must know. */
  readonly from: PersonId | undefined;
}

/** Those who keep its team are told. */
export async function tellTeamIn(work: Work, one: StoredEmployment, told: ToTell): Promise<void> {
  const team = await representativeIdsIn(work, {
    organisation: one.organisation,
    power: "manage",
  });
  // Who did it knows.
  await tellIn(work, one, { ...told, to: team.filter((person) => person !== work.actor.for) });
}

/** The person is told. */
export async function tellWorkerIn(work: Work, one: StoredEmployment, told: ToTell): Promise<void> {
  await tellIn(work, one, { ...told, to: one.person === undefined ? [] : [one.person] });
}

export function tellIn(
  work: Work,
  one: StoredEmployment,
  { kind, about, from, to }: ToTell & { readonly to: readonly PersonId[] },
): Promise<void> {
  return notifyPersonsIn(work, to, {
    kind,
    from,
    object: `${one.id} ${about}`,
    facts: { employment: one.id, about },
  });
}

/** The modules above hear that both sides said it, or that an end was said, with its last day. */
export async function tellAboveIn(
  work: Work,
  name: "organisations.work-confirmed" | "organisations.work-ended",
  one: {
    readonly id: string;
    readonly organisation: OrganisationId;
    readonly person: PersonId | undefined;
    readonly until?: Temporal.PlainDate | undefined;
  },
): Promise<void> {
  if (one.person === undefined) return;
  await work.tell({
    name,
    subject: one.person,
    payload: {
      employment: one.id,
      organisation: one.organisation,
      person: one.person,
      ...(one.until === undefined ? {} : { until: one.until.toString() }),
    },
  });
}

/** What a letter tells, read again when it is written. */
export interface ToldWork {
  readonly one: StoredEmployment;
  readonly organisation: Organisation;
  readonly about: string;
  /** To whom it is told. */
  readonly person: string;
}

/** The employment that a fact names. Read with the right to write mails. */
export async function seeToldWorkIn(
  work: Work,
  { employment: id, about, person }: Readonly<Record<string, unknown>>,
): Promise<ToldWork | undefined> {
  if (typeof id !== "string" || !isId<"Employment">(id)) return undefined;
  const one = await withRight(work, RIGHT, (lent) => findEmployment(lent, id));
  const organisation = one && (await findOrganisation(work, one.organisation));
  if (one === undefined || organisation === undefined) return undefined;
  return {
    one,
    organisation,
    about: typeof about === "string" ? about : "",
    person: typeof person === "string" ? person : "",
  };
}
