import { type AskableLine, askableLineIn } from "../../orientation/actions/ask-along-line.ts";
import { askableOfferIn } from "../../givers/actions/askable-offer.ts";
import { type ExchangeKind, reading, type Work } from "#services/house";

import type { GiverId } from "../../givers/domain/giver.ts";
import type { NeedId, NeedWords } from "../../protocol/domain/need.ts";
import { listExchangesOfNeed } from "../../protocol/store/exchanges.ts";
import type { SealedNeed } from "../../protocol/store/needs.ts";
import { kindNamed } from "../../protocol/actions/kinds.ts";
import { type ListedExchange, shelfOf } from "../../protocol/actions/list-exchanges.ts";
import { linesForIn } from "./next-giver.ts";
import type { NextOnTable } from "../../orientation/actions/next-on-table.ts";
import { namesOfSidesIn } from "../../protocol/actions/parties.ts";
import { type ProposedCandidates, proposeCandidatesIn } from "./rank-candidates.ts";
import { seeGiverIn } from "../../givers/actions/see-giver.ts";
import { openWordsIn } from "../../protocol/actions/open-words.ts";
import { findOwnNeedIn } from "./write-need.ts";

/** What one needs, who might meet it and why, and who was asked until now. */
export interface SeenNeed {
  readonly need: Omit<SealedNeed, "words">;
  readonly words: NeedWords;
  readonly kind: ExchangeKind;
  readonly candidates: ProposedCandidates;
  /** The one whom one came to ask, from their page, when the search did not find them by itself. */
  readonly chosen:
    | {
        readonly giver: GiverId;
        readonly name: string;
        /** The line along which one asks, when one came from a table. */
        readonly along: AskableLine | undefined;
        /** Which of their offers one asks for, in its words. */
        readonly offer: string | undefined;
      }
    | undefined;
  /** Whom one came to ask, from their page. */
  readonly to: GiverId | undefined;
  /** What the orientation tables that one may read say of it. */
  readonly lines: readonly NextOnTable[];
  /** The oldest first: each pass is shown to the one who asks. */
  readonly asked: readonly Omit<ListedExchange, "values" | "unheard">[];
}

/** A need of the person who acts, or of an organisation for which they may speak; undefined for others. */
export const seeNeed = reading(seeNeedIn);

export async function seeNeedIn(
  work: Work,
  asked: { readonly need: NeedId; readonly to?: GiverId | undefined },
): Promise<SeenNeed | undefined> {
  const need = await findOwnNeedIn(work, asked.need);
  const words = need && (await openWordsIn(work, need));
  if (need === undefined || words === undefined) return undefined;
  const kind = kindNamed(work.app, need.kind);
  const before = await listExchangesOfNeed(work, need.id);
  const already = before.map(({ giver }) => giver);
  const open = need.state === "draft" || need.state === "asking";
  const candidates = open
    ? await proposeCandidatesIn(work, { need, words, kind, already })
    : { free: [], notFree: [] };
  const listed = [];
  for (const kept of before) {
    const names = await namesOfSidesIn(work, kept);
    listed.push({
      kept,
      kind,
      you: "asker",
      names,
      shelf: shelfOf(kept, "asker", work.now),
    } as const);
  }
  const lines = open ? await linesForIn(work, { need, words, before }) : [];
  // Whom one came to ask stays chosen while one changes one's words.
  const isKept = need.state === "draft" || need.line !== undefined || need.offer !== undefined;
  const kept = isKept ? need.givers[0] : undefined;
  const to = open ? (asked.to ?? kept) : undefined;
  const chosen = open ? await chosenIn(work, to, { candidates, already, need }) : undefined;
  return { need, words, kind, candidates, to, chosen, lines, asked: listed };
}

async function chosenIn(
  work: Work,
  to: GiverId | undefined,
  known: {
    readonly candidates: ProposedCandidates;
    readonly already: readonly GiverId[];
    readonly need: SealedNeed;
  },
): Promise<SeenNeed["chosen"]> {
  if (to === undefined || known.already.includes(to)) return undefined;
  const { free, notFree } = known.candidates;
  const { line, offer, givers } = known.need;
  // Whom one asks for one offer stands first, with that offer.
  const given =
    givers[0] === to && offer !== undefined ? await askableOfferIn(work, offer) : undefined;
  if (given !== undefined)
    return { giver: to, name: given.name, along: undefined, offer: given.words };
  if ([...free, ...notFree].some(({ giver }) => giver === to)) return undefined;
  const along =
    line !== undefined && givers[0] === to ? await askableLineIn(work, line) : undefined;
  if (along !== undefined) return { giver: to, name: along.name, along, offer: undefined };
  const seen = await seeGiverIn(work, { giver: to });
  return seen && { giver: to, name: seen.name, along: undefined, offer: undefined };
}
