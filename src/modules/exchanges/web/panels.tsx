import type { Child } from "hono/jsx";

import type { Work } from "#services/house";

import { listWaitingIn } from "../actions/see-favours.ts";
import { WaitingLines } from "./favours-page.tsx";

/** What awaits me: favours that somebody says to have done for me. */
export async function showWaiting(work: Work): Promise<Child | undefined> {
  const favours = await listWaitingIn(work);
  return favours.length === 0 ? undefined : <WaitingLines favours={favours} />;
}
