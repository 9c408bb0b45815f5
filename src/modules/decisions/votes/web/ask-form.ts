import type { z } from "zod";

import { form, puts } from "#basics/form";
import { day, line, maybeChoice, maybeDay, maybeLines, parsed, yes } from "#basics/questions";
import { THEMES, themeLabels } from "#rules/subjects";

import { THRESHOLDS } from "../../domain/counting/count-file.ts";
import { isMethod, type Method } from "../../domain/methods/method.ts";
import { LONGEST_QUESTION, OPTIONS } from "../../domain/question.ts";
import type { Statutes } from "../../domain/statutes.ts";
import { firstOf, sum } from "../../web/questions.ts";
import { thresholdWords } from "../../counts/web/methods.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { texts } from "./ask-texts.fr.ts";

/** What depends on the circle and on the way that was chosen. */
interface Asking {
  readonly method: Method | undefined;
  readonly statutes: Statutes | undefined;
}

/** A question to a circle; the page draws what the way of deciding asks for, part by part. */
export function askForm({ method, statutes }: Asking) {
  return form({ ...words(method), ...rules(statutes), ...dates });
}
export type AskForm = ReturnType<typeof askForm>;
export type Asked = z.output<AskForm>;

function words(method: Method | undefined) {
  const put = answersPut(method);
  return {
    method: parsed(
      { name: "method", as: "hidden" },
      {
        empty: texts.chooseHow,
        read: (text) => (isMethod(text) ? text : undefined),
        write: String,
      },
    ),
    question: line("question", {
      label: texts.question,
      help: texts.questionHelp,
      most: LONGEST_QUESTION,
      empty: texts.emptyQuestion,
    }),
    background: maybeLines("background", {
      label: texts.background,
      help: texts.backgroundHelp,
      rows: 4,
      most: 10_000,
    }),
    budget: sum({ name: "budget", label: texts.budget }, texts.notAnAmount),
    // Whether they may be missing is for the rule of the method to say.
    answers: maybeLines("answers", { label: put.label, most: 10_000 }).register(puts, put),
  };
}

/** What the method asks to be written: a proposal, projects with their cost, or answers. */
function answersPut(method: Method = "plurality") {
  const put = { name: "answers", as: "lines" } as const;
  if (method === "consent")
    return { ...put, label: texts.proposal, help: texts.proposalHelp, rows: 4, most: 1_000 };
  if (method === "equal-shares")
    return { ...put, label: texts.projects, help: texts.projectsHelp, rows: 6 };
  const { fewest, most } = OPTIONS[method];
  return { ...put, label: texts.answers, help: texts.answersHelp(fewest, most), rows: 5 };
}

function rules(statutes: Statutes | undefined) {
  const { article = "", noticeDays = 0 } = statutes ?? {};
  return {
    threshold: firstOf("threshold", {
      label: texts.threshold,
      of: THRESHOLDS,
      says: thresholdWords,
      empty: votes.noAnswer,
    }),
    quorum: firstOf("quorum", {
      label: texts.quorum,
      of: ["", "25", "34", "50", "67"],
      says: { "": texts.quorumNone, ...texts.quorums },
      empty: votes.noAnswer,
    }),
    binding: firstOf("binding", {
      label: texts.kind,
      help: noticeDays === 0 ? undefined : texts.notice(noticeDays),
      of: ["0", "1"],
      says: { "0": texts.consultative, "1": texts.binding(article) },
      empty: votes.noAnswer,
    }),
    secrecy: firstOf("secrecy", {
      label: texts.secrecy,
      of: ["open", "secret"],
      says: { open: texts.openBallots, secret: texts.secretBallots },
      empty: votes.noAnswer,
    }),
    theme: maybeChoice("theme", {
      label: texts.theme,
      help: texts.themeHelp,
      none: texts.themeNone,
      of: THEMES,
      says: themeLabels,
    }),
    showsPartial: yes("partial", { label: texts.partial }),
  };
}

const dates = {
  proposalsDay: maybeDay("proposalsDay", {
    label: texts.proposalsDay,
    help: texts.proposalsHelp,
    empty: texts.notADay,
  }),
  votesDay: maybeDay("votesDay", {
    label: texts.votesDay,
    help: texts.votesHelp,
    empty: texts.notADay,
  }),
  day: day("day", { label: texts.lastDay, help: texts.lastDayHelp, empty: texts.notADay }),
};
