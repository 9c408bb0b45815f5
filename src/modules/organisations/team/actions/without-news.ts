import { done, refused, type Result } from "#basics/result";
import {
  action,
  isOperator,
  reading,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import type { RepresentativeId } from "../../domain/representative.ts";
import { findAsked } from "../store/asking.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import {
  type LeftAlone,
  listLeftAlone,
  listSilentRoles,
  type SilentRole,
} from "../store/without-news.ts";
import { exitIn } from "./enter.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { tellPersonsIn } from "./tell-team.ts";

export interface WithoutNews {
  readonly silent: readonly SilentRole[];
  readonly alone: readonly LeftAlone[];
}

/** What waits for the operator: roles without an answer, organisations without anybody. Functions, never names. */
export const seeWithoutNews = reading(seeWithoutNewsIn);

export async function seeWithoutNewsIn(work: Work): Promise<WithoutNews | undefined> {
  if (!isOperator(work.actor)) return undefined;
  return withRight(work, "organisations-read", async (lent) => ({
    silent: await listSilentRoles(lent),
    alone: await listLeftAlone(lent),
  }));
}

/** The operator ends a role of which nobody could say anything: then the place is free for who comes. */
export const endSilentRole = action(endSilentRoleIn);

export async function endSilentRoleIn(
  work: Work,
  asked: { readonly representative: RepresentativeId; readonly reason: string },
): Promise<Result<undefined, "not-allowed">> {
  if (!isOperator(work.actor)) return refused("not-allowed");
  return withRight(work, "organisations-write", async (lent) => {
    const found = await findAsked(lent, asked.representative);
    const organisation = found && (await holdOrganisation(lent, found.organisation));
    // They may have answered meanwhile.
    const role = found && (await findAsked(lent, found.id));
    if (organisation === undefined || role?.operatorAt === undefined) return refused("not-allowed");
    const { may } = await beforeIn({ ...lent, actor: work.actor }, organisation);
    if (!may("end a role long silent")) return refused("not-allowed");
    await exitIn(lent, work, { representative: role, because: "silent" });
    await tellPersonsIn(lent, [role.person], {
      kind: "organisations.role-ended",
      object: role.id,
      facts: { representative: role.id },
    });
    await recordAdministrativeActIn(
      { ...lent, actor: work.actor },
      {
        what: "organisation-role-ended",
        about: `organisation ${role.organisation}`,
        reason: asked.reason,
      },
    );
    return done(undefined);
  });
}
