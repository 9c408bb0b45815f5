import { done, type Result } from "#basics/result";
import { action, personBy, type Work, withRight } from "#services/house";

import { RIGHT } from "../../protocol/actions/take-step.ts";
import type { ListedExchange } from "../../protocol/actions/list-exchanges.ts";
import type { Side } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { findExchange } from "../../protocol/store/exchanges.ts";
import { listThanks, type KeptThanks, saveThanksRead } from "../store/thanks.ts";
import { sideOfActorIn, thanksForIn } from "./see-thanks.ts";

/** Thanks of the other side that nobody of this side read yet, by exchange. */
export async function listUnreadThanksIn(
  work: Work,
  exchanges: readonly ListedExchange[],
): Promise<ReadonlyMap<ExchangeId, KeptThanks>> {
  const all = await listThanks(
    work,
    exchanges.map(({ kept }) => kept.id),
  );
  const unread = new Map<ExchangeId, KeptThanks>();
  for (const { kept, you } of exchanges) {
    const isNews = (one: KeptThanks) =>
      one.exchange === kept.id && one.by !== you && one.readAt === undefined;
    if (!all.some(isNews)) continue;
    const found = (await thanksForIn(work, kept, you)).find(isNews);
    if (found !== undefined) unread.set(kept.id, found);
  }
  return unread;
}

/** Who was thanked read it: it is news no more. Read for them, under a mandate, it still is. */
export const readThanks = action(readThanksIn);

export async function readThanksIn(
  work: Work,
  asked: { readonly exchange: ExchangeId; readonly as?: Side | undefined },
): Promise<Result<boolean, never>> {
  if (personBy(work.actor) !== work.actor.for) return done(false);
  const kept = await findExchange(work, asked.exchange);
  const you = kept && (await sideOfActorIn(work, kept, asked.as));
  if (kept === undefined || you === undefined) return done(false);
  const theirs = (await thanksForIn(work, kept, you)).find(
    ({ by, readAt }) => by !== you && readAt === undefined,
  );
  if (theirs === undefined) return done(false);
  await withRight(work, RIGHT, (lent) => saveThanksRead(lent, theirs.id));
  return done(true);
}
