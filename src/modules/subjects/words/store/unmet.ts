import { sql } from "kysely";

import type { Work } from "#services/house";

import type { UnmetWord } from "../domain/unmet.ts";

/** Of some prints, those of words that are not to be completed. */
export async function listLeft(work: Work, prints: readonly Uint8Array[]): Promise<Set<string>> {
  const { rows } = await sql<{ print: string }>`
    select encode(print, 'hex') as print from subjects.left_word
    where print = any (${prints}::bytea[])`.execute(work.db);
  return new Set(rows.map(({ print }) => print));
}

/** Counts a word that is kept once more; false when it is not kept. */
export async function countAgain(
  work: Work,
  { word, day }: { readonly word: string; readonly day: string },
): Promise<boolean> {
  const { rows } = await sql`
    update subjects.unmet_word set times = times + 1, days = days + (last_on < ${day})::int,
      last_on = greatest(last_on, ${day}::date)
    where word = ${word} returning 1`.execute(work.db);
  return rows.length > 0;
}

/** Notes a print of a day, unless that day already brought as many as it may. */
export async function notePrint(
  work: Work,
  { day, print, most }: { readonly day: string; readonly print: Uint8Array; readonly most: number },
): Promise<void> {
  await sql`insert into subjects.unmet_print (day, print)
    select ${day}::date, ${print}::bytea
    where (select count(*) from subjects.unmet_print where day = ${day}) < ${most}
      or exists (select from subjects.unmet_print where day = ${day} and print = ${print})
    on conflict (day, print) do update set times = subjects.unmet_print.times + 1`.execute(work.db);
}

/** On how many days some prints were met, and how many times. */
export async function countPrints(
  work: Work,
  prints: readonly Uint8Array[],
): Promise<{ readonly days: number; readonly times: number }> {
  const { rows } = await sql<{ days: number; times: number }>`
    select count(distinct day)::int as days, coalesce(sum(times), 0)::int as times
    from subjects.unmet_print where print = any (${prints}::bytea[])`.execute(work.db);
  return rows[0] ?? { days: 0, times: 0 };
}

/** Keeps a word, whose prints go. */
export async function keepWord(
  work: Work,
  { prints, ...kept }: UnmetWord & { readonly prints: readonly Uint8Array[] },
): Promise<void> {
  await sql`insert into subjects.unmet_word (word, days, times, last_on)
    values (${kept.word}, ${kept.days}, ${kept.times}, ${kept.lastOn.toString()})
    on conflict (word) do update set times = subjects.unmet_word.times + 1`.execute(work.db);
  await sql`delete from subjects.unmet_print where print = any (${prints}::bytea[])`.execute(
    work.db,
  );
}

/** A page of the words that are kept, those of most days first. */
export async function listUnmet(
  work: Work,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly words: readonly UnmetWord[]; readonly total: number }> {
  const { rows } = await sql<{ word: string; days: number; times: number; on: string }>`
    select word, days, times, last_on::text as on from subjects.unmet_word
    order by days desc, times desc, word limit ${most} offset ${from}`.execute(work.db);
  const words = rows.map(({ on, ...one }) => ({ ...one, lastOn: Temporal.PlainDate.from(on) }));
  return { words, total: await countUnmet(work) };
}

/** How many words are kept. */
export async function countUnmet(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from subjects.unmet_word`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Words are kept no more; answers how many were. */
export async function dropUnmet(work: Work, words: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from subjects.unmet_word where word = any (${[...words]}::text[]) returning 1`.execute(
    work.db,
  );
  return rows.length;
}

/** Notes that a word is not to be completed. */
export async function leaveWord(
  work: Work,
  { print, day }: { readonly print: Uint8Array; readonly day: string },
): Promise<void> {
  await sql`insert into subjects.left_word (print, day) values (${print}, ${day})
    on conflict (print) do update set day = excluded.day`.execute(work.db);
}

/** How many words are not to be completed. */
export async function countLeft(work: Work): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from subjects.left_word`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** All of them may be noted again. */
export async function takeBackLeft(work: Work): Promise<void> {
  await sql`delete from subjects.left_word`.execute(work.db);
}

/** Forgets words and prints from before a day, a thousand at most. */
export async function forgetUnmet(work: Work, before: string, most: number): Promise<number> {
  const { rows } = await sql`
    with words as (delete from subjects.unmet_word where word in (
        select word from subjects.unmet_word where last_on < ${before} limit ${most}) returning 1),
      prints as (delete from subjects.unmet_print where (day, print) in (
        select day, print from subjects.unmet_print where day < ${before} limit ${most}) returning 1)
    select 1 from words union all select 1 from prints`.execute(work.db);
  return rows.length;
}

/** Forgets which words were not to be completed, from before a day. */
export async function forgetLeft(work: Work, before: string, most: number): Promise<number> {
  const { rows } = await sql`delete from subjects.left_word where print in (
    select print from subjects.left_word where day < ${before} limit ${most}) returning 1`.execute(
    work.db,
  );
  return rows.length;
}
