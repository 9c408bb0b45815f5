import type { CountOption, CountRules, Summary, Threshold } from "./count-file.ts";
import type { Method } from "../methods/method.ts";

/** What a count decided. Options are places in the question, from 0. */
export type Outcome =
  /** Too few voices were spoken: nothing is decided. */
  | { readonly kind: "no-quorum"; readonly spoken: number; readonly needed: number }
  /** Nobody spoke, or everybody who did left it to the others. */
  | { readonly kind: "nobody" }
  /** `drawn`: the method could not tell it from others, and the order drawn at the opening did. */
  | { readonly kind: "chosen"; readonly option: number; readonly drawn: boolean }
  /** As good as each other: the circle talks again. */
  | { readonly kind: "tie"; readonly options: readonly number[] }
  | {
      readonly kind: "adopted" | "rejected";
      readonly for: number;
      readonly against: number;
      /** How many voices for were needed. */
      readonly needed: number;
    }
  | { readonly kind: "consented" }
  | { readonly kind: "objected"; readonly objections: number }
  /** In the order in which they were bought; what is left in whole hundredths. */
  | { readonly kind: "funded"; readonly options: readonly number[]; readonly left: number };

/** What a method says of the options, before quorum: each method has its own file. */
export type Decide = (asked: {
  readonly summary: Summary;
  readonly options: readonly CountOption[];
  readonly rules: CountRules;
}) => Outcome;

/** Voices for that adopt, out of those spoken for and against (`all` counts who left it to the others too). */
export function neededFor(
  threshold: Threshold,
  asked: { readonly against: number; readonly all: number },
) {
  switch (threshold) {
    case "simple":
      return asked.against + 1;
    case "absolute":
      return Math.floor(asked.all / 2) + 1;
    case "two-thirds":
      return Math.ceil((asked.all * 2) / 3);
    case "three-quarters":
      return Math.ceil((asked.all * 3) / 4);
  }
}

/** How many voices a quorum asks for: at least that hundredth part of all, rounded up. */
export function quorumOf({ quorum }: Pick<CountRules, "quorum">, voices: number): number {
  return quorum === undefined ? 0 : Math.ceil((voices * quorum) / 100);
}

/** Whether enough voices were spoken; who abstains is there. */
export function meetsQuorum(rules: Pick<CountRules, "quorum">, summary: Summary): boolean {
  return summary.spoken >= quorumOf(rules, summary.voices);
}

/** Methods in which a ballot that marks nothing still tells something: every option is rejected. */
const SAYS_BY_SILENCE: readonly Method[] = ["judgment"];

/** Whether anybody said anything of the options. */
export function anybodySpoke(method: Method, { spoken, abstained }: Summary): boolean {
  return SAYS_BY_SILENCE.includes(method) ? spoken > 0 : spoken > abstained;
}
