import type { Id } from "#basics/id";

export type AnswerId = Id<"Answer">;
export type PartId = Id<"Part">;

/** The part of a text that is said to who is given it: the answer itself is read by the whole circle. */
export const GIVEN = "given";
export type PieceId = Id<"AttachedPiece">;
export type SendingId = Id<"Sending">;
export type PersonId = Id<"Person">;
export type OrganisationId = Id<"Organisation">;
export type CircleId = Id<"Circle">;
/** What a call asks for: a task of the circle about the answer. */
export type RequirementId = Id<"Task">;
/** Of exchanges: who is asked, and for what. */
export type GiverId = Id<"Giver">;
export type NeedId = Id<"Need">;

/** The table of joint answers, as tasks and threads name it. */
export const ANSWERS = "projects.answer";

/** What a part may hold, in characters: some twenty pages. */
export const MOST_WORDS = 60_000;
export const MOST_TITLE = 120;
/** A reason, or how it was sent, in characters. */
export const MOST_REASON = 1_000;

/**
 * Where a joint answer is: being prepared; sent, and waiting; then won, lost or withdrawn. What may
 * follow what is decided in `stage.ts`.
 */
export const STAGES = ["preparing", "sent", "won", "lost", "withdrawn"] as const;
export type Stage = (typeof STAGES)[number];
export const OUTCOMES = ["won", "lost", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The call that is answered, as it was handed over: this module knows no call. */
export interface AnsweredCall {
  readonly id: Id<"Call">;
  readonly title: string;
  /** Its address: in the house, or elsewhere for a call that is not here; perhaps none. */
  readonly at: string | undefined;
  /** The instant from which it is too late. */
  readonly deadline: Temporal.Instant | undefined;
}

/** A circle answers a call together. Its words stand in its parts. */
export interface Answer {
  readonly id: AnswerId;
  readonly circle: CircleId;
  readonly call: AnsweredCall;
  /** The call is open to associations alone: no enterprise takes part for itself. */
  readonly isReserved: boolean;
  readonly startedBy: PersonId;
  readonly startedAt: Temporal.Instant;
  readonly stage: Stage;
  /** Since when it is won, lost or withdrawn, and who said so. */
  readonly ended: Ended | undefined;
}

export interface Ended {
  readonly on: Temporal.PlainDate;
  readonly by: PersonId;
}

/** Who takes part: a person for themself, or for an organisation that they represent. */
export interface Participation {
  readonly person: PersonId;
  readonly organisation: OrganisationId | undefined;
}

/** A part of what is handed in, or what was learnt: that one is never handed in, and may be written to the end. */
export type PartKind = "part" | "learnt";

/** A part: somebody answers for it, everyone who takes part may write it. */
export interface Part {
  readonly id: PartId;
  readonly answer: AnswerId;
  readonly kind: PartKind;
  readonly owner: PersonId | undefined;
  /** How often it was written: 0 when nothing is. Each version is kept. */
  readonly version: number;
  /** Set aside: out of the answer, and kept. */
  readonly isAside: boolean;
}

/**
 * Where the file of a piece is: kept by the circle; or lent, in the space of the person or of the
 * organisation that lends it, and read by the circle until it is taken back.
 */
export type PieceSource =
  | { readonly from: "circle"; readonly file: Id<"File"> }
  | {
      readonly from: "lent";
      readonly file: Id<"File">;
      readonly for: OrganisationId | undefined;
    };

/** What of a sending a file is: what was handed in, or the receipt of it. */
export type SentAs = "handed-in" | "receipt";

/** For how many days after it was taken back a lent file can be lent again (an end said by mistake). */
export const DAYS_BEFORE_DROPPING = 30;

/** How it went out. */
export const WAYS = ["online", "mail", "post", "hand"] as const;
export type SendingWay = (typeof WAYS)[number];

/** Whether it is under way: prepared or sent, and not ended. */
export function isUnderWay(stage: Stage): boolean {
  return stage === "preparing" || stage === "sent";
}
