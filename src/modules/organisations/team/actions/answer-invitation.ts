import { done, refused, type Result } from "#basics/result";
import {
  addressesOfIn,
  confirmAddressIn,
  makePersonIn,
  namesOfIn,
  personsOfAddressIn,
} from "#modules/people";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned } from "#services/keys";

import type { Organisation, PersonId } from "../../domain/organisation.ts";
import { standingOf } from "../../domain/organisation.ts";
import { listWaiting, saveDecided } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import {
  findInvitation,
  holdInvitation,
  type Invitation,
  type InvitationId,
  listInvitationsTo,
  saveAnswer,
} from "../store/invitations.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { findActive } from "../../store/representatives.ts";
import { enterIn } from "./enter.ts";
import { tellPersonsIn } from "./tell-team.ts";

export type AnswerRefusal =
  | "unknown-invitation"
  | "answered-already"
  | "too-late"
  | "frozen"
  | "several-persons"
  | "name-first";

/** Whether an invitation still waits, and if not, why. */
export type InvitationState = "waiting" | "accepted" | "declined" | "withdrawn" | "over";

/** An invitation as the one who is asked reads it. */
export interface SeenInvitation {
  readonly state: InvitationState;
  readonly invitation: Invitation;
  readonly organisation: Organisation;
  readonly by: string;
  /** Nobody comes in by this address yet: who answers first says how to be called. */
  readonly isNewcomer: boolean;
}

/** The invitations that wait for one's own addresses. */
export async function listMyInvitationsIn(work: Work): Promise<readonly SeenInvitation[]> {
  if (work.actor.for === undefined) return [];
  const mine = await addressesOfIn(work, work.actor.for);
  const waiting = await listInvitationsTo(
    work,
    mine.map(({ id }) => id),
  );
  const seen = await Promise.all(waiting.map((one) => describeIn(work, one, false)));
  return seen.filter((one) => one !== undefined);
}

async function describeIn(
  work: Work,
  invitation: Invitation,
  isNewcomer: boolean,
): Promise<SeenInvitation | undefined> {
  const organisation = await findOrganisation(work, invitation.organisation);
  if (organisation === undefined) return undefined;
  const by = (await namesOfIn(work, [invitation.by])).get(invitation.by) ?? "";
  const isOver = Temporal.Instant.compare(invitation.expiresAt, work.now) <= 0;
  const state = invitation.answer ?? (isOver ? "over" : "waiting");
  return { state, invitation, organisation, by, isNewcomer };
}

export interface InvitationLink {
  readonly id: InvitationId;
  readonly signature: string;
}

/** The invitation to represent one organisation that waits for the person who acts. */
export const seeMyInvitation = reading(
  async (
    work: Work,
    { number }: { readonly number: number },
  ): Promise<SeenInvitation | undefined> =>
    (await listMyInvitationsIn(work)).find(({ organisation }) => organisation.number === number),
);

/** What the link of the mail shows, answered or not; undefined when it is not ours. */
export function seeInvitation(app: App, link: InvitationLink): Promise<SeenInvitation | undefined> {
  if (!isSigned(app, "organisation invitation", link.id, link.signature))
    return Promise.resolve(undefined);
  const holder = linkHolder("organisations.invitation", link.id);
  return reading(async (work: Work, { id }: InvitationLink) => {
    const invitation = await findInvitation(work, id);
    if (invitation === undefined) return undefined;
    const persons = await personsOfAddressIn(work, invitation.address);
    return describeIn(work, invitation, persons.length === 0);
  })(app, holder, link);
}

export interface AnswerInvitation {
  readonly invitation: InvitationId;
  readonly says: "yes" | "no";
  /** How to be called, from who comes here for the first time. */
  readonly name?: string | undefined;
  /** Who is signed in where the link was opened: it may be theirs, when it is nobody else's. */
  readonly as?: PersonId | undefined;
}

