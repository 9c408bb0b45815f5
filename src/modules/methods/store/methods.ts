import { type RawBuilder, sql } from "kysely";

import { isLicence, type Licence } from "#rules/commons";
import { holdsWords, type WordsLookedFor } from "#services/database";
import type { Work } from "#services/house";

import type { Card, Method, MethodId, PersonId, SpaceId, Version } from "../domain/method.ts";
import { minutesOf } from "../domain/method.ts";
import type { Order } from "../domain/search.ts";

interface MethodRow {
  readonly id: MethodId;
  readonly space: SpaceId;
  readonly made_by: PersonId;
  readonly made_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
  readonly current: number;
  readonly licence: string;
  readonly parent: MethodId | null;
  readonly parent_number: number | null;
  readonly hidden_because: string | null;
}

function toMethod(row: MethodRow): Method {
  const { parent, parent_number: number, licence } = row;
  if (!isLicence(licence)) throw new Error("a method is kept under no licence of the commons");
  return {
    id: row.id,
    space: row.space,
    madeBy: row.made_by,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    current: row.current,
    licence,
    parent: parent === null || number === null ? undefined : { method: parent, number },
    hiddenBecause: row.hidden_because ?? undefined,
  };
}

/** Methods by a condition and an order. */
async function selectMethods(work: Work, rest: RawBuilder<unknown>): Promise<readonly Method[]> {
  const { rows } = await sql<MethodRow>`
    select one.* from methods.method one ${rest}`.execute(work.db);
  return rows.map(toMethod);
}

export async function findMethod(work: Work, id: MethodId): Promise<Method | undefined> {
  return (await selectMethods(work, sql`where one.id = ${id}`))[0];
}

/** Finds a method and holds it: two who write a version take turns. For who is of its space. */
export async function holdMethod(work: Work, id: MethodId): Promise<Method | undefined> {
  return (await selectMethods(work, sql`where one.id = ${id} for update`))[0];
}

/** The variants of a method, the first one first. */
export function listVariants(work: Work, parent: MethodId): Promise<readonly Method[]> {
  return selectMethods(
    work,
    sql`where one.parent = ${parent} and one.hidden_because is null
      order by one.made_at, one.id limit 50`,
  );
}

/** All that somebody began, or wrote in: for them. */
export function listMethodsAbout(work: Work, person: PersonId): Promise<readonly Method[]> {
  return selectMethods(
    work,
    sql`where one.made_by = ${person} or exists (select from methods.version v
        where v.method = one.id and v.written_by = ${person})
      order by one.made_at`,
  );
}

/** All methods of a space. */
export function listOfSpace(work: Work, space: SpaceId): Promise<readonly Method[]> {
  return selectMethods(work, sql`where one.space = ${space} order by one.made_at, one.id`);
}

export interface MethodQuery {
  readonly things: readonly WordsLookedFor[];
  readonly theme: string | undefined;
  /** In minutes at most. */
  readonly minutes: number | undefined;
  /** How many persons there are. */
  readonly persons: number | undefined;
}

const SHOWN = sql`one.hidden_because is null`;

function conditionsOf({ things, theme, minutes, persons }: MethodQuery): RawBuilder<unknown> {
  const all = [SHOWN, ...things.map((thing) => holdsWords(sql`one.words`, thing))];
  if (theme !== undefined) all.push(sql`one.theme = ${theme}`);
  if (minutes !== undefined) all.push(sql`one.minutes <= ${minutes}`);
  if (persons !== undefined)
    all.push(
      sql`(one.people_from is null or ${persons} between one.people_from and one.people_to)`,
    );
  return sql.join(all, sql` and `);
}

/** Trials that everyone reads alone: a circle's own are in no number. */
const TOLD = sql`(select count(*) from methods.trial t
  where t.method = one.id and t.published_at is not null and t.hidden_because is null)`;

const BY: Readonly<Record<Order, RawBuilder<unknown>>> = {
  recent: sql`one.changed_at desc, one.id`,
  short: sql`one.minutes, one.changed_at desc, one.id`,
  tried: sql`${TOLD} desc, one.changed_at desc, one.id`,
};

/** A page of the methods that answer. */
export function listMethods(
  work: Work,
  query: MethodQuery,
  asked: { readonly order: Order; readonly from: number; readonly most: number },
): Promise<readonly Method[]> {
  return selectMethods(
    work,
    sql`where ${conditionsOf(query)} order by ${BY[asked.order]}
      limit ${asked.most} offset ${asked.from}`,
  );
}

