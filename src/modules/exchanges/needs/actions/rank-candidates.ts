import { dayOf } from "#basics/dates";
import { isCommuneCode } from "#rules/territory";
import type { ExchangeKind, Work } from "#services/house";

import { type Candidate, compareCandidates, SPEAKS_OF_IT } from "../../givers/domain/candidate.ts";
import { availabilityOf, type GiverId, spaceOfGiver } from "../../givers/domain/giver.ts";
import type { NeedWords } from "../../protocol/domain/need.ts";
import { routeNeed } from "../domain/routing.ts";
import { countOpenOf } from "../../protocol/store/exchanges.ts";
import { listLearnt, NOTHING_LEARNT } from "../../protocol/store/learnt.ts";
import type { SealedNeed } from "../../protocol/store/needs.ts";
import { tellingOf } from "../../actions/telling-words.ts";
import { shareHeld, stemsTelling } from "../../domain/telling.ts";
import { listCandidatesIn } from "../../givers/actions/list-candidates.ts";

/** More candidates than this are not looked at: the best fits are. */
const MOST_LOOKED_AT = 60;

interface AskedFor {
  readonly need: Pick<SealedNeed, "asker" | "organisation" | "rome" | "commune">;
  readonly words: NeedWords;
  readonly kind: ExchangeKind;
  readonly already: readonly GiverId[];
}

/** With how much of the need’s title, or of what it asks for, the best of their offers holds: 0 to 1. */
export type RankedCandidate = Candidate & { readonly share: number };

/** Those of the directory who may meet a need, as the one who asks reads them. */
export interface ProposedCandidates {
  /** The best fit first, then the nearest, then by name. */
  readonly free: readonly Candidate[];
  /** Those who fit and say that they take nothing now. */
  readonly notFree: readonly Candidate[];
}

/**
 * Those who may meet a need, by what each declared and by nothing else: neither what others ask of them
 * nor what was learnt of them shows here. An ask that finds no room waits, and its own page says so.
 */
export async function proposeCandidatesIn(
  work: Work,
  asked: AskedFor,
): Promise<ProposedCandidates> {
  const found = await findCandidatesIn(work, { ...asked, reachable: false });
  const others = found.filter(({ giver }) => !asked.already.includes(giver));
  const near = others.filter(({ share }) => share >= SPEAKS_OF_IT);
  // Words that speak of something else are shown only when no others are there.
  const shown = near.length > 0 ? near : others;
  const isFree = (one: Candidate) => availabilityOf(one, dayOf(work.now)).state === "free";
  return {
    free: shown.filter(isFree),
    notFree: shown.filter((one) => !isFree(one)),
  };
}

/**
 * Whom to send a need to, the first first, by the rule of routing: who has room, then who has none now.
 * Under the right of the house, since it weighs what was learnt of each: not for showing.
 */
export async function rankCandidatesIn(
  lent: Work,
  asked: AskedFor,
): Promise<readonly RankedCandidate[]> {
  const all = await findCandidatesIn(lent, { ...asked, reachable: true });
  // Nobody is written to for words that speak of something else.
  const found = all.filter(({ share }) => share >= SPEAKS_OF_IT);
  const byGiver = new Map(found.map((one) => [one.giver, one]));
  const { ranked, leftOut } = routeNeed(await weighedIn(lent, found), new Set(asked.already), {
    at: lent.now,
    today: dayOf(lent.now),
  });
  const full = leftOut.filter(({ why }) => why === "not-free");
  return [...ranked, ...full].flatMap(({ key }) => byGiver.get(key) ?? []);
}

async function findCandidatesIn(
  work: Work,
  { need, words, kind, reachable }: AskedFor & { readonly reachable: boolean },
): Promise<readonly RankedCandidate[]> {
  const what = firstTerm(kind, words);
  const texts = [await tellingOf(work, words.title), await tellingOf(work, what)];
  const told = texts.filter((telling) => telling.length > 0);
  const found = await listCandidatesIn(work, {
    words: `${words.title} ${what}`,
    stems: stemsTelling(told.flat()),
    allWords: false,
    rome: need.rome === undefined ? [] : [need.rome],
    kinds: kind.offers,
    commune: need.commune !== undefined && isCommuneCode(need.commune) ? need.commune : undefined,
    asker: need.asker,
    reachable,
    most: MOST_LOOKED_AT,
  });
  const others = found.filter(
    ({ organisation }) => organisation === undefined || organisation !== need.organisation,
  );
  const shareOf = ({ offers }: Candidate) =>
    Math.max(0, ...offers.flatMap(({ held }) => told.map((telling) => shareHeld(held, telling))));
  return others
    .map((one) => ({ ...one, share: told.length === 0 ? 1 : shareOf(one) }))
    .toSorted((one, other) => other.share - one.share || compareCandidates(one, other));
}

/** The term that says what is needed: the first. Those after it say how long, where, how. */
function firstTerm({ terms }: ExchangeKind, { terms: values }: NeedWords): string {
  const [first] = terms;
  return first?.input === "line" ? (values[first.name] ?? "") : "";
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
