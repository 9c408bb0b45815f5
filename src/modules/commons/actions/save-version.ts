import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import type { Contents } from "../domain/contents.ts";
import { decideName, MOST_MARKDOWN, type VersionWay } from "../domain/document.ts";
import { type Choice, mergeContents, settle, type Stretch } from "../domain/merge.ts";
import { mayWrite } from "../domain/rights.ts";
import { isWithin } from "../domain/table.ts";
import { saveAuthor } from "../store/authors.ts";
import { saveCount } from "../store/documents.ts";
import { findVersion, saveVersion as saveVersionRow } from "../store/versions.ts";
import { openPicturesIn } from "./pictures.ts";
import { publishWordsIn } from "./publish-words.ts";
import {
  contentsIn,
  type FoundDocument,
  holdDocumentIn,
  keptIn,
  type OfDocument,
} from "./standing.ts";

export type KeepVersion = OfDocument & {
  /** The number of the version that was read while writing. */
  readonly base: number;
  /** What was read while writing, where it was no version: what a pad held. What stands is then always merged with it. */
  readonly read?: Contents | undefined;
  readonly contents: Contents;
  readonly name?: string | undefined;
  /** Nobody is told: for what is brought from the past. */
  readonly quiet?: true;
};

/** What became of what was kept: it stands, merged or not with what another kept meanwhile; or it waits beside that. */
export interface Kept {
  readonly number: number;
  readonly way: "written" | "merged" | "beside" | "same";
}

export type KeepRefusal =
  | "unknown-document"
  | "unknown-version"
  | "another-kind"
  | "name-too-long"
  | "text-too-long"
  | "table-too-long";

/**
 * « Garder »: a version more. When somebody kept another one meanwhile, what does not collide is merged by paragraph;
 * what collides is kept beside it, whole, and nothing is written over.
 */
export const keepVersion = action(keepVersionIn);

/** @param own How a version that stands came to be, where somebody else suggested what it says. */
export async function keepVersionIn(
  work: Work,
  asked: KeepVersion,
  own?: "suggested",
): Promise<Result<Kept, KeepRefusal>> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const { document } = found;
  const { contents, base } = asked;
  if (contents.kind !== document.kind) return refused("another-kind");
  const name = decideName(asked.name);
  if (!name.done) return name;
  if (contents.kind === "text" && contents.markdown.length > MOST_MARKDOWN)
    return refused("text-too-long");
  if (contents.kind === "table" && !isWithin(contents)) return refused("table-too-long");
  const read = await findVersion(work, document.id, base);
  const before = read && (asked.read ?? (await contentsIn(work, document, base)));
  const standing = await contentsIn(work, document, document.current);
  if (before === undefined || standing === undefined) return refused("unknown-version");
  if (alike(standing, contents) || alike(before, contents))
    return done({ number: document.current, way: "same" });
  const keep = async (became: "written" | "merged" | "beside", kept: Contents) => {
    const way = became === "beside" ? became : (own ?? became);
    const beside = way === "beside" ? { base } : {};
    const more = {
      way,
      from: document.current,
      name: name.value,
      contents: kept,
      quiet: asked.quiet,
      ...beside,
    };
    return done({ number: await addVersionIn(work, found, more), way: became });
  };
  if (base === document.current && asked.read === undefined) return keep("written", contents);
  const merged = mergeContents({ base: before, mine: contents, theirs: standing });
  if (!merged.clean) return keep("beside", contents);
  if (asked.read === undefined) return keep("merged", merged.contents);
  // A pad that says nothing that is not here already, or all that is here.
  if (alike(merged.contents, standing)) return done({ number: document.current, way: "same" });
  return keep(alike(merged.contents, contents) ? "written" : "merged", merged.contents);
}

const alike = (one: Contents, other: Contents) => JSON.stringify(one) === JSON.stringify(other);

interface AddVersion {
  readonly way: VersionWay;
  readonly from: number | undefined;
  readonly base?: number | undefined;
  readonly name: string | undefined;
  readonly contents: Contents;
  readonly quiet?: true | undefined;
}

