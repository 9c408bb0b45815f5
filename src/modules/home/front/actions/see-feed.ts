import type { Child } from "hono/jsx";

import { reading, showPanelsIn, type Work } from "#services/house";

import { findFittingIn, type Fitting, seeAnswersIn } from "../../mine/actions/see-answers.ts";
import { oneselfIn } from "../../mine/actions/see-my-data.ts";

/** « Mon fil »: what waits for me, then what is new where I am. */
export interface SeenFeed {
  /** What each module says that waits for an act of mine: lines, the most pressing module first. */
  readonly awaits: readonly Child[];
  /** What happened since I last looked, in the circles and calls that are mine to follow. */
  readonly news: readonly Child[];
  /** Calls that fit what I answered on arrival. */
  readonly fitting: Fitting | undefined;
}

/** How many calls that fit are shown there; their list holds the others. */
const MOST_FITTING = 3;

/** Sees one's own feed; undefined for who is not signed in, or acts for somebody else. */
export const seeFeed = reading<undefined, SeenFeed | undefined>(seeFeedIn);

export async function seeFeedIn(work: Work): Promise<SeenFeed | undefined> {
  if (oneselfIn(work) === undefined) return undefined;
  const awaits = await showPanelsIn(work, "feed");
  const news = await showPanelsIn(work, "news");
  const answers = await seeAnswersIn(work);
  return { awaits, news, fitting: await findFittingIn(work, answers, MOST_FITTING) };
}
