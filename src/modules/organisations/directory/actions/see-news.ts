import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { addressTextIn, namesOfIn } from "#modules/people";
import { maskAddress, NAMELESS } from "#rules/people";
import type { Work } from "#services/house";

import type { Organisation, OrganisationId, PersonId } from "../../domain/organisation.ts";
import { isActive, type Representative } from "../../domain/representative.ts";
import { findInvitation, type Invitation } from "../../team/store/invitations.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { findActive, findRepresentative, listActive } from "../../store/representatives.ts";
import { listSilentRoles } from "../../team/store/without-news.ts";
import type { TeamNews } from "../../team/actions/tell-team.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What a mail says of an organisation to one person, read at the moment of writing. */
export interface News {
  readonly organisation: Organisation;
  /** To whom it is written. */
  readonly person: PersonId;
  /** The role that it is about. */
  readonly role: Representative | undefined;
  /** Who holds the role, or who answered: their name, or the address that was invited, masked. */
  readonly name: string;
  /** Whether the one who goes is followed by somebody who looks after it. */
  readonly isFollowed: boolean;
  readonly invitation: Invitation | undefined;
}

/** Reads what a notification is about; undefined when it is true no more. Under the right "write-mail". */
export async function findNewsIn(
  work: Work,
  kind: TeamNews,
  facts: Facts,
): Promise<News | undefined> {
  const { person } = facts;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  switch (kind) {
    case "organisations.without-news":
      return findWithoutNews(work, facts["organisation"], person);
    case "organisations.invitation-answered":
      return findAnswered(work, facts, person);
    case "organisations.still-you":
    case "organisations.silent":
    case "organisations.role-ends":
    case "organisations.role-ended":
      return findAboutRole(work, { kind, id: facts["representative"], person });
  }
}

async function findAboutRole(
  work: Work,
  {
    kind,
    id,
    person,
  }: { readonly kind: TeamNews; readonly id: unknown; readonly person: PersonId },
): Promise<News | undefined> {
  const role =
    typeof id === "string" && isId<"Representative">(id)
      ? await findRepresentative(work, id)
      : undefined;
  const organisation = role && (await findOrganisation(work, role.organisation));
  if (role === undefined || organisation === undefined) return undefined;
  const active = await listActive(work, organisation.id);
  const isIn = active.some((one) => one.person === person);
  if (!isTrue(kind, role, { isIn, today: dayOf(work.now) })) return undefined;
  return {
    organisation,
    person,
    role,
    name: (await namesOfIn(work, [role.person])).get(role.person) ?? "",
    isFollowed: active.some((one) => one.id !== role.id && one.powers.includes("manage")),
    invitation: undefined,
  };
}

function isTrue(
  kind: TeamNews,
  role: Representative,
  { isIn, today }: { readonly isIn: boolean; readonly today: Temporal.PlainDate },
): boolean {
  if (kind === "organisations.role-ended") return !isActive(role, today) && !isIn;
  if (!isIn || !isActive(role, today)) return false;
  if (kind === "organisations.role-ends") return role.until !== undefined;
  return role.askedAt !== undefined;
}

async function findAnswered(
  work: Work,
  { invitation: id, answerer }: Facts,
  person: PersonId,
): Promise<News | undefined> {
  const invitation =
    typeof id === "string" && isId<"Invitation">(id) ? await findInvitation(work, id) : undefined;
  const organisation = invitation && (await findOrganisation(work, invitation.organisation));
  if (invitation === undefined || organisation === undefined) return undefined;
  if ((await findActive(work, organisation.id, person)) === undefined) return undefined;
  const name = await nameAnswererIn(work, invitation, answerer);
  return { organisation, person, role: undefined, name, isFollowed: true, invitation };
}

/** Who said yes has a name, which the team reads; who said no is known by the address that was invited. */
async function nameAnswererIn(
  work: Work,
  { address }: Invitation,
  answerer: unknown,
): Promise<string> {
  const name =
    typeof answerer === "string" && isId<"Person">(answerer)
      ? (await namesOfIn(work, [answerer])).get(answerer)
      : undefined;
  if (name !== undefined && name !== NAMELESS) return name;
  const text = await addressTextIn(work, address);
  return text === undefined ? NAMELESS : maskAddress(text);
}

/** Somebody may have answered, or come, since the operator was to be told. */
async function findWithoutNews(
  work: Work,
  id: unknown,
  person: PersonId,
): Promise<News | undefined> {
  if (typeof id !== "string" || !isId<"Organisation">(id)) return undefined;
  const organisation = await findOrganisation(work, id);
  if (organisation === undefined || organisation.dissolved !== undefined) return undefined;
  const isKept = await isKeptIn(work, organisation.id);
  return isKept
    ? undefined
    : { organisation, person, role: undefined, name: "", isFollowed: false, invitation: undefined };
}

async function isKeptIn(work: Work, organisation: OrganisationId): Promise<boolean> {
  const silent = await listSilentRoles(work);
  if (silent.some((one) => one.organisation === organisation)) return false;
  return (await listActive(work, organisation)).some(({ powers }) => powers.includes("manage"));
}
