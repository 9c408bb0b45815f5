import { withRight, type Work } from "#services/house";

import { type Sought, type Written, writersOf } from "../domain/authorship.ts";
import type { PersonId } from "../domain/document.ts";
import { listAuthors, listNamedAuthorsOf } from "../store/authors.ts";
import { listTaken, listWritten, type TakenSuggestion } from "../store/authorship.ts";
import { type FoundDocument, openContentsIn } from "./standing.ts";

/** Who wrote a part of a document: its authors, and those without an account by their suggestion. */
export interface WrittenBy {
  readonly persons: ReadonlySet<PersonId>;
  readonly suggestions: ReadonlySet<string>;
}

/** Beyond so many versions it is not asked, and said not to be known. */
const MOST_VERSIONS = 400;

/**
 * The same, asked of all the versions before it, those too that its space alone reads: for a document that is begun from
 * this part, whose authors are named rightly.
 */
export function writtenForAllIn(
  work: Work,
  ...[found, number, sought]: [FoundDocument, number, Sought]
): Promise<WrittenBy | undefined> {
  return withRight(work, "commons-authors", (lent) => writtenByIn(lent, found, number, sought));
}

/** What a document was begun from, of which the authors came with it. */
const ORIGIN = "origin";

/** Somebody of whom the reader reads no more: what they wrote stands between two versions that are read. */
const UNKNOWN = "unknown";

/**
 * Who wrote a part of a version, told from the versions before it that one reads. Undefined where it cannot be known: who
 * reads the published versions alone does not learn who wrote what between two of them.
 */
export async function writtenByIn(
  work: Work,
  found: FoundDocument,
  number: number,
  sought: Sought,
): Promise<WrittenBy | undefined> {
  const { document } = found;
  const taken = await listTaken(work, document.id);
  const versions = await versionsIn(work, found, { number, taken });
  const told = versions && writersOf(versions, sought);
  if (told === undefined || told.includes(UNKNOWN)) return undefined;
  const who = new Set(told);
  const cameWith = (since: Temporal.Instant) =>
    who.has(ORIGIN) && Temporal.Instant.compare(since, document.madeAt) <= 0;
  const authors = await listAuthors(work, document.id);
  const named = (await listNamedAuthorsOf(work, [document.id])).get(document.id) ?? [];
  const own = new Set(taken.map(({ id }) => id));
  return {
    persons: new Set(
      authors
        .filter(({ person, since }) => who.has(person) || cameWith(since))
        .map(({ person }) => person),
    ),
    suggestions: new Set(
      named
        .map(({ suggestion }) => suggestion)
        .filter((one) => who.has(one) || (who.has(ORIGIN) && !own.has(one))),
    ),
  };
}

async function versionsIn(
  lent: Work,
  { document }: FoundDocument,
  { number, taken }: { readonly number: number; readonly taken: readonly TakenSuggestion[] },
): Promise<readonly Written[] | undefined> {
  const kept = await listWritten(lent, document.id, number);
  if (kept.length > MOST_VERSIONS) return undefined;
  const suggested = Map.groupBy(taken, (one) => one.kept);
  const versions: Written[] = [];
  const read = new Set(kept.map((one) => one.number));
  for (const { by, contents, isSuggested, ...version } of kept) {
    const theirs = suggested.get(version.number) ?? [];
    const { from } = version;
    const isUnread = from === undefined ? version.number > 1 : !read.has(from);
    if (isUnread || (isSuggested && theirs.length === 0)) {
      const opened = await openContentsIn(lent, document, contents);
      versions.push({ ...version, by: [UNKNOWN], contents: opened });
      continue;
    }
    // Whoever took a suggestion as it was wrote nothing.
    const own = theirs.length > 0 && !theirs.some(({ isPartly }) => isPartly) ? [] : [by];
    const isBegun = document.origin !== undefined && version.number === 1;
    versions.push({
      ...version,
      by: isBegun ? [ORIGIN] : [...theirs.map((one) => one.by ?? one.id), ...own],
      contents: await openContentsIn(lent, document, contents),
    });
  }
  return versions;
}
