import type { Circle } from "#rules/circles";

import type { SilenceTold, Summary } from "../domain/counting/count-file.ts";
import type { Scope } from "../domain/delegation.ts";
import type { Marks } from "../domain/methods/method.ts";
import type { Outcome } from "../domain/counting/outcome.ts";
import type { PersonId, Phase, Vote, VoteId } from "../domain/vote.ts";
import type { Count } from "../store/counts.ts";
import type { Reason } from "./see-reasons.ts";

/** Somebody, by their name. */
export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** Where a voice goes, its owner first, and how it ends. */
export interface NamedCourse {
  readonly through: readonly Named[];
  readonly end: "spoken" | SilenceTold;
}

/** My own ballot, and how it came. */
export interface Mine {
  readonly marks: Marks;
  /** Who recorded it on paper for me. */
  readonly recordedBy: string | undefined;
}

/** The result of a vote, or how it stands. */
export interface SeenCount {
  readonly summary: Summary;
  readonly outcome: Outcome;
  /** Who carries several voices, most first. */
  readonly carriers: readonly { readonly name: string; readonly carried: number }[];
  readonly gini: number;
  /** Fixed and sealed; else as it stands now. */
  readonly sealed: Pick<Count, "seal" | "hash" | "previous" | "place"> | undefined;
}

/** A vote as a member of its circle sees it. */
export interface SeenVote {
  readonly vote: Vote;
  readonly circle: Circle;
  readonly phase: Phase;
  readonly isOpen: boolean;
  readonly background: string | undefined;
  readonly askedBy: Named;
  /** Whether the reader facilitates the circle. */
  readonly facilitates: boolean;
  /** How to write each answer. */
  readonly labels: readonly string[];
  readonly mine: Mine | undefined;
  /** Of a secret vote that is counted: whether I voted, which is all that is kept. */
  readonly iVoted: boolean;
  readonly course: NamedCourse;
  /** Whom my voice is entrusted to for this question, in order. */
  readonly delegates: readonly Named[];
  /** For what I entrusted it: what is taken back from here. */
  readonly scope: Scope | undefined;
  /** The ballot that speaks for me when it is another's: I may read it. */
  readonly spokenFor: { readonly by: Named; readonly marks: Marks } | undefined;
  /** Who entrusts theirs to me here, directly. */
  readonly trust: readonly Named[];
  /** Of those, who passes their voice to me in this question. */
  readonly passing: readonly Named[];
  /** How many members my ballot speaks for, or would. */
  readonly weight: number;
  /** Voices that are spoken, of all: those of members of a college count as many as they have. */
  readonly spoken: number;
  readonly voices: number;
  readonly members: number;
  /** How many voices the reader has. */
  readonly myVoices: number;
  /** Whom I may entrust my voice to. */
  readonly others: readonly Named[];
  readonly count: SeenCount | undefined;
  readonly reasons: readonly Reason[];
  /** My line in the file of the count. */
  readonly pseudonym: string | undefined;
  readonly following: VoteId | undefined;
  /** Under which number the decision is published. */
  readonly number: number | undefined;
}
