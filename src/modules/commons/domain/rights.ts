import type { Author, Document, PersonId } from "./document.ts";

/**
 * How somebody stands towards a document: it is in their own space, or they facilitate its circle ("keeper"); they are
 * a member of it; or they read it because it is published.
 */
export type Standing = "keeper" | "member" | "reader";

export interface Asker {
  readonly person: PersonId | undefined;
  readonly standing: Standing;
  /** Of a document in which nobody writes any more. */
  readonly isSettled?: boolean;
}

/** Who is of its space writes in it, tells its title and licence, restores a version and answers what is suggested. */
export function mayWrite({ person, standing, isSettled = false }: Asker): boolean {
  return person !== undefined && standing !== "reader" && !isSettled;
}

/**
 * It is published by who keeps its space, or by one of its authors who is of the circle; one that another module keeps,
 * by whom that module lets.
 */
export function mayPublish(
  asker: Asker,
  authors: readonly Pick<Author, "person">[],
  { keptBy }: Pick<Document, "keptBy">,
): boolean {
  if (!mayWrite(asker)) return false;
  return (
    keptBy !== undefined ||
    asker.standing === "keeper" ||
    authors.some(({ person }) => person === asker.person)
  );
}

/** Whether it is of who writes in it, or of the module that asks. */
export function isOfAsking({ keptBy }: Pick<Document, "keptBy">, as: string | undefined): boolean {
  return keptBy === as;
}

/** What nobody else read yet is removed by who began it, or by who keeps its space. What is published stays. */
export function mayRemove(asker: Asker, document: Pick<Document, "madeBy" | "published">): boolean {
  if (!mayWrite(asker) || document.published !== undefined) return false;
  return asker.standing === "keeper" || asker.person === document.madeBy;
}

/** What everyone reads is taken further by whoever has a place of their own to write in. */
export function mayDerive(
  { person }: Pick<Asker, "person">,
  document: Pick<Document, "published" | "hiddenBecause">,
): boolean {
  return (
    person !== undefined && document.published !== undefined && document.hiddenBecause === undefined
  );
}
