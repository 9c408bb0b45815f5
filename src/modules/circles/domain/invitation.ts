import { done, refused, type Result } from "#basics/result";
import type { Id } from "#basics/id";

import { type Circle, type CircleId, isClosed, type PersonId } from "./circle.ts";
import type { Mapping } from "./invite-list.ts";
import type { Standing } from "./rights.ts";

export type InvitationId = Id<"CircleInvitation">;
export type InviteListId = Id<"InviteList">;

/** The table that a link of a mail is signed for. */
export const INVITATIONS = "circles.invitation";

/** After so many days without an answer the address and the name are erased. */
export const ANSWER_DAYS = 60;
/** One may be reminded once, not before so many days. */
export const REMIND_AFTER_DAYS = 7;
/** The same person may be asked again by the same circle after so many days. */
export const ASKED_AGAIN_AFTER_DAYS = 400;

/** Persons asked a day, by a circle and by whoever asks; fewer while the circle is young: it has not shown yet who it is. */
export const A_DAY = 100;
export const A_DAY_WHEN_YOUNG = 20;
const YOUNG_DAYS = 7;

/**
 * `queued`: not written to yet; `asked`: written to, and nothing said; `came`; `declined`: said no;
 * `never`: wants no letter any more, which only they know; `silent`: nothing said in time.
 */
export const INVITATION_STATES = [
  "queued",
  "asked",
  "came",
  "declined",
  "never",
  "silent",
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** What those who asked read of it: that somebody wants no letters is nobody's business, and looks like silence. */
export type ToldState = Exclude<InvitationState, "never">;

/** Somebody is asked, once, to join a circle. */
export interface Invitation {
  readonly id: InvitationId;
  readonly circle: CircleId;
  readonly list: InviteListId;
  readonly by: PersonId;
  readonly state: InvitationState;
  readonly queuedAt: Temporal.Instant;
  readonly askedAt: Temporal.Instant | undefined;
  readonly answeredAt: Temporal.Instant | undefined;
}

/** When an invitation ends without an answer. */
export function endOf(askedAt: Temporal.Instant): Temporal.Instant {
  return askedAt.add({ hours: 24 * ANSWER_DAYS });
}

export function toldStateOf(
  { state, askedAt }: Pick<Invitation, "state" | "askedAt">,
  now: Temporal.Instant,
): ToldState {
  const isOver = askedAt !== undefined && Temporal.Instant.compare(endOf(askedAt), now) <= 0;
  if (state === "asked" || state === "never") return isOver ? "silent" : "asked";
  return state;
}

/** A list that somebody brings: read and shown to them first (`draft`), then its persons are asked. */
export const LIST_STATES = ["draft", "sending", "sent", "cancelled"] as const;
export type ListState = (typeof LIST_STATES)[number];

export interface InviteList {
  readonly id: InviteListId;
  readonly circle: CircleId;
  readonly by: PersonId;
  readonly madeAt: Temporal.Instant;
  readonly source: "file" | "paste";
  readonly state: ListState;
  /** Of a file, as read. */
  readonly mapping: Mapping | undefined;
  readonly counts: ListCounts;
  /** When those who had said nothing were reminded: once. */
  readonly remindedAt: Temporal.Instant | undefined;
}

/** Broken and said twice are of the list; known were asked already by this circle. */
export interface ListCounts {
  readonly broken: number;
  readonly twice: number;
  readonly known: number;
  readonly queued: number;
}

export type InviteRefusal =
  | "not-a-facilitator"
  | "circle-closed"
  | "nobody-to-ask"
  | "no-link-in-words"
  | "not-a-draft"
  | "not-yet"
  | "reminded-already";

/** Who facilitates asks people in, and only while the circle lives. */
export function decideInviting(
  standing: Standing,
  circle: Pick<Circle, "rest">,
): Result<undefined, "not-a-facilitator" | "circle-closed"> {
  if (standing !== "facilitator") return refused("not-a-facilitator");
  return isClosed(circle) ? refused("circle-closed") : done(undefined);
}

/** A word to people who did not ask for it brings no link and no address: that is what fraud needs. */
export function hasLink(words: string): boolean {
  return /https?:|www\.|@|[\p{L}\d-]\.(?:fr|com|org|net|eu|info|io|me)\b/iu.test(words);
}

/** How many may be written to today. */
export function roomToday(
  circle: Pick<Circle, "madeAt">,
  now: Temporal.Instant,
  written: number,
): number {
  const young = Temporal.Instant.compare(circle.madeAt.add({ hours: 24 * YOUNG_DAYS }), now) > 0;
  return Math.max(0, (young ? A_DAY_WHEN_YOUNG : A_DAY) - written);
}

/** Those who said nothing are reminded once, a week later at least. */
export function decideReminding(
  list: Pick<InviteList, "state" | "remindedAt" | "madeAt">,
  now: Temporal.Instant,
): Result<undefined, "not-yet" | "reminded-already" | "not-a-draft"> {
  if (list.state === "draft" || list.state === "cancelled") return refused("not-a-draft");
  if (list.remindedAt !== undefined) return refused("reminded-already");
  const from = list.madeAt.add({ hours: 24 * REMIND_AFTER_DAYS });
  return Temporal.Instant.compare(from, now) > 0 ? refused("not-yet") : done(undefined);
}

export type AnswerInvitationRefusal =
  | "unknown-invitation"
  | "answered-already"
  | "circle-closed"
  | "charter-changed"
  | "name-first"
  | "too-young"
  | "unknown-person";
