import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, recordReadIn, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { action, type PersonId, personBy, type Work, withRight } from "#services/house";

import { otherSide, type Side } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import { isShown, readTelephone, shownUntil } from "../domain/telephone.ts";
import { maySay } from "../domain/word.ts";
import { findExchange, holdExchange, type KeptExchange } from "../store/exchanges.ts";
import {
  deleteKeptTelephone,
  deleteShownTelephone,
  findKeptTelephone,
  listShownTelephones,
  saveKeptTelephone,
  saveShownTelephone,
  SHOWN,
} from "../store/telephones.ts";
import { peopleOfIn, sideOf, sidesOfActorIn, spaceToWriteIn } from "./parties.ts";
import { whomItReachesIn } from "./reach-side.ts";
import { RIGHT } from "./take-step.ts";

export interface ShowTelephone {
  readonly exchange: ExchangeId;
  readonly as?: Side | undefined;
  readonly telephone: string;
  /** Whether the person who acts keeps it, so as not to type it again; else what they kept is forgotten. */
  readonly keep: boolean;
}

export type ShowTelephoneRefusal =
  | "unknown-exchange"
  | "not-agreed-any-more"
  | "not-a-telephone"
  | "shown-to-oneself";

/**
 * One shows one's telephone to the other side of an exchange, and to nobody else: chosen for this one exchange, read
 * while what was agreed lives, gone thirty days after both closed. Again, it is the new number that is shown.
 */
export const showTelephone = action(showTelephoneIn);

export async function showTelephoneIn(
  work: Work,
  asked: ShowTelephone,
): Promise<Result<ExchangeId, ShowTelephoneRefusal>> {
  const found = await findSideIn(work, asked);
  const me = work.actor.for;
  if (found === undefined || me === undefined) return refused("unknown-exchange");
  if (!maySay(found.kept.exchange, found.by)) return refused("not-agreed-any-more");
  const telephone = readTelephone(asked.telephone);
  if (telephone === undefined) return refused("not-a-telephone");
  return withRight(work, RIGHT, (lent) =>
    showAs(lent, { ...found, me, holder: personBy(work.actor), telephone, keep: asked.keep }),
  );
}

interface ShownAs {
  readonly kept: KeptExchange;
  readonly by: Side;
  readonly me: PersonId;
  /** Who acts; somebody else than `me` under a mandate. */
  readonly holder: PersonId | undefined;
  readonly telephone: string;
  readonly keep: boolean;
}

async function showAs(
  lent: Work,
  { kept, by, me, holder, telephone, keep }: ShownAs,
): Promise<Result<ExchangeId, ShowTelephoneRefusal>> {
  const people = await peopleOfIn(lent, sideOf(kept, otherSide(by)));
  // Under a mandate nothing of somebody's is opened to its holder.
  if (holder !== undefined && holder !== me && people.includes(holder))
    return refused("shown-to-oneself");
  const held = await holdExchange(lent, kept.id);
  if (held === undefined || !maySay(held.exchange, by)) return refused("not-agreed-any-more");
  const own = await makeOwnSpaceIn(lent, me);
  if (keep) await saveKeptTelephone(lent, own, await seal(lent, own, telephone));
  else await deleteKeptTelephone(lent, own);
  const reached = await whomItReachesIn(lent, { speakers: [me], people });
  const reaches = people.length === 0 || reached.length > 0;
  const space = await spaceToWriteIn(lent, kept, by);
  await saveShownTelephone(lent, {
    exchange: kept.id,
    by,
    space,
    to: reaches ? sideOf(kept, otherSide(by)).space : undefined,
    number: await seal(lent, space, telephone),
    shownBy: me,
  });
  return done(kept.id);
}

async function findSideIn(
  work: Work,
  asked: { readonly exchange: ExchangeId; readonly as?: Side | undefined },
): Promise<{ readonly kept: KeptExchange; readonly by: Side } | undefined> {
  const kept = await findExchange(work, asked.exchange);
  if (kept === undefined) return undefined;
  const sides = await sidesOfActorIn(work, kept);
  const by = asked.as === undefined ? sides[0] : sides.find((side) => side === asked.as);
  return by && { kept, by };
}

/** Whoever speaks for that side shows it no more: the copy is deleted. Twice changes nothing. */
export const hideTelephone = action(
  async (
    work: Work,
    asked: { readonly exchange: ExchangeId; readonly as?: Side | undefined },
  ): Promise<Result<ExchangeId, "unknown-exchange">> => {
    const found = await findSideIn(work, asked);
    if (found === undefined) return refused("unknown-exchange");
    const { kept, by } = found;
    await withRight(work, RIGHT, (lent) => deleteShownTelephone(lent, { exchange: kept.id, by }));
    return done(kept.id);
  },
);

/** The telephones of an exchange, as one of its sides reads them. */
export interface SeenTelephones {
  /** What the other side shows, when it does. */
  readonly theirs: string | undefined;
  /** What one's own side shows. */
  readonly mine: string | undefined;
  /** What the person who acts keeps, to be shown by one tap. */
  readonly kept: string | undefined;
  /** The day after which the other reads it no more, once both closed. */
  readonly until: Temporal.Instant | undefined;
}

/**
 * Reads them, and writes in the log of its space that the other’s was read, in the same transaction. Whose side one
 * reads was asked before; PostgreSQL asks it again, but for the holder of a link.
 */
export async function seeTelephonesIn(
  work: Work,
  kept: KeptExchange,
  you: Side,
): Promise<SeenTelephones> {
  const shown = await listShownTelephones(work, kept.id);
  const own = shown.find(({ by }) => by === you);
  const other = shown.find(
    ({ by, reaches, closedAt }) =>
      by !== you && reaches && isShown(kept.exchange, closedAt, work.now),
  );
  const theirs = other && (await open(work, other.space, other.number));
  if (other !== undefined && theirs !== undefined)
    await recordReadIn(work, { space: other.space, table: SHOWN, row: other.id });
  const closedAt = own?.closedAt ?? other?.closedAt;
  return {
    theirs,
    mine: own && (await open(work, own.space, own.number)),
    kept: await keptTelephoneIn(work),
    until: closedAt && shownUntil(closedAt),
  };
}

async function keptTelephoneIn(work: Work): Promise<string | undefined> {
  const me = work.actor.for;
  if (me === undefined) return undefined;
  const number = await findKeptTelephone(work, ownSpaceOf(me));
  return number && open(work, ownSpaceOf(me), number);
}
