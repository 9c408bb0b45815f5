import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import { type ChangeRoleRefusal, covers, decideRoleChange } from "../domain/continuity.ts";
import type { OrganisationId, Power } from "../../domain/organisation.ts";
import type { RepresentativeId, Role } from "../../domain/representative.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { findRepresentative, listActive, saveRole } from "../../store/representatives.ts";
import { beforeIn } from "../../actions/see-organisation.ts";

export interface ChangeRole {
  readonly representative: RepresentativeId;
  readonly role: Role;
  readonly powers: readonly Power[];
  /** The last day; undefined: until somebody ends it. */
  readonly until: Temporal.PlainDate | undefined;
}

/** A role is changed: one's own, or another's by who holds as much. A last day is how one says that one will go. */
export const changeRole = action(changeRoleIn);

export async function changeRoleIn(
  work: Work,
  asked: ChangeRole,
): Promise<Result<OrganisationId, ChangeRoleRefusal | "unknown-role" | "not-allowed">> {
  const found = await findRepresentative(work, asked.representative);
  const organisation = found && (await holdOrganisation(work, found.organisation));
  if (found === undefined || organisation === undefined) return refused("unknown-role");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined) return refused("unknown-role");
  const isMine = mine.id === found.id;
  if (!may(isMine ? "leave" : "keep its page and papers, invite, end a role"))
    return refused("not-allowed");
  const all = await listActive(work, organisation.id);
  const before = all.find(({ id }) => id === found.id);
  if (before === undefined) return refused("unknown-role");
  const decision = decideRoleChange({
    mine: mine.powers,
    before: before.powers,
    after: asked.powers,
    isFollowed: all.some(({ id, powers }) => id !== found.id && powers.includes("manage")),
    until: asked.until,
    today: dayOf(work.now),
  });
  if (decision !== "may-change") return refused(decision);
  await withRight(work, "organisations-write", async (lent) => {
    const { role, powers, until } = asked;
    await saveRole(lent, { id: found.id, role, powers, until });
    await saveJournalLine(lent, work, {
      organisation: organisation.id,
      what: "role-changed",
      about: found.person,
      detail: isSame(before, asked) ? until?.toString() : role,
    });
  });
  return done(organisation.id);
}

/** Whether nothing but the last day changes. */
function isSame(before: Pick<ChangeRole, "role" | "powers">, after: ChangeRole): boolean {
  return (
    before.role === after.role &&
    before.powers.length === after.powers.length &&
    covers(before.powers, after.powers)
  );
}
