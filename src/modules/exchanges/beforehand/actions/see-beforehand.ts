import { dayOf } from "#basics/dates";
import { mayActForIn, namesOfOrganisationsIn, representativeIdsIn } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import type { OrganisationId } from "#rules/organisations";
import { type PersonId, personBy, reading, type Work } from "#services/house";

import { type Beforehand, type BeforehandState, stateOf } from "../../domain/beforehand.ts";
import { POWER } from "../../protocol/actions/parties.ts";
import { listBeforehandOf } from "../../store/beforehand.ts";
import { type KindBeforehand, listKindsBeforehand } from "./kinds-beforehand.ts";

export interface SeenBeforehand {
  readonly one: Beforehand;
  readonly kindName: string;
  readonly by: string;
  /** `not-any-more`: whoever gave it may say yes no more. */
  readonly state: BeforehandState | "not-any-more";
}

/** What was said yes to beforehand for an organisation, as its team reads it. */
export interface SeenAllBeforehand {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly at: string;
  readonly given: readonly SeenBeforehand[];
  readonly kinds: readonly KindBeforehand[];
  /** Whether the one who reads may say yes for it. */
  readonly mayGive: boolean;
}

/** Read by its team: whoever keeps it, and whoever says yes for it. Undefined for anybody else, and under a mandate. */
export const seeBeforehand = reading(seeBeforehandIn);

export async function seeBeforehandIn(
  work: Work,
  asked: { readonly organisation: OrganisationId },
): Promise<SeenAllBeforehand | undefined> {
  const { organisation } = asked;
  const mayGive = await mayActForIn(work, { organisation, power: POWER });
  if (!mayGive && !(await mayActForIn(work, { organisation, power: "manage" }))) return undefined;
  if (personBy(work.actor) === undefined) return undefined;
  const named = (await namesOfOrganisationsIn(work, [organisation])).get(organisation);
  const all = await listBeforehandOf(work, organisation);
  const approvers = await representativeIdsIn(work, { organisation, power: POWER });
  const people = await namesOfIn(work, [...new Set(all.map(({ person }) => person))]);
  const kinds = listKindsBeforehand(work.app);
  const given = all.map((one) => ({
    one,
    kindName: kinds.find(({ name }) => name === one.kind)?.kind.name ?? "",
    by: people.get(one.person) ?? "",
    state: standing(one, approvers, dayOf(work.now)),
  }));
  return { organisation, name: named?.name ?? "", at: named?.at ?? "", given, kinds, mayGive };
}

function standing(
  one: Beforehand,
  approvers: readonly PersonId[],
  today: Temporal.PlainDate,
): SeenBeforehand["state"] {
  const state = stateOf(one, today);
  return state === "standing" && !approvers.includes(one.person) ? "not-any-more" : state;
}
