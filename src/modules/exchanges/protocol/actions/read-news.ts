import { done, type Result } from "#basics/result";
import { action, personBy, type Work, withRight } from "#services/house";

import type { Side } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import { findExchange } from "../store/exchanges.ts";
import { listUnreadLeft, listUnreadYes, saveLeftUnread, saveYesRead } from "../store/news.ts";
import { sidesOfActorIn } from "./parties.ts";
import { whomItReachesIn } from "./reach-side.ts";
import { RIGHT } from "./take-step.ts";

/**
 * Whoever asked saw that the other said yes; whoever stayed, that the other left: it is news no more. Read for them,
 * under a mandate, it still is.
 */
export const readNews = action(readNewsIn);

export async function readNewsIn(
  work: Work,
  { exchange, as }: { readonly exchange: ExchangeId; readonly as: Side },
): Promise<Result<boolean, never>> {
  const me = work.actor.for;
  if (me === undefined || personBy(work.actor) !== me) return done(false);
  const kept = await findExchange(work, exchange);
  if (kept === undefined || !(await sidesOfActorIn(work, kept)).includes(as)) return done(false);
  const isYes = as === "asker" && (await listUnreadYes(work, [exchange])).has(exchange);
  const isLeft = (await listUnreadLeft(work, [exchange])).has(exchange);
  if (!isYes && !isLeft) return done(false);
  await withRight(work, RIGHT, async (lent) => {
    // Nobody reads of it; the gate is asked all the same, as for whatever is written where somebody else is named.
    const people = [kept.asker, kept.giverPerson].flatMap((one) =>
      one === undefined || one === me ? [] : [one],
    );
    await whomItReachesIn(lent, { speakers: [me], people });
    if (isYes) await saveYesRead(lent, exchange);
    if (isLeft) await saveLeftUnread(lent, exchange, false);
  });
  return done(true);
}

/** Of exchanges that one looks at, whose yes is news, and which stopped because the other left. */
export async function listNewsOfIn(
  work: Work,
  { asked, all }: { readonly asked: readonly ExchangeId[]; readonly all: readonly ExchangeId[] },
): Promise<{ readonly yes: ReadonlySet<ExchangeId>; readonly left: ReadonlySet<ExchangeId> }> {
  return { yes: await listUnreadYes(work, asked), left: await listUnreadLeft(work, all) };
}
