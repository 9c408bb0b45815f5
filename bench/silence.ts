import { LEARNT, monthsBetween, type Usual, usualOf } from "../src/modules/kin/domain/silence.ts";
import { type Bench, type Curve, measure, type Outcome, reportOf, round } from "./support/bench.ts";
import { chance as seeded } from "./support/chance.ts";

/** How often the two of a synthetic bond give each other a sign, a day: at random, from once in two weeks to most days. */
const CHANCES = [1 / 14, 1 / 10, 1 / 7, 2 / 7, 0.4, 0.5] as const;
/** And more often than the page says a number for. */
const OFTEN = [0.7, 0.85] as const;
/** Or on one day of the week, kept so often; on the others now and then. */
const WEEKLY = [0.75, 0.9] as const;
const NOW_AND_THEN = 0.02;

const MUST = 0.3;
const DAYS_OF_MONTH = 365.25 / 12;
const FIVE_YEARS = 5 * 365.25;

export interface SizeOfSilence {
  readonly bonds: number;
  readonly days: number;
}
const SIZE: SizeOfSilence = { bonds: 10, days: 12_000 };

export const bench: Bench = {
  name: "silence",
  title:
    "How often two persons are asked though nothing is the matter, against what their page says, learnt from eight weeks; and after how many days, against the best fixed window that asks as often.",
  unit: "distance from what is said (0.3: 30 %); days",
  run: async (say) => {
    say(`silence: ${SIZE.bonds} bonds of each kind, ${SIZE.days} days`);
    return measureSilence(SIZE);
  },
};

/** What came of bonds of one kind: days looked at, questions, what was said of them, and how soon a break is noticed. */
interface Lived {
  days: number;
  asked: number;
  said: number;
  /** The same by who believes their eight weeks (a chance of n ÷ 56 a day). */
  believed: number;
  /** Days until a break is noticed, over the signs. */
  waits: number;
  signs: number;
  readonly gaps: number[];
}

export function measureSilence(size: SizeOfSilence): Outcome {
  const random = CHANCES.map((chance) => ({ chance, lived: live(size, () => chance) }));
  const often = OFTEN.map((chance) => ({ chance, lived: live(size, () => chance) }));
  const weekly = WEEKLY.map((chance) => ({
    chance,
    lived: live(size, (day) => (day % 7 === 0 ? chance : NOW_AND_THEN)),
  }));
  const errors = random.map(({ lived }) => Math.abs(lived.said / lived.asked - 1));
  const naive = random.map(({ lived }) => Math.abs(lived.said / lived.believed - 1));
  const all = [...random, ...often].map(({ lived }) => lived);
  const wait = meanOf(all.map(({ waits, signs }) => waits / signs));
  const fixed = fixedWindow(all);
  return {
    report: reportOf("silence", [
      measure({
        name: "asked for nothing, furthest from what is said",
        ours: Math.max(...errors),
        reference: Math.max(...naive),
        must: MUST,
        better: "lower",
      }),
      measure({
        name: "who speaks often, days between two such questions",
        ours: Math.min(...often.map(({ lived }) => lived.days / lived.asked)),
        must: FIVE_YEARS,
        better: "higher",
      }),
      measure({
        name: "days until a break is noticed",
        ours: wait,
        reference: fixed,
        must: fixed,
        better: "lower",
      }),
      measure({
        name: "who speaks on one day of the week, asked for nothing against what is said: rarer",
        ours: Math.max(...weekly.map(({ lived }) => lived.asked / lived.said)),
        must: 1,
        better: "lower",
      }),
    ]),
    notes: [
      "Reference of the first: the days that would be asked for as rarely if the next weeks were as likely as the eight that were seen (n ÷ 56 a day). Of the third: one window for all, which asks as often in all.",
    ],
    curves: [curveOf("at random, a day", [...random, ...often]), curveOf("one day a week", weekly)],
  };
}

function live({ bonds, days }: SizeOfSilence, chanceOf: (day: number) => number): Lived {
  const lived: Lived = { days: 0, asked: 0, said: 0, believed: 0, waits: 0, signs: 0, gaps: [] };
  for (let bond = 0; bond < bonds; bond += 1) liveOne(lived, { days, chanceOf, bond });
  return lived;
}

const FIRST = Temporal.PlainDate.from("2026-01-01");
/** Signs that are older say nothing any more. */
const KEPT = 3 * LEARNT;

function liveOne(
  lived: Lived,
  { days, chanceOf, bond }: { days: number; chanceOf: (day: number) => number; bond: number },
): void {
  const random = seeded(bond + 1);
  let signs: { readonly at: number; readonly day: Temporal.PlainDate }[] = [];
  for (let at = 0; at < days; at += 1) {
    if (random() >= chanceOf(at)) continue;
    const last = signs.at(-1);
    if (last !== undefined) count(lived, at - last.at, usualAt(signs, last.day));
    signs = [...signs.filter((one) => one.at > at - KEPT), { at, day: FIRST.add({ days: at }) }];
  }
}

const usualAt = (signs: readonly { readonly day: Temporal.PlainDate }[], day: Temporal.PlainDate) =>
  usualOf(
    signs.map((one) => one.day),
    day,
  );

/** One silence, and what the rule does of it. */
function count(lived: Lived, gap: number, usual: Usual): void {
  if (usual.state !== "known") return;
  const months = monthsBetween(usual.signs);
  const every = months === undefined ? FIVE_YEARS : months * DAYS_OF_MONTH;
  lived.days += gap;
  lived.said += gap / every;
  if (gap > usual.most) lived.asked += 1;
  if (gap > naiveMost(usual.signs / LEARNT, every)) lived.believed += 1;
  lived.waits += usual.most + 1;
  lived.signs += 1;
  lived.gaps.push(gap);
}

/** The fewest days that are exceeded no oftener than once in so many days, if the chance of a sign were this. */
function naiveMost(chance: number, every: number): number {
  const known = Math.min(chance, 0.99);
  return Math.ceil(Math.log(1 / (every * known)) / Math.log(1 - known));
}

/** The one window that asks no oftener, over all bonds. */
function fixedWindow(all: readonly Lived[]): number {
  const rate = meanOf(all.map(({ asked, days }) => asked / days));
  for (let window = 1; ; window += 1) {
    const theirs = meanOf(
      all.map(({ gaps, days }) => gaps.filter((gap) => gap > window).length / days),
    );
    if (theirs <= rate) return window + 1;
  }
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length;

function curveOf(
  title: string,
  kinds: readonly { readonly chance: number; readonly lived: Lived }[],
): Curve {
  return {
    title,
    columns: ["chance of a sign", "asked every … days", "said", "noticed after … days"],
    rows: kinds.map(({ chance, lived }) => [
      round(chance),
      round(lived.days / lived.asked),
      round(lived.days / lived.said),
      round(lived.waits / lived.signs),
    ]),
  };
}
