import type { Child } from "hono/jsx";

import { findFirstCirclesIn, type FoundCircles } from "#modules/circles";
import { type Front, seeFrontIn } from "#modules/calls";
import {
  type AllWaiting,
  listWaitingIn,
  reading,
  rememberWaiting,
  showPanelsIn,
  type Work,
} from "#services/house";

import { findFittingIn, type Fitting, seeAnswersIn } from "../../mine/actions/see-answers.ts";
import { WEEK } from "./see-feed.ts";
import { type DayOfWeek, seeDaysIn } from "./see-week.ts";

/** What the front page holds for whoever looks: a visitor, or somebody signed in. */
export interface SeenFront {
  /** How many calls are open, from how many sources, and those that close soonest. */
  readonly calls: Front;
  /** The circles that one may know of, a page of them: one's own first. */
  readonly circles: FoundCircles["circles"];
  /** How many there are in all. */
  readonly circlesTotal: number;
  /** Which of them are linked, or part of one another. */
  readonly bridges: FoundCircles["bridges"];
  /** What modules show there to everyone. */
  readonly panels: readonly Child[];
  /** What awaits the person signed in: « mon fil ». Empty for visitors. */
  readonly waiting: AllWaiting;
  /** How many things that is. */
  readonly count: number;
  /** The appointments of the person signed in, of the week that begins today. */
  readonly week: readonly DayOfWeek[];
  /** Calls that fit what the person answered on arrival; undefined when they answered nothing. */
  readonly fitting: Fitting | undefined;
  /** Whether the person signed in has neither answered nor passed the three questions. */
  readonly questionsWait: boolean;
  readonly now: Temporal.Instant;
}

/** How many calls and circles the front page shows; the lists hold the others. */
export const MOST_ON_FRONT = { calls: 3, circles: 6 } as const;

/** Sees the front page. Anyone may: everything on it is public, or the reader's own. */
export const seeFront = reading<undefined, SeenFront>(seeFrontPageIn);

async function seeFrontPageIn(work: Work): Promise<SeenFront> {
  const calls = await seeFrontIn(work, { most: MOST_ON_FRONT.calls });
  const signedIn = work.actor.for !== undefined;
  const found = await findFirstCirclesIn(work);
  const waiting = await listWaitingIn(work);
  const answers = signedIn ? await seeAnswersIn(work) : undefined;
  return {
    calls,
    circles: [...found.mine, ...found.circles],
    circlesTotal: found.mineTotal + found.total,
    bridges: found.bridges,
    panels: await showPanelsIn(work, "home"),
    waiting,
    count: rememberWaiting(work, waiting),
    week: signedIn ? await seeDaysIn(work, WEEK) : [],
    fitting: await findFittingIn(work, answers, MOST_ON_FRONT.calls),
    questionsWait: signedIn && answers === undefined,
    now: work.now,
  };
}
