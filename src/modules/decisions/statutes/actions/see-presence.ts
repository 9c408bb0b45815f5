import { findCircleIn, standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Circle, isMember } from "#rules/circles";
import { reading, type Work, withRight } from "#services/house";

import { attendanceOf, type Attending, type Presence } from "../../domain/presence.ts";
import type { Statutes } from "../../domain/statutes.ts";
import {
  isOpen,
  type PersonId,
  type Phase,
  phaseOf,
  takesDelegations,
  type Vote,
  type VoteId,
} from "../../domain/vote.ts";
import { type KeptBallot, listBallots } from "../../store/ballots.ts";
import { isCounted } from "../../store/counts.ts";
import { listDelegationsAt } from "../../store/delegations.ts";
import { listSpacesOfVoters } from "../../store/paper.ts";
import { findStatutesAt } from "../../store/statutes-versions.ts";
import { findVote } from "../../store/votes.ts";
import { type Assembly, assemblyOfIn, labelsOfIn } from "../../actions/assembly.ts";
import type { Named } from "../../actions/seen.ts";
import { mayWriteFor } from "./set-statutes.ts";

/** A line of the sheet, names written out. */
export interface PresentLine extends Named {
  readonly presence: Presence["kind"];
  readonly representedBy: string | undefined;
  readonly recordedBy: string | undefined;
  readonly recordedAt: Temporal.Instant | undefined;
  /** Of a proxy: whether its holder voted. */
  readonly isSpoken: boolean;
}

/** The attendance sheet of a vote. */
export interface SeenPresence {
  readonly vote: Vote;
  readonly circle: Circle;
  readonly phase: Phase;
  /** Whether the reader may record on paper. */
  readonly records: boolean;
  /** By name. */
  readonly lines: readonly PresentLine[];
  /** Members whose voice a delegation of their own carries; who they are is theirs. */
  readonly through: number;
  readonly labels: readonly string[];
  /** What the statutes said when the question was put. */
  readonly statutes: Statutes | undefined;
}

/** Sees who is present at a vote: the members of its circle, and nobody else. Never what anyone answered. */
export const seePresence = reading(seePresenceIn);

export async function seePresenceIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<SeenPresence | undefined> {
  const vote = await findVote(work, asked.vote);
  if (vote === undefined) return undefined;
  const standing = await standingIn(work, vote.circle);
  const circle = await findCircleIn(work, { circle: vote.circle });
  if (circle === undefined || !isMember(standing)) return undefined;
  const attending = await attendingIn(work, vote);
  const { lines, through } = attendanceOf(attending);
  const named = lines.flatMap(({ person, presence }) => [person, ...peopleOf(presence)]);
  const names = await namesOfIn(work, named);
  const phase = phaseOf(vote, work.now);
  return {
    vote,
    circle,
    phase,
    records:
      standing === "facilitator" &&
      mayWriteFor(work) &&
      isOpen(vote, work.now) &&
      phase !== "withdrawn",
    lines: lines
      .map(({ person, presence }) => lineOf(person, presence, names))
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
    through,
    labels: await labelsOfIn(work, vote),
    statutes: await findStatutesAt(work, vote.circle, vote.openedAt),
  };
}

function peopleOf(presence: Presence): readonly PersonId[] {
  if (presence.kind === "on-paper") return [presence.recordedBy];
  return presence.kind === "represented" ? [presence.by, presence.recordedBy] : [];
}

function lineOf(
  person: PersonId,
  presence: Presence,
  names: ReadonlyMap<PersonId, string>,
): PresentLine {
  const nameOf = (one: PersonId) => names.get(one) ?? "";
  const recorded =
    presence.kind === "on-paper" || presence.kind === "represented" ? presence : undefined;
  return {
    person,
    name: nameOf(person),
    presence: presence.kind,
    representedBy: presence.kind === "represented" ? nameOf(presence.by) : undefined,
    recordedBy: recorded && nameOf(recorded.recordedBy),
    recordedAt: recorded?.at,
    isSpoken: presence.kind === "represented" && presence.isSpoken,
  };
}

async function attendingIn(work: Work, vote: Vote): Promise<Attending> {
  const assembly = await assemblyOfIn(work, vote);
  const { people, resolution } = assembly;
  const counted = await isCounted(work, vote.id);
  return withRight(work, "record-paper", async (lent) => {
    const at = isOpen(vote, lent.now) ? lent.now : vote.closesAt;
    const given = takesDelegations(vote) ? await listDelegationsAt(lent, vote, { at, people }) : [];
    const ballots =
      counted && !takesDelegations(vote)
        ? await votersKeptIn(lent, vote, assembly)
        : await listBallots(lent, vote.id);
    return {
      people,
      ballots,
      proxies: given.flatMap(({ from, to, scope, recordedBy, givenAt }) =>
        scope.vote === vote.id && to !== undefined && recordedBy !== undefined
          ? { from, to, recordedBy, givenAt }
          : [],
      ),
      spoken: new Set(people.filter((_, row) => (resolution.speaker[row] ?? -1) >= 0)),
    };
  });
}

/** Of a secret vote once it is counted: that they voted is kept, in the space of each. */
async function votersKeptIn(
  lent: Work,
  vote: Vote,
  { people }: Pick<Assembly, "people">,
): Promise<readonly Pick<KeptBallot, "voter" | "recordedBy" | "castAt">[]> {
  const spaces = new Set(await listSpacesOfVoters(lent, vote.id));
  return people
    .filter((person) => spaces.has(ownSpaceOf(person)))
    .map((voter) => ({ voter, recordedBy: undefined, castAt: vote.closesAt }));
}
