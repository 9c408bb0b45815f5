import { findCircleIn, listMyCirclesIn, memberIdsAtIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import type { Circle } from "#rules/circles";
import { reading, type Work, listQuietIn } from "#services/house";

import { ENTRUSTED, type Scope } from "../../domain/delegation.ts";
import type { PersonId, VoteId } from "../../domain/vote.ts";
import { listVoicesOf } from "../../store/counts.ts";
import {
  type KeptDelegation,
  listEnded,
  listGiven,
  listReceived,
} from "../../store/delegations.ts";
import { findVote } from "../../store/votes.ts";
import { endOf } from "../../actions/follow-voice.ts";
import type { Named, NamedCourse } from "../../actions/seen.ts";

/** What somebody entrusts in one scope, in order. */
export interface GivenScope {
  readonly scope: NamedScope;
  /** Empty: to nobody. */
  readonly to: readonly (Named & {
    readonly answer: KeptDelegation["answer"];
    /** Not in the circle any more: it carries nothing. */
    readonly isGone: boolean;
  })[];
  readonly since: Temporal.Instant;
  readonly until: Temporal.Instant | undefined;
  /** Who wrote it down, of a paper proxy. */
  readonly recordedBy: string | undefined;
}

/** A scope with the words to say it. */
export interface NamedScope extends Scope {
  readonly circleName: string | undefined;
  readonly question: string | undefined;
}

/** A voice that somebody entrusts to me. */
export interface Received {
  readonly id: KeptDelegation["id"];
  readonly from: Named;
  readonly scope: NamedScope;
  readonly since: Temporal.Instant;
  readonly answer: KeptDelegation["answer"];
  /** I am their second choice, or further. */
  readonly place: number;
}

/** Where my voice went in a vote that is over. */
export interface PastVoice {
  readonly vote: VoteId;
  readonly question: string;
  readonly closedAt: Temporal.Instant;
  readonly course: NamedCourse;
  readonly carried: number;
}

export interface SeenVoice {
  readonly given: readonly GivenScope[];
  readonly ended: readonly GivenScope[];
  readonly received: readonly Received[];
  readonly past: readonly PastVoice[];
  readonly circles: readonly Circle[];
  /** Whom one may entrust one's voice to, by circle; under undefined, of all of them. */
  readonly companions: readonly Named[];
}

const MOST_PAST = 50;

/** Where the voice of the person who acts is now, where it went, and whose is entrusted to them. */
export const seeVoice = reading(seeVoiceIn);

export async function seeVoiceIn(work: Work): Promise<SeenVoice | undefined> {
  const me = work.actor.for;
  if (me === undefined) return undefined;
  const circles = await listMyCirclesIn(work);
  const companions = await companionIdsIn(work, circles);
  const [given, ended] = [await listGiven(work, me), await listEnded(work, me, MOST_PAST)];
  const received = await receivedIn(work, me);
  const voices = await listVoicesOf(work, ownSpaceOf(me), MOST_PAST);
  const people = [
    ...companions,
    ...[...given, ...ended, ...received].flatMap(({ from, to, recordedBy }) =>
      [from, to, recordedBy].filter((one) => one !== undefined),
    ),
    ...voices.flatMap(({ through }) => through),
  ];
  const names = await namesOfIn(work, people);
  const named = (person: PersonId): Named => ({ person, name: names.get(person) ?? "" });
  const scoped = await scopesIn(work, [...given, ...ended, ...received]);
  const past: PastVoice[] = [];
  for (const { vote, through, ended: end, carried } of voices) {
    const found = await findVote(work, vote);
    if (found === undefined) continue;
    const course = { through: through.map(named), end: endOf(end) };
    past.push({ vote, question: found.question, closedAt: found.closesAt, course, carried });
  }
  const still = new Set(companions);
  const told = { scoped, named, isGone: (person: PersonId) => !still.has(person) };
  return {
    given: gathered(given, told),
    ended: gathered(ended, told),
    received: received.map((one) => ({
      id: one.id,
      from: named(one.from),
      scope: scoped(one.scope),
      since: one.givenAt,
      answer: one.answer,
      place: one.place,
    })),
    past,
    circles,
    companions: companions
      .filter((person) => person !== me)
      .map(named)
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
  };
}

async function companionIdsIn(
  work: Work,
  circles: readonly Circle[],
): Promise<readonly PersonId[]> {
  const found = new Set<PersonId>();
  for (const { id } of circles)
    for (const person of await memberIdsAtIn(work, { circle: id, at: work.now })) found.add(person);
  return [...found];
}

/** Says scopes in words: the names of circles and questions that one may know of. */
async function scopesIn(
  work: Work,
  all: readonly KeptDelegation[],
): Promise<(scope: Scope) => NamedScope> {
  const circles = new Map<string, string>();
  const questions = new Map<string, string>();
  for (const { scope } of all) {
    if (scope.circle !== undefined && !circles.has(scope.circle))
      circles.set(scope.circle, (await findCircleIn(work, { circle: scope.circle }))?.name ?? "");
    if (scope.vote !== undefined && !questions.has(scope.vote))
      questions.set(scope.vote, (await findVote(work, scope.vote))?.question ?? "");
  }
  return (scope) => ({
    ...scope,
    circleName: scope.circle && circles.get(scope.circle),
    question: scope.vote && questions.get(scope.vote),
  });
}

function gathered(
  all: readonly KeptDelegation[],
  told: {
    readonly scoped: (scope: Scope) => NamedScope;
    readonly named: (person: PersonId) => Named;
    readonly isGone: (person: PersonId) => boolean;
  },
): readonly GivenScope[] {
  const groups = Map.groupBy(all, ({ scope, endedAt }) =>
    [scope.circle, scope.theme, scope.vote, endedAt?.toString()].join(" "),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { recordedBy } = first;
    return [
      {
        scope: told.scoped(first.scope),
        to: group.flatMap(({ to, answer }) =>
          to === undefined ? [] : [{ ...told.named(to), answer, isGone: told.isGone(to) }],
        ),
        since: first.givenAt,
        until: first.endedAt ?? first.until,
        recordedBy: recordedBy === undefined ? undefined : told.named(recordedBy).name,
      },
    ];
  });
}

/** The voices entrusted to the person who acts, as they read them. */
async function receivedIn(work: Work, me: PersonId): Promise<readonly KeptDelegation[]> {
  const received = await listReceived(work, me);
  const ids = received.map(({ id }) => id);
  const quiet = await listQuietIn(work, ids, { part: ENTRUSTED });
  return received.filter(({ id }) => !quiet.has(id));
}

/** Who entrusts their voice to the person who acts and waits for a word. */
export async function waitingVoicesIn(work: Work): Promise<readonly string[]> {
  const me = work.actor.for;
  if (me === undefined) return [];
  const waiting = (await receivedIn(work, me)).filter(({ answer }) => answer === undefined);
  const people = [...new Set(waiting.map(({ from }) => from))];
  const names = await namesOfIn(work, people);
  return people.map((person) => names.get(person) ?? "");
}
