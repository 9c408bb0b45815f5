import { z } from "zod";

import { open } from "#modules/access";
import type { Work } from "#services/house";

import { withoutSparedIn } from "../../protocol/actions/hear-words.ts";
import type { Side } from "../../protocol/domain/exchange.ts";
import { maySay } from "../../protocol/domain/word.ts";
import type { KeptExchange } from "../../protocol/store/exchanges.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { type Standing, standingAfter } from "../domain/meeting.ts";
import { listMoves, type SealedMove } from "../store/moves.ts";

/** Where two meet: in words, by video, or both. */
export interface Place {
  readonly where: string | undefined;
  readonly video: string | undefined;
}

/** What stands about the meeting of an exchange, as one side reads it. */
export interface SeenMeeting extends Standing {
  readonly you: Side;
  /** Where each proposal would take place, by its number; one whose author left is not there. */
  readonly places: ReadonlyMap<number, Place>;
  /** Whether one may still propose, answer and call off. */
  readonly mayMeet: boolean;
}

const placeShape = z.object({ where: z.string().optional(), video: z.string().optional() });

export function writePlace({ where, video }: Place): string {
  return JSON.stringify({ where, video });
}

/** The same, once opened. */
export function readPlace(text: string): Place {
  const { where, video } = placeShape.parse(JSON.parse(text));
  return { where, video };
}

/** The moves of one exchange that this side reads: its own, and those of the other that reach it. */
export async function movesForIn(
  work: Work,
  { kept, you }: { readonly kept: KeptExchange; readonly you: Side },
  all: readonly SealedMove[],
): Promise<readonly SealedMove[]> {
  const reaching = all.filter(({ by, reaches }) => by === you || reaches);
  return withoutSparedIn(work, reaching, { kept, you });
}

/** What stands in one exchange for one side. */
export async function seeStandingIn(
  work: Work,
  kept: KeptExchange,
  you: Side,
): Promise<SeenMeeting> {
  return seeMovesIn(work, { kept, you }, await listMoves(work, [kept.id]));
}

export async function seeMovesIn(
  work: Work,
  of: { readonly kept: KeptExchange; readonly you: Side },
  all: readonly SealedMove[],
): Promise<SeenMeeting> {
  const moves = await movesForIn(work, of, all);
  const standing = standingAfter(moves);
  const { agreed, proposed, calledOff, past } = standing;
  const shown = new Set([...past, agreed, proposed, calledOff?.proposal].map((one) => one?.number));
  const places = new Map<number, Place>();
  for (const { number, space, place } of moves) {
    const text = place && shown.has(number) ? await open(work, space, place) : undefined;
    if (text !== undefined) places.set(number, readPlace(text));
  }
  return { ...standing, you: of.you, places, mayMeet: maySay(of.kept.exchange, of.you) };
}

/** The same for many at once, by exchange: those in which something was ever proposed. */
export async function seeStandingsIn(
  work: Work,
  of: readonly { readonly kept: KeptExchange; readonly you: Side }[],
): Promise<ReadonlyMap<ExchangeId, SeenMeeting>> {
  const all = await listMoves(
    work,
    of.map(({ kept }) => kept.id),
  );
  const byExchange = Map.groupBy(all, ({ exchange }) => exchange);
  const seen = new Map<ExchangeId, SeenMeeting>();
  for (const one of of) {
    const moves = byExchange.get(one.kept.id);
    if (moves === undefined) continue;
    const meeting = await seeMovesIn(work, one, moves);
    if (meeting.last > 0) seen.set(one.kept.id, meeting);
  }
  return seen;
}
