import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { isTheme } from "#rules/subjects";
import { action, type Work } from "#services/house";

import type { Contents } from "../domain/contents.ts";
import {
  type Author,
  decideName,
  decideWords,
  type Document,
  type DocumentId,
  isAuthor,
  type Language,
  MOST_MARKDOWN,
  type Origin,
  type SpaceId,
  type WordsRefusal,
} from "../domain/document.ts";
import { decideLicence, type Licence, type LicenceRefusal } from "../domain/licences.ts";
import { mayWrite } from "../domain/rights.ts";
import { isWithin } from "../domain/table.ts";
import { passNamedAuthors, saveAuthor } from "../store/authors.ts";
import { saveDocument } from "../store/documents.ts";
import { saveVersion } from "../store/versions.ts";
import { whereIn } from "./standing.ts";

export interface BeginDocument {
  /** Known beforehand for the demonstration. */
  readonly id?: DocumentId;
  /** Of a circle, or one's own. */
  readonly space: SpaceId;
  readonly title: string;
  /** Who wrote it, where somebody brings in what is not theirs. */
  readonly whose?: string | undefined;
  readonly language: Language;
  readonly licence: Licence | undefined;
  /** The one under which it comes from elsewhere. */
  readonly cameUnder?: Licence | undefined;
  /** Written by others elsewhere: who acts takes it up, and signs nothing of it. */
  readonly isTakenUp?: true | undefined;
  readonly themes: readonly string[];
  readonly contents: Contents;
  /** What its first version is called. */
  readonly name?: string | undefined;
  /** The module that keeps it as its own: it alone publishes and removes it. */
  readonly keptBy?: string | undefined;
}

export type BeginRefusal =
  | WordsRefusal
  | LicenceRefusal
  | "unknown-space"
  | "name-too-long"
  | "text-too-long"
  | "table-too-long";

/** A member begins a document of their circle, or a person one of their own, with its first version. */
export const beginDocument = action(beginDocumentIn);

export function beginDocumentIn(
  work: Work,
  asked: BeginDocument,
): Promise<Result<DocumentId, BeginRefusal>> {
  return beginFromIn(work, asked, undefined);
}

/** From what it is begun, and who wrote that: they are its authors too. */
export interface Begun {
  readonly origin: Origin;
  readonly authors: readonly Author[];
  /** Of those without an account, the ones by these suggestions alone; undefined: all. */
  readonly named?: readonly string[] | undefined;
}

export async function beginFromIn(
  work: Work,
  asked: BeginDocument,
  begun: Begun | undefined,
): Promise<Result<DocumentId, BeginRefusal>> {
  const { asker } = await whereIn(work, asked.space);
  const by = asker.person;
  if (by === undefined || !mayWrite(asker)) return refused("unknown-space");
  const words = decideWords({ title: asked.title, whose: asked.whose });
  if (!words.done) return words;
  const name = decideName(asked.name);
  if (!name.done) return name;
  const { licence, contents } = asked;
  if (contents.kind === "text" && contents.markdown.length > MOST_MARKDOWN)
    return refused("text-too-long");
  if (contents.kind === "table" && !isWithin(contents)) return refused("table-too-long");
  if (licence !== undefined) {
    const decided = decideLicence({ kind: contents.kind, licence, origin: begun?.origin.licence });
    if (!decided.done) return decided;
  }
  if (asked.space === ownSpaceOf(by)) await makeOwnSpaceIn(work, by);
  const one = { id: asked.id ?? newId<"Document">(), space: asked.space };
  const seals = (text: string) => seal(work, one.space, text);
  await saveDocument(work, {
    ...one,
    kind: contents.kind,
    sealed: await seals(JSON.stringify(words.value)),
    language: asked.language,
    licence,
    themes: asked.themes.filter(isTheme),
    origin: begun?.origin,
    cameUnder: asked.cameUnder,
    madeBy: by,
    keptBy: asked.keptBy,
  });
  await saveVersion(work, {
    document: one.id,
    space: one.space,
    number: 1,
    way: "written",
    from: undefined,
    base: undefined,
    writtenBy: by,
    name: name.value === undefined ? undefined : { sealed: await seals(name.value) },
    contents: { sealed: await seals(JSON.stringify(contents)) },
  });
  await saveWhoStandsIn(work, { asked, begun, by }, one);
  return done(one.id);
}

/** Who begins it is its author; or who wrote what it is begun from; or nobody here, where it was written elsewhere. */
async function saveWhoStandsIn(
  work: Work,
  {
    asked,
    begun,
    by,
  }: {
    readonly asked: BeginDocument;
    readonly begun: Begun | undefined;
    readonly by: Author["person"];
  },
  one: Pick<Document, "id" | "space">,
): Promise<void> {
  if (begun !== undefined) return passAuthorsIn(work, begun, one);
  const because = asked.isTakenUp === true ? "took-up" : "wrote";
  return saveAuthor(work, one, { person: by, because });
}

/** Who wrote what it is begun from are its authors, those too who have no account. */
async function passAuthorsIn(
  work: Work,
  begun: Begun,
  one: Pick<Document, "id" | "space">,
): Promise<void> {
  for (const { person } of begun.authors.filter(isAuthor))
    await saveAuthor(work, one, { person, because: "origin" });
  await passNamedAuthors(work, begun.origin.document, one, begun.named);
}
