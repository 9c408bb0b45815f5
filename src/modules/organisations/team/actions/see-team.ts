import { addressTextIn, namesOfIn } from "#modules/people";
import { maskAddress } from "#rules/people";
import { reading, type Work } from "#services/house";

import { covers } from "../domain/continuity.ts";
import type { Organisation } from "../../domain/organisation.ts";
import type { Representative } from "../../domain/representative.ts";
import { type Invitation, listWaitingInvitations } from "../store/invitations.ts";
import { listJournalLines, type JournalLine } from "../../store/journal.ts";
import { findByAddress } from "../../store/organisations.ts";
import { listActive, listEnded } from "../../store/representatives.ts";
import { type Before, beforeIn } from "../../actions/see-organisation.ts";

/** An organisation as one who represents it sees it from inside. */
export interface Inside {
  readonly organisation: Organisation;
  readonly before: Before;
  readonly mine: Representative;
}

/** What only its representatives see; undefined for everybody else, and for one that is not there. */
export async function insideIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<Inside | undefined> {
  const organisation = await findByAddress(work, number);
  if (organisation === undefined || organisation.mergedInto !== undefined) return undefined;
  const before = await beforeIn(work, organisation);
  const { mine } = before;
  if (mine === undefined || !before.may("read its representatives, journal and papers"))
    return undefined;
  return { organisation, before, mine };
}

export const seeInside = reading(insideIn);

/** Somebody of the team, with what the reader may do about their role. */
export interface TeamMember {
  readonly role: Representative;
  readonly name: string;
  readonly isMine: boolean;
  readonly mayChange: boolean;
  readonly mayEnd: boolean;
}

export interface WaitingInvitation {
  readonly invitation: Invitation;
  /** The address that was written to, masked: who typed it recognises it. */
  readonly to: string;
  readonly by: string;
}

export interface SeenTeam extends Inside {
  readonly members: readonly TeamMember[];
  /** Whose role is over, latest first. */
  readonly past: readonly { readonly role: Representative; readonly name: string }[];
  readonly invitations: readonly WaitingInvitation[];
  /** Whether the reader may invite, change and end. */
  readonly keeps: boolean;
  /** Whether fewer than two look after it: no role without a second. */
  readonly isAlone: boolean;
}

/** Who represents an organisation, who did, who is invited: for its representatives. */
export const seeTeam = reading(seeTeamIn);

export async function seeTeamIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenTeam | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined) return undefined;
  const { organisation, mine, before } = inside;
  const keeps = before.may("keep its page and papers, invite, end a role");
  const active = await listActive(work, organisation.id);
  const past = (await listEnded(work, organisation.id)).filter(
    ({ person }) => !active.some((one) => one.person === person),
  );
  const names = await namesOfIn(
    work,
    [...active, ...past].map(({ person }) => person),
  );
  const members = active.map((role) => {
    const isMine = role.id === mine.id;
    const outranks = covers(mine.powers, role.powers);
    return {
      role,
      isMine,
      name: names.get(role.person) ?? "",
      mayChange: isMine ? before.may("leave") : keeps && outranks,
      mayEnd: !isMine && keeps && outranks,
    };
  });
  return {
    ...inside,
    members,
    past: past.map((role) => ({ role, name: names.get(role.person) ?? "" })),
    invitations: await listInvitedIn(work, organisation),
    keeps,
    isAlone: active.filter(({ powers }) => powers.includes("manage")).length < 2,
  };
}

/** The invitations of an organisation that wait for an answer, latest first. */
export async function listInvitedIn(
  work: Work,
  organisation: Organisation,
): Promise<readonly WaitingInvitation[]> {
  const waiting = await listWaitingInvitations(work, organisation.id);
  const names = await namesOfIn(
    work,
    waiting.map(({ by }) => by),
  );
  return Promise.all(
    waiting.map(async (invitation) => ({
      invitation,
      to: maskAddress((await addressTextIn(work, invitation.address)) ?? ""),
      by: names.get(invitation.by) ?? "",
    })),
  );
}

export const JOURNAL_PAGE = 50;

/** A line with the names that it needs. */
export interface SeenLine extends JournalLine {
  readonly byName: string | undefined;
  readonly aboutName: string | undefined;
  /** Whether the operator did it as such: who keeps the instance may also be one of the team. */
  readonly isOperators: boolean;
}

export interface SeenJournal extends Inside {
  readonly lines: readonly SeenLine[];
  readonly total: number;
}

/** The journal of an organisation, latest first, for its representatives: who did what in its name. */
export const seeJournal = reading(seeJournalIn);

export async function seeJournalIn(
  work: Work,
  asked: { readonly number: number; readonly page: number },
): Promise<SeenJournal | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined) return undefined;
  const { lines, total } = await listJournalLines(work, inside.organisation.id, {
    from: (asked.page - 1) * JOURNAL_PAGE,
    most: JOURNAL_PAGE,
  });
  const names = await namesOfIn(
    work,
    lines.flatMap(({ person, about }) => [person ?? [], about ?? []].flat()),
  );
  const { id } = inside.organisation;
  const team = [...(await listActive(work, id)), ...(await listEnded(work, id))];
  return {
    ...inside,
    total,
    lines: lines.map((line) => ({
      ...line,
      isOperators: line.byKind === "operator" && !team.some(({ person }) => person === line.person),
      byName: line.person && names.get(line.person),
      aboutName: line.about && names.get(line.about),
    })),
  };
}
