import { isId } from "#basics/id";
import { open } from "#modules/access";
import { findOrganisationIn, mergedIntoIn } from "#modules/organisations";
import { reading, type Work, withRight } from "#services/house";

import {
  type Balance,
  type CircleId,
  leftOf,
  NEAR,
  type Party,
  type SpaceId,
  spaceOf,
} from "../domain/party.ts";
import { mayBeMended } from "../domain/dispute.ts";
import { listOwnSpaces } from "../store/accounts.ts";
import { findWorth } from "../store/worth.ts";
export type { LineOrder } from "../store/lines.ts";
import { type Line, type LineOrder, listLines, type Range, sumOf } from "../store/lines.ts";
import {
  accountsReadIn,
  actsForThemselves,
  mayGiveFromIn,
  myCirclesIn,
  type NamedParty,
  nameOf,
  namesOfPartiesIn,
  speaksForIn,
} from "./parties.ts";
import { tiesOfIn, type Ties } from "./see-line.ts";
import { seeCommonIn, type SeenCommon, isAccountClosedIn } from "./common-account.ts";
import { type Target, targetsIn } from "./whom.ts";
import { isUncountedIn } from "./count-nothing.ts";

/** One line of an account with the name of the other side, and its words. */
export type SeenLine = Omit<Line, "words" | "wordsOf" | "by" | "side"> & {
  readonly with: string;
  readonly ties: Ties;
  /** Whether it has a page of its own, where one says that it is wrong. */
  readonly hasPage: boolean;
  readonly words: string | undefined;
  /** Who pressed, of an account that is not a person's. */
  readonly by: string | undefined;
};

/** What an account holds. */
export interface SeenBalance {
  readonly balance: Balance;
  /** Whether anything ever passed, in kori or in words. */
  readonly isOpen: boolean;
}

/** An account as who reads it sees it: what it holds, what it may still give, and a page of its lines. */
export interface SeenAccount extends SeenBalance {
  readonly of: NamedParty;
  readonly isMine: boolean;
  readonly left: Balance;
  /** Told before the floor is reached. */
  readonly isNear: boolean;
  readonly lines: readonly SeenLine[];
  readonly total: number;
  /** Whom one may thank from it; undefined for who may only read it. */
  readonly targets: readonly Target[] | undefined;
  /** What one kori stands for, in the words of the territory. */
  readonly worth: string | undefined;
  /** Whether nothing is counted on it, and whether who looks may say so, or say otherwise. */
  readonly isUncounted: boolean;
  readonly mayCount: boolean;
  /** Whether who looks may say of a line shown here that it is wrong. */
  readonly mayMend: boolean;
  /** Of a circle: who may give from it. */
  readonly common: SeenCommon | undefined;
  /** The other accounts that one reads. */
  readonly others: readonly NamedParty[];
}

export interface AskAccount {
  /** The id of a circle or an organisation; undefined: one's own. */
  readonly of: string | undefined;
  readonly page: number;
  readonly order?: LineOrder;
}

export const ACCOUNT_PAGE = 20;

/** Sees an account: one's own, of one's circle, of whom one represents; undefined for who may not know of it. */
export const seeAccount = reading(seeAccountIn);

export async function seeAccountIn(
  work: Work,
  { of, page, order = "latest" }: AskAccount,
): Promise<SeenAccount | undefined> {
  const found = await findAccountIn(work, of);
  if (found === undefined) return undefined;
  const { named } = found;
  const range = { from: (page - 1) * ACCOUNT_PAGE, most: ACCOUNT_PAGE, order };
  const { lines, total, balance } = await readIn(work, found, async (lent, spaces) => ({
    ...(await listLines(lent, spaces, range)),
    balance: (await sumOf(lent, spaces)) ?? 0,
  }));
  const { party } = named;
  const common = party.kind === "circle" ? await seeCommonIn(work, party.id) : undefined;
  const left = Math.min(leftOf(party.kind, balance), common?.mine ?? Infinity);
  const mayGive = await mayGiveFromIn(work, party);
  const others = await accountsReadIn(work);
  const shown = await nameLinesIn(work, lines, readByThemselves(found));
  const mayCount = await speaksForIn(work, party);
  return {
    of: named,
    isMine: of === undefined,
    balance,
    isOpen: total > 0,
    left,
    isNear: left <= NEAR,
    lines: shown,
    total,
    common,
    targets: mayGive ? await targetsIn(work, party) : undefined,
    worth: await findWorth(work),
    isUncounted: await isUncountedIn(work, [party]),
    mayCount,
    mayMend: mayCount && shown.some((line) => line.hasPage && mayBeMended(line)),
    others: others.filter((one) => one.party.id !== party.id),
  };
}

