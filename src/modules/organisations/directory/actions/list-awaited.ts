import type { Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listActiveOf } from "../../store/representatives.ts";
import { listMyInvitationsIn, type SeenInvitation } from "../../team/actions/answer-invitation.ts";
import { type HandoverToReceive, listToReceiveIn } from "../../team/actions/handovers-begun.ts";

export interface Awaited {
  readonly invitations: readonly SeenInvitation[];
  /** The organisations for which one was asked « est-ce encore vous ? » and did not answer. */
  readonly asked: readonly Organisation[];
  /** What another says was passed on, and nobody received yet. */
  readonly toReceive: readonly HandoverToReceive[];
}

/** What the teams of organisations wait for from the person who acts. */
export async function listAwaitedIn(work: Work): Promise<Awaited> {
  if (work.actor.for === undefined) return { invitations: [], asked: [], toReceive: [] };
  const roles = await listActiveOf(work, work.actor.for);
  const asked: Organisation[] = [];
  for (const { organisation, askedAt } of roles) {
    const found = askedAt && (await findOrganisation(work, organisation));
    if (found !== undefined) asked.push(found);
  }
  return {
    invitations: await listMyInvitationsIn(work),
    asked,
    toReceive: await listToReceiveIn(work),
  };
}
