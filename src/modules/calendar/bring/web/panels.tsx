import type { Child } from "hono/jsx";

import type { Work } from "#services/house";

import { occasionOfTaskIn } from "../actions/bring.ts";
import { texts } from "./texts.fr.ts";

/** On the page of a task: the occasion to which it is brought. */
export async function showOfTask(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const occasion = await occasionOfTaskIn(work, subject);
  return (
    occasion && (
      <p class="doux">
        {texts.taskOf} <a href={occasion.at}>{occasion.title}</a>
        {occasion.isCancelled && texts.taskCancelled}.
      </p>
    )
  );
}
