import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open } from "#modules/access";
import { stopAllIn } from "#modules/notifications";
import { confirmAddressIn, makePersonIn, namesOfIn, personsOfAddressIn } from "#modules/people";
import { type AddressId, ageBandOf } from "#rules/people";
import { action, type App, linkHolder, reading, type Work, withRight } from "#services/house";
import { isSigned } from "#services/keys";

import { type Circle, isClosed, type PersonId } from "../../domain/circle.ts";
import {
  type AnswerInvitationRefusal,
  endOf,
  INVITATIONS,
  type Invitation,
  type InvitationId,
} from "../../domain/invitation.ts";
import { type AskedAbout, readAbout } from "../../domain/asked-about.ts";
import { spaceOf } from "../../domain/space.ts";
import { saveOffered } from "../../store/brought.ts";
import { findCircle } from "../../store/circles.ts";
import { findList } from "../../store/invite-lists.ts";
import {
  findInvitation,
  holdInvitation,
  saveAnswered,
  type SealedInvitation,
} from "../../store/invitations.ts";
import { letGoIn } from "../../actions/let-go.ts";
import { tellCameForIn } from "./came-for.ts";
import { KEEP_INVITATIONS } from "./invite-people.ts";
import { enterIn } from "../../actions/join-circle.ts";
import { standingIn } from "../../actions/standing.ts";
import { noteIn } from "../../actions/keep-journal.ts";

/** A link of a letter, as typed in an address. */
export interface InvitationLink {
  readonly id: string;
  readonly signature: string;
}

/** Somebody who comes in with the address of an invitation. */
export interface Invited {
  readonly id: PersonId;
  readonly name: string;
}

/** An invitation as who is asked reads it. */
export interface SeenInvitation {
  readonly invitation: Invitation;
  readonly circle: Circle;
  /** Who asks. */
  readonly by: string;
  /** How they named who is asked, to begin with. */
  readonly name: string | undefined;
  /** Those who come in with this address already; nobody, for who is new here. */
  readonly persons: readonly Invited[];
  /** What a structure is asked for, when it is for one thing. */
  readonly about: AskedAbout | undefined;
  readonly state: "waits" | "over" | "came" | "declined" | "never";
}

/** Which invitation a link was signed for; undefined when we did not sign it. */
export function readInvitationLink(
  app: App,
  { id, signature }: InvitationLink,
): InvitationId | undefined {
  return isId<"CircleInvitation">(id) && isSigned(app, "circle invitation", id, signature)
    ? id
    : undefined;
}

/** Whether whoever opens the page is in the circle, here and now. */
export const isInside = reading(async (work: Work, circle: Circle): Promise<boolean> => {
  const standing = await standingIn(work, circle.id);
  return standing === "member" || standing === "facilitator";
});

/** What the link of a letter shows; undefined when it is not ours, or the circle is hidden. */
export function seeInvitation(app: App, link: InvitationLink): Promise<SeenInvitation | undefined> {
  const id = readInvitationLink(app, link);
  return id === undefined
    ? Promise.resolve(undefined)
    : seeAction(app, linkHolder(INVITATIONS, id), id);
}

const seeAction = reading((work: Work, id: InvitationId) =>
  withRight(work, KEEP_INVITATIONS, async (lent): Promise<SeenInvitation | undefined> => {
    const invitation = await findInvitation(lent, id);
    const circle = invitation && (await findCircle(lent, invitation.circle));
    if (invitation === undefined || circle === undefined || circle.isHidden) return undefined;
    const persons = await personsAtIn(lent, invitation.address);
    const names = await namesOfIn(lent, [invitation.by, ...persons]);
    const label = invitation.label && (await open(lent, spaceOf(circle.id), invitation.label));
    const list = await findList(lent, invitation.list);
    const about = list?.about && readAbout(await open(lent, spaceOf(circle.id), list.about));
    return {
      about: about ?? undefined,
      invitation,
      circle,
      by: names.get(invitation.by) ?? "",
      name: nameOf(label),
      persons: persons.map((person) => ({ id: person, name: names.get(person) ?? "" })),
      state: stateOf(invitation, lent.now),
    };
  }),
);

function personsAtIn(lent: Work, address: AddressId | undefined): Promise<readonly PersonId[]> {
  return address === undefined ? Promise.resolve([]) : personsOfAddressIn(lent, address);
}

