import { open } from "#modules/access";
import { findCircleIn, standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/circles";
import { reading, type Work, withRight } from "#services/house";

import type { Mine, Named, NamedCourse, SeenVote } from "../../actions/seen.ts";
import type { Summary } from "../../domain/counting/count-file.ts";
import {
  type PersonId,
  phaseOf,
  takesDelegations,
  type Vote,
  type VoteId,
} from "../../domain/vote.ts";
import { applied, type Scope } from "../../domain/delegation.ts";
import { listBallotsOf } from "../../store/ballots.ts";
import { findCount, findVoice } from "../../store/counts.ts";
import { listGiven } from "../../store/delegations.ts";
import { publishedNumberOf } from "../../store/published.ts";
import { findBackground, findFollowing, findVote } from "../../store/votes.ts";
import { type Assembly, assemblyOfIn, labelsOfIn } from "../../actions/assembly.ts";
import { endOf, followVoice, weightOf } from "../../actions/follow-voice.ts";
import { reasonsOfIn } from "../../actions/see-reasons.ts";
import { standingCountIn } from "../../counts/actions/stand-count.ts";

/** Sees a vote: its members, and nobody else. */
export const seeVote = reading(seeVoteIn);

export async function seeVoteIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<SeenVote | undefined> {
  const [vote, me] = [await findVote(work, asked.vote), work.actor.for];
  if (vote === undefined || me === undefined) return undefined;
  const circle = await findCircleIn(work, { circle: vote.circle });
  if (circle === undefined) return undefined;
  const assembly = await assemblyOfIn(work, vote);
  const fixed = await findCount(work, vote.id);
  const whereMine = await whereMineIn(work, { vote, me, assembly, isFixed: fixed !== undefined });
  const names = await namesOfIn(work, [
    ...assembly.people,
    vote.askedBy,
    ...whereMine.course.through,
  ]);
  const named = (person: PersonId): Named => ({ person, name: names.get(person) ?? "" });
  const phase = phaseOf(vote, work.now);
  const labels = await labelsOfIn(work, vote);
  return {
    vote,
    circle,
    phase,
    isOpen: phase === "vote",
    background: await backgroundIn(work, vote),
    askedBy: named(vote.askedBy),
    facilitates: (await standingIn(work, circle.id)) === "facilitator",
    labels,
    mine: await mineIn(work, vote, me),
    ...sayMine(whereMine, named),
    scope: await scopeIn(work, vote, assembly),
    spokenFor: await spokenForIn(work, { vote, me, through: whereMine.course, named }),
    weight: weightOf(assembly, me),
    ...figuresOf((fixed ?? assembly).summary),
    myVoices: assembly.members[assembly.rows.get(me) ?? -1]?.voices ?? 1,
    others: assembly.people
      .filter((person) => person !== me)
      .map(named)
      .toSorted(byName),
    count: await standingCountIn(work, { vote, phase, assembly, fixed, labels }),
    reasons: await reasonsOfIn(work, vote),
    following: (await findFollowing(work, vote.id))?.id,
    number: fixed === undefined ? undefined : await publishedNumberOf(work, vote.id),
  };
}

function figuresOf({ spoken, voices, members }: Summary) {
  return { spoken, voices, members };
}

/** Where my voice is, by the names of those it concerns. */
function sayMine(
  { course, delegates, trust, passing, ...rest }: WhereMine,
  named: (person: PersonId) => Named,
): Pick<SeenVote, "iVoted" | "pseudonym" | "course" | "delegates" | "trust" | "passing"> {
  return {
    ...rest,
    course: { ...course, through: course.through.map(named) },
    delegates: delegates.map(named),
    // The order of members is drawn anew at each reading: theirs says nothing.
    trust: trust.map(named).toSorted(byName),
    passing: passing.map(named).toSorted(byName),
  };
}

function byName(a: Named, b: Named): number {
  return a.name.localeCompare(b.name, "fr");
}

async function backgroundIn(work: Work, vote: Vote): Promise<string | undefined> {
  const sealed = await findBackground(work, vote.id);
  return sealed && open(work, spaceOf(vote.circle), sealed);
}

async function mineIn(work: Work, vote: Vote, me: PersonId): Promise<Mine | undefined> {
  // Of somebody who was two, it may lie in the space of the other.
  const [ballot] = await withRight(work, "count-voices", (lent) =>
    listBallotsOf(lent, me, [vote.id]),
  );
  if (ballot === undefined) return undefined;
  const { marks, recordedBy } = ballot;
  const names = await namesOfIn(work, recordedBy === undefined ? [] : [recordedBy]);
  return { marks, recordedBy: recordedBy && names.get(recordedBy) };
}

interface WhereMine {
  readonly course: { readonly through: readonly PersonId[]; readonly end: NamedCourse["end"] };
  readonly delegates: readonly PersonId[];
  readonly trust: readonly PersonId[];
  readonly passing: readonly PersonId[];
  readonly iVoted: boolean;
  readonly pseudonym: string | undefined;
}

/** Where my voice goes today; once counted, where it went, as it was fixed. */
async function whereMineIn(
  work: Work,
  asked: {
    readonly vote: Vote;
    readonly me: PersonId;
    readonly assembly: Assembly;
    readonly isFixed: boolean;
  },
): Promise<WhereMine> {
  const { vote, me, assembly, isFixed } = asked;
  const { rows, members, people } = assembly;
  const { via } = assembly.resolution;
  const row = rows.get(me);
  const mine = row === undefined ? undefined : members[row];
  const byPseudonym = new Map(members.map(({ pseudonym }, i) => [pseudonym, i]));
  const delegates = (mine?.delegates ?? []).flatMap(
    (one) => people[byPseudonym.get(one) ?? -1] ?? [],
  );
  const trust = members.flatMap((one, i) =>
    mine !== undefined && one.delegates.includes(mine.pseudonym) ? (people[i] ?? []) : [],
  );
  const voice = isFixed ? await findVoice(work, vote.id, ownSpaceOf(me)) : undefined;
  const now = followVoice(assembly, me) ?? { through: [me], end: "alone" as const };
  const course = voice === undefined ? now : { through: voice.through, end: endOf(voice.ended) };
  return {
    course,
    delegates,
    trust,
    passing: trust.filter((one) => row !== undefined && via[rows.get(one) ?? -1] === row),
    iVoted: course.end === "spoken" && course.through.length === 1,
    pseudonym: voice?.pseudonym,
  };
}

/** Which of what I entrusted speaks for this question. */
async function scopeIn(work: Work, vote: Vote, { rows }: Assembly): Promise<Scope | undefined> {
  const me = work.actor.for;
  if (me === undefined || !takesDelegations(vote)) return undefined;
  const given = await listGiven(work, me);
  return applied(given, { vote, at: work.now, isMember: (person) => rows.has(person) }).scope;
}

/** The ballot that carries my voice when it is another's: whoever entrusts a voice may read what it said. */
async function spokenForIn(
  work: Work,
  asked: {
    readonly vote: Vote;
    readonly me: PersonId;
    readonly through: WhereMine["course"];
    readonly named: (person: PersonId) => Named;
  },
): Promise<SeenVote["spokenFor"]> {
  const { vote, me, through } = asked;
  const by = through.through.at(-1);
  if (through.end !== "spoken" || by === undefined || by === me || !takesDelegations(vote))
    return undefined;
  const [ballot] = await withRight(work, "count-voices", (lent) =>
    listBallotsOf(lent, by, [vote.id]),
  );
  return ballot && { by: asked.named(by), marks: ballot.marks };
}
