import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { type Work, withRight, carryIn } from "#services/house";

import type {
  How,
  Line,
  LineId,
  OrientationId,
  Reread,
  Terms,
  Version,
  What,
} from "../domain/orientation.ts";
import { isToReread, NAMED } from "../domain/orientation.ts";
import { addLine, saveState } from "../store/lines.ts";
import { saveVersion } from "../store/versions.ts";
import { touchOrientation } from "../store/orientations.ts";
import type { Where } from "./standing.ts";
import { WRITE } from "./record-gap.ts";

export interface NewWords {
  readonly terms: Terms;
  readonly what: What;
  /** How its actor agreed; undefined: it waits for them. */
  readonly agreed: How | undefined;
}

/** Writes a version on a line: it stands when its actor agreed, else it waits beside what stands. Once the step has decided. */
export async function writeIn(work: Work, line: Line, words: NewWords): Promise<Line> {
  const by = work.actor.for;
  const id = newId<"OrientationVersion">();
  const version = line.version + 1;
  await withRight(work, WRITE, async (lent) => {
    const agreed = words.agreed && { how: words.agreed, by };
    await saveVersion(lent, {
      id,
      line,
      version,
      terms: words.terms,
      what: words.what,
      by,
      agreed,
    });
    await saveState(lent, line.id, {
      standing: words.agreed === undefined ? line.standing?.id : id,
      waiting: words.agreed === undefined ? id : undefined,
      version,
      reread: words.agreed === undefined ? line.reread : undefined,
    });
    const { actor } = words.terms;
    if (actor.kind === "person")
      await carryIn(lent, { row: id, part: NAMED, from: by, to: [actor.person] });
    // What waits is not told to everyone, not even by a date.
    if (words.agreed !== undefined) await touchOrientation(lent, line.orientation);
  });
  const written: Version = {
    ...words.terms,
    id,
    version,
    what: words.what,
    by,
    at: work.now,
    agreed: words.agreed && { at: work.now, how: words.agreed },
  };
  return words.agreed === undefined
    ? { ...line, waiting: written, version }
    : { ...line, standing: written, waiting: undefined, reread: undefined, version };
}

/** A new line at the end of a table, with its first words. */
export async function addIn(
  work: Work,
  { table, circle }: Pick<Where, "table" | "circle">,
  words: NewWords & { readonly id?: LineId | undefined },
): Promise<Line> {
  const line = emptyLine(words.id ?? newId<"OrientationLine">(), table.id, circle.id);
  await withRight(work, WRITE, (lent) => addLine(lent, line, work.actor.for));
  return writeIn(work, line, words);
}

function emptyLine(id: LineId, orientation: OrientationId, circle: Line["circle"]): Line {
  return {
    id,
    orientation,
    circle,
    standing: undefined,
    waiting: undefined,
    version: 0,
    reread: undefined,
    isHidden: false,
  };
}

/** Writes in the history that something ended, with the words that it had, and what stands and waits from now on. */
export async function endIn(
  work: Work,
  line: Line,
  end: {
    readonly what: "withdrawn" | "refused";
    readonly terms: Terms;
    readonly how: How;
    readonly standing: Version | undefined;
  },
): Promise<Line> {
  const id = newId<"OrientationVersion">();
  const version = line.version + 1;
  const by = work.actor.for;
  const agreed = { how: end.how, by };
  await withRight(work, WRITE, async (lent) => {
    await saveVersion(lent, { id, line, version, terms: end.terms, what: end.what, by, agreed });
    const { actor } = end.terms;
    if (actor.kind === "person")
      await carryIn(lent, { row: id, part: NAMED, from: by, to: [actor.person] });
    await saveState(lent, line.id, {
      standing: end.standing?.id,
      waiting: undefined,
      version,
      reread: end.standing === undefined ? undefined : line.reread,
    });
    if (end.what === "withdrawn") await touchOrientation(lent, line.orientation);
  });
  return { ...line, standing: end.standing, waiting: undefined, version };
}

/** Something happened to its actor: what stands is to be read again, for this reason. */
export async function markRereadIn(lent: Work, line: Line, because: Reread): Promise<void> {
  if (line.standing === undefined) return;
  await saveState(lent, line.id, {
    standing: line.standing.id,
    waiting: line.waiting?.id,
    version: line.version,
    reread: because,
  });
}

/** Whether a line is to be read again today. */
export function isDue(line: Line, now: Temporal.Instant): boolean {
  return isToReread(line, dayOf(now));
}
