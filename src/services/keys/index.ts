import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Kysely, type RawBuilder, sql } from "kysely";

import type { Config } from "#services/config";
import { DatabaseProblem, makeFolder } from "#services/database";
import type { App, Work } from "#services/house";

import { texts } from "./texts.fr.ts";

async function keys(db: Kysely<object>): Promise<void> {
  await sql`
    create table keys.key (
      holder  uuid primary key,
      sealed  bytea not null
    );
    comment on table keys.key is
      'One key per space (or address), sealed by the master key: no row tells anything by itself. Destroying a row makes what it sealed unreadable for ever, in old backups too: backups write this table in a second file, kept 30 days.';
  `.execute(db);
}

export const keysMigrations = { "0001_keys": { up: keys } };

/** The master key: from the environment, else from a file of the data folder, made at the first start. */
export function loadMasterKey(config: Config): Uint8Array {
  if (config.masterKey !== undefined) return config.masterKey;
  const file = join(makeFolder(config.dataFolder), "keys", "master");
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) makeMasterKey(file);
  const key = new Uint8Array(Buffer.from(readFileSync(file, "utf8"), "base64"));
  if (key.length !== 32) throw new DatabaseProblem(texts.damaged(file));
  return key;
}

/**
 * Whether the master key is the one that this database knows. The first one that comes is kept in
 * mind, by a signature that tells nothing of it; another could open nothing of what is sealed.
 */
export async function isKnownKeyIn(work: Work): Promise<boolean> {
  const ours = JSON.stringify(sign(work.app, "recognise", "master key"));
  await sql`insert into house.setting (name, value) values ('master-key', ${ours}::jsonb)
    on conflict do nothing`.execute(work.db);
  const { rows } = await sql`select from house.setting
    where name = 'master-key' and value = ${ours}::jsonb`.execute(work.db);
  return rows.length > 0;
}

