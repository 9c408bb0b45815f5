import type { SilenceTold, Summary } from "../../domain/counting/count-file.ts";
import type { Method } from "../../domain/methods/method.ts";
import type { Outcome } from "../../domain/counting/outcome.ts";
import { marksOf, medianOf } from "./result-figures.ts";
import { outcomeTexts } from "../../web/result-texts.fr.ts";
import { silenceText, throughTexts, weighedSilenceText } from "./silence-texts.fr.ts";

export interface OutcomeAsked {
  readonly method: Method;
  readonly outcome: Outcome;
  /** The labels, in the order of the question. */
  readonly options: readonly string[];
  readonly summary: Summary;
}

/** What a count decided, in one or two plain sentences; no mark-up: for letters too. */
export function outcomeSentence(asked: OutcomeAsked): string {
  const { outcome, options, summary } = asked;
  const labels = (places: readonly number[]) => places.map((place) => options[place] ?? "");
  switch (outcome.kind) {
    case "no-quorum":
      return outcomeTexts.noQuorum(outcome.spoken, outcome.needed);
    case "nobody":
      return summary.spoken > 0 ? outcomeTexts.allAbstain : outcomeTexts.nobody;
    case "chosen":
      return chosenSentence(asked, outcome);
    case "tie":
      return tieSentence(asked, outcome.options);
    case "adopted":
    case "rejected":
      return outcomeTexts[outcome.kind](outcome.for, outcome.against, outcome.needed);
    case "consented":
      return outcomeTexts.consented;
    case "objected":
      return outcomeTexts.objected(outcome.objections);
    case "funded":
      return outcome.options.length === 0
        ? outcomeTexts.noneFunded(outcome.left)
        : outcomeTexts.funded(labels(outcome.options), outcome.left);
  }
}

function chosenSentence(
  { method, options, summary }: OutcomeAsked,
  { option, drawn }: Extract<Outcome, { kind: "chosen" }>,
): string {
  const label = options[option] ?? "";
  if (drawn) return outcomeTexts.drawn(label);
  const count = marksOf(summary, option, 1);
  switch (method) {
    case "judgment":
      return judgedSentence(label, option, summary);
    case "ranked":
      return rankedSentence(label, option, summary);
    case "nomination":
      return outcomeTexts.named(label, count, summary.spoken);
    case "approval":
    case "equal-shares":
      return outcomeTexts.approved(label, count, summary.spoken);
    case "plurality":
    case "majority":
    case "consent":
      return outcomeTexts.chosen(label, count, summary.spoken);
  }
}

function judgedSentence(label: string, option: number, summary: Summary): string {
  const median = medianOf(summary, option);
  if (median === 0) return outcomeTexts.judgedLow(label);
  if (summary.spoken === 1) return outcomeTexts.judgedAlone(label, median);
  const voted = { for: marksOf(summary, option, median), all: summary.spoken };
  return outcomeTexts.judged(label, median, voted);
}

/** Preferred to each other one by one, or first only when all comparisons are put together. */
function rankedSentence(label: string, option: number, { counts }: Summary): string {
  if (counts.kind !== "pairwise" || counts.pairwise.length <= 1) return outcomeTexts.alone(label);
  const mine = counts.pairwise[option] ?? [];
  const beatsAll = counts.pairwise.every(
    (line, other) => other === option || (mine[other] ?? 0) > (line[option] ?? 0),
  );
  return beatsAll ? outcomeTexts.beatsAll(label) : outcomeTexts.first(label);
}

function tieSentence({ method, options, summary }: OutcomeAsked, tied: readonly number[]): string {
  const labels = tied.map((place) => options[place] ?? "");
  if (method === "judgment" || method === "ranked") return outcomeTexts.tie(labels);
  return outcomeTexts.tieWith(labels, marksOf(summary, tied[0] ?? 0, 1));
}

/** The reasons, in the order in which they are told. */
const TOLD: readonly SilenceTold[] = [
  "alone",
  "unspoken",
  "nobody",
  "expired",
  "refused",
  "gone",
  "capped",
  "ring",
];

/** Whether some members have more voices than others. */
function isWeighed({ members, voices }: Pick<Summary, "members" | "voices">): boolean {
  return members !== voices;
}

/** Why voices were not heard: a sentence a reason, with how many. */
export function silenceSentences(
  summary: Pick<Summary, "members" | "voices" | "silent">,
): readonly string[] {
  const say = isWeighed(summary) ? weighedSilenceText : silenceText;
  return TOLD.flatMap((why) => {
    const count = summary.silent[why] ?? 0;
    return count > 0 ? [say(why, count)] : [];
  });
}

/** How many voices were heard, and how many of them through somebody else. */
export function throughSentence(summary: Summary): string {
  const { members, voices, carried, spoken, through } = summary;
  if (!isWeighed(summary)) return throughTexts.members(members, spoken, through);
  const heard = throughTexts.voices(voices, spoken);
  return spoken === 0 ? heard : `${heard} ${throughTexts.carried(members, carried, through)}`;
}
