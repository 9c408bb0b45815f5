import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { listQuietIn, type Work } from "#services/house";

import { type Assignment, isStanding, type Term } from "../../domain/assignment.ts";
import { findAssignment, listAssignments } from "../../store/assignments.ts";
import { findAsked } from "../store/asked-bodies.ts";

/** Says to whom a body sent that it sends them no more; nothing to who says so themself, nor where the gate keeps the two apart. */
export async function tellSentNoMoreIn(
  work: Work,
  { id, helper, space }: Pick<Assignment, "id" | "helper" | "space">,
): Promise<void> {
  if (helper === work.actor.for) return;
  const address = (await reachPeopleIn(work, [helper], personOf(space))).get(helper);
  if (address === undefined) return;
  const facts = { assignment: id, helper };
  await notifyIn(work, { address, kind: "homecare.no-more", object: id, facts });
}

export type ToldNoMore = Term & {
  readonly body: string;
  /** Whose visits. */
  readonly name: string;
};

/** Which days they come no more, while one is to come and the body did not name them anew; read with the right to write mails. */
export async function seeToldNoMoreIn(
  work: Work,
  { assignment: id, helper }: Readonly<Record<string, unknown>>,
): Promise<ToldNoMore | undefined> {
  if (typeof id !== "string" || !isId<"Assignment">(id)) return undefined;
  const found = await findAssignment(work, id);
  if (found?.helper !== helper || found?.endedAt === undefined) return undefined;
  const { through, space, from, until } = found;
  const today = dayOf(work.now);
  if (through === undefined || !isStanding({ endedAt: undefined, until }, today)) return undefined;
  const isAnew = (await listAssignments(work, space)).some(
    (one) => one.helper === helper && one.through === through && isStanding(one, today),
  );
  if (isAnew || (await listQuietIn(work, [id], { person: found.helper })).size > 0)
    return undefined;
  const organisation = (await findAsked(work, through))?.organisation;
  const bodies = organisation && (await namesOfOrganisationsIn(work, [organisation]));
  const body = organisation && bodies?.get(organisation)?.name;
  const whose = personOf(space);
  const name = (await namesOfIn(work, [whose])).get(whose);
  return body && name ? { from, until, body, name } : undefined;
}
