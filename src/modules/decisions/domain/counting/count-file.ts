import type { Marks, Method, Secrecy } from "../methods/method.ts";
import type { Silence } from "./resolve.ts";

/** How large a part of the voices must be for, to adopt: more for than against; more than half, two thirds or three quarters of all that were spoken. */
export const THRESHOLDS = ["simple", "absolute", "two-thirds", "three-quarters"] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** The rules of one count. */
export interface CountRules {
  /** Hundredths of the voices that must be spoken, 1 to 100; undefined: none asked. */
  readonly quorum: number | undefined;
  readonly threshold: Threshold;
  /** Whole hundredths, shared by `equal-shares`. */
  readonly budget: number | undefined;
  /** How many others one ballot carries at most. */
  readonly cap: number | undefined;
}

export interface CountOption {
  readonly label: string;
  /** Whole hundredths, where a budget is shared. */
  readonly cost: number | undefined;
  /** The place drawn when the question was put: the lower goes first in a tie that the method cannot break. */
  readonly lot: number;
}

/** Why a voice is silent, told apart as the result tells it. `expired`, `refused`, `gone` and `nobody`: of who had entrusted it. */
export type SilenceTold = Silence | "expired" | "refused" | "gone" | "nobody";

/** A member in the file, under a pseudonym of this vote alone (« v0007 »). */
export interface FileMember {
  readonly pseudonym: string;
  /** The voices of this member, 1 unless the statutes say more. */
  readonly voices: number;
  readonly marks: Marks | undefined;
  /** Pseudonyms, in order of preference. */
  readonly delegates: readonly string[];
  /** Why there is nobody, when there was somebody. */
  readonly without: "expired" | "refused" | "gone" | "nobody" | undefined;
}

/**
 * What is enough to redo a count without the ballots: voices of each option by mark (`profile`), the
 * voices that prefer each option to each other (`pairwise`, for `ranked`), or the ballots that are
 * different (`patterns`, for `equal-shares`).
 */
export type Counts =
  | { readonly kind: "profile"; readonly profile: readonly (readonly number[])[] }
  | { readonly kind: "pairwise"; readonly pairwise: readonly (readonly number[])[] }
  | {
      readonly kind: "patterns";
      readonly patterns: readonly { readonly marks: Marks; readonly voices: number }[];
    };

/** The figures of a count: `carried` and all of `silent` are members, and together the members. */
export interface Summary {
  readonly members: number;
  /** All voices, by weight. */
  readonly voices: number;
  /** Who cast a ballot. */
  readonly ballots: number;
  /** Members whose voice was spoken, by themselves or through others. */
  readonly carried: number;
  /** The same by weight. */
  readonly spoken: number;
  /** Members whose voice was spoken through others. */
  readonly through: number;
  readonly silent: Readonly<Partial<Record<SilenceTold, number>>>;
  /** Voices of ballots that mark nothing. */
  readonly abstained: number;
  readonly counts: Counts;
}

/** Who is in a file: each member and their ballot; or ballots alone, of a secret vote; or the figures, where a graph would name everybody. */
export type FileBody =
  | { readonly kind: "members"; readonly members: readonly FileMember[] }
  | {
      readonly kind: "ballots";
      readonly ballots: readonly { readonly marks: Marks; readonly voices: number }[];
      /** Members who cast none, and their voices. */
      readonly absent: { readonly members: number; readonly voices: number };
    }
  | { readonly kind: "figures"; readonly summary: Summary };

/** Below this many members, a file holds the figures only: a graph would name everybody. */
export const LEAST_FOR_GRAPH = 20;

/** All that is needed to redo a count. */
export interface CountFile {
  readonly vote: string;
  readonly question: string;
  readonly circle: string;
  readonly method: Method;
  readonly secrecy: Secrecy;
  /** ISO 8601, UTC. */
  readonly closedAt: string;
  readonly rules: CountRules;
  readonly options: readonly CountOption[];
  /** The seal of the count before in the same circle, 64 hexadecimal digits; zeros for the first. */
  readonly previous: string;
  readonly body: FileBody;
}
