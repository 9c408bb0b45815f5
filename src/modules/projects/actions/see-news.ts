import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import type { Work } from "#services/house";

import { listNews, type NewsRow } from "../store/news.ts";

/** Something that somebody else did in an answer of mine. */
export type News = Omit<NewsRow, "title"> & { readonly title: string; readonly byName: string };

/** How far back news goes, in days; and how many at most. */
const DAYS = 7;
const MOST = 4;

/** What others did in the answers of the person who acts, in the last week, latest first. */
export async function listNewsIn(work: Work): Promise<readonly News[]> {
  const person = work.actor.for;
  if (person === undefined) return [];
  const since = work.now.subtract({ hours: DAYS * 24 });
  const rows = await listNews(work, { person, since, most: MOST });
  const names = await namesOfIn(
    work,
    rows.map(({ by }) => by),
  );
  const news: News[] = [];
  for (const { title: sealed, ...row } of rows) {
    const title = sealed === null ? "" : await open(work, spaceOf(row.space), sealed);
    if (title !== undefined) news.push({ ...row, title, byName: names.get(row.by) ?? "" });
  }
  return news;
}