export async function countMethods(work: Work, query: MethodQuery): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from methods.method one
    where ${conditionsOf(query)}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Whether a method that everyone reads holds this word. */
export async function isWordHeld(work: Work, word: string): Promise<boolean> {
  const { rows } = await sql`select from methods.method one
    where ${SHOWN} and ${holdsWords(sql`one.words`, { typed: [word], ways: [] })}
    limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Keeps a new method; its first version comes beside. */
export async function saveMethod(
  work: Work,
  method: {
    readonly id: MethodId;
    readonly space: SpaceId;
    readonly madeBy: PersonId;
    readonly licence: Licence;
    readonly parent: Method["parent"];
    readonly card: Card;
    readonly words: string;
  },
): Promise<void> {
  const { id, space, madeBy, licence, parent, card, words } = method;
  await sql`
    insert into methods.method (id, space, made_by, made_at, changed_at, licence, parent, parent_number,
      theme, minutes, people_from, people_to, words)
    values (${id}, ${space}, ${madeBy}, ${work.now}, ${work.now}, ${licence}, ${parent?.method ?? null},
      ${parent?.number ?? null}, ${card.theme ?? null}, ${minutesOf(card)}, ${card.people?.from ?? null},
      ${card.people?.to ?? null}, ${words})`.execute(work.db);
}

/** The last version is another: what searches ask follows it. */
export async function saveCurrent(
  work: Work,
  method: MethodId,
  { number, card, words }: { readonly number: number; readonly card: Card; readonly words: string },
): Promise<void> {
  await sql`
    update methods.method set current = ${number}, changed_at = ${work.now}, theme = ${card.theme ?? null},
      minutes = ${minutesOf(card)}, people_from = ${card.people?.from ?? null},
      people_to = ${card.people?.to ?? null}, words = ${words}
    where id = ${method}`.execute(work.db);
}

export async function saveHidden(
  work: Work,
  method: MethodId,
  reason: string | undefined,
): Promise<void> {
  await sql`update methods.method set hidden_because = ${reason ?? null}
    where id = ${method}`.execute(work.db);
}

interface VersionRow {
  readonly method: MethodId;
  readonly number: number;
  readonly card: Card;
  readonly changed: string | null;
  readonly written_by: PersonId;
  readonly written_at: Temporal.Instant;
}

/** The versions of a method, latest first. */
export async function listVersions(work: Work, method: MethodId): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select * from methods.version where method = ${method} order by number desc`.execute(work.db);
  return rows.map(toVersion);
}

/** The last versions of many methods. */
export async function listCurrent(
  work: Work,
  methods: readonly MethodId[],
): Promise<ReadonlyMap<MethodId, Version>> {
  const { rows } = await sql<VersionRow>`
    select distinct on (method) * from methods.version
    where method = any (${methods}::uuid[]) order by method, number desc`.execute(work.db);
  return new Map(rows.map((row) => [row.method, toVersion(row)]));
}

function toVersion(row: VersionRow): Version {
  return {
    method: row.method,
    number: row.number,
    card: toCard(row.card),
    changed: row.changed ?? undefined,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  };
}

/** As `decideCard` makes it: PostgreSQL keeps no order of keys, and nothing of what is undefined. */
function toCard({ title, purpose, notWhen, people, steps, material, theme }: Card): Card {
  return {
    title,
    purpose,
    notWhen,
    people: people && { from: people.from, to: people.to },
    steps: steps.map((step) => ({
      minutes: step.minutes,
      title: step.title,
      material: step.material,
    })),
    material,
    theme,
  };
}

export async function saveVersion(
  work: Work,
  { id, space }: Pick<Method, "id" | "space">,
  version: Pick<Version, "number" | "card" | "changed" | "writtenBy">,
): Promise<void> {
  const { number, card, changed, writtenBy } = version;
  await sql`
    insert into methods.version (method, space, number, card, changed, written_by, written_at)
    values (${id}, ${space}, ${number}, ${JSON.stringify(card)}::jsonb, ${changed ?? null}, ${writtenBy},
      ${work.now})`.execute(work.db);
}

/** Two persons are one: what was of the place of one is of that of the other. */
export async function passSpace(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update methods.method set space = ${into} where space = ${from}`.execute(work.db);
}
