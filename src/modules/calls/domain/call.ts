import type { Id } from "#basics/id";

import type { CallKind } from "./kind.ts";
import type { Amendment } from "./limits/limit-change.ts";
import type { Limits } from "./limits/limits.ts";
import type { Corrects, Deadline, Notice, NoticeNature, Source } from "./notice.ts";

export type CallId = Id<"Call">;

/**
 * Hidden by the operator after a report; withdrawn by its body: both answer 410 or 404. Joined: a person
 * found it to be the same as another, where its address leads. Only published ones are listed.
 */
export type CallState = "published" | "withdrawn" | "hidden" | "joined";

/** Fields that a notice may leave out, as they come back from the database. */
type Loose<Shape> = {
  readonly [Name in keyof Shape]: Shape[Name] | (undefined extends Shape[Name] ? undefined : never);
};

/** A call as people see it: what its notice says, and what the house worked out. */
export interface Call extends Pick<
  Notice,
  "source" | "sourceId" | "title" | "summary" | "themes" | "audiences" | "cpv"
> {
  readonly sections: readonly Loose<Notice["sections"][number]>[];
  readonly body: Loose<Notice["body"]>;
  readonly lots: readonly Loose<Notice["lots"][number]>[];
  readonly criteria: readonly Loose<Notice["criteria"][number]>[];
  readonly documents: Notice["documents"];
  readonly places: readonly CallPlace[];
  readonly conditions?: string | undefined;
  readonly money?: Sums | undefined;
  readonly chosen?: number | undefined;
  readonly url?: string | undefined;
  readonly answerUrl?: string | undefined;
  /** What its own notice says to be told with its end; `amended` once corrections are read (limits/limits.ts). */
  readonly limits?: Limits | undefined;
  readonly amended?: Limits | undefined;
  /** When the notice that leads it is a correction that holds it whole: what that changed. */
  readonly corrects?: Corrects | undefined;
  readonly id: CallId;
  /** Used only in its address: /appels/412. */
  readonly number: number;
  readonly kind: CallKind;
  readonly published: Temporal.PlainDate | undefined;
  readonly opens: Temporal.PlainDate | undefined;
  readonly deadline: Deadline | undefined;
  readonly closesAt: Temporal.Instant | undefined;
  readonly permanent: boolean;
  readonly state: CallState;
  readonly stateReason: string | undefined;
  readonly firstSeenAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  /** When its source was last read. */
  readonly saidAt: Temporal.Instant | undefined;
  readonly version: number;
}

type Sums = Loose<NonNullable<Notice["money"]>>;

/** Where a call takes place, as kept. */
export interface CallPlace {
  readonly scale: Notice["places"][number]["scale"];
  readonly code: string;
  readonly label?: string | undefined;
}

/** A call as a list shows it: what one chooses by, without the texts of its notice. */
export type ListedCall = Pick<
  Call,
  | "id"
  | "number"
  | "kind"
  | "title"
  | "body"
  | "places"
  | "money"
  | "themes"
  | "audiences"
  | "deadline"
  | "closesAt"
  | "permanent"
  | "state"
  | "saidAt"
  | "version"
  | "limits"
  | "amended"
>;

/** A call in a list of results, with what made it fit. */
export interface Shown {
  readonly call: ListedCall;
  /** The terms of the question that it says, as typed. */
  readonly words: readonly string[];
  /** Those that it says by other words alone, as typed: « trottinette » where « vélo » is read. */
  readonly neighbours: readonly string[];
  /** A piece of its text around them; ⟦ and ⟧ mark them. */
  readonly extract: string | undefined;
  /** In how many notices it was seen. */
  readonly sources: number;
}

/** What a notice changed of a call, as published. */
export interface ToldCorrection {
  readonly source: Source;
  readonly sourceId: string;
  readonly url: string | undefined;
  readonly published: Temporal.PlainDate | undefined;
  readonly changes: readonly Amendment[];
}

/** What is known of the life of a call. */
export interface Told {
  readonly notices: readonly {
    readonly source: Source;
    readonly sourceId: string;
    readonly title: string;
    readonly url: string | undefined;
    readonly readAt: Temporal.Instant;
    /** Whether the page says what this notice says. */
    readonly leads: boolean;
    readonly nature: NoticeNature;
    /** The last day that it gives itself. */
    readonly deadlineOn: Temporal.PlainDate | undefined;
  }[];
  /** What corrections changed, the newest first. */
  readonly corrections: readonly ToldCorrection[];
  readonly changes: readonly {
    readonly at: Temporal.Instant;
    readonly what: ChangeKind;
    readonly before: string | undefined;
    readonly after: string | undefined;
    /** What whoever changed it says of it. */
    readonly words: string | undefined;
  }[];
}

export type ChangeKind =
  | "first-seen"
  | "deadline-moved"
  | "corrected"
  | "corrected-here"
  | "closed-early"
  | "withdrawn"
  | "hidden"
  | "shown-again"
  | "source-added"
  | "source-parted"
  | "original-found"
  | "rectified"
  | "modified"
  | "awarded";

/** Whether one may still answer. */
export function isOpen(call: Pick<Call, "closesAt" | "state">, now: Temporal.Instant): boolean {
  if (call.state !== "published") return false;
  return call.closesAt === undefined || Temporal.Instant.compare(now, call.closesAt) < 0;
}

/** Whether associations alone may answer, as its source says: nobody else is named, and something is said. */
export function isReservedToAssociations({ audiences }: Pick<Call, "audiences">): boolean {
  return audiences.length === 1 && audiences[0] === "association";
}
