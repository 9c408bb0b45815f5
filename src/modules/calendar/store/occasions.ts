import { type RawBuilder, sql } from "kysely";

import type { VenueId } from "#rules/premises";
import { isTheme } from "#rules/subjects";
import type { Work } from "#services/house";

import type { Occasion, OccasionId, PersonId, SeenBy, SpaceId } from "../domain/occasion.ts";
import { HOLIDAY_PLACES } from "../domain/public-holidays.ts";
import type { Rule } from "../domain/recurrence.ts";
import { readRule, writeRule } from "../domain/rule-text.ts";
import { SCHOOL_ZONES } from "../domain/school-holidays.ts";

/** What is kept sealed of an occasion. */
export interface SealedWords {
  readonly title: Uint8Array;
  readonly about: Uint8Array | undefined;
  readonly address: Uint8Array | undefined;
  readonly video: Uint8Array | undefined;
}

/** An occasion with its words still sealed. */
export type SealedOccasion = Occasion & {
  readonly sealed: SealedWords & { readonly cancelledWhy: Uint8Array | undefined };
};

export interface OccasionRow {
  readonly id: OccasionId;
  readonly space: SpaceId;
  readonly kind: string;
  readonly themes: readonly string[];
  readonly title: Uint8Array;
  readonly about: Uint8Array | null;
  readonly address: Uint8Array | null;
  readonly video: Uint8Array | null;
  readonly commune: string | null;
  readonly venue: VenueId | null;
  readonly zone: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly minutes: number;
  readonly rule: string | null;
  readonly except_school: string | null;
  readonly except_holidays: string | null;
  readonly seen_by: SeenBy;
  readonly hidden_because: string | null;
  readonly capacity: number | null;
  readonly made_by: PersonId;
  readonly made_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
  readonly version: number;
  readonly sequence: number;
  readonly cancelled_at: Temporal.Instant | null;
  readonly cancelled_why: Uint8Array | null;
  readonly unfolded_to: Temporal.PlainDate;
  readonly page: string | null;
}

export function toOccasion(row: OccasionRow): SealedOccasion {
  return {
    id: row.id,
    space: row.space,
    kind: row.kind,
    themes: row.themes.filter(isTheme),
    commune: row.commune ?? undefined,
    venue: row.venue ?? undefined,
    when: {
      zone: row.zone,
      day: row.day,
      at: row.at,
      rule: toRule(row),
      except: {
        school: SCHOOL_ZONES.find((one) => one === row.except_school),
        holidays: HOLIDAY_PLACES.find((one) => one === row.except_holidays),
      },
    },
    minutes: row.minutes,
    seenBy: row.seen_by,
    isHidden: row.hidden_because !== null,
    capacity: row.capacity ?? undefined,
    madeBy: row.made_by,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    version: row.version,
    sequence: row.sequence,
    cancelledAt: row.cancelled_at ?? undefined,
    unfoldedTo: row.unfolded_to,
    page: row.page ?? undefined,
    sealed: {
      title: row.title,
      about: row.about ?? undefined,
      address: row.address ?? undefined,
      video: row.video ?? undefined,
      cancelledWhy: row.cancelled_why ?? undefined,
    },
  };
}

function toRule({ rule, day, zone }: OccasionRow): Rule {
  if (rule === null) return { every: "once" };
  const read = readRule(rule, { day, zone });
  if (!read.done) throw new Error(`a rule that was kept is not read: ${read.part}`);
  return read.value;
}

