import type { AskedVerdict, Outcome } from "./verdict.ts";

/** What one moderator answered; `by` tells voices apart. */
export interface Opinion extends AskedVerdict {
  readonly by: string;
}

/** What a hiding at once asks for: that two hide. */
export function voiceOf(outcome: Outcome): Outcome {
  return outcome === "hide-at-once" ? "hide" : outcome;
}

/**
 * What the voices decide: the answer that `needed` moderators give alike, on the reasons of the last
 * of them. When all who could speak have spoken and no two agree, the doubt is for whoever
 * published: the answer that hides least. Undefined while one must wait.
 *
 * @param voices the opinions, oldest first, one each.
 * @param seated how many may speak in all.
 */
export function tallyOpinions(
  voices: readonly Opinion[],
  { needed, seated }: { readonly needed: number; readonly seated: number },
): Opinion | undefined {
  for (const voice of voices.toReversed()) {
    const alike = voices.filter(({ outcome }) => voiceOf(outcome) === voiceOf(voice.outcome));
    if (alike.length >= needed) return { ...voice, outcome: voiceOf(voice.outcome) };
  }
  if (voices.length < seated || voices.length === 0) return undefined;
  const mild = voices.findLast(({ outcome }) => outcome === "show-again" || outcome === "keep");
  return mild ?? voices.findLast(({ outcome }) => outcome === "uphold");
}
