import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";

import { listUnansweredIn } from "../actions/see-vote.ts";
import { type ListProps, OpenLines } from "./votes-page.tsx";

/** What awaits me: the open votes of my circles that I have not answered. */
export async function showUnanswered(work: Work): Promise<Child | undefined> {
  const votes = await listUnansweredIn(work);
  return votes.length === 0 ? undefined : <Unanswered votes={votes} now={work.now} />;
}

/** One at a time on a simple page. */
function Unanswered({ votes, now }: ListProps) {
  const few = useFrame().person?.simple === true;
  return <OpenLines votes={few ? votes.slice(0, 1) : votes} now={now} />;
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
