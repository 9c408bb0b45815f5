import { done, refused, type Result } from "#basics/result";
import { findCircleIn, memberIdsAtIn, noteDeedIn, standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { type Circle, isClosed, isMember } from "#rules/circles";
import { action, reading, type Work } from "#services/house";

import {
  type College,
  decideStatutes,
  type SetStatutesRefusal,
  type Statutes,
} from "../../domain/statutes.ts";
import type { CircleId, PersonId } from "../../domain/vote.ts";
import { findStatutes, listColleges, saveStatutes } from "../../store/statutes.ts";
import { holdStatutes, listStatutesVersions } from "../../store/statutes-versions.ts";
import type { Named } from "../../actions/seen.ts";
import { texts } from "../../actions/texts.fr.ts";

/** What is known of the statutes of a circle, for its members. */
export interface SeenStatutes {
  readonly circle: Circle;
  /** Whether the reader may write them down. */
  readonly writes: boolean;
  readonly statutes: Statutes | undefined;
  /** The latest first. */
  readonly versions: readonly (Statutes & {
    readonly by: string;
    readonly at: Temporal.Instant;
  })[];
  readonly colleges: readonly College[];
  /** By name. */
  readonly members: readonly Named[];
}

/** Sees the statutes of a circle: its members, and nobody else. */
export const seeStatutes = reading(seeStatutesIn);

export async function seeStatutesIn(
  work: Work,
  asked: { readonly circle: CircleId },
): Promise<SeenStatutes | undefined> {
  const standing = await standingIn(work, asked.circle);
  if (!isMember(standing)) return undefined;
  const circle = await findCircleIn(work, { circle: asked.circle });
  if (circle === undefined) return undefined;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  const versions = await listStatutesVersions(work, circle.id);
  const names = await namesOfIn(work, [...members, ...versions.map(({ setBy }) => setBy)]);
  const nameOf = (person: PersonId) => names.get(person) ?? "";
  return {
    circle,
    writes: standing === "facilitator" && mayWriteFor(work) && !isClosed(circle),
    statutes: versions[0],
    versions: versions.map((one) => ({ ...one, by: nameOf(one.setBy), at: one.setAt })),
    colleges: await listColleges(work, circle.id),
    members: members
      .map((person) => ({ person, name: nameOf(person) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
  };
}

/** What is done for the whole circle is done in one's own name only, never under a mandate. */
export function mayWriteFor(work: Work): boolean {
  return work.actor.mandate === undefined;
}

/** The circle of who facilitates it and writes for all of it; held so that two do not write at once. */
export async function holdWrittenIn(
  work: Work,
  id: CircleId,
): Promise<
  Result<
    { readonly circle: Circle; readonly by: PersonId },
    "unknown-circle" | "not-a-facilitator" | "circle-closed"
  >
> {
  const standing = await standingIn(work, id);
  const circle = await findCircleIn(work, { circle: id });
  const by = work.actor.for;
  if (circle === undefined || by === undefined || !isMember(standing))
    return refused("unknown-circle");
  if (standing !== "facilitator" || !mayWriteFor(work)) return refused("not-a-facilitator");
  if (isClosed(circle)) return refused("circle-closed");
  await holdStatutes(work, id);
  return done({ circle, by });
}

export interface SetStatutes extends Omit<Statutes, "version"> {
  readonly circle: CircleId;
  /** The version that was shown, 0 when there was none. */
  readonly version?: number | undefined;
}

/**
 * A facilitator writes down what the statutes say of the votes of the circle: a version more, which
 * counts for the questions put from then on. Nothing changed, nothing is written.
 */
export const setStatutes = action(setStatutesIn);

export async function setStatutesIn(
  work: Work,
  asked: SetStatutes,
): Promise<Result<number, SetStatutesRefusal | "circle-closed" | "changed-meanwhile">> {
  const held = await holdWrittenIn(work, asked.circle);
  if (!held.done) return held;
  const decision = decideStatutes(asked, true);
  if (!decision.done) return decision;
  const now = await findStatutes(work, asked.circle);
  const version = now?.version ?? 0;
  if (asked.version !== undefined && asked.version !== version) return refused("changed-meanwhile");
  const { circle: _circle, ...written } = asked;
  if (isSame(now ?? NONE, written)) return done(version);
  await saveStatutes(work, asked.circle, { ...written, version: version + 1 }, held.value.by);
  await noteDeedIn(work, { circle: asked.circle, words: texts.wroteStatutes });
  return done(version + 1);
}

const NONE: Omit<Statutes, "version"> = {
  article: undefined,
  noticeDays: 0,
  quorum: undefined,
  cap: undefined,
  proxies: undefined,
};

function isSame(a: Omit<Statutes, "version">, b: Omit<Statutes, "version">): boolean {
  return (
    a.article === b.article &&
    a.noticeDays === b.noticeDays &&
    a.quorum === b.quorum &&
    a.cap === b.cap &&
    a.proxies === b.proxies
  );
}