/** One version more of a document that is held; it stands, unless it is beside. */
export async function addVersionIn(
  work: Work,
  { document, where }: FoundDocument,
  { way, from, base, name, contents, quiet }: AddVersion,
): Promise<number> {
  const by = where.asker.person;
  if (by === undefined) throw new Error("a version is somebody’s");
  const number = document.versions + 1;
  const stands = way !== "beside";
  const isOpen = stands && document.published !== undefined;
  await saveVersionRow(work, {
    document: document.id,
    space: document.space,
    number,
    way,
    from,
    base,
    writtenBy: by,
    name: name === undefined ? undefined : await keptIn(work, document, name, isOpen),
    contents: await keptIn(work, document, JSON.stringify(contents), isOpen),
  });
  await saveCount(work, document.id, { number, stands });
  if (isOpen) {
    await openPicturesIn(work, document, contents);
    await publishWordsIn(work, { ...document, contents });
  }
  if (way !== "restored" && way !== "suggested")
    await saveAuthor(work, document, { person: by, because: "wrote" });
  if (stands && quiet !== true)
    await work.tell({ name: "commons.version-kept", subject: document.id, payload: { by } });
  return number;
}

/** What was kept beside, against what stands now. */
export async function stretchesIn(
  work: Work,
  { document }: FoundDocument,
  beside: number,
): Promise<readonly Stretch[] | undefined> {
  const version = await findVersion(work, document.id, beside);
  if (version?.way !== "beside" || version.base === undefined) return undefined;
  const base = await contentsIn(work, document, version.base);
  const mine = await contentsIn(work, document, beside);
  const theirs = await contentsIn(work, document, document.current);
  if (base === undefined || mine === undefined || theirs === undefined) return undefined;
  const merged = mergeContents({ base, mine, theirs });
  // What stands may have moved so that nothing collides any more: one agreed stretch.
  return merged.clean ? [{ agreed: unitsOf(merged.contents) }] : merged.stretches;
}

function unitsOf(contents: Contents): readonly string[] {
  return contents.kind === "text"
    ? [contents.markdown]
    : contents.rows.map((row) => JSON.stringify(row));
}

export type SettleVersion = OfDocument & {
  /** The version that stands beside. */
  readonly beside: number;
  /** The number of the one that stood on the page: another since, and one chooses again. */
  readonly version: number | undefined;
  /** One for each stretch that collides, in their order. */
  readonly choices: readonly (Choice | undefined)[];
};
export type SettleRefusal = "unknown-document" | "changed-meanwhile" | "choose-each";

/** Who is of the space chooses, stretch by stretch, between what collided: a version more. */
export const settleVersion = action(settleVersionIn);

export async function settleVersionIn(
  work: Work,
  asked: SettleVersion,
): Promise<Result<number, SettleRefusal>> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const { document } = found;
  if (asked.version !== undefined && asked.version !== document.current)
    return refused("changed-meanwhile");
  const stretches = await stretchesIn(work, found, asked.beside);
  const standing = await contentsIn(work, document, document.current);
  if (stretches === undefined || standing === undefined) return refused("unknown-document");
  const contents = settle(standing, stretches, asked.choices);
  if (contents === undefined) return refused("choose-each");
  const added = { way: "settled", from: asked.beside, name: undefined, contents } as const;
  return done(await addVersionIn(work, found, added));
}

export type RestoreVersion = OfDocument & { readonly number: number };
export type RestoreRefusal = "unknown-document" | "unknown-version";

/** A version of before comes back, as one more: what stood since stays in its own. */
export const restoreVersion = action(restoreVersionIn);

export async function restoreVersionIn(
  work: Work,
  asked: RestoreVersion,
): Promise<Result<number, RestoreRefusal>> {
  const found = await holdDocumentIn(work, asked);
  if (found === undefined || !mayWrite(found.where.asker)) return refused("unknown-document");
  const contents = await contentsIn(work, found.document, asked.number);
  if (contents === undefined) return refused("unknown-version");
  if (asked.number === found.document.current) return done(asked.number);
  const added = { way: "restored", from: asked.number, name: undefined, contents } as const;
  return done(await addVersionIn(work, found, added));
}
