import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { countCame, MOST_ADDED, type NoteRefusal, whyNotNoted } from "../domain/attendance.ts";
import type { OccurrenceId, SpaceId } from "../domain/occasion.ts";
import { mayOrganise } from "../domain/rights.ts";
import { deleteCame, saveAttendance, saveCame, type SealedCame } from "../store/attendance.ts";
import { holdOccurrence } from "../store/occurrences.ts";
import { findDateIn, type OfDate } from "./change-date.ts";
import { type SheetRow, sheetIn } from "./see-attendance.ts";
import { beside } from "./standing.ts";

export type NoteAttendance = OfDate & {
  /** The keys of the lines of the sheet that came; what is not on it is no line. */
  readonly came: readonly string[];
  /** Names of who came and is not on it yet. */
  readonly added: readonly string[];
  /** The version of the sheet that was read. */
  readonly version?: number | undefined;
};

export type NoteAttendanceRefusal =
  | NoteRefusal
  | "unknown-occasion"
  | "not-yours-to-change"
  | "changed-meanwhile"
  | "too-many-names";

/**
 * Who organises says who came: those who are ticked, and names that are added. Who is not ticked any more did not come.
 */
export const noteAttendance = action(noteAttendanceIn);

export async function noteAttendanceIn(
  work: Work,
  asked: NoteAttendance,
): Promise<Result<OccurrenceId, NoteAttendanceRefusal>> {
  const found = await findDateIn(work, asked);
  const by = found?.where.asker.person;
  if (found === undefined || by === undefined) return refused("unknown-occasion");
  const { occasion, where } = found;
  if (!mayOrganise(where.asker, occasion)) return refused("not-yours-to-change");
  if (asked.added.length > MOST_ADDED) return refused("too-many-names");
  return beside(work, where, async (lent) => {
    // Held, so that two who tick do so one after the other.
    const date = await holdOccurrence(lent, asked.date);
    if (date === undefined) return refused("unknown-occasion");
    const cancelledAt = date.cancelledAt ?? occasion.cancelledAt;
    const { zone } = occasion.when;
    const why = whyNotNoted({ ...date, cancelledAt }, { zone, now: work.now });
    if (why !== undefined) return refused(why);
    const { rows, noted } = await sheetIn(work, found, asked);
    if (asked.version !== undefined && asked.version !== (noted?.version ?? 0))
      return refused("changed-meanwhile");
    const kept = await saveRowsIn(lent, occasion.space, { rows, asked });
    const people = countCame(kept);
    await saveAttendance(lent, { space: occasion.space, date: date.id, people, by });
    return done(date.id);
  });
}

interface Rows {
  readonly rows: readonly SheetRow[];
  readonly asked: NoteAttendance;
}

async function saveRowsIn(work: Work, space: SpaceId, { rows, asked }: Rows) {
  const ticked = rows.filter(({ key }) => asked.came.includes(key));
  await deleteCame(
    work,
    rows.flatMap(({ key, came }) =>
      came === undefined || ticked.some((one) => one.key === key) ? [] : [came.id],
    ),
  );
  const came = ticked.flatMap((row) => row.came ?? cameOf(row, asked) ?? []);
  for (const name of asked.added)
    came.push({
      id: newId<"Came">(),
      date: asked.date,
      person: undefined,
      reply: undefined,
      people: 1,
      name: await seal(work, space, name),
    });
  for (const one of came) await saveCame(work, space, one);
  return came;
}

/** Who said that they would come, came: as many as they said. */
function cameOf({ reply }: SheetRow, { date }: OfDate): SealedCame | undefined {
  if (reply === undefined) return undefined;
  const { person, people, name, isGuest } = reply;
  return { id: newId<"Came">(), date, person, reply: reply.id, people, name, isGuest };
}
