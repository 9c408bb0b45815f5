import type { Child } from "hono/jsx";

import {
  type AllWaiting,
  listWaitingIn,
  reading,
  rememberWaiting,
  showPanelsIn,
  type Work,
} from "#services/house";

import { findFittingIn, type Fitting, seeAnswersIn } from "../../mine/actions/see-answers.ts";
import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import { type DayOfWeek, seeDaysIn } from "./see-week.ts";

/** « Mon fil »: what waits for me, then what is new where I am. */
export interface SeenFeed {
  /** What waits for an act of mine, as each module says it. */
  readonly waiting: AllWaiting;
  /** How many things that is. */
  readonly count: number;
  /** My appointments of the week that begins today. */
  readonly week: readonly DayOfWeek[];
  /** What happened since I last looked, in the circles and calls that are mine to follow. */
  readonly news: readonly Child[];
  /** Calls that fit what I answered on arrival. */
  readonly fitting: Fitting | undefined;
  readonly now: Temporal.Instant;
}

/** How many calls that fit are shown there; their list holds the others. */
const MOST_FITTING = 3;

/** How many days the week beside holds, today among them. */
export const WEEK = 7;

/** Sees one's own feed; undefined for who is not signed in, or acts for somebody else. */
export const seeFeed = reading<undefined, SeenFeed | undefined>(seeFeedIn);

export async function seeFeedIn(work: Work): Promise<SeenFeed | undefined> {
  if (oneselfIn(work) === undefined) return undefined;
  const waiting = await listWaitingIn(work);
  const news = await showPanelsIn(work, "news");
  const answers = await seeAnswersIn(work);
  return {
    waiting,
    count: rememberWaiting(work, waiting),
    week: await seeDaysIn(work, WEEK),
    news,
    fitting: await findFittingIn(work, answers, MOST_FITTING),
    now: work.now,
  };
}
