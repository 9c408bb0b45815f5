import { dayOf } from "#basics/dates";
import { isCommuneCode } from "#rules/territory";
import type { ExchangeKind, Work } from "#services/house";

import type { Candidate } from "../domain/candidate.ts";
import { type GiverId, spaceOfGiver } from "../domain/giver.ts";
import type { NeedWords } from "../domain/need.ts";
import { type Reason, routeNeed } from "../domain/routing.ts";
import { countOpenOf } from "../store/exchanges.ts";
import { listLearnt, NOTHING_LEARNT } from "../store/learnt.ts";
import type { SealedNeed } from "../store/needs.ts";
import { listCandidatesIn } from "./list-candidates.ts";

/** More candidates than this are not looked at: the best fits are. */
const MOST_LOOKED_AT = 60;

/** Somebody who may be asked, with why. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly reason: Reason;
}

export interface RankedCandidates {
  /** Whom to ask, the first first. */
  readonly ranked: readonly Ranked[];
  /** Those who fit and cannot be asked now: they pause, or have enough to do. Which of the two is theirs. */
  readonly notFree: readonly Candidate[];
}

interface AskedFor {
  readonly need: Pick<SealedNeed, "asker" | "organisation" | "rome" | "commune">;
  readonly words: NeedWords;
  readonly kind: ExchangeKind;
  readonly already: readonly GiverId[];
  /** To choose whom to send to; not to show (`listCandidatesIn`). */
  readonly reachable?: boolean;
}

/**
 * Those of the directory who may meet a need, ranked by the rule of routing. Under the right of the
 * house, since it weighs what was learnt of each; only names, words and distances leave it.
 */
export async function rankCandidatesIn(lent: Work, asked: AskedFor): Promise<RankedCandidates> {
  const { need, words, kind, already } = asked;
  const found = await listCandidatesIn(lent, {
    words: [words.title, ...shortTerms(kind, words)].join(" "),
    allWords: false,
    rome: need.rome === undefined ? [] : [need.rome],
    kinds: kind.offers,
    commune: need.commune !== undefined && isCommuneCode(need.commune) ? need.commune : undefined,
    asker: need.asker,
    reachable: asked.reachable,
    most: MOST_LOOKED_AT,
  });
  const others = found.filter(
    ({ organisation }) => organisation === undefined || organisation !== need.organisation,
  );
  const byGiver = new Map(others.map((one) => [one.giver, one]));
  const { ranked, leftOut } = routeNeed(await weighedIn(lent, others), new Set(already), {
    at: lent.now,
    today: dayOf(lent.now),
  });
  return {
    ranked: ranked.flatMap(({ key, reason }) => {
      const candidate = byGiver.get(key);
      return candidate === undefined ? [] : [{ candidate, reason }];
    }),
    notFree: leftOut.flatMap(({ key, why }) => {
      const candidate = byGiver.get(key);
      return why === "not-free" && candidate !== undefined ? [candidate] : [];
    }),
  };
}

/** The words that say what is needed: the lines of the terms, not their days, numbers or long texts. */
function shortTerms({ terms }: ExchangeKind, { terms: values }: NeedWords): readonly string[] {
  return terms.flatMap(({ name, input }) => (input === "line" ? [values[name] ?? ""] : []));
}

async function weighedIn(lent: Work, found: readonly Candidate[]) {
  const open = await countOpenOf(
    lent,
    found.map(({ giver }) => giver),
  );
  const learnt = await listLearnt(lent, found.map(spaceOfGiver));
  const best = Math.max(...found.map(({ fit }) => fit), 0);
  return found.map((one) => {
    const { congestion, lastAskedAt } = learnt.get(spaceOfGiver(one)) ?? NOTHING_LEARNT;
    return {
      key: one.giver,
      // Whose words fit about as well fits as well: then it is whose turn it is.
      covers: one.fit * 2 >= best ? 1 : 0.5,
      kilometres: one.km,
      reach: one.goes,
      open: open.get(one.giver) ?? 0,
      receive: one.receive,
      congestion,
      lastAsked: lastAskedAt,
    };
  });
}
