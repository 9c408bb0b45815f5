import { type ICalEventData, ICalEventStatus } from "ical-generator";

import type { ListedExchange } from "../../protocol/actions/list-exchanges.ts";
import type { ExchangeKind } from "#services/house";

import { otherSide, type Side } from "../../protocol/domain/exchange.ts";
import type { TermValues } from "../../protocol/domain/need.ts";
import { titleOfTerms } from "../../protocol/web/terms.ts";
import type { SeenMeeting } from "../actions/standing.ts";
import { dayOfPlan, type Proposal } from "../domain/meeting.ts";
import { sayWhen } from "./say-meeting.ts";
import { meetingTexts as texts } from "./texts.fr.ts";

/** An exchange, as far as its calendar goes. */
export interface MeetingOf {
  readonly kept: ListedExchange["kept"];
  readonly kind: ExchangeKind;
  readonly names: Readonly<Record<Side, { readonly name: string }>>;
  readonly values: TermValues | undefined;
}

/** A meeting as a calendar keeps it (RFC 5545, 3.6.1). */
export interface MeetingEntry {
  /** Stays the same wherever its day goes; without the host. */
  readonly uid: string;
  readonly title: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant | undefined;
  readonly zone: string;
  /** The path of its page. */
  readonly address: string;
  /** Rises with each change (3.8.7.4). */
  readonly sequence: number;
  readonly changedAt: Temporal.Instant;
  readonly status: "confirmed" | "tentative" | "cancelled";
  readonly description: string;
  readonly location: string | undefined;
}

/**
 * The meetings of one exchange, for a calendar: those that were, each on its own; then the one that stands, under one
 * identifier wherever it is moved. While something else is proposed the day that is agreed stays, and says so.
 */
export function meetingEntries(
  of: MeetingOf,
  meeting: SeenMeeting,
  now: Temporal.Instant,
): readonly MeetingEntry[] {
  const { agreed, proposed, calledOff, past } = meeting;
  const standing = agreed ?? proposed ?? calledOff?.proposal;
  const entry = (proposal: Proposal, place: number, status: MeetingEntry["status"]) =>
    entryOf({ of, meeting, now }, { proposal, place, status });
  return [
    ...past.map((one, place) => entry(one, place, "confirmed")),
    ...(standing === undefined
      ? []
      : [entry(standing, past.length, statusOf(of, meeting, standing))]),
  ];
}

/** What was agreed is confirmed, unless the exchange stopped before; what is only proposed falls with the exchange. */
function statusOf(
  { kept }: MeetingOf,
  { agreed, proposed, mayMeet }: SeenMeeting,
  { plan }: Proposal,
): MeetingEntry["status"] {
  if (agreed !== undefined) {
    const { state } = kept.exchange;
    const isDone = mayMeet || state === "closed" || state === "settled";
    const wasBefore = Temporal.Instant.compare(plan.startsAt, kept.changedAt) <= 0;
    return isDone || wasBefore ? "confirmed" : "cancelled";
  }
  return proposed !== undefined && mayMeet ? "tentative" : "cancelled";
}

function entryOf(
  {
    of: { kept, kind, names, values },
    meeting,
    now,
  }: { readonly of: MeetingOf; readonly meeting: SeenMeeting; readonly now: Temporal.Instant },
  {
    proposal,
    place,
    status,
  }: {
    readonly proposal: Proposal;
    readonly place: number;
    readonly status: MeetingEntry["status"];
  },
): MeetingEntry {
  const { proposed, you, places, last, lastAt } = meeting;
  const other = names[otherSide(you)].name;
  const { where, video } = places.get(proposal.number) ?? {};
  const isOpen = status !== "cancelled" && proposed !== undefined && meeting.mayMeet;
  const when = isOpen ? sayWhen(proposed.plan, now) : "";
  const says = proposed?.by === you ? texts.icsYouPropose(when) : texts.icsProposed(other, when);
  return {
    uid: `${kept.id}-rendez-vous-${place + 1}`,
    title: texts.icsTitle(titleOfTerms(kind, values), other),
    start: proposal.plan.startsAt,
    end: proposal.plan.endsAt,
    zone: proposal.plan.zone,
    address: `/echanges/${kept.id}`,
    sequence: last,
    changedAt: lastAt ?? now,
    status,
    description: [isOpen ? says : undefined, video].filter((one) => one !== undefined).join("\n"),
    location: where ?? video,
  };
}

/** The days of the terms that the two took for a meeting: from then on they are told by it, wherever it is moved. */
export function daysTaken({ everAgreed }: SeenMeeting): ReadonlySet<string> {
  return new Set(everAgreed.map(({ plan }) => dayOfPlan(plan).toString()));
}

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const date = (moment: Temporal.Instant) => new Date(moment.epochMilliseconds);

/** The same, as the writer of `/echanges.ics` takes it. */
export function eventOf(entry: MeetingEntry, publicUrl: string): ICalEventData {
  const at = `${publicUrl}${entry.address}`;
  return {
    id: `${entry.uid}@${new URL(publicUrl).hostname}`,
    stamp: date(entry.changedAt),
    sequence: entry.sequence,
    status: STATUS[entry.status],
    summary: entry.title,
    description: [entry.description, at].filter((one) => one !== "").join("\n\n"),
    url: at,
    start: date(entry.start),
    end: entry.end === undefined ? null : date(entry.end),
    location: entry.location ?? null,
  };
}