/** Occasions by the rest of a query. */
export async function selectOccasions(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly SealedOccasion[]> {
  const { rows } = await sql<OccasionRow>`select * from calendar.occasion ${rest}`.execute(work.db);
  return rows.map(toOccasion);
}

export async function findOccasion(
  work: Work,
  id: OccasionId,
): Promise<SealedOccasion | undefined> {
  return (await selectOccasions(work, sql`where id = ${id}`))[0];
}

/** Finds an occasion and holds it until the work is saved; whoever answers meanwhile only needs its key, and waits for the date. */
export async function holdOccasion(
  work: Work,
  id: OccasionId,
): Promise<SealedOccasion | undefined> {
  return (await selectOccasions(work, sql`where id = ${id} for no key update`))[0];
}

export function listOccasionsOf(work: Work, space: SpaceId): Promise<readonly SealedOccasion[]> {
  return selectOccasions(work, sql`where space = ${space} order by made_at, id`);
}

export function listMadeBy(work: Work, person: PersonId): Promise<readonly SealedOccasion[]> {
  return selectOccasions(work, sql`where made_by = ${person} order by made_at, id`);
}

/** What somebody made in a space lately, and did not cancel. */
export function listMadeSince(
  work: Work,
  asked: { readonly space: SpaceId; readonly person: PersonId; readonly since: Temporal.Instant },
): Promise<readonly SealedOccasion[]> {
  return selectOccasions(
    work,
    sql`where space = ${asked.space} and made_by = ${asked.person} and made_at > ${asked.since}
      and cancelled_at is null order by made_at, id limit 20`,
  );
}

/** Series whose dates are not written up to a day yet, or all that an exception of a school zone concerns. */
export function listToRollOn(
  work: Work,
  asked: { readonly before: Temporal.PlainDate; readonly zones: readonly string[] },
): Promise<readonly SealedOccasion[]> {
  return selectOccasions(
    work,
    sql`where rule is not null and cancelled_at is null
      and (unfolded_to < ${asked.before} or except_school = any (${asked.zones}::text[]))
      order by id for no key update`,
  );
}

export async function saveOccasion(work: Work, one: SealedOccasion): Promise<void> {
  const { when, sealed } = one;
  await sql`insert into calendar.occasion (id, space, kind, themes, title, about, address, video, commune,
      venue, zone, day, at, minutes, rule, except_school, except_holidays, seen_by, capacity, made_by,
      made_at, changed_at, unfolded_to, page)
    values (${one.id}, ${one.space}, ${one.kind}, ${[...one.themes]}, ${sealed.title}, ${sealed.about ?? null},
      ${sealed.address ?? null}, ${sealed.video ?? null}, ${one.commune ?? null}, ${one.venue ?? null}, ${when.zone},
      ${when.day}, ${when.at}, ${one.minutes}, ${ruleOf(one)}, ${when.except.school ?? null},
      ${when.except.holidays ?? null}, ${one.seenBy}, ${one.capacity ?? null}, ${one.madeBy},
      ${one.madeAt}, ${one.changedAt}, ${one.unfoldedTo}, ${one.page ?? null})`.execute(work.db);
}

/** All that can be changed of it, at once; its version grows. */
export async function saveChanged(work: Work, one: SealedOccasion): Promise<void> {
  const { when, sealed } = one;
  await sql`update calendar.occasion set kind = ${one.kind}, themes = ${[...one.themes]}, title = ${sealed.title},
      about = ${sealed.about ?? null}, address = ${sealed.address ?? null},
      video = ${sealed.video ?? null}, commune = ${one.commune ?? null}, venue = ${one.venue ?? null}, zone = ${when.zone},
      day = ${when.day}, at = ${when.at}, minutes = ${one.minutes}, rule = ${ruleOf(one)},
      except_school = ${when.except.school ?? null},
      except_holidays = ${when.except.holidays ?? null}, seen_by = ${one.seenBy},
      capacity = ${one.capacity ?? null}, changed_at = ${work.now}, version = version + 1,
      sequence = ${one.sequence}, unfolded_to = ${one.unfoldedTo}
    where id = ${one.id}`.execute(work.db);
}

function ruleOf({ when }: Pick<Occasion, "when">): string | null {
  return when.rule.every === "once" ? null : writeRule(when.rule, when.zone);
}

/** Its dates are written up to that day. */
export async function saveUnfolded(
  work: Work,
  id: OccasionId,
  to: Temporal.PlainDate,
): Promise<void> {
  await sql`update calendar.occasion set unfolded_to = ${to} where id = ${id}`.execute(work.db);
}

/** A date of it changed: calendars read it again. */
export async function saveTouched(work: Work, id: OccasionId): Promise<void> {
  await sql`update calendar.occasion set sequence = sequence + 1, version = version + 1,
    changed_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function saveCancelled(
  work: Work,
  id: OccasionId,
  why: Uint8Array | undefined,
): Promise<void> {
  await sql`update calendar.occasion set cancelled_at = ${work.now}, cancelled_why = ${why ?? null},
    sequence = sequence + 1, version = version + 1, changed_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** What was in a space is in another now, sealed under its key; dates and replies follow. */
export async function moveOccasion(
  work: Work,
  id: OccasionId,
  to: SealedWords & { readonly space: SpaceId; readonly cancelledWhy: Uint8Array | undefined },
): Promise<void> {
  await sql`update calendar.occasion set space = ${to.space}, title = ${to.title},
    about = ${to.about ?? null}, address = ${to.address ?? null}, video = ${to.video ?? null},
    cancelled_why = ${to.cancelledWhy ?? null} where id = ${id}`.execute(work.db);
}

/** Their own occasions go with them, with their dates and replies. */
export async function removeOwnOccasions(work: Work, person: PersonId): Promise<void> {
  await sql`delete from calendar.occasion where space = ${person}`.execute(work.db);
}

/** What one person made, another now did. */
export async function passOccasions(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update calendar.occasion set made_by = ${into} where made_by = ${from}`.execute(
    work.db,
  );
}
