import type { Dated, DatedSource } from "#services/house";

import { otherSide } from "../../protocol/domain/exchange.ts";
import { type DatedExchange, datedExchanges } from "../../protocol/web/dated.ts";
import { titleOfTerms } from "../../protocol/web/terms.ts";
import { listMyMeetingsIn, type MyMeetings } from "../actions/list-meetings.ts";
import type { SeenMeeting } from "../actions/standing.ts";
import { dayOfPlan, type Proposal } from "../domain/meeting.ts";
import { sayWhen } from "./say-meeting.ts";
import { meetingTexts as texts } from "./texts.fr.ts";

/**
 * The meetings of one exchange, for a calendar: those that were, each on its own; then the one that stands, under one
 * identifier wherever it is moved. While something else is proposed the day that is agreed stays, and says so.
 */
export function meetingEntries(
  of: DatedExchange,
  meeting: SeenMeeting,
  now: Temporal.Instant,
): readonly Dated[] {
  const { agreed, proposed, calledOff, past } = meeting;
  const standing = agreed ?? proposed ?? calledOff?.proposal;
  const entry = (proposal: Proposal, place: number, status: Dated["status"]) =>
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
  { kept }: DatedExchange,
  { agreed, proposed, mayMeet }: SeenMeeting,
  { plan }: Proposal,
): Dated["status"] {
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
  }: { readonly of: DatedExchange; readonly meeting: SeenMeeting; readonly now: Temporal.Instant },
  {
    proposal,
    place,
    status,
  }: {
    readonly proposal: Proposal;
    readonly place: number;
    readonly status: Dated["status"];
  },
): Dated {
  const { proposed, you, places, last, lastAt } = meeting;
  const other = names[otherSide(you)].name;
  const { where, video } = places.get(proposal.number) ?? {};
  const isOpen = status !== "cancelled" && proposed !== undefined && meeting.mayMeet;
  const when = isOpen ? sayWhen(proposed.plan, now) : "";
  const says = proposed?.by === you ? texts.icsYouPropose(when) : texts.icsProposed(other, when);
  return {
    uid: `${kept.id}-rendez-vous-${place + 1}`,
    title: texts.icsTitle(titleOfTerms(kind, values), other),
    when: {
      kind: "time",
      start: proposal.plan.startsAt,
      end: proposal.plan.endsAt,
      zone: proposal.plan.zone,
    },
    of: { kind: "mine" },
    address: `/echanges/${kept.id}`,
    sequence: last,
    changedAt: lastAt ?? now,
    status,
    isAgreed: status === "confirmed",
    description: [isOpen ? says : undefined, video].filter((one) => one !== undefined).join("\n"),
    location: where ?? video,
  };
}

/** The days of the terms that the two took for a meeting: from then on they are told by it, wherever it is moved. */
export function daysTaken({ everAgreed }: SeenMeeting): ReadonlySet<string> {
  return new Set(everAgreed.map(({ plan }) => dayOfPlan(plan).toString()));
}

/** All that is dated in these exchanges: their meetings, and the days of their terms that no meeting took over. */
export function datesOf(
  {
    exchanges,
    meetings,
  }: Pick<MyMeetings, "meetings"> & { readonly exchanges: readonly DatedExchange[] },
  now: Temporal.Instant,
): readonly Dated[] {
  return exchanges.flatMap((one) => {
    const meeting = meetings.get(one.kept.id);
    if (meeting === undefined) return datedExchanges([one]);
    const days = datedExchanges([{ ...one, without: daysTaken(meeting) }]);
    return [...days, ...meetingEntries(one, meeting, now)];
  });
}

/** The days and hours on which the person who acts agreed with somebody, or may. */
export const myMeetingDates: DatedSource = {
  mandate: "exchanges",
  list: async (work) => datesOf(await listMyMeetingsIn(work), work.now),
};
