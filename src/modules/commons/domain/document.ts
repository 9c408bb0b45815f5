import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import type { Theme } from "#rules/subjects";

import type { Contents } from "./contents.ts";
import type { Licence } from "./licences.ts";

export type DocumentId = Id<"Document">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;
export type Kind = Contents["kind"];

export const KINDS = ["text", "table"] as const satisfies readonly Kind[];

/** In what a document is written (BCP 47). */
export const LANGUAGES = ["fr", "en", "es", "pt", "de", "it", "ar", "oc"] as const;
export type Language = (typeof LANGUAGES)[number];

/** In characters. */
export const MOST_TITLE = 160;
export const MOST_NAME = 120;
export const MOST_WHOSE = 300;
export const MOST_MARKDOWN = 300_000;

/** What a document is called, and whose it is where somebody brought it in: sealed until it is published. */
export interface Words {
  readonly title: string;
  /** Who wrote what was brought in, in the words of who brought it; undefined: they did. */
  readonly whose: string | undefined;
}

/** From what a document was begun: a version that everyone reads, as it was called then. */
export interface Origin {
  readonly document: DocumentId;
  readonly number: number;
  readonly title: string;
  readonly licence: Licence;
}

/** The licence of what it is made from, here or elsewhere. */
export function madeUnder({
  origin,
  cameUnder,
}: Pick<Document, "origin" | "cameUnder">): Licence | undefined {
  return origin?.licence ?? cameUnder;
}

/** A text or a table that a circle or a person keeps, until it is published and after. Its words stand apart. */
export interface Document {
  readonly id: DocumentId;
  readonly space: SpaceId;
  readonly kind: Kind;
  readonly language: Language;
  /** Undefined until it is chosen; never once published. */
  readonly licence: Licence | undefined;
  readonly themes: readonly Theme[];
  readonly origin: Origin | undefined;
  /** The licence under which a circle brought it from elsewhere. */
  readonly cameUnder: Licence | undefined;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
  /** When its last version was kept. */
  readonly changedAt: Temporal.Instant;
  /** The number of the version that stands. */
  readonly current: number;
  /** How many were kept, beside ones included: the next one takes the number after. */
  readonly versions: number;
  /** Everyone reads it, from this version on; undefined while it is of its space alone. */
  readonly published: { readonly at: Temporal.Instant; readonly from: number } | undefined;
  /** Why moderation hid it from those who are not of its space. */
  readonly hiddenBecause: string | undefined;
  /** The module that keeps it, which alone publishes and removes it; undefined: it is of who writes in it. */
  readonly keptBy: string | undefined;
  /** Since when nobody writes in it any more, but the module that keeps it. */
  readonly settledAt: Temporal.Instant | undefined;
  /** Grows with each change of its title, licence, language or subjects. */
  readonly version: number;
}

/** How a version came to be. */
export const WAYS = ["written", "merged", "beside", "settled", "restored", "suggested"] as const;
export type VersionWay = (typeof WAYS)[number];

/** A version of a document, whole; its number and its address never change. Its name and contents stand apart. */
export interface Version {
  readonly document: DocumentId;
  readonly space: SpaceId;
  readonly number: number;
  readonly way: VersionWay;
  /**
   * The version that it was written from; of one "beside", that which stood when it was kept; of one
   * "restored", that which came back; undefined for the first.
   */
  readonly from: number | undefined;
  /** Of one "beside": the version that its author had read. */
  readonly base: number | undefined;
  readonly writtenBy: PersonId;
  readonly writtenAt: Temporal.Instant;
}

/**
 * Why somebody stands with a document: wrote a version, was suggested one that was accepted, or comes with what it was begun
 * from; or took it up from what a circle brought, and is no author of it until they write.
 */
export const STANDING_WITH = ["wrote", "suggested", "origin", "took-up"] as const;
export type Authored = (typeof STANDING_WITH)[number];

/** Whether that makes somebody one of its authors. */
export function isAuthor({ because }: { readonly because: Authored }): boolean {
  return because !== "took-up";
}

export interface Author {
  readonly person: PersonId;
  readonly because: Authored;
  readonly since: Temporal.Instant;
}

export type WordsRefusal = "empty-title" | "title-too-long" | "whose-too-long";

/** A title of one line; whose it is, or nothing. */
export function decideWords(typed: Words): Result<Words, WordsRefusal> {
  const title = typed.title.replace(/\s+/g, " ").trim();
  const whose = typed.whose?.replace(/\s+/g, " ").trim() ?? "";
  if (title === "") return refused("empty-title");
  if (title.length > MOST_TITLE) return refused("title-too-long");
  if (whose.length > MOST_WHOSE) return refused("whose-too-long");
  return done({ title, whose: whose === "" ? undefined : whose });
}

/** What a version is called, in one line, or nothing. */
export function decideName(typed: string | undefined): Result<string | undefined, "name-too-long"> {
  const name = typed?.replace(/\s+/g, " ").trim() ?? "";
  if (name.length > MOST_NAME) return refused("name-too-long");
  return done(name === "" ? undefined : name);
}

/** Whether everyone reads a version: what stood beside another never; what was before publication stays with its space. */
export function isForEveryone(
  document: Pick<Document, "published" | "hiddenBecause">,
  version: Pick<Version, "number" | "way">,
): boolean {
  return (
    document.published !== undefined &&
    document.hiddenBecause === undefined &&
    version.way !== "beside" &&
    version.number >= document.published.from
  );
}
