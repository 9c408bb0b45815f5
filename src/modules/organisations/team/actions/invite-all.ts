import { done, refused, type Result } from "#basics/result";
import { action, type Actor, type App, type Work } from "#services/house";
import { countOne } from "#services/limits";

import type { OrganisationId, Power } from "../../domain/organisation.ts";
import type { Role } from "../../domain/representative.ts";
import { inviteIn, type InviteRefusal, perOrganisation } from "./invite.ts";

export interface InviteAll {
  readonly organisation: OrganisationId;
  readonly persons: readonly { readonly email: string; readonly role: Role }[];
  readonly powers: readonly Power[];
  readonly until: Temporal.PlainDate | undefined;
  readonly site: string | undefined;
}

/** Which of them was refused, from 0, and why: then none was invited. */
export interface RefusedOne {
  readonly place: number;
  readonly refusal: InviteRefusal;
}

/** A representative invites several at once: all, or none when one cannot be. */
export async function inviteAll(
  app: App,
  actor: Actor,
  asked: InviteAll,
): Promise<Result<number, InviteRefusal> & { readonly place?: number }> {
  for (const _ of asked.persons)
    if ((await countOne(app, perOrganisation, asked.organisation)) !== undefined)
      return refused("too-many");
  let place = 0;
  const told = await action(async (work: Work, { persons, ...common }: InviteAll) => {
    for (const [i, one] of persons.entries()) {
      place = i;
      const invited = await inviteIn(work, { ...common, ...one });
      if (!invited.done) return invited;
    }
    return done(persons.length);
  })(app, actor, asked);
  return told.done ? told : { ...told, place };
}