function nameOf(label: string | undefined): string | undefined {
  const read: unknown = label === undefined ? undefined : JSON.parse(label);
  return typeof read === "object" &&
    read !== null &&
    "name" in read &&
    typeof read.name === "string"
    ? read.name
    : undefined;
}

function stateOf(invitation: SealedInvitation, now: Temporal.Instant): SeenInvitation["state"] {
  const { state, askedAt } = invitation;
  if (state === "came" || state === "declined" || state === "never") return state;
  const isOver =
    askedAt === undefined ||
    invitation.address === undefined ||
    Temporal.Instant.compare(endOf(askedAt), now) <= 0;
  return isOver ? "over" : "waits";
}

export interface AnswerInvitation {
  readonly says: "yes" | "no" | "never";
  /** Of those who come in with this address, who answers. */
  readonly who?: string | undefined;
  /** How to be called, from who is new here. */
  readonly name?: string | undefined;
  /** Only from a minor who is new here. */
  readonly birthYear?: number | undefined;
  /** The version of the charter that they read. */
  readonly charter: number;
}

/** Who is asked answers by the link of the letter: once. By it they show that the address is theirs. */
export async function answerInvitation(
  app: App,
  link: InvitationLink,
  asked: AnswerInvitation,
): Promise<Result<Circle, AnswerInvitationRefusal>> {
  const id = readInvitationLink(app, link);
  if (id === undefined) return refused("unknown-invitation");
  return answerAction(app, linkHolder(INVITATIONS, id), { ...asked, id });
}

const answerAction = action(answerInvitationIn);

/** The step, for the holder of the link. */
export function answerInvitationIn(
  work: Work,
  asked: AnswerInvitation & { readonly id: InvitationId },
): Promise<Result<Circle, AnswerInvitationRefusal>> {
  const { by } = work.actor;
  if (by.kind !== "link" || by.table !== INVITATIONS || by.row !== asked.id)
    return Promise.resolve(refused("unknown-invitation"));
  return withRight(work, KEEP_INVITATIONS, async (lent) => {
    const invitation = await holdInvitation(lent, asked.id);
    const circle = invitation && (await findCircle(lent, invitation.circle));
    if (invitation === undefined || circle === undefined || circle.isHidden)
      return refused("unknown-invitation");
    const { address } = invitation;
    if (address === undefined || stateOf(invitation, lent.now) !== "waits")
      return refused("answered-already");
    if (asked.says !== "yes") {
      if (asked.says === "never") await stopAllIn(lent, { address });
      await saveAnswered(lent, invitation.id, asked.says === "never" ? "never" : "declined");
      await letGoIn(lent, address);
      return done(circle);
    }
    return welcomeIn(lent, { ...asked, circle, invitation, address });
  });
}

interface Welcoming extends AnswerInvitation {
  readonly circle: Circle;
  readonly invitation: SealedInvitation;
  readonly address: AddressId;
}

async function welcomeIn(
  lent: Work,
  asked: Welcoming,
): Promise<Result<Circle, AnswerInvitationRefusal>> {
  const { circle, invitation, address } = asked;
  if (isClosed(circle)) return refused("circle-closed");
  if (asked.charter !== circle.charterVersion) return refused("charter-changed");
  const person = await answererIn(lent, asked);
  if (!person.done) return person;
  await saveAnswered(lent, invitation.id, "came");
  await saveOffered(lent, invitation.id, person.value);
  await confirmAddressIn(lent, address);
  await noteIn(lent, circle, { what: "invited-in", person: person.value, by: invitation.by });
  await enterIn(lent, { circle, person: person.value, role: "member" });
  await tellCameForIn(lent, invitation, person.value);
  return done(circle);
}

/**
 * Who says yes: one of those who come in with the address, who says which; or somebody new, with the
 * name that they say. Under fifteen one does not come alone (loi 78-17, art. 45).
 */
async function answererIn(
  lent: Work,
  { address, who, name, birthYear }: Welcoming,
): Promise<Result<PersonId, "name-first" | "too-young" | "unknown-person">> {
  const persons = await personsOfAddressIn(lent, address);
  const [only, ...others] = persons;
  if (only !== undefined && others.length === 0) return done(only);
  if (only !== undefined) {
    const chosen = persons.find((person) => person === who);
    return chosen === undefined ? refused("unknown-person") : done(chosen);
  }
  if (ageBandOf(birthYear, dayOf(lent.now)) === "child") return refused("too-young");
  if (name === undefined || name === "") return refused("name-first");
  return done(await makePersonIn(lent, { name, address, birthYear }));
}
