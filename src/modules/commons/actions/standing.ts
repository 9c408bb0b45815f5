import { open, seal } from "#modules/access";
import { findCircleIn, standingIn } from "#modules/circles";
import { namesOfIn, publicNamesIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { type Circle, isMember } from "#rules/circles";
import type { Work } from "#services/house";

import type { Contents } from "../domain/contents.ts";
import type { Document, DocumentId, SpaceId, Words } from "../domain/document.ts";
import { type Asker, isOfAsking, mayWrite } from "../domain/rights.ts";
import { findDocument, holdDocument, type Kept, type KeptDocument } from "../store/documents.ts";
import { findContents } from "../store/versions.ts";

export interface OfDocument {
  readonly document: DocumentId;
  /** The module that asks, for what it keeps itself; never from a page. */
  readonly as?: string | undefined;
}

/** A space where documents are: the circle it is of, where who asks may know of it; and how they stand there. */
export interface Where {
  readonly space: SpaceId;
  readonly circle: Circle | undefined;
  readonly asker: Asker;
}

/** How who acts stands towards a space of documents: a reader, where they are not of it. */
export async function whereIn(work: Work, space: SpaceId): Promise<Where> {
  const person = work.actor.for;
  if (person !== undefined && space === ownSpaceOf(person))
    return { space, circle: undefined, asker: { person, standing: "keeper" } };
  const circle = await findCircleIn(work, { circle: space });
  const standing = circle && (await standingIn(work, circle.id));
  if (standing === undefined || !isMember(standing))
    return { space, circle, asker: { person, standing: "reader" } };
  const keeps = standing === "facilitator";
  return { space, circle, asker: { person, standing: keeps ? "keeper" : "member" } };
}

/** A document with its title opened, and how who acts stands towards it. */
export interface FoundDocument {
  readonly document: Document & Words;
  readonly where: Where;
}

/** A document that who acts may know of; undefined for anyone else. */
export async function findDocumentIn(
  work: Work,
  { document: id, as }: OfDocument,
): Promise<FoundDocument | undefined> {
  return foundIn(work, await findDocument(work, id), as);
}

/** The same, held until the work is saved: only for who is of its space. */
export async function holdDocumentIn(
  work: Work,
  { document: id, as }: OfDocument,
): Promise<FoundDocument | undefined> {
  return foundIn(work, await holdDocument(work, id), as);
}

async function foundIn(
  work: Work,
  kept: KeptDocument | undefined,
  as: string | undefined,
): Promise<FoundDocument | undefined> {
  const document = kept && (await openedIn(work, kept));
  if (document === undefined) return undefined;
  const where = await whereIn(work, document.space);
  // Row security lets through what is published alone; said again here, where everybody reads it.
  if (where.asker.standing === "reader" && document.published === undefined) return undefined;
  const isSettled = document.settledAt !== undefined && !isOfAsking(document, as);
  return { document, where: { ...where, asker: { ...where.asker, isSettled } } };
}

/** A document with its title opened; undefined once the key of its space is destroyed. */
export async function openedIn(
  work: Work,
  { words, ...document }: KeptDocument,
): Promise<(Document & Words) | undefined> {
  if ("open" in words) return { ...document, ...words.open };
  const text = await open(work, document.space, words.sealed);
  const read = text === undefined ? undefined : readWords(text);
  return read && { ...document, ...read };
}

function readWords(text: string): Words {
  const read: unknown = JSON.parse(text);
  const words = typeof read === "object" && read !== null ? read : {};
  return {
    title: "title" in words ? String(words.title) : "",
    whose: "whose" in words ? String(words.whose) : undefined,
  };
}

/** A text as it is kept: in clear where everyone reads it, else under the key of its space. */
export async function keptIn(
  work: Work,
  { space }: Pick<Document, "space">,
  text: string,
  isOpen: boolean,
): Promise<Kept<string>> {
  return isOpen ? { open: text } : { sealed: await seal(work, space, text) };
}

export async function textOfIn(
  work: Work,
  { space }: Pick<Document, "space">,
  kept: Kept<string>,
): Promise<string | undefined> {
  return "open" in kept ? kept.open : open(work, space, kept.sealed);
}

/** What a version of a document holds; undefined where there is none that who acts may read. */
export async function contentsIn(
  work: Work,
  document: Pick<Document, "id" | "space">,
  number: number,
): Promise<Contents | undefined> {
  const kept = await findContents(work, document.id, number);
  return kept && (await openContentsIn(work, document, kept));
}

/** The same of contents that are at hand as they are kept. */
export async function openContentsIn(
  work: Work,
  document: Pick<Document, "space">,
  kept: Kept<string>,
): Promise<Contents | undefined> {
  const text = await textOfIn(work, document, kept);
  const read: unknown = text === undefined ? undefined : JSON.parse(text);
  return isContents(read) ? read : undefined;
}

/** What this module wrote, in the shape in which it writes: its rows are not looked at one by one. */
function isContents(read: unknown): read is Contents {
  return typeof read === "object" && read !== null && ("markdown" in read || "rows" in read);
}

/** How a reader reads names: who writes there reads all, everyone else those whom everyone may read. */
export const namesFor = ({ asker }: Where) => (mayWrite(asker) ? namesOfIn : publicNamesIn);
