import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Answer, Part, PartId, PersonId } from "../domain/answer.ts";
import { mayWork } from "../domain/rights.ts";
import { mayBeWritten } from "../domain/stage.ts";
import { findPart, listParts, listVersions, listWords, type SealedPart } from "../store/parts.ts";
import { type Before, findBeforeIn } from "./standing.ts";
import { type Signed, signedIn } from "./signed.ts";

/** A part with its words as they stand, and who wrote them last. */
export type SeenPart = Part & {
  readonly title: string;
  readonly ownerName: string;
  readonly isMine: boolean;
  readonly words: string;
  readonly writtenByName: string;
  readonly writtenAt: Temporal.Instant | undefined;
  /** Whether who sees it may write it now. */
  readonly mayWrite: boolean;
};

/** The parts of an answer, opened: those set aside too. */
export async function seePartsIn(work: Work, before: Before): Promise<readonly SeenPart[]> {
  return seeSomeIn(work, before, await listParts(work, before.answer.id));
}

async function seeSomeIn(
  work: Work,
  { answer, space, standing, person }: Before,
  parts: readonly SealedPart[],
): Promise<readonly SeenPart[]> {
  const wordings = await listWords(
    work,
    parts.map(({ id }) => id),
  );
  const owners = parts.flatMap(({ owner }): readonly PersonId[] =>
    owner === undefined ? [] : [owner],
  );
  const names = await namesOfIn(work, [...owners, ...[...wordings.values()].map(({ by }) => by)]);
  const seen: SeenPart[] = [];
  for (const { title: sealed, circle: _, ...part } of parts) {
    const wording = wordings.get(part.id);
    const title = await open(work, space, sealed);
    if (title === undefined) continue;
    seen.push({
      ...part,
      title,
      ownerName: (part.owner && names.get(part.owner)) ?? "",
      isMine: part.owner === person,
      words: (wording && (await open(work, space, wording.words))) ?? "",
      writtenByName: (wording && names.get(wording.by)) ?? "",
      writtenAt: wording?.at,
      mayWrite: mayWork(standing) && !part.isAside && mayBeWritten(answer.stage, part.kind),
    });
  }
  return seen;
}

/** One part on its own page: with its answer, and who may answer for it. */
export interface SeenPartAlone {
  readonly answer: Answer;
  readonly part: SeenPart;
  readonly taking: readonly Signed[];
  readonly mayWork: boolean;
}

/** Sees one part; undefined for who is not in the circle of its answer. */
export const seePart = reading(seePartIn);

export async function seePartIn(
  work: Work,
  asked: { readonly part: PartId },
): Promise<SeenPartAlone | undefined> {
  const found = await findPart(work, asked.part);
  const before = found && (await findBeforeIn(work, found.answer));
  if (found === undefined || before === undefined) return undefined;
  const [part] = await seeSomeIn(work, before, [found]);
  if (part === undefined) return undefined;
  const { why: _, ...answer } = before.answer;
  const taking = await signedIn(work, before.taking);
  return { answer, part, taking, mayWork: mayWork(before.standing) };
}

/** A version of a part, with its words and who wrote them. */
export interface SeenVersion {
  readonly version: number;
  readonly words: string;
  readonly byName: string;
  readonly at: Temporal.Instant;
}

/** All the versions of a part, latest first; undefined for who is not in the circle of its answer. */
export const seeVersions = reading(seeVersionsIn);

export async function seeVersionsIn(
  work: Work,
  asked: { readonly part: PartId },
): Promise<
  { readonly alone: SeenPartAlone; readonly versions: readonly SeenVersion[] } | undefined
> {
  const alone = await seePartIn(work, asked);
  const before = alone && (await findBeforeIn(work, alone.answer.id));
  if (alone === undefined || before === undefined) return undefined;
  const wordings = await listVersions(work, asked.part);
  const names = await namesOfIn(
    work,
    wordings.map(({ by }) => by),
  );
  const versions: SeenVersion[] = [];
  for (const { version, words: sealed, by, at } of wordings) {
    const words = await open(work, before.space, sealed);
    if (words !== undefined) versions.push({ version, words, byName: names.get(by) ?? "", at });
  }
  return { alone, versions };
}
