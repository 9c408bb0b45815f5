import { dayOf, writeDay } from "#basics/dates";

import { linkTexts } from "./texts.fr.ts";

/** Beside a link: that it answers no more, since when. Nothing beside those that do, or of which nothing is known. */
export function DeadNote({
  url,
  dead,
  now,
}: {
  readonly url: string | undefined;
  readonly dead: ReadonlyMap<string, Temporal.Instant>;
  readonly now: Temporal.Instant;
}) {
  const since = url === undefined ? undefined : dead.get(url);
  if (since === undefined) return null;
  return <span class="petit doux">{linkTexts.deadSince(writeDay(dayOf(since), dayOf(now)))}</span>;
}
