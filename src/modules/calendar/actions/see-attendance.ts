import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { inOrderOfAnswer, type NoteRefusal, whyNotNoted } from "../domain/attendance.ts";
import type { OccasionId, PersonId, SpaceId } from "../domain/occasion.ts";
import { countedAt } from "../domain/reply.ts";
import { mayOrganise } from "../domain/rights.ts";
import { listAttendance, listCame, type SealedCame } from "../store/attendance.ts";
import { findOccasion } from "../store/occasions.ts";
import { listDates } from "../store/occurrences.ts";
import { listReplies, listRepliesOfOccasion, type SealedReply } from "../store/replies.ts";
import { findDateIn, type OfDate } from "./change-date.ts";
import type { Found } from "./find-occasion.ts";
import { type SeenDate, seeOccasionIn, type SeenOccasion } from "./see-occasions.ts";
import { beside } from "./standing.ts";

/** A line of the sheet: somebody who answered, or who was added. */
export interface SheetLine {
  /** What the form sends: of the reply, or of who was added. */
  readonly key: string;
  readonly name: string;
  readonly people: number;
  readonly children: number;
  readonly answer: SealedReply["answer"] | undefined;
  readonly waits: boolean;
  readonly came: boolean;
}

/** The sheet of a date, for who organises. */
export interface SeenSheet {
  readonly seen: SeenOccasion;
  readonly date: SeenDate;
  readonly lines: readonly SheetLine[];
  /** How many came; undefined while nothing was noted. */
  readonly people: number | undefined;
  /** The version of what was noted. */
  readonly version: number;
  /** Why nothing can be ticked now. */
  readonly whyNot: NoteRefusal | undefined;
  /** The names were let go: the count alone is left. */
  readonly namesGone: boolean;
}

/** Sees who came, and who said that they would; undefined for who does not organise it. */
export const seeSheet = reading(seeSheetIn);

export async function seeSheetIn(work: Work, asked: OfDate): Promise<SeenSheet | undefined> {
  const found = await findDateIn(work, asked);
  if (found === undefined || !mayOrganise(found.where.asker, found.occasion)) return undefined;
  const seen = await seeOccasionIn(work, { occasion: found.occasion.id });
  const date = seen?.dates.find(({ id }) => id === asked.date);
  if (seen === undefined || date === undefined) return undefined;
  const { rows, noted } = await sheetIn(work, found, asked);
  const cancelledAt = date.cancelledAt ?? seen.occasion.cancelledAt;
  const { zone } = seen.occasion.when;
  return {
    seen,
    date,
    lines: await namedIn(work, found.occasion.space, rows),
    people: noted?.people,
    version: noted?.version ?? 0,
    whyNot: whyNotNoted({ ...date, cancelledAt }, { zone, now: work.now }),
    namesGone: (noted?.people ?? 0) > 0 && !rows.some(({ came }) => came !== undefined),
  };
}

/** One row of the sheet as it is kept: what was said, and that they came. */
export interface SheetRow {
  readonly key: string;
  readonly reply: SealedReply | undefined;
  readonly came: SealedCame | undefined;
}

/** The rows of a date in their order, and what was noted; for who organises it. */
export async function sheetIn(work: Work, { occasion, where }: Found, { date }: OfDate) {
  return beside(work, where, async (lent) => {
    const replies = await listReplies(lent, [date, occasion.id]);
    const came = await listCame(lent, date);
    const noted = (await listAttendance(lent, occasion.id)).find((one) => one.date === date);
    return { rows: rowsOf(inOrderOfAnswer(countedAt(replies, date, occasion.id)), came), noted };
  });
}

const personOf = ({ reply, came }: SheetRow): PersonId | undefined => reply?.person ?? came?.person;

function isOf(one: SealedCame, reply: SealedReply): boolean {
  return one.reply === reply.id || (one.person !== undefined && one.person === reply.person);
}

function rowsOf(replies: readonly SealedReply[], came: readonly SealedCame[]): readonly SheetRow[] {
  const added = came.filter((one) => !replies.some((reply) => isOf(one, reply)));
  return [
    ...replies.map((reply) => {
      return { key: reply.id, reply, came: came.find((one) => isOf(one, reply)) };
    }),
    ...added.map((one) => ({ key: one.id, reply: undefined, came: one })),
  ];
}

async function namedIn(
  work: Work,
  space: SpaceId,
  rows: readonly SheetRow[],
): Promise<readonly SheetLine[]> {
  const names = await namesOfIn(
    work,
    rows.flatMap((row) => personOf(row) ?? []),
  );
  const lines: SheetLine[] = [];
  for (const row of rows) {
    const { key, reply, came } = row;
    const person = personOf(row);
    const kept = reply?.name ?? came?.name;
    const written = kept && (await open(work, space, kept));
    lines.push({
      key,
      name: (person === undefined ? written : names.get(person)) ?? "",
      people: came?.people ?? reply?.people ?? 1,
      children: reply?.children ?? 0,
      answer: reply?.answer,
      waits: reply?.waits ?? false,
      came: came !== undefined,
    });
  }
  return lines;
}

/** Who is expected at an occasion, and from when to when it is. */
export interface Expected {
  readonly space: SpaceId;
  readonly kind: string;
  /** Those who said yes and have a place, at one of its dates at least: each once. */
  readonly persons: readonly PersonId[];
  /** How many others have a place, who have no account. */
  readonly others: number;
  /** From the beginning of its first date to the end of its last; undefined when all of it is off. */
  readonly lasts:
    | { readonly starts: Temporal.Instant; readonly ends: Temporal.Instant }
    | undefined;
}

/** Who is expected: for a module above, under a right of its own, once it asked whether it may know of it. */
export async function listExpectedIn(
  lent: Work,
  { occasion: id }: { readonly occasion: OccasionId },
): Promise<Expected | undefined> {
  const occasion = await findOccasion(lent, id);
  if (occasion === undefined) return undefined;
  const dates = (await listDates(lent, id))
    .filter(({ cancelledAt }) => cancelledAt === undefined)
    .toSorted((one, other) => Temporal.Instant.compare(one.starts, other.starts));
  const held = new Set<string>([id, ...dates.map((date) => date.id)]);
  const coming = (await listRepliesOfOccasion(lent, id)).filter(
    ({ about, answer, waits }) => held.has(about) && answer === "yes" && !waits,
  );
  const [first] = dates;
  const last = dates.at(-1);
  const isOff = occasion.cancelledAt !== undefined || first === undefined || last === undefined;
  return {
    space: occasion.space,
    kind: occasion.kind,
    persons: [...new Set(coming.flatMap(({ person }) => person ?? []))],
    others: coming.filter(({ person }) => person === undefined).length,
    lasts: isOff ? undefined : { starts: first.starts, ends: last.ends },
  };
}
