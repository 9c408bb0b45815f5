import type { Id } from "#basics/id";
import type { Theme } from "#rules/subjects";

import type { LineId } from "../../protocol/domain/need.ts";

export type OrientationId = Id<"Orientation">;
export type { LineId };

/** The part of a line that asks a person for their yes: its words are read by the whole circle. */
export const NAMED = "named";
export type VersionId = Id<"OrientationVersion">;
export type GapId = Id<"OrientationGap">;
export type CircleId = Id<"Circle">;
export type PersonId = Id<"Person">;
export type OrganisationId = Id<"Organisation">;

/** What fields hold at most, in characters. */
export const MOST = {
  name: 120,
  need: 120,
  conditions: 500,
  contact: 160,
  free: 120,
  job: 120,
} as const;
/** How many months a line stands before it is read again, unless its actor says otherwise. */
export const REVIEW_MONTHS = 12;

/** Standing terms between the actors of a place, kept by a circle. */
export interface Orientation {
  readonly id: OrientationId;
  readonly circle: CircleId;
  /** Only those of open circles have one. */
  readonly number: number | undefined;
  readonly name: string;
  /** References of territory (« commune-26108 »); none: everywhere. */
  readonly places: readonly string[];
  readonly madeAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

/** Who answers: an organisation or a member who are here, or the name of somebody who is not. */
export type LineActor =
  | { readonly kind: "organisation"; readonly organisation: OrganisationId }
  | { readonly kind: "person"; readonly person: PersonId }
  | { readonly kind: "free"; readonly name: string; readonly contact: string | undefined }
  /** A person was named, who is no longer here. */
  | { readonly kind: "nobody" };

/** To whom one passes on: another line of the table, or a name. */
export type PassesOn =
  | { readonly kind: "line"; readonly line: LineId }
  | { readonly kind: "free"; readonly name: string }
  | undefined;

/** What a line says. */
export interface Terms {
  readonly need: string;
  readonly theme: Theme | undefined;
  /** A code of the ROME (France Travail): « K1302 ». */
  readonly rome: string | undefined;
  /** Where it holds; none: wherever the table does. */
  readonly places: readonly string[];
  readonly actor: LineActor;
  readonly conditions: string | undefined;
  readonly passesOn: PassesOn;
  readonly reviewOn: Temporal.PlainDate;
}

/** By which act a version came. */
export const WHATS = [
  "proposed",
  "changed",
  "joined",
  "confirmed",
  "renewed",
  "handed-on",
  "withdrawn",
  "refused",
  "merged",
] as const;
export type What = (typeof WHATS)[number];

/** How its actor agreed: here, or as a member says they did. */
export const HOWS = ["itself", "telephone", "paper", "spoken"] as const;
export type How = (typeof HOWS)[number];

/** One wording of a line. */
export interface Version extends Terms {
  readonly id: VersionId;
  readonly version: number;
  readonly what: What;
  readonly by: PersonId | undefined;
  readonly at: Temporal.Instant;
  readonly agreed: { readonly at: Temporal.Instant; readonly how: How } | undefined;
}

/** Why a line is to be read again before its day. */
export const REREADS = ["left", "gone", "dissolved", "merged"] as const;
export type Reread = (typeof REREADS)[number];

/** A line: what stands, what waits for its actor's yes; neither, when nobody answers any more. */
export interface Line {
  readonly id: LineId;
  readonly orientation: OrientationId;
  readonly circle: CircleId;
  readonly standing: Version | undefined;
  readonly waiting: Version | undefined;
  /** The number of its last version. */
  readonly version: number;
  readonly reread: Reread | undefined;
  readonly isHidden: boolean;
}

/** Where its page is. */
export function addressOf({ id, number }: Pick<Orientation, "id" | "number">): string {
  return `/orientations/${number ?? id}`;
}

/** Whether a line is to be read again: its day has come, or something happened to its actor. */
export function isToReread(
  { standing, reread }: Pick<Line, "standing" | "reread">,
  today: Temporal.PlainDate,
): boolean {
  if (standing === undefined) return false;
  return reread !== undefined || Temporal.PlainDate.compare(standing.reviewOn, today) <= 0;
}

/** Whether two actors are the same one. Of those who are not here, the name tells. */
export function isSameActor(one: LineActor, other: LineActor): boolean {
  if (one.kind === "organisation")
    return other.kind === "organisation" && one.organisation === other.organisation;
  if (one.kind === "person") return other.kind === "person" && one.person === other.person;
  return one.kind === "free" && other.kind === "free" && one.name === other.name;
}
