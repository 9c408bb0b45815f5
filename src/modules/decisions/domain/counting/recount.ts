import type { CountFile, CountOption, CountRules, Summary } from "./count-file.ts";
import { shareEqually } from "../methods/equal-shares.ts";
import { judgeProfiles } from "../methods/majority-judgment.ts";
import type { Method } from "../methods/method.ts";
import { anybodySpoke, meetsQuorum, neededFor, type Outcome, quorumOf } from "./outcome.ts";
import { rankByPairwise } from "../methods/schulze.ts";
import { sheetOf } from "./sheet.ts";
import { summarise } from "./summary.ts";

/** A count redone: the same function at the close, on the command line and in the browser. */
export interface Recount {
  readonly summary: Summary;
  readonly outcome: Outcome;
}

/** Redoes a count from its file. */
export function recount(file: CountFile): Recount {
  const { summary } = summarise(file);
  return { summary, outcome: outcomeOf(file, summary) };
}

/** What the figures of a count decide, by the method and the rules of the question. */
export function outcomeOf(
  { method, options, rules }: Pick<CountFile, "method" | "options" | "rules">,
  summary: Summary,
): Outcome {
  if (!meetsQuorum(rules, summary))
    return {
      kind: "no-quorum",
      spoken: summary.spoken,
      needed: quorumOf(rules, summary.voices),
    };
  if (!anybodySpoke(method, summary)) return silentOutcome(method, summary);
  return DECIDE[method]({ options, rules, summary });
}

/** Nobody said anything of the options: of a consent, who was there and objects to nothing consents. */
function silentOutcome(method: Method, { spoken }: Summary): Outcome {
  return method === "consent" && spoken > 0 ? { kind: "consented" } : { kind: "nobody" };
}

interface Figures {
  readonly options: readonly CountOption[];
  readonly rules: CountRules;
  readonly summary: Summary;
}

const DECIDE: Readonly<Record<Method, (figures: Figures) => Outcome>> = {
  consent: byConsent,
  majority: byMajority,
  judgment: byJudgment,
  nomination: byMostVoices,
  plurality: byMostVoices,
  approval: byMostVoices,
  ranked: byRanks,
  "equal-shares": byEqualShares,
};

/** Voices by option and mark; empty where the counts are of another kind. */
function profileOf({ counts }: Summary): readonly (readonly number[])[] {
  return counts.kind === "profile" ? counts.profile : [];
}

/** One objection is enough. */
function byConsent({ summary }: Figures): Outcome {
  const objections = profileOf(summary)[0]?.[2] ?? 0;
  return objections > 0 ? { kind: "objected", objections } : { kind: "consented" };
}

/** As many for as against, or fewer than needed: it is rejected. */
function byMajority({ rules, summary }: Figures): Outcome {
  const [yes, no] = profileOf(summary).map(([, voices]) => voices ?? 0);
  const [inFavour, against] = [yes ?? 0, no ?? 0];
  const needed = neededFor(rules.threshold, { against, all: summary.spoken });
  const kind = inFavour >= needed ? "adopted" : "rejected";
  return { kind, for: inFavour, against, needed };
}

function byMostVoices({ summary }: Figures): Outcome {
  const voices = profileOf(summary).map(([, marked]) => marked ?? 0);
  const most = Math.max(0, ...voices);
  return firstOf(voices.flatMap((count, option) => (count === most ? option : [])));
}

/** The best judged; a tie only between options judged alike to the last voice. */
function byJudgment({ summary }: Figures): Outcome {
  return firstOf(judgeProfiles(profileOf(summary)).order[0] ?? []);
}

function byRanks({ options, summary }: Figures): Outcome {
  const { counts } = summary;
  if (counts.kind !== "pairwise") return { kind: "nobody" };
  const { order, drawn } = rankByPairwise(
    options.length,
    Float64Array.from(counts.pairwise.flat()),
    options.map(({ lot }) => lot),
  );
  const [first = 0] = drawn;
  return { kind: "chosen", option: first, drawn: (order[0]?.length ?? 0) > 1 };
}

function byEqualShares({ options, rules, summary }: Figures): Outcome {
  const { counts } = summary;
  if (counts.kind !== "patterns") return { kind: "nobody" };
  const { patterns } = counts;
  const { funded, left } = shareEqually({
    sheet: sheetOf(
      patterns.map(({ marks }) => marks),
      patterns.map(({ voices }) => voices),
    ),
    costs: options.map(({ cost }) => cost ?? 0),
    budget: rules.budget ?? 0,
    lots: options.map(({ lot }) => lot),
  });
  return { kind: "funded", options: funded, left };
}

function firstOf(best: readonly number[]): Outcome {
  const [only, ...others] = best;
  if (only === undefined) return { kind: "nobody" };
  return others.length === 0
    ? { kind: "chosen", option: only, drawn: false }
    : { kind: "tie", options: best };
}
