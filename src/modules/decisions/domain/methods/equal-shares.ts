import { byLot, profileOf, type Sheet, voicesOf } from "../counting/sheet.ts";

export interface AskedShares {
  /** 1 approves a project. */
  readonly sheet: Sheet;
  /** By project, in whole hundredths. */
  readonly costs: readonly number[];
  /** Whole hundredths. */
  readonly budget: number;
  /** The places drawn when the question was put. */
  readonly lots: readonly number[];
}

/** What a shared budget bought. */
export interface Shared {
  /** Projects, in the order in which they were bought. */
  readonly funded: readonly number[];
  /** For each funded: by the shares of those who approve it, or by what they left. */
  readonly by: readonly ("shares" | "completion")[];
  /** Whole hundredths; together the budget. */
  readonly spent: number;
  readonly left: number;
  /** By project, the voices that approve it. */
  readonly supporters: readonly number[];
}

/**
 * Shares a budget among voices, and buys what they approve (method of equal shares: Peters and Skowron
 * 2020; Peters, Pierczyński and Skowron 2021, for approvals and a utility of one a project).
 *
 * Each voice, abstentions too, receives an equal part of the budget. A project is bought by the voices that
 * approve it, each paying the same price, or all it has left when that is less. Each round buys the project
 * of the lowest price; of the same price, the one that more voices approve, then the lower lot. When no
 * project can be paid so, what is left completes: projects by the voices that approve them, then by lot,
 * each one that fits in what is left; one that does not fit is passed over. What nobody approves is never
 * bought.
 */
export function shareEqually(asked: AskedShares): Shared {
  const { sheet, costs, budget, lots } = asked;
  const supporters = profileOf(sheet, 1).map(([, approved]) => approved ?? 0);
  const first = (one: number, other: number) =>
    (supporters[other] ?? 0) - (supporters[one] ?? 0) || byLot(lots, one, other);
  const wanted = [...costs.keys()].filter((project) => (supporters[project] ?? 0) > 0);
  const funded = buyByShares(asked, wanted, first);
  const by = funded.map((): Shared["by"][number] => "shares");
  let left = budget - funded.reduce((sum, project) => sum + (costs[project] ?? 0), 0);
  for (const project of wanted.toSorted(first)) {
    const cost = costs[project] ?? 0;
    if (funded.includes(project) || cost > left) continue;
    funded.push(project);
    by.push("completion");
    left -= cost;
  }
  return { funded, by, spent: budget - left, left, supporters };
}

/** A price for each voice: `due` shared by `payers`, in the unit of `scale` parts of a hundredth. */
interface Price {
  readonly due: bigint;
  readonly payers: bigint;
  readonly scale: bigint;
}

/**
 * What is left in each purse. Purses of the same content are one level: a round reckons with few levels
 * rather than with many voices. `levels` are whole numbers of the `scale`-th part of a hundredth. The
 * scale grows by what each price needs to be whole too, so that no sum is ever rounded.
 */
interface Purses {
  readonly levels: readonly bigint[];
  readonly scale: bigint;
  /** By row, its level. */
  readonly levelOf: Int32Array;
}

function buyByShares(
  asked: AskedShares,
  wanted: readonly number[],
  first: (one: number, other: number) => number,
): number[] {
  const { costs, budget } = asked;
  const sheet = merged(asked.sheet);
  let purses: Purses = {
    levels: [BigInt(budget)],
    scale: BigInt(voicesOf(sheet)),
    levelOf: new Int32Array(sheet.voices.length),
  };
  const funded: number[] = [];
  let offers: readonly Offer[] = wanted.map((project) => ({ project, price: undefined }));
  for (;;) {
    const round = cheapest({ sheet, costs, purses, offers, first });
    if (round.best === undefined) return funded;
    const { project, price } = round.best;
    funded.push(project);
    purses = pay(purses, price, supportersOf(sheet, project));
    offers = round.offers.filter((offer) => offer.project !== project);
  }
}

interface Offer {
  readonly project: number;
  /** The last price known. Purses only become lighter: it never falls, and what cannot be paid once never can. */
  readonly price: Price | undefined;
}

