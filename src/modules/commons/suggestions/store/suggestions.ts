import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { DocumentId, PersonId } from "../../domain/document.ts";
import type { Kept } from "../../store/documents.ts";
import type { State, Suggestion, SuggestionId } from "../domain/suggestion.ts";

/** A suggestion with its words as they are kept: JSON. */
export type KeptSuggestion = Suggestion & {
  readonly words: Kept<string>;
  /** Undefined: a letter waits for its button. */
  readonly confirmedAt: Temporal.Instant | undefined;
};

interface Row {
  readonly id: SuggestionId;
  readonly space: Suggestion["space"];
  readonly document: DocumentId;
  readonly base: number;
  readonly place: number;
  readonly sealed: Uint8Array | null;
  readonly public: string | null;
  readonly person: PersonId | null;
  readonly guest: boolean;
  readonly made_at: Temporal.Instant;
  readonly confirmed_at: Temporal.Instant | null;
  readonly opened_at: Temporal.Instant | null;
  readonly hidden_because: string | null;
  readonly state: State;
  readonly decided_by: PersonId | null;
  readonly decided_at: Temporal.Instant | null;
  readonly kept: number | null;
}

function toSuggestion(row: Row): KeptSuggestion {
  return {
    id: row.id,
    space: row.space,
    document: row.document,
    base: row.base,
    place: row.place,
    by: row.person ?? undefined,
    isGuest: row.guest,
    madeAt: row.made_at,
    confirmedAt: row.confirmed_at ?? undefined,
    openedAt: row.opened_at ?? undefined,
    hiddenBecause: row.hidden_because ?? undefined,
    state: row.state,
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at ?? undefined,
    kept: row.kept ?? undefined,
    words: row.sealed === null ? { open: row.public ?? "{}" } : { sealed: row.sealed },
  };
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly KeptSuggestion[]> {
  const { rows } = await sql<Row>`select one.* from commons.suggestion one ${rest}`.execute(
    work.db,
  );
  return rows.map(toSuggestion);
}

export async function findSuggestion(
  work: Work,
  id: SuggestionId,
): Promise<KeptSuggestion | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** Finds a suggestion and holds it: two who answer it do so one after the other. */
export async function holdSuggestion(
  work: Work,
  id: SuggestionId,
): Promise<KeptSuggestion | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** Those that wait for an answer, oldest first. */
export function listWaiting(
  work: Work,
  document: DocumentId,
  most: number,
): Promise<readonly KeptSuggestion[]> {
  return select(
    work,
    sql`where document = ${document} and state = 'waiting' order by made_at, id limit ${most}`,
  );
}

/** Those that wait for an answer in what somebody is an author of, and are not theirs: as far as they may read them. */
export function listToAnswer(
  work: Work,
  author: PersonId,
  most: number,
): Promise<readonly KeptSuggestion[]> {
  return select(
    work,
    sql`where state = 'waiting' and confirmed_at is not null and hidden_because is null
      and person is distinct from ${author}
      and document in (select document from commons.author where person = ${author})
      order by made_at, id limit ${most}`,
  );
}

export async function countWaiting(work: Work, document: DocumentId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from commons.suggestion
    where document = ${document} and state = 'waiting'`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** A page of those of a document: those that wait first, the latest of each first. */
export function listSuggestions(
  work: Work,
  document: DocumentId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly KeptSuggestion[]> {
  return select(
    work,
    sql`where document = ${document} order by state <> 'waiting', made_at desc, id
      limit ${most} offset ${from}`,
  );
}

export async function countSuggestions(work: Work, document: DocumentId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from commons.suggestion where document = ${document}`.execute(
    work.db,
  );
  return rows[0]?.count ?? 0;
}

export type NewSuggestion = Pick<
  KeptSuggestion,
  "id" | "space" | "document" | "base" | "place" | "by" | "isGuest" | "words" | "confirmedAt"
>;

/** A suggestion is added; that of an act that was done already changes nothing. */
export async function saveSuggestion(work: Work, one: NewSuggestion): Promise<void> {
  const { words } = one;
  await sql`insert into commons.suggestion (id, space, document, base, place, sealed, public, person,
      guest, made_at, confirmed_at)
    values (${one.id}, ${one.space}, ${one.document}, ${one.base}, ${one.place},
      ${"sealed" in words ? words.sealed : null}, ${"open" in words ? words.open : null},
      ${one.by ?? null}, ${one.isGuest}, ${work.now}, ${one.confirmedAt ?? null})`.execute(work.db);
}

/** What became of it, with its words as they are kept from now on. */
export async function saveAnswer(
  work: Work,
  id: SuggestionId,
  answer: {
    readonly state: State;
    readonly by: PersonId | undefined;
    readonly kept: number | undefined;
    readonly words: Kept<string>;
  },
): Promise<void> {
  const { state, by, kept, words } = answer;
  await sql`update commons.suggestion set state = ${state}, decided_by = ${by ?? null},
      decided_at = ${work.now}, kept = ${kept ?? null},
      sealed = ${"sealed" in words ? words.sealed : null},
      public = ${"open" in words ? words.open : null},
      opened_at = case when guest and ${state} in ('accepted', 'partly') then coalesce(opened_at, ${work.now}) else opened_at end
    where id = ${id}`.execute(work.db);
}

/** The same suggestion, in the words in which it is kept from now on. */
export async function saveSuggestionWords(
  work: Work,
  id: SuggestionId,
  words: Kept<string>,
): Promise<void> {
  await sql`update commons.suggestion set sealed = ${"sealed" in words ? words.sealed : null},
    public = ${"open" in words ? words.open : null} where id = ${id}`.execute(work.db);
}

/** Everyone who reads the document reads it from now on. */
export async function saveOpened(work: Work, id: SuggestionId): Promise<void> {
  await sql`update commons.suggestion set opened_at = coalesce(opened_at, ${work.now})
    where id = ${id} and guest`.execute(work.db);
}

/** Who reads the mails of its address pressed the button. */
export async function saveConfirmed(work: Work, id: SuggestionId): Promise<void> {
  await sql`update commons.suggestion set confirmed_at = coalesce(confirmed_at, ${work.now})
    where id = ${id}`.execute(work.db);
}

/** Why moderation hides it from those who are not of the space, or no longer. */
export async function saveHiddenSuggestion(
  work: Work,
  id: SuggestionId,
  reason: string | undefined,
): Promise<void> {
  await sql`update commons.suggestion set hidden_because = ${reason ?? null} where id = ${id}`.execute(
    work.db,
  );
}

/** Whoever suggests does so one suggestion after the other. Held until the work is saved. */
export async function holdSuggesting(work: Work, person: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`commons.suggests ${person}`}, 0))`.execute(
    work.db,
  );
}

/** All that somebody suggested, oldest first; with a right of the house. */
export function listSuggestedBy(work: Work, person: PersonId): Promise<readonly KeptSuggestion[]> {
  return select(work, sql`where person = ${person} order by made_at, id`);
}

/** Who leaves suggests no more: what waits goes; what was answered stays, under an id without a name. */
export async function removeOwnSuggestions(work: Work, person: PersonId): Promise<void> {
  await sql`delete from commons.suggestion
    where person = ${person} and state = 'waiting'`.execute(work.db);
}

/** What waits is taken back: nothing keeps it. */
export async function deleteSuggestion(work: Work, id: SuggestionId): Promise<void> {
  await sql`delete from commons.suggestion where id = ${id} and state = 'waiting'`.execute(work.db);
}
