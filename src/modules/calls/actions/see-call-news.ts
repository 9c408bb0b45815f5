import { personBy, type Work } from "#services/house";

import { type CallNews, listNews } from "../store/news.ts";

export type { CallNews } from "../store/news.ts";

/** What happened longer ago is no news any more. */
const DAYS = 14;
/** How many lines of « mon fil » are of calls. */
const MOST = 5;

/** What is new of the calls that the person who acts follows: corrections and answered questions, the latest first. */
export async function listCallNewsIn(work: Work): Promise<readonly CallNews[]> {
  if (personBy(work.actor) === undefined) return [];
  return listNews(work, { since: work.now.subtract({ hours: 24 * DAYS }), most: MOST });
}
