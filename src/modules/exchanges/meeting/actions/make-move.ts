import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { personBy, type PersonId, type Work, withRight, writeActor } from "#services/house";

import type { ExchangeLink } from "../../protocol/actions/links.ts";
import {
  peopleOfIn,
  sideOf,
  sidesOfActorIn,
  spaceToWriteIn,
} from "../../protocol/actions/parties.ts";
import { whomItReachesIn } from "../../protocol/actions/reach-side.ts";
import { sayAsIn } from "../../protocol/actions/say-word.ts";
import { isOfPartyIn, RIGHT } from "../../protocol/actions/take-step.ts";
import { otherSide, type Side } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { maySay } from "../../protocol/domain/word.ts";
import { findExchange, holdExchange, type KeptExchange } from "../../protocol/store/exchanges.ts";
import {
  type MoveId,
  type MoveKind,
  type MoveRefusal,
  type Plan,
  refuseMove,
} from "../domain/meeting.ts";
import { findMove, saveMove } from "../store/moves.ts";
import { type Place, seeStandingIn, writePlace } from "./standing.ts";
import { tellMoveIn } from "./tell-meeting.ts";

/** One move, whichever it is. */
export interface AskedMove {
  readonly kind: MoveKind;
  /** The number of the last move that was read. */
  readonly read: number;
  readonly plan?: Plan | undefined;
  readonly place?: Place | undefined;
  /** What one says along with it: a word of the exchange, like the others. */
  readonly words?: string | undefined;
  /** From the form's act: sent twice, it is one move. */
  readonly id?: MoveId | undefined;
}

/** On the page of an exchange: for which side, when the one who acts speaks for both. */
export interface OnPage {
  readonly exchange: ExchangeId;
  readonly as?: Side | undefined;
}

export type MakeMoveRefusal =
  | MoveRefusal
  | "unknown-exchange"
  | "not-agreed-any-more"
  | "with-oneself";

interface MadeBy {
  readonly kept: KeptExchange;
  readonly by: Side;
  readonly speakers: readonly PersonId[];
  readonly takenBy: string;
  /** Who acts for somebody, under a mandate. */
  readonly holder: PersonId | undefined;
}

/** Whoever speaks for a side moves the meeting, on its page. */
export async function makeMoveIn(
  work: Work,
  { exchange, as, ...move }: AskedMove & OnPage,
): Promise<Result<ExchangeId, MakeMoveRefusal>> {
  const kept = await findExchange(work, exchange);
  if (kept === undefined) return refused("unknown-exchange");
  const sides = await sidesOfActorIn(work, kept);
  const by = as === undefined ? sides[0] : sides.find((side) => side === as);
  if (by === undefined || (by === "giver" && !kept.isTold)) return refused("unknown-exchange");
  const [me, acting] = [work.actor.for, personBy(work.actor)];
  const speakers = [me, acting].filter((one) => one !== undefined);
  const holder = acting === me ? undefined : acting;
  const takenBy = writeActor(work.actor);
  return withRight(work, RIGHT, (lent) =>
    makeAsIn(lent, { kept, by, speakers, takenBy, holder }, move),
  );
}

/** The same from a letter, without an account, as long as its link serves. */
export async function makeMoveByLinkIn(
  work: Work,
  { link, ...move }: AskedMove & { readonly link: ExchangeLink },
): Promise<Result<ExchangeId, MakeMoveRefusal>> {
  return withRight(work, RIGHT, async (lent): Promise<Result<ExchangeId, MakeMoveRefusal>> => {
    const { exchange, party, who } = link;
    const kept = await findExchange(lent, exchange);
    if (kept === undefined || !(await isOfPartyIn(lent, kept, link)))
      return refused("unknown-exchange");
    if (!maySay(kept.exchange, party) || !isId<"Person">(who))
      return refused("not-agreed-any-more");
    const by = { kept, by: party, speakers: [who], takenBy: `person:${who}`, holder: undefined };
    return makeAsIn(lent, by, move);
  });
}

async function makeAsIn(
  lent: Work,
  made: MadeBy,
  move: AskedMove,
): Promise<Result<ExchangeId, MakeMoveRefusal>> {
  const { by, takenBy, speakers, holder } = made;
  const kept = await holdExchange(lent, made.kept.id);
  if (kept === undefined) return refused("unknown-exchange");
  const before = move.id && (await findMove(lent, move.id));
  if (before?.exchange === kept.id && before.takenBy === takenBy) return done(kept.id);
  if (!maySay(kept.exchange, by)) return refused("not-agreed-any-more");
  const people = await peopleOfIn(lent, sideOf(kept, otherSide(by)));
  // Under a mandate nobody agrees with themself.
  if (holder !== undefined && people.includes(holder)) return refused("with-oneself");
  const standing = await seeStandingIn(lent, kept, by);
  const refusal = refuseMove(standing, { ...move, by }, lent.now);
  if (refusal !== undefined) return refused(refusal);

  const id = move.id === undefined || before !== undefined ? newId<"MeetingMove">() : move.id;
  const reached = await whomItReachesIn(lent, { speakers, people });
  // An association that nobody represents just now reads it later.
  const reaches = people.length === 0 || reached.length > 0;
  const space = await spaceToWriteIn(lent, kept, by);
  await saveMove(lent, {
    id,
    exchange: kept.id,
    by,
    kind: move.kind,
    about: standing.proposed?.number ?? 0,
    takenBy,
    plan: move.plan,
    space,
    place: move.place && (await seal(lent, space, writePlace(move.place))),
    readers: {
      asker: by === "asker" || reaches ? kept.askerSpace : undefined,
      giver: by === "giver" || reaches ? kept.giverSpace : undefined,
    },
  });
  if (move.words !== undefined) {
    const said = { exchange: kept.id, words: move.words, by, speakers, takenBy, untold: true };
    const word = await sayAsIn(lent, said);
    if (!word.done) return word;
  }
  await tellMoveIn(lent, { kept, move: id, to: otherSide(by), people: reached, from: speakers[0] });
  return done(kept.id);
}
