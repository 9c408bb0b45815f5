import { createHash } from "node:crypto";

import { sql } from "kysely";

import type { Work } from "#services/house";

import type { AcceptedText } from "../domain/grant.ts";

/** A text under its version, as it is shown. */
export interface ShownText {
  readonly name: string;
  readonly version: number;
  readonly words: string;
}

/** Keeps the fingerprint of a version, once. Throws when this version had other words: then the version was forgotten. */
export async function keepText(
  work: Work,
  { name, version, words }: ShownText,
): Promise<AcceptedText> {
  const hash = createHash("sha256").update(words, "utf8").digest("hex");
  await sql`insert into access.text (name, version, hash, kept_at)
    values (${name}, ${version}, decode(${hash}, 'hex'), ${work.now}) on conflict do nothing`.execute(
    work.db,
  );
  const { rows } = await sql<{ hash: string }>`
    select encode(hash, 'hex') as hash from access.text
    where name = ${name} and version = ${version}`.execute(work.db);
  if (rows[0]?.hash !== hash) throw new Error(`the text ${name} changed and kept its version`);
  return { name, version, hash };
}
