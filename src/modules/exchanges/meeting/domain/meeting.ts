import type { Id } from "#basics/id";

import type { Side } from "../../protocol/domain/exchange.ts";

export type MoveId = Id<"MeetingMove">;

/**
 * What one may do about the meeting (« rendez-vous ») of an exchange. Like a word it is no step of the protocol
 * (decisions 0041 and 0051): it takes no number of it, and changes neither the terms, nor the turn, nor a timer.
 */
export const MOVES = ["propose", "accept", "keep", "call-off"] as const;
export type MoveKind = (typeof MOVES)[number];

/** How long the words of a place, and the address of a video, may be. */
export const MOST_PLACE = 300;
export const MOST_VIDEO = 500;
/** How far ahead a meeting may be: farther, one does not know yet. */
export const FARTHEST_MEETING = { days: 366 } as const;

/** When two meet, and on whose clock: the zone in which the hour was said. */
export interface Plan {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant | undefined;
  readonly zone: string;
}

/** One move, as it was kept. */
export interface Move {
  readonly number: number;
  readonly by: Side;
  readonly kind: MoveKind;
  readonly at: Temporal.Instant;
  /** The number of the proposal that is answered; 0 where none is. */
  readonly about: number;
  /** Of a proposal. */
  readonly plan: Plan | undefined;
}

/** A proposal stands by its number. */
export interface Proposal {
  readonly number: number;
  readonly by: Side;
  readonly at: Temporal.Instant;
  readonly plan: Plan;
}

/** What stands between two sides, as one of them reads it. */
export interface Standing {
  /** The number of the last move that one read; 0 before the first. Whoever moves names it. */
  readonly last: number;
  readonly lastAt: Temporal.Instant | undefined;
  /** What both said yes to. It stays in force until both said yes to something else, or one called it off. */
  readonly agreed: Proposal | undefined;
  /** What was proposed last, and waits for a yes. */
  readonly proposed: Proposal | undefined;
  /** What stood when it was called off, and by whom; until something is proposed again. */
  readonly calledOff: { readonly by: Side; readonly proposal: Proposal } | undefined;
  /** Those that began before something else was proposed: each stays where it was. */
  readonly past: readonly Proposal[];
  /** All to which both said yes, in order. */
  readonly everAgreed: readonly Proposal[];
}

const NOTHING: Standing = {
  last: 0,
  lastAt: undefined,
  agreed: undefined,
  proposed: undefined,
  calledOff: undefined,
  past: [],
  everAgreed: [],
};

/** What stands after these moves, in their order: those that one side reads, and no others. */
export function standingAfter(moves: readonly Move[]): Standing {
  return moves.reduce(
    (standing, move) => ({ ...after(standing, move), last: move.number, lastAt: move.at }),
    NOTHING,
  );
}

function after(standing: Standing, move: Move): Standing {
  const { agreed, proposed, past, everAgreed } = standing;
  switch (move.kind) {
    case "propose": {
      if (move.plan === undefined) return standing;
      const { number, by, at, plan } = move;
      const next = { ...standing, proposed: { number, by, at, plan }, calledOff: undefined };
      // What took place is not moved any more: this is another meeting.
      return agreed !== undefined && isBefore(agreed.plan.startsAt, at)
        ? { ...next, agreed: undefined, past: [...past, agreed] }
        : next;
    }
    case "accept":
      return proposed?.number === move.about
        ? {
            ...standing,
            agreed: proposed,
            proposed: undefined,
            everAgreed: [...everAgreed, proposed],
          }
        : standing;
    case "keep":
      return { ...standing, proposed: undefined };
    case "call-off": {
      const proposal = agreed ?? proposed;
      return proposal === undefined
        ? standing
        : {
            ...standing,
            agreed: undefined,
            proposed: undefined,
            calledOff: { by: move.by, proposal },
          };
    }
  }
}

function isBefore(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) < 0;
}

export type MoveRefusal = "changed-meanwhile" | "nothing-to-answer" | "past" | "too-far";

/**
 * Why a move may not be made, or nothing. One answers, moves and calls off what one read (`read`): when the other did
 * something meanwhile, nothing is done, and one reads it first. So two who propose at the same instant lose neither.
 */
export function refuseMove(
  { last, proposed, agreed }: Standing,
  move: {
    readonly by: Side;
    readonly kind: MoveKind;
    readonly read: number;
    readonly plan?: Plan | undefined;
  },
  now: Temporal.Instant,
): MoveRefusal | undefined {
  if (move.read !== last) return "changed-meanwhile";
  switch (move.kind) {
    case "propose": {
      if (move.plan === undefined || !isBefore(now, move.plan.startsAt)) return "past";
      return isBefore(farthest(now, move.plan.zone), move.plan.startsAt) ? "too-far" : undefined;
    }
    case "accept":
      if (proposed === undefined || proposed.by === move.by) return "nothing-to-answer";
      return isBefore(now, proposed.plan.startsAt) ? undefined : "past";
    case "keep":
      return proposed === undefined || agreed === undefined ? "nothing-to-answer" : undefined;
    case "call-off":
      return callable({ agreed, proposed }, now) ? undefined : "nothing-to-answer";
  }
}

function farthest(now: Temporal.Instant, zone: string): Temporal.Instant {
  return now.toZonedDateTimeISO(zone).add(FARTHEST_MEETING).toInstant();
}

/** Whether there is something to call off: what is agreed and has not begun, or what is proposed. */
export function callable(
  { agreed, proposed }: Pick<Standing, "agreed" | "proposed">,
  now: Temporal.Instant,
): boolean {
  return proposed !== undefined || (agreed !== undefined && isBefore(now, agreed.plan.startsAt));
}

/** Whether what the other proposed waits for the yes of this side. */
export function waitsFor({ proposed }: Standing, side: Side, now: Temporal.Instant): boolean {
  return proposed !== undefined && proposed.by !== side && isBefore(now, proposed.plan.startsAt);
}

/** The day that comes next: what is agreed, else what is proposed; nothing once it is past. */
export function nextDay(
  { agreed, proposed }: Pick<Standing, "agreed" | "proposed">,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return [agreed, proposed]
    .map((one) => one?.plan.startsAt)
    .find((start) => start !== undefined && isBefore(now, start));
}

/** The day of a plan, on the clock on which it was said. */
export function dayOfPlan({ startsAt, zone }: Plan): Temporal.PlainDate {
  return startsAt.toZonedDateTimeISO(zone).toPlainDate();
}

/** How far ahead one looks for what is to be recalled: to the end of tomorrow, wherever it is. */
export const RECALLED_AHEAD = { hours: 48 } as const;

/** Whether what is agreed is for today or tomorrow, on its own clock, and has not begun. */
export function isToRecall({ agreed }: Pick<Standing, "agreed">, now: Temporal.Instant): boolean {
  if (agreed === undefined || !isBefore(now, agreed.plan.startsAt)) return false;
  const today = now.toZonedDateTimeISO(agreed.plan.zone).toPlainDate();
  return Temporal.PlainDate.compare(dayOfPlan(agreed.plan), today.add({ days: 1 })) <= 0;
}
