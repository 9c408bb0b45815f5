import { reading, type Work } from "#services/house";

import {
  type ListedExchange,
  listMyExchangesIn,
  type MyExchanges,
} from "../../protocol/actions/list-exchanges.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { nextDay, waitsFor } from "../domain/meeting.ts";
import { type SeenMeeting, seeStandingsIn } from "./standing.ts";

export interface MyMeetings extends MyExchanges {
  /** By exchange, what stands about their meeting. */
  readonly meetings: ReadonlyMap<ExchangeId, SeenMeeting>;
}

/** My exchanges, those that have a day to come first, by that day. */
export const listMyMeetings = reading(listMyMeetingsIn);

export async function listMyMeetingsIn(work: Work): Promise<MyMeetings> {
  const mine = await listMyExchangesIn(work);
  const meetings = await seeStandingsIn(work, mine.exchanges);
  const dayOf = ({ kept }: ListedExchange) => {
    const meeting = meetings.get(kept.id);
    const day = meeting?.mayMeet === true ? nextDay(meeting, work.now) : undefined;
    return day?.epochMilliseconds ?? Infinity;
  };
  const byDay = (one: ListedExchange, other: ListedExchange) => {
    const [a, b] = [dayOf(one), dayOf(other)];
    return a === b ? 0 : a - b;
  };
  return { ...mine, meetings, exchanges: mine.exchanges.toSorted(byDay) };
}

/** What waits for the answer of the person who acts, or for their eyes: a step, a word, or a day that was proposed. */
export async function listAwaitedWithMeetingsIn(work: Work): Promise<MyMeetings> {
  const mine = await listMyMeetingsIn(work);
  const exchanges = mine.exchanges.filter(({ kept, shelf, unheard, you }) => {
    const meeting = mine.meetings.get(kept.id);
    const isProposed = meeting?.mayMeet === true && waitsFor(meeting, you, work.now);
    return shelf === "for-me" || unheard > 0 || isProposed;
  });
  return { ...mine, exchanges };
}
