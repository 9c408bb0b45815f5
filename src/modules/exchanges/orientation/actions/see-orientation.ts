import { organisationsToActForIn, type OrganisationOfPerson } from "#modules/organisations";
import { namesOfIn } from "#modules/people";
import { type Circle, isMember } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { Line, Orientation, PersonId, Version } from "../domain/orientation.ts";
import { mayDropWaiting, maySpeak } from "../domain/rights.ts";
import { type Gap, listGaps } from "../store/gaps.ts";
import { listLines } from "../store/lines.ts";
import { listVersions } from "../store/versions.ts";
import {
  describeLinesIn,
  describeVersionsIn,
  type SeenLine,
  type SeenVersion,
  writePlacesIn,
} from "./describe-lines.ts";
import { lineIn, type OfLine, whereIn } from "./standing.ts";

/** A table as its reader sees it: outside the circle, only what stands. */
export interface SeenOrientation {
  readonly table: Orientation;
  readonly circle: Circle;
  readonly isMember: boolean;
  readonly isFacilitator: boolean;
  readonly isClosed: boolean;
  /** Where the table holds, in words; none: everywhere. */
  readonly where: readonly string[];
  readonly standing: readonly SeenLine[];
  readonly waiting: readonly SeenLine[];
  /** Those that nobody answers any more, with their last words. */
  readonly ended: readonly { readonly line: SeenLine; readonly words: SeenVersion }[];
  /** For members: what was asked and that nobody answers. */
  readonly gaps: readonly Gap[];
}

/** A table by its number or identifier; undefined when one may not know of it. */
export const seeOrientation = reading(
  (work: Work, { table }: { readonly table: string }): Promise<SeenOrientation | undefined> =>
    seeOrientationIn(work, table),
);

export async function seeOrientationIn(
  work: Work,
  asked: string,
): Promise<SeenOrientation | undefined> {
  const where = await whereIn(work, asked);
  if (where === undefined) return undefined;
  const { table, circle, standing } = where;
  const inside = isMember(standing);
  const lines = await listLines(work, [table.id]);
  const seen = await describeLinesIn(work, lines);
  return {
    table,
    circle,
    isMember: inside,
    isFacilitator: standing === "facilitator",
    isClosed: where.isClosed,
    where: await writePlacesIn(work, table.places),
    standing: seen.filter((line) => line.standing !== undefined),
    waiting: seen.filter((line) => line.waiting !== undefined),
    ended: await endedIn(work, seen),
    gaps: inside ? await listGaps(work, { circle: circle.id }) : [],
  };
}

async function endedIn(work: Work, lines: readonly SeenLine[]): Promise<SeenOrientation["ended"]> {
  const ended: { line: SeenLine; words: SeenVersion }[] = [];
  for (const line of lines) {
    if ((line.standing ?? line.waiting) !== undefined) continue;
    const [last] = await listVersions(work, line.id);
    if (last?.what !== "withdrawn") continue;
    const [words] = await describeVersionsIn(work, [last], []);
    if (words !== undefined) ended.push({ line, words });
  }
  return ended;
}

/** One line, what its reader may do there, and its history for members. */
export interface SeenOneLine {
  readonly table: Orientation;
  readonly circle: Circle;
  readonly line: SeenLine;
  /** What it says now, or said last. */
  readonly words: SeenVersion;
  readonly isMember: boolean;
  readonly isClosed: boolean;
  /** They say yes or no for whoever answers: themself, or as a member who was told. */
  readonly speaks: "itself" | "member" | undefined;
  readonly mayDrop: boolean;
  /** For members: every version, the last first, with who wrote it. */
  readonly history: readonly (SeenVersion & { readonly byName: string | undefined })[];
  /** In whose name they may answer the same need. */
  readonly organisations: readonly OrganisationOfPerson[];
  readonly others: readonly SeenLine[];
}

export const seeLine = reading(seeLineIn);

export async function seeLineIn(work: Work, asked: OfLine): Promise<SeenOneLine | undefined> {
  const held = await lineIn(work, asked, "look");
  if (held === undefined) return undefined;
  const { where, line, asker } = held;
  const inside = isMember(where.standing);
  const lines = await listLines(work, [where.table.id]);
  // Outside the circle, what waits is for who is named alone.
  const shown = inside || asker.isActor ? line : { ...line, waiting: undefined };
  const [seen] = await describeLinesIn(work, [shown], [...lines, line]);
  const versions = inside ? await listVersions(work, line.id) : [];
  const [last] = await describeVersionsIn(work, versions.slice(0, 1), lines);
  const words = seen?.waiting ?? seen?.standing ?? last;
  if (seen === undefined || words === undefined) return undefined;
  const others = lines.filter(({ id }) => id !== line.id);
  return {
    table: where.table,
    circle: where.circle,
    line: seen,
    words,
    isMember: inside,
    isClosed: where.isClosed,
    speaks: !maySpeak(asker) ? undefined : asker.isActor ? "itself" : "member",
    mayDrop: mayDropWaiting(asker, line, isBy(line.waiting, work.actor.for)),
    history: await signedIn(work, versions, lines),
    organisations: inside ? await organisationsToActForIn(work, "approve") : [],
    others: inside ? await describeLinesIn(work, others, lines) : [],
  };
}

function isBy(version: Version | undefined, person: PersonId | undefined): boolean {
  return version?.by !== undefined && version.by === person;
}

/** Who wrote each version is for members, who read each other's names. */
async function signedIn(
  work: Work,
  versions: readonly Version[],
  lines: readonly Line[],
): Promise<SeenOneLine["history"]> {
  const names = await namesOfIn(
    work,
    versions.flatMap(({ by }) => by ?? []),
  );
  const seen = await describeVersionsIn(work, versions, lines);
  return seen.map((one) => ({ ...one, byName: one.by && names.get(one.by) }));
}