/** Answers by the link of the mail: the holder of the address shows by it that it is theirs. */
export async function answerByLink(
  app: App,
  link: InvitationLink,
  asked: Omit<AnswerInvitation, "invitation">,
): Promise<Result<Organisation, AnswerRefusal>> {
  if (!isSigned(app, "organisation invitation", link.id, link.signature))
    return refused("unknown-invitation");
  const holder = linkHolder("organisations.invitation", link.id);
  return answerAction(app, holder, { ...asked, invitation: link.id });
}

/** Answers signed in, from one's own page. */
export const answerInvitation = action(answerInvitationIn);
const answerAction = answerInvitation;

export async function answerInvitationIn(
  work: Work,
  { invitation: id, says, name, as }: AnswerInvitation,
): Promise<Result<Organisation, AnswerRefusal>> {
  const invitation = await holdInvitation(work, id);
  const organisation = invitation && (await findOrganisation(work, invitation.organisation));
  if (invitation === undefined || organisation === undefined) return refused("unknown-invitation");
  if (invitation.answer !== undefined) return refused("answered-already");
  if (Temporal.Instant.compare(invitation.expiresAt, work.now) <= 0) return refused("too-late");
  if (says === "no") {
    await closeIn(work, invitation, "declined", undefined);
    return done(organisation);
  }
  const standing = standingOf(organisation);
  if (standing === "frozen" || standing === "dissolved") return refused("frozen");
  const person = await answererIn(work, invitation, { name, as });
  if (!person.done) return person;
  await withRight(work, "organisations-write", async (lent) => {
    await welcomeIn(lent, work, { invitation, organisation, person: person.value });
  });
  await closeIn(work, invitation, "accepted", person.value);
  return done(organisation);
}

async function closeIn(
  work: Work,
  invitation: Invitation,
  answer: "accepted" | "declined",
  about: PersonId | undefined,
): Promise<void> {
  await withRight(work, "organisations-write", async (lent) => {
    await saveAnswer(lent, invitation.id, answer);
    const { organisation, role } = invitation;
    await saveJournalLine(lent, work, { organisation, what: answer, about, detail: role });
    await tellPersonsIn(lent, [invitation.by], {
      kind: "organisations.invitation-answered",
      from: about,
      object: invitation.id,
      facts: { invitation: invitation.id, ...(about === undefined ? {} : { answerer: about }) },
    });
  });
}

async function welcomeIn(
  lent: Work,
  work: Work,
  {
    invitation,
    organisation,
    person,
  }: {
    readonly invitation: Invitation;
    readonly organisation: Organisation;
    readonly person: PersonId;
  },
): Promise<void> {
  // What they had claimed was answered by who knows them.
  const waiting = await listWaiting(lent, organisation.id);
  for (const claim of waiting.filter((one) => one.person === person))
    await saveDecided(lent, claim.id, "confirmed");
  if ((await findActive(lent, organisation.id, person)) !== undefined) return;
  const { role, powers, until } = invitation;
  await enterIn(lent, work, {
    organisation: organisation.id,
    person,
    role,
    powers,
    until,
    cameBy: invitation.id,
  });
}

/** Who answers: the person signed in, or the one of the address; a newcomer is made, with the name they say. */
export async function answererIn(
  work: Work,
  { address }: Pick<Invitation, "address">,
  { name, as }: Pick<AnswerInvitation, "name" | "as">,
): Promise<Result<PersonId, "several-persons" | "name-first">> {
  if (work.actor.for !== undefined) return done(work.actor.for);
  const persons = await personsOfAddressIn(work, address);
  const [person, ...others] = persons;
  // Several share this address: each says who they are by coming in.
  if (others.length > 0)
    return as !== undefined && persons.includes(as) ? done(as) : refused("several-persons");
  await confirmAddressIn(work, address);
  if (person !== undefined) return done(person);
  // Written to at an address that is not their usual one: they are who they are.
  if (as !== undefined) return done(as);
  if (name === undefined || name === "") return refused("name-first");
  return done(await makePersonIn(work, { name, address }));
}
