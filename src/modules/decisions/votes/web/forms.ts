import { z } from "zod";

import { type Choice, form, puts } from "#basics/form";
import {
  chosen,
  day,
  line,
  lines,
  maybeChosen,
  maybeLines,
  parsed,
  wholeWithin,
} from "#basics/questions";

import type { Named, SeenVote } from "../../actions/seen.ts";
import { LONGEST_LABEL } from "../../domain/proposal.ts";
import type { Vote } from "../../domain/vote.ts";
import { sum } from "../../web/questions.ts";
import { refusalTexts, texts } from "../../web/texts.fr.ts";
import { texts as proposals } from "./proposal-texts.fr.ts";

const answer = {
  label: line("label", {
    label: proposals.label,
    most: LONGEST_LABEL,
    empty: refusalTexts["no-words"],
  }),
};
const answerForm = form(answer);
const projectForm = form({
  ...answer,
  cost: sum({ name: "cost", label: proposals.cost }, refusalTexts["no-cost"]),
});

/** Another answer, while they may be proposed; where a budget is shared, with its cost. */
export const proposeForm = ({ method }: Pick<Vote, "method">) =>
  method === "equal-shares" ? projectForm : answerForm;

/** What goes with the button beside a row: which one it is. Nobody types it. */
function given<Kind extends string>(name: string, empty: string) {
  return chosen<Kind>(name, { label: "", of: [], empty });
}

const option = given<"Option">("option", refusalTexts["unknown-option"]);
export const optionForm = form({ option });

const words = {
  name: "label",
  label: proposals.newWords,
  as: "lines",
  rows: 2,
  most: LONGEST_LABEL,
} as const;

/** Other words for an answer. The proposal of a consent is longer: it may be sent back as long as it was. */
export const otherWordsForm = form({
  label: lines("label", {
    label: words.label,
    most: 1_000,
    empty: refusalTexts["no-words"],
  }).register(puts, words),
  why: maybeLines("why", { label: proposals.why, rows: 2, most: 2_000 }),
});
export const amendForm = form({ option, ...otherWordsForm.shape });

/** Which of two buttons was pressed: to take the words of another, or to keep one's own. */
export const settleForm = form({
  amendment: given<"Amendment">("amendment", refusalTexts["unknown-amendment"]),
  take: z
    .stringbool({ truthy: ["1"], falsy: ["0"] })
    .register(puts, { name: "take", as: "hidden" }),
});

const lastDay = day("day", {
  label: texts.lastDay,
  help: texts.lastDayHelp,
  empty: texts.notADay,
});

/** After objections: the proposal, changed. */
export const roundForm = form({
  proposal: lines("proposal", {
    label: texts.proposal,
    rows: 4,
    most: 1_000,
    empty: refusalTexts["no-words"],
  }),
  lastDay,
});

/** After an election without candidates: who of those who were named, by their place among the answers. */
export const electForm = (of: readonly Choice[]) =>
  form({
    option: parsed(
      { name: "option", label: texts.electWho, as: "list", of },
      { empty: texts.noAnswer, read: (text) => wholeWithin(text, 0, 9_999), write: String },
    ),
    lastDay,
  });

/** The persons who were named, most voices first. */
export function namedFirst({ count, labels }: SeenVote): readonly Choice[] {
  const counts = count?.summary.counts;
  const voices = counts?.kind === "profile" ? counts.profile.map(([, named]) => named ?? 0) : [];
  return labels
    .map((label, i) => ({ value: String(i), label, voices: voices[i] ?? 0 }))
    .filter((one) => one.voices > 0)
    .toSorted((a, b) => b.voices - a.voices);
}

/** What a decision asks to be done. */
export const taskForm = (others: readonly Named[]) =>
  form({
    title: line("title", {
      label: texts.action,
      help: texts.actionsHelp,
      empty: texts.emptyAction,
    }),
    assignee: maybeChosen<"Person">("who", {
      label: texts.actionWho,
      none: texts.actionNobody,
      of: others.map(({ person, name }) => ({ value: person, label: name })),
      empty: texts.noAnswer,
    }),
  });
