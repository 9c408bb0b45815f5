import { form } from "#basics/form";
import { boxes, choice, maybeLines, yes } from "#basics/questions";

import { type Feedback, type Help, HELPS, LEVELS } from "../domain/feedback.ts";
import type { Moment } from "../domain/training.ts";
import { feedbackTexts as says } from "./feedback-texts.fr.ts";

/** Under which a level of a line is read. */
const keyOf = (line: number) => `level${line}`;

/** A level for each line, one question more; and, after, what helped or lacked. */
export function feedbackForm(knows: readonly string[], moment: Moment) {
  const levels = knows.map((line, i) => [
    keyOf(i),
    choice(`niveau-${i + 1}`, {
      label: says.level(line),
      of: LEVELS,
      says: says.levels,
      empty: says.choose,
    }),
  ]);
  const confidence = choice("confiance", {
    label: says.confidence,
    of: LEVELS,
    says: says.confidences,
    empty: says.choose,
  });
  const helps = HELPS.map((value) => ({ value, label: says.helps[value] }));
  return form({
    ...Object.fromEntries(levels),
    confidence,
    ...(moment === "before"
      ? {}
      : {
          helped: boxes("aide", { label: says.helped, of: helps }),
          lacked: boxes("manque", { label: says.lacked, of: helps }),
          word: maybeLines("mot", { label: says.word, help: says.wordHelp, rows: 3, most: 1_000 }),
          signs: yes("signer", { label: says.sign }),
        }),
  });
}

const helpsIn = (sent: unknown): readonly Help[] =>
  Array.isArray(sent) ? HELPS.filter((help) => sent.includes(help)) : [];

/** What was answered, as the action takes it. */
export function feedbackOf(
  answers: Readonly<Record<string, unknown>>,
  { lines, moment }: { readonly lines: number; readonly moment: Moment },
): Feedback & { readonly signs: boolean } {
  const { word } = answers;
  return {
    moment,
    levels: Array.from({ length: lines }, (_, i) => Number(answers[keyOf(i)])),
    confidence: Number(answers["confidence"]),
    helped: helpsIn(answers["helped"]),
    lacked: helpsIn(answers["lacked"]),
    word: typeof word === "string" ? word : undefined,
    signs: answers["signs"] === true,
  };
}

/** What one answered before, as the form holds it. */
export function feedbackValues(mine: Feedback) {
  return {
    ...Object.fromEntries(mine.levels.map((level, i) => [keyOf(i), String(level)])),
    confidence: LEVELS.find((level) => level === String(mine.confidence)),
    helped: mine.helped,
    lacked: mine.lacked,
    word: mine.word,
    signs: mine.word !== undefined,
  };
}
