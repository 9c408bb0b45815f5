import { randomUUID } from "node:crypto";

import { sql } from "kysely";

import { plain } from "../../src/basics/text.ts";
import { makeOwnSpaceIn } from "../../src/modules/access/index.ts";
import { beginDocument } from "../../src/modules/commons/actions/begin-document.ts";
import { publishDocument } from "../../src/modules/commons/actions/publish-document.ts";
import { keepVersion } from "../../src/modules/commons/actions/save-version.ts";
import type { DocumentId } from "../../src/modules/commons/domain/document.ts";
import { makePersonIn } from "../../src/modules/people/index.ts";
import { type App, asOwner, job, person, type PersonId } from "../../src/services/house/index.ts";
import { chance } from "./chance.ts";
import { writer } from "./words.ts";

/** Somebody who writes, with a space of their own. */
export async function makeWriter(app: App): Promise<PersonId> {
  const made = await app.transaction(job("opening"), (work) =>
    makePersonIn(work, { name: "Personne 1" }),
  );
  await app.transaction(person(made), (work) => makeOwnSpaceIn(work, made));
  return made;
}

/** A published text of about so many letters, with so many versions: each changes one paragraph. */
export async function makeLongText(
  app: App,
  by: PersonId,
  { letters, versions }: { readonly letters: number; readonly versions: number },
): Promise<DocumentId> {
  const write = writer(chance(1));
  const paragraphs: string[] = [];
  for (let written = 0; written < letters; written += (paragraphs.at(-1)?.length ?? 0) + 2)
    paragraphs.push(paragraphs.length % 12 === 0 ? `## ${write(4)}` : write(60));
  const contents = () => ({ kind: "text", markdown: paragraphs.join("\n\n") }) as const;
  const space = await app.transaction(person(by), (work) => makeOwnSpaceIn(work, by));
  const begun = await beginDocument(app, person(by), {
    space,
    title: "Le long texte",
    language: "fr",
    licence: "CC-BY-4.0",
    themes: [],
    contents: contents(),
  });
  if (!begun.done) throw new Error(begun.refusal);
  const document = begun.value;
  const published = await publishDocument(app, person(by), { document, forGood: true });
  if (!published.done) throw new Error(published.refusal);
  for (let base = 1; base < versions; base += 1) {
    paragraphs[1 + ((base * 7) % (paragraphs.length - 1))] = write(60);
    const kept = await keepVersion(app, person(by), { document, base, contents: contents() });
    if (!kept.done) throw new Error(kept.refusal);
  }
  return document;
}

const AT_ONCE = 2_000;
/** Words of each text: about a thousand letters. */
const WORDS = 120;

/** So many published documents by their words, and the same in one table as the first tutorial on text search keeps them. */
export async function makePublished(app: App, by: PersonId, count: number): Promise<void> {
  const write = writer(chance(2));
  for (let from = 0; from < count; from += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - from);
    const ids = Array.from({ length: size }, () => randomUUID());
    const words = ids.map(() => plain(write(WORDS)));
    await app.transaction(job("moderate-commons"), async (work) => {
      await sql`insert into commons.document (id, space, kind, public, language, licence, made_by,
          made_at, changed_at, published_at, published_from, words)
        select id, ${by}::uuid, 'text', jsonb_build_object('title', left(words, 60)), 'fr', 'CC0-1.0',
          ${by}::uuid, ${work.now}, ${work.now}, ${work.now}::timestamptz - n * interval '1 minute', 1, words
        from unnest(${ids}::uuid[], ${words}::text[]) with ordinality as one (id, words, n)`.execute(
        work.db,
      );
    });
  }
  for (const table of ["document", "public_search"])
    await asOwner(app, ({ pool }) => pool.query(`vacuum analyze commons.${table}`));
}