/** The project to buy, and the offers that may still be paid. Only what may be the cheapest is reckoned anew. */
function cheapest(asked: {
  readonly sheet: Sheet;
  readonly costs: readonly number[];
  readonly purses: Purses;
  readonly offers: readonly Offer[];
  readonly first: (one: number, other: number) => number;
}) {
  const { sheet, costs, purses, first } = asked;
  let best: { readonly project: number; readonly price: Price } | undefined;
  const offers: Offer[] = [];
  for (const offer of asked.offers.toSorted((a, b) => comparePrices(a.price, b.price))) {
    if (best !== undefined && comparePrices(offer.price, best.price) > 0) {
      offers.push(offer);
      continue;
    }
    const { project } = offer;
    const price = priceOf(BigInt(costs[project] ?? 0), supportersOf(sheet, project), purses);
    if (price === undefined) continue;
    offers.push({ project, price });
    const sign = best === undefined ? -1 : comparePrices(price, best.price);
    if (sign < 0 || (sign === 0 && first(project, best?.project ?? project) < 0))
      best = { project, price };
  }
  return { best, offers };
}

/** Exact, by products of whole numbers; a price that is not known yet may be any, and goes first. */
function comparePrices(one: Price | undefined, other: Price | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined);
  const a = one.due * other.payers * other.scale;
  const b = other.due * one.payers * one.scale;
  return a < b ? -1 : Number(a > b);
}

/** By row, the voices that approve a project. */
function supportersOf({ options, marks, voices }: Sheet, project: number): Float64Array {
  return Float64Array.from(voices, (carried, row) =>
    marks[row * options + project] === 1 ? carried : 0,
  );
}

/** What each supporter pays: the lightest purses give all they have, the others share the rest; undefined when all together cannot. */
function priceOf(
  cost: bigint,
  supporters: Float64Array,
  { levels, scale, levelOf }: Purses,
): Price | undefined {
  const voicesAt = new Float64Array(levels.length);
  let all = 0;
  for (let row = 0; row < supporters.length; row += 1) {
    const carried = supporters[row] ?? 0;
    const level = levelOf[row] ?? 0;
    voicesAt[level] = (voicesAt[level] ?? 0) + carried;
    all += carried;
  }
  let due = cost * scale;
  let payers = BigInt(all);
  for (const [level, content] of levels.entries()) {
    const here = voicesAt[level] ?? 0;
    if (here === 0) continue;
    if (content * payers >= due) return { due, payers, scale };
    due -= content * BigInt(here);
    payers -= BigInt(here);
  }
  return undefined;
}

/** Takes a price out of the purses of supporters, all that there is where there is less. */
function pay({ levels, scale, levelOf }: Purses, price: Price, supporters: Float64Array): Purses {
  const factor = price.payers / commonDivisor(price.due, price.payers);
  const each = (price.due * factor) / price.payers;
  const whole = levels.map((content) => content * factor);
  const contents = Array.from(levelOf, (level, row) => {
    const content = whole[level] ?? 0n;
    if (supporters[row] === 0) return content;
    return content > each ? content - each : 0n;
  });
  const sorted = [...new Set(contents)].toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  const places = new Map(sorted.map((content, level) => [content, level]));
  return {
    levels: sorted,
    scale: scale * factor,
    levelOf: Int32Array.from(contents, (content) => places.get(content) ?? 0),
  };
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** Rows of the same marks as one: their purses stay alike to the end. */
function merged({ options, marks, voices }: Sheet): Sheet {
  const rows = new Map<string, { readonly row: Uint8Array; carried: number }>();
  for (const [at, carried] of voices.entries()) {
    const row = marks.subarray(at * options, (at + 1) * options);
    const key = String.fromCharCode(...row);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { row, carried });
    else known.carried += carried;
  }
  const all = new Uint8Array(rows.size * options);
  const carried: number[] = [];
  for (const one of rows.values()) {
    all.set(one.row, carried.length * options);
    carried.push(one.carried);
  }
  return { options, marks: all, voices: Int32Array.from(carried) };
}