interface FoundAccount {
  readonly named: NamedParty;
  readonly spaces: readonly SpaceId[];
  /** Some of them were merged into the one that stays, and have no reader of their own any more. */
  readonly isMerged: boolean;
}

/** Reads an account over all its spaces: by a right of the house where it holds what was merged into it. */
function readIn<T>(
  work: Work,
  { spaces, isMerged }: FoundAccount,
  run: (lent: Work, spaces: readonly SpaceId[]) => Promise<T>,
): Promise<T> {
  return isMerged ? withRight(work, "give-kori", (lent) => run(lent, spaces)) : run(work, spaces);
}

/** Those of its spaces that who acts reads without a right of the house. */
const readByThemselves = ({ named: { party }, spaces, isMerged }: FoundAccount) =>
  isMerged ? [spaceOf(party)] : spaces;

/** Whose account is asked for, when the person who acts reads it. */
async function findAccountIn(
  work: Work,
  of: string | undefined,
): Promise<FoundAccount | undefined> {
  if (of === undefined) {
    const me = work.actor.for;
    if (me === undefined) return undefined;
    const mine: Party = { kind: "person", id: me };
    const named = (await namesOfPartiesIn(work, [mine])).get(me);
    return named && { named, spaces: await listOwnSpaces(work), isMerged: false };
  }
  if (!isId<"Organisation">(of)) return undefined;
  // What was merged into another is read there.
  const id: string = (await findOrganisationIn(work, of))?.id ?? of;
  const named = (await accountsReadIn(work)).find(({ party }) => party.id === id);
  if (named === undefined) return undefined;
  const { party } = named;
  const merged = party.kind === "organisation" ? await mergedIntoIn(work, party.id) : [];
  const spaces = [party, ...merged.map((gone): Party => ({ kind: "organisation", id: gone }))];
  return { named, spaces: spaces.map(spaceOf), isMerged: merged.length > 0 };
}

/** The lines of an account with their names, their words opened. */
export async function nameLinesIn(
  work: Work,
  lines: readonly Line[],
  sides: readonly SpaceId[] = [],
): Promise<readonly SeenLine[]> {
  const pens = lines.flatMap(({ by }): readonly Party[] =>
    by === undefined ? [] : [{ kind: "person", id: by }],
  );
  const names = await namesOfPartiesIn(work, [...lines.map(({ other }) => other), ...pens]);
  const tiesOf = await tiesOfIn(
    work,
    lines.map(({ id }) => id),
  );
  const isOneself = actsForThemselves(work);
  const seen: SeenLine[] = [];
  for (const { words, wordsOf, by, side, ...line } of lines)
    seen.push({
      ...line,
      with: nameOf(names, line.other),
      ties: tiesOf(line.id),
      hasPage: isOneself && line.amount !== 0 && sides.includes(side),
      words: words && (await open(work, wordsOf, words)),
      by: line.isGiven && by !== undefined ? names.get(by)?.name : undefined,
    });
  return seen;
}

export interface AskLines extends Range {
  readonly of: string | undefined;
}

/** Some lines of an account, oldest first, for its statement; none for who may not know of it. */
export const listStatement = reading(
  async (work: Work, { of, from, most }: AskLines): Promise<readonly SeenLine[]> => {
    const found = await findAccountIn(work, of);
    if (found === undefined) return [];
    const { lines } = await readIn(work, found, (lent, spaces) =>
      listLines(lent, spaces, { from, most, order: "oldest" }),
    );
    return nameLinesIn(work, lines);
  },
);

/** The balance of the person who acts, and whether anything ever passed. */
export async function seeMyBalanceIn(work: Work): Promise<SeenBalance> {
  const spaces = await listOwnSpaces(work);
  const { total } = await listLines(work, spaces, { from: 0, most: 1 });
  return { balance: (await sumOf(work, spaces)) ?? 0, isOpen: total > 0 };
}

/**
 * The balance of a circle, for the page of the circle; undefined for who is no member and, until something passed, for who does
 * not facilitate it.
 */
export async function seeCircleBalanceIn(
  work: Work,
  circle: CircleId,
): Promise<(SeenBalance & { readonly isClosed: boolean }) | undefined> {
  if (!(await myCirclesIn(work)).includes(circle)) return undefined;
  const party: Party = { kind: "circle", id: circle };
  const balance = await sumOf(work, [spaceOf(party)]);
  const isOpen = balance !== undefined;
  if (!isOpen && !(await speaksForIn(work, party))) return undefined;
  return { balance: balance ?? 0, isOpen, isClosed: await isAccountClosedIn(work, [party]) };
}
