import { z } from "zod";

import type { Mapping } from "../mapping/mapping.ts";
import type { Source } from "../../../domain/notice.ts";
import type { RawRecord, RefusedRecord } from "../records.ts";

/** The ways in which sources are asked: an API, a family of portals, a feed, a file. */
export const DIALECTS = [
  "boamp",
  "ted",
  "aides-territoires",
  "approch",
  "opendatasoft",
  "feed",
  "file",
] as const;
export type DialectName = (typeof DIALECTS)[number];

/** A source as its dialect needs to know it. */
export interface SourceAsked {
  /** The address that the operator wrote. */
  readonly address: string;
  readonly mapping?: Mapping | undefined;
  /** Only what was published since; absent the first time: all that is open. */
  readonly since?: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
}

/**
 * Where a reading stands, as plain JSON: kept with each page, so that a reading that was cut goes on
 * from there. Each dialect uses some of these.
 */
export const cursorShape = z.object({
  /** How many records came before (Explore API). */
  offset: z.int().min(0).optional(),
  /** Reads the bulk export instead of pages. */
  whole: z.boolean().optional(),
  /** The latest day that is still asked, as « 2026-11-25 ». */
  until: z.iso.date().optional(),
  /** The number of the page, from 1. */
  page: z.int().min(1).optional(),
  /** What TED gives to ask for its next page, and how many notices it named so far. */
  token: z.string().max(10_000).optional(),
  named: z.int().min(0).optional(),
  /** Addresses that a page named and that are still to be read, one by one. */
  waiting: z.array(z.string().max(2_000)).max(500).optional(),
});
export type Cursor = z.infer<typeof cursorShape>;

export interface SourceRequest {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether « nothing changed » may be answered: the whole source is one file. */
  readonly conditional?: boolean;
}

export interface SourceAnswer {
  readonly bytes: Uint8Array;
  /** « application/json ». */
  readonly type?: string | undefined;
}

/** What a page holds, and where to go on; without `next` the source is read to its end. */
export interface SourcePage {
  readonly records: Iterable<RawRecord | RefusedRecord>;
  readonly next?: Cursor | undefined;
}

/** The answer is not what this source gives: a French sentence for the operator. */
export interface NotAPage {
  readonly refused: string;
}

/** A request that brought nothing. */
export interface Failure {
  /** The status of the answer, when there was one. */
  readonly status?: number | undefined;
  /** The beginning of what the server said. */
  readonly said?: string | undefined;
  /** Whether it is the first request since a reading that was cut. */
  readonly resumed: boolean;
}

/** How one API is asked, page after page, and what its answers hold. Pure. */
export interface Dialect {
  /** As what its records are kept, without or with a mapping. */
  readonly sourceOf: (mapping: Mapping | undefined) => Source;
  /** Whether its records are read through a mapping. */
  readonly mapping: "none" | "may" | "must";
  /** The sentence that refuses an address; undefined when it serves. */
  readonly refusesAddress?: (address: string) => string | undefined;
  readonly start: (of: SourceAsked) => Cursor;
  readonly ask: (of: SourceAsked, at: Cursor, session?: string) => SourceRequest;
  readonly read: (of: SourceAsked, at: Cursor, answer: SourceAnswer) => SourcePage | NotAPage;
  /** Where one signs in first, with the key that the operator gave; what comes of it goes with each request. */
  readonly signIn?: (of: SourceAsked, secret: string) => SourceRequest;
  readonly sessionOf?: (answer: SourceAnswer) => string | undefined;
  /** What to do of a page that failed, when it must not end the reading. */
  readonly without?: (of: SourceAsked, at: Cursor, failure: Failure) => SourcePage | undefined;
}
