import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Work } from "#services/house";

import { listUnansweredIn } from "../actions/see-vote.ts";
import { OpenLines } from "./votes-page.tsx";

/** What awaits me: the open votes of my circles that I have not answered. */
export async function showUnanswered(work: Work): Promise<Child | undefined> {
  const votes = await listUnansweredIn(work);
  return votes.length === 0 ? undefined : <OpenLines votes={votes} now={work.now} />;
}

/** The same, on the page of a circle. */
export async function showOfCircle(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Circle">(subject)) return undefined;
  const votes = await listUnansweredIn(work, subject);
  return votes.length === 0 ? undefined : <OpenLines votes={votes} now={work.now} />;
}
