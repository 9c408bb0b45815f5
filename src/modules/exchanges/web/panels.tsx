import type { Child } from "hono/jsx";

import type { Work } from "#services/house";
import { useFrame } from "#ui/frame";

import { listAwaitedWithMeetingsIn } from "../meeting/actions/list-meetings.ts";
import { sayAwaited } from "../meeting/web/meeting-lines.tsx";
import { listWaitingIn, type SeenFavour } from "../favours/actions/see-favours.ts";
import { Awaited } from "../protocol/web/exchanges-page.tsx";
import { WaitingLines } from "../favours/web/favours-page.tsx";

/** What awaits me: favours that somebody says to have done for me. */
export async function showWaiting(work: Work): Promise<Child | undefined> {
  const favours = await listWaitingIn(work);
  return favours.length === 0 ? undefined : <Waiting favours={favours} />;
}

/** One at a time on a simple page. */
function Waiting({ favours }: { readonly favours: readonly SeenFavour[] }) {
  const few = useFrame().person?.simple === true;
  return <WaitingLines favours={few ? favours.slice(0, 1) : favours} />;
}

/** Exchanges that wait for my answer, each with whose it is. */
export async function showAwaited(work: Work): Promise<Child | undefined> {
  const awaited = await listAwaitedWithMeetingsIn(work);
  const { exchanges } = awaited;
  return exchanges.length === 0 ? undefined : (
    <Awaited exchanges={exchanges} now={work.now} says={sayAwaited(awaited, work.now)} />
  );
}
