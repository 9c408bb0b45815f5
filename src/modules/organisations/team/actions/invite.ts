import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import {
  findOrMakeAddressIn,
  namesOfIn,
  personsOfAddressIn,
  reachAddressIn,
} from "#modules/people";
import { type AddressId, readAddress } from "#rules/people";
import { action, type Actor, type App, type Work, withRight, carryIn } from "#services/house";
import { sign } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import { covers } from "../domain/continuity.ts";
import { addressOf, type OrganisationId, type Power } from "../../domain/organisation.ts";
import type { Representative, Role } from "../../domain/representative.ts";
import { saveJournalLine } from "../../store/journal.ts";
import {
  holdInvitation,
  type InvitationId,
  saveAnswer,
  saveInvitation,
} from "../store/invitations.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { texts } from "./mails.fr.ts";
import { beforeIn } from "../../actions/see-organisation.ts";

/** Mails to people who may know nothing of us: few a day from one organisation. */
export const perOrganisation = declareLimit({
  name: "organisation-invitations",
  points: 40,
  seconds: 86_400,
});
/** How long one may answer. */
const ANSWER_DAYS = 60;

export interface Invite {
  readonly organisation: OrganisationId;
  readonly email: string;
  readonly role: Role;
  readonly powers: readonly Power[];
  readonly until: Temporal.PlainDate | undefined;
  /** Where the page was shown, for the link of the mail. */
  readonly site: string | undefined;
}

export type InviteRefusal =
  | "not-allowed"
  | "not-an-address"
  | "no-power"
  | "beyond-yours"
  | "already-over"
  | "too-many";

/** A representative asks somebody, at their address, to represent it too. */
export async function invite(
  app: App,
  actor: Actor,
  asked: Invite,
): Promise<Result<InvitationId, InviteRefusal>> {
  if ((await countOne(app, perOrganisation, asked.organisation)) !== undefined)
    return refused("too-many");
  return inviteAction(app, actor, asked);
}

const inviteAction = action(inviteIn);

export async function inviteIn(
  work: Work,
  asked: Invite,
): Promise<Result<InvitationId, InviteRefusal>> {
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined) return refused("not-allowed");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || !may("keep its page and papers, invite, end a role"))
    return refused("not-allowed");
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  if (asked.powers.length === 0) return refused("no-power");
  if (!covers(mine.powers, asked.powers)) return refused("beyond-yours");
  const today = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate();
  if (asked.until !== undefined && Temporal.PlainDate.compare(asked.until, today) < 0)
    return refused("already-over");

  const { id, address } = await noteInvitationIn(work, mine, { ...asked, email });
  // Whom it does not reach is not written to: it waits as with somebody who does not answer.
  if (!(await reachAddressIn(work, address, mine.person))) return done(id);
  const name = (await namesOfIn(work, [mine.person])).get(mine.person) ?? "";
  await postAskedMailIn(work, {
    address,
    kind: "organisations-invitation",
    site: asked.site,
    parts: [
      texts.invitation({
        by: name,
        organisation: organisation.name,
        at: addressOf(organisation),
        role: asked.role,
        link: invitationPath(work.app, id),
      }),
    ],
  });
  // Whether the address wants no mail is nobody else's business: it is not said.
  return done(id);
}

/** Notes that somebody is invited by a representative, without writing to them. */
export async function noteInvitationIn(
  work: Work,
  mine: Pick<Representative, "person">,
  { organisation, email, role, powers, until }: Omit<Invite, "site">,
): Promise<{ readonly id: InvitationId; readonly address: AddressId }> {
  const address = await findOrMakeAddressIn(work, email);
  const id = newId<"Invitation">();
  await withRight(work, "organisations-write", async (lent) => {
    await saveInvitation(lent, {
      id,
      organisation,
      address,
      role,
      powers,
      until,
      by: mine.person,
      expiresAt: work.now.add({ hours: 24 * ANSWER_DAYS }),
    });
    await saveJournalLine(lent, work, { organisation, what: "invited", detail: role });
  });
  const to = await personsOfAddressIn(work, address);
  await carryIn(work, { row: id, from: mine.person, to });
  return { id, address };
}

/** The path of the link of the mail: it carries its own proof. */
export function invitationPath(app: App, id: InvitationId): string {
  return `/l/structures/invitation/${id}/${sign(app, "organisation invitation", id)}`;
}

/** An invitation is taken back before it was answered: after that, nothing changes. */
export const withdrawInvitation = action(withdrawInvitationIn);

export async function withdrawInvitationIn(
  work: Work,
  asked: { readonly invitation: InvitationId },
): Promise<Result<undefined, "not-allowed" | "unknown-invitation">> {
  const invitation = await holdInvitation(work, asked.invitation);
  const organisation = invitation && (await holdOrganisation(work, invitation.organisation));
  if (invitation === undefined || organisation === undefined) return refused("not-allowed");
  const { may } = await beforeIn(work, organisation);
  if (!may("keep its page and papers, invite, end a role")) return refused("not-allowed");
  if (invitation.answer !== undefined) return refused("unknown-invitation");
  await withRight(work, "organisations-write", async (lent) => {
    await saveAnswer(lent, invitation.id, "withdrawn");
    await saveJournalLine(lent, work, {
      organisation: organisation.id,
      what: "invitation-withdrawn",
    });
  });
  return done(undefined);
}
