import { hash as digest, randomBytes } from "node:crypto";

import { type Kysely, type RawBuilder, sql } from "kysely";

import { type Id, newId } from "#basics/id";
import { type App, job, type PersonId, type Work, withRight } from "#services/house";

export type SessionId = Id<"Session">;

async function sessions(db: Kysely<object>): Promise<void> {
  await sql`
    create table sessions.session (
      id          uuid primary key,
      token_hash  bytea not null unique,
      person      uuid not null,
      by_operator boolean not null default false,
      device      text not null,
      began_at    timestamptz not null,
      seen_at     timestamptz not null,
      ends_at     timestamptz not null
    );
    create index of_person on sessions.session (person);
    alter table sessions.session enable row level security;
    alter table sessions.session force row level security;
    create policy own on sessions.session
      using (person = (select house.person()) or (select house.may_everywhere('sessions.session')));
    comment on table sessions.session is
      'Who is signed in, by the SHA-256 of a random token that only the browser holds. Slides 60 days; ended rows are deleted.';
  `.execute(db);
}

export const sessionsMigrations = { "0001_sessions": { up: sessions } };
export const sessionRights = { sessions: ["sessions.session"], restore: ["sessions.session"] };

/** How long a session lasts without being used. */
export const SESSION_DAYS = 60;

// In one go: an object of its own for each page would be finalised with the next collection of memory.
const hash = (token: string) => digest("sha256", token, "buffer");

/** The cookie's name: `__Host-` needs https, which a local machine does not have. */
export function cookieName(app: App): string {
  return app.config.publicUrl?.startsWith("https:") ? "__Host-archipel" : "archipel";
}

/** Begins a session; the token goes to the browser and is kept nowhere else. */
export async function beginSessionIn(
  work: Work,
  person: PersonId,
  device: string,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await sql`insert into sessions.session (id, token_hash, person, device, began_at, seen_at, ends_at)
    values (${newId()}, ${hash(token)}, ${person}, ${device}, ${work.now}, ${work.now},
      ${work.now.add({ hours: 24 * SESSION_DAYS })})`.execute(work.db);
  return token;
}

export interface Session {
  readonly id: SessionId;
  readonly person: PersonId;
}

/** Whose token this is; undefined when it is unknown or over. Slides once a day at most. */
export function findSession(app: App, token: string): Promise<Session | undefined> {
  return app.transaction(job("sessions"), (work) => findSessionIn(work, token));
}

/** The step, under a right that reaches the sessions. */
export async function findSessionIn(work: Work, token: string): Promise<Session | undefined> {
  const asked = sessionOf(work, token);
  if (asked === undefined) return undefined;
  const { rows } = await sql<FoundSession>`select * from ${asked} as session`.execute(work.db);
  const [row] = rows;
  if (row === undefined) return undefined;
  await slideSessionIn(work, row);
  return { id: row.id, person: row.person };
}

/** A session with the instant when it was last seen. */
export interface FoundSession extends Session {
  readonly seen_at: Temporal.Instant;
}

/**
 * Whose token this is, to join with what else every page asks of a person: a table of one
 * `FoundSession`, or of none. Undefined when no token looks so. `slideSessionIn` follows.
 */
export function sessionOf(work: Work, token: string): RawBuilder<FoundSession> | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  return sql`(select id, person, seen_at from sessions.session
    where token_hash = ${hash(token)} and ends_at > ${work.now})`;
}

/** A session that is used lasts: once a day at most it is written that it was seen. */
export async function slideSessionIn(
  work: Work,
  { id, seen_at }: Pick<FoundSession, "id" | "seen_at">,
): Promise<void> {
  if (Temporal.Instant.compare(seen_at.add({ hours: 24 }), work.now) >= 0) return;
  await sql`update sessions.session set seen_at = ${work.now},
    ends_at = ${work.now.add({ hours: 24 * SESSION_DAYS })} where id = ${id}`.execute(work.db);
}

export interface ListedSession {
  readonly id: SessionId;
  readonly device: string;
  readonly beganAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
}

/** The sessions of the person who acts, latest first. */
export async function listSessionsIn(work: Work): Promise<readonly ListedSession[]> {
  const { rows } = await sql<{
    id: SessionId;
    device: string;
    began_at: Temporal.Instant;
    seen_at: Temporal.Instant;
  }>`
    select id, device, began_at, seen_at from sessions.session
    where person = ${work.actor.for ?? null} and ends_at > ${work.now} order by seen_at desc, began_at desc, id`.execute(
    work.db,
  );
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    beganAt: row.began_at,
    seenAt: row.seen_at,
  }));
}

/** Ends one session, or all, of the person who acts (or, under a right, of the one named). */
export async function endSessionsIn(
  work: Work,
  which: { readonly session?: SessionId; readonly person: PersonId },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from sessions.session where person = ${which.person}
    and (${which.session ?? null}::uuid is null or id = ${which.session ?? null})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/** After a restore: every session that it brought back ends, since it may have been ended in the meantime. */
export function endAllSessionsIn(work: Work): Promise<void> {
  return withRight(work, "restore", async ({ db }) => {
    await sql`delete from sessions.session`.execute(db);
  });
}