/** Whole or not at all, also when two processes make it at once: the first one counts for both. */
function makeMasterKey(file: string): void {
  const writing = `${file}.${process.pid}`;
  writeFileSync(writing, randomBytes(32).toString("base64"), { mode: 0o600, flush: true });
  try {
    linkSync(writing, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(writing, { force: true });
  }
}

/** AES-256-GCM: 12 bytes of nonce, 16 of tag, then the text. */
function encrypt(key: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Uint8Array, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

function wrapping(app: App): Uint8Array {
  return derive(app, "wrap space keys");
}

// Each page signs its forms and opens names: the few keys that it takes are worked out once.
const derived = new WeakMap<Uint8Array, Map<string, Uint8Array>>();
const MOST_DERIVED = 200;

function derive({ masterKey }: Pick<App, "masterKey">, purpose: string): Uint8Array {
  const known = derived.get(masterKey) ?? new Map<string, Uint8Array>();
  derived.set(masterKey, known);
  const already = known.get(purpose);
  if (already !== undefined) return already;
  if (known.size >= MOST_DERIVED) known.clear();
  const key = new Uint8Array(hkdfSync("sha256", masterKey, "archipel", purpose, 32));
  known.set(purpose, key);
  return key;
}

/** Makes the key of a holder (a space, an address). Making it twice changes nothing. */
export async function makeKeyIn(work: Work, holder: string): Promise<void> {
  const sealed = encrypt(wrapping(work.app), randomBytes(32));
  await sql`insert into keys.key (holder, sealed) values (${holder}, ${sealed}) on conflict do nothing`.execute(
    work.db,
  );
}

/** Destroys it: what it sealed can never be read again. */
export async function destroyKeyIn(work: Work, holder: string): Promise<void> {
  await sql`delete from keys.key where holder = ${holder}`.execute(work.db);
  opened.get(work.db)?.delete(holder);
}

// Keys opened in one transaction are forgotten with it.
const opened = new WeakMap<Work["db"], Map<string, Uint8Array>>();

async function keyOf(work: Work, holder: string): Promise<Uint8Array | undefined> {
  const known = opened.get(work.db) ?? new Map<string, Uint8Array>();
  opened.set(work.db, known);
  const already = known.get(holder);
  if (already !== undefined) return already;
  const { rows } = await sql<{
    sealed: Uint8Array;
  }>`select sealed from keys.key where holder = ${holder}`.execute(work.db);
  const sealed = rows[0]?.sealed;
  if (sealed === undefined) return undefined;
  const key = decrypt(wrapping(work.app), sealed);
  known.set(holder, key);
  return key;
}

/** Opens the keys of many holders at once, in one query: for a list of names, each under its own key. */
export async function openKeysIn(work: Work, holders: readonly string[]): Promise<void> {
  const known = opened.get(work.db) ?? new Map<string, Uint8Array>();
  opened.set(work.db, known);
  const missing = holders.filter((holder) => !known.has(holder));
  if (missing.length < 2) return;
  const { rows } = await sql<{ holder: string; sealed: Uint8Array }>`
    select holder, sealed from keys.key where holder = any (${missing}::uuid[])`.execute(work.db);
  for (const { holder, sealed } of rows) known.set(holder, decrypt(wrapping(work.app), sealed));
}

/**
 * The sealed key of a holder, as a column of the statement that finds what it sealed: asked together,
 * they take one journey. Taken with `takeKeyIn`. The holder is named with its table: "person.id".
 */
export function sealedKeyOf(holder: `${string}.${string}`): RawBuilder<Uint8Array | null> {
  return sql`(select key.sealed from keys.key where key.holder = ${sql.ref(holder)})`;
}

/** Takes a sealed key that a statement found: what it sealed is then opened without asking for it. */
export function takeKeyIn(work: Work, holder: string, sealed: Uint8Array | null): void {
  const known = opened.get(work.db) ?? new Map<string, Uint8Array>();
  opened.set(work.db, known);
  if (sealed !== null && !known.has(holder)) known.set(holder, decrypt(wrapping(work.app), sealed));
}

/** Seals a text under the key of its holder. Throws when the holder has none: nothing is written in clear instead. */
export function sealIn(work: Work, holder: string, text: string): Promise<Uint8Array> {
  return sealBytesIn(work, holder, Buffer.from(text, "utf8"));
}

/** The same for bytes (a file). */
export async function sealBytesIn(
  work: Work,
  holder: string,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const key = await keyOf(work, holder);
  if (key === undefined) throw new Error("no key to seal with");
  return encrypt(key, bytes);
}

/** Opens it; undefined when the key was destroyed (the person left). */
export async function openIn(
  work: Work,
  holder: string,
  sealed: Uint8Array,
): Promise<string | undefined> {
  const bytes = await openBytesIn(work, holder, sealed);
  return bytes && Buffer.from(bytes).toString("utf8");
}

/** The same for bytes. */
export async function openBytesIn(
  work: Work,
  holder: string,
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  const key = await keyOf(work, holder);
  return key === undefined ? undefined : decrypt(key, sealed);
}

/** 32 bytes that this house alone has, for a purpose: they are kept nowhere, and come again from the master key. */
export function secretOf({ masterKey }: Pick<App, "masterKey">, purpose: string): Uint8Array {
  return derive({ masterKey }, `secret ${purpose}`);
}

/** A fingerprint by which an equal text is found again without being kept (an e-mail address). 32 bytes. */
export function fingerprint(app: App, purpose: string, text: string): Uint8Array {
  return createHmac("sha256", derive(app, `fingerprint ${purpose}`))
    .update(text, "utf8")
    .digest();
}

/** Signs what a link or a form carries; `purpose` keeps a signature of one use from serving another. URL-safe. */
export function sign(app: App, purpose: string, text: string): string {
  return createHmac("sha256", derive(app, `sign ${purpose}`))
    .update(text, "utf8")
    .digest("base64url")
    .slice(0, 32);
}

/** Whether it was signed by us for that purpose; takes the same time whatever is wrong. */
export function isSigned(app: App, purpose: string, text: string, signature: string): boolean {
  const ours = Buffer.from(sign(app, purpose, text));
  const theirs = Buffer.from(signature);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
