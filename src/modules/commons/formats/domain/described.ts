import type { Contents } from "../../domain/contents.ts";

/** The formats in which a document leaves; `csvw` is what says what the columns of a table hold. */
export const WRITTEN = ["md", "html", "jsonld", "csv", "csvw", "pdf", "docx", "odt"] as const;
export type WrittenFormat = (typeof WRITTEN)[number];

/** A subject of the document: its address as a term, and the word for it. */
export interface DescribedSubject {
  readonly id: string;
  readonly label: string;
  /** What else it is called. */
  readonly others: readonly string[];
  /** The list that it is of. */
  readonly scheme: string;
}

/** What a document says of itself outside the house: all that whoever takes it needs to say whose it is. */
export interface Described {
  readonly title: string;
  /** SPDX; without one it is not published yet, and the file says so. */
  readonly licence: string | undefined;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly subjects: readonly DescribedSubject[];
  /** The whole address of its page. */
  readonly address: string;
  readonly version: {
    readonly number: number;
    readonly name?: string | undefined;
    readonly at: Temporal.Instant;
  };
  readonly derivedFrom?:
    | {
        readonly title: string;
        readonly address: string;
        readonly licence?: string | undefined;
      }
    | undefined;
  readonly contents: Contents;
}

/** The address of a licence as a term (SPDX licence list, « Official URLs »: https://spdx.org/licenses/). */
export function licenceAddress(licence: string): string {
  return `https://spdx.org/licenses/${licence}`;
}
