import { z } from "zod";

import { form, puts } from "#basics/form";
import type { Id } from "#basics/id";
import { chosen, maybeChoice, maybeChosen, maybeDay, yes } from "#basics/questions";
import type { Circle } from "#rules/circles";
import { THEMES, themeLabels } from "#rules/subjects";

import type { Named, SeenVote } from "../../actions/seen.ts";
import type { SeenVoice } from "../actions/see-voice.ts";
import type { Scope } from "../../domain/delegation.ts";
import { firstOf } from "../../web/questions.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { delegateRefusalTexts, texts } from "./texts.fr.ts";

/** Whom one entrusts one's voice to: the first, and two more when the ones before do not vote. */
export function preferences(others: readonly Named[]) {
  const of = others.map(({ person, name }) => ({ value: person, label: name }));
  const asked = { of, empty: delegateRefusalTexts["delegate-not-a-member"] };
  const next = { ...asked, none: texts.nobodyElse };
  return {
    to: maybeChosen<"Person">("to", {
      ...asked,
      label: texts.entrustTo,
      help: texts.entrustHelp,
      none: texts.choosePerson,
    }),
    second: maybeChosen<"Person">("second", { ...next, label: texts.entrustSecond }),
    third: maybeChosen<"Person">("third", { ...next, label: texts.entrustThird }),
  };
}

type Preferred = Readonly<Record<"to" | "second" | "third", Id<"Person"> | undefined>>;

/** Those named, in order of preference. */
export function namedIn({ to, second, third }: Preferred): readonly Id<"Person">[] {
  return [to, second, third].filter((one) => one !== undefined);
}

/** For what, from the page of a vote. */
export const scopeForm = ({ theme }: SeenVote["vote"]) =>
  form({
    scope: firstOf("scope", {
      label: texts.forWhat,
      of: theme === undefined ? ["circle", "vote"] : ["circle", "theme", "vote"],
      says: {
        circle: texts.forThisCircle,
        theme: theme === undefined ? "" : texts.forThisTheme(themeLabels[theme]),
        vote: texts.forThisVote,
      },
      empty: votes.noAnswer,
    }),
  });

/** One's voice entrusted from there; `sure` once one was told that it makes a ring. */
export const entrustForm = ({ vote, others }: SeenVote) =>
  form({
    ...preferences(others),
    ...scopeForm(vote).shape,
    nobody: yes("nobody", { label: texts.toNobodyHere }),
    sure: yes("sure", { label: texts.ringTitle }),
  });

const inCircle = (circles: readonly Circle[]) =>
  maybeChosen<"Circle">("circle", {
    label: texts.whichCircle,
    none: texts.forAll,
    of: circles.map(({ id, name }) => ({ value: id, label: name })),
    empty: delegateRefusalTexts["not-a-member"],
  });
const onTheme = maybeChoice("theme", {
  label: texts.forTheme,
  none: texts.everyTheme,
  of: THEMES,
  says: themeLabels,
});

const until = { label: texts.until, help: texts.untilHelp };

/** For what, and until when, on the page of one's voice. */
export const termsForm = (circles: readonly Circle[]) =>
  form({
    nobody: yes("nobody", { label: texts.toNobody }),
    circle: inCircle(circles),
    theme: onTheme,
    // Its label says already that it may be left out.
    until: maybeDay("until", { ...until, empty: texts.notADay }).register(puts, {
      ...until,
      name: "until",
      as: "line",
      type: "date",
      width: "moyen",
    }),
  });

/** One's voice entrusted there: to somebody, or to nobody. */
export const mineForm = ({ companions, circles }: SeenVoice) =>
  form({ ...preferences(companions), ...termsForm(circles).shape })
    .refine((asked) => !asked.nobody || namedIn(asked).length === 0, {
      path: ["nobody"],
      error: texts.eitherOr,
    })
    .refine((asked) => asked.nobody || namedIn(asked).length > 0, {
      path: ["to"],
      error: delegateRefusalTexts["nobody-named"],
    });

/** For what one takes one's voice back: it goes with the button. */
export const takeBackForm = form({
  circle: inCircle([]),
  theme: onTheme,
  vote: maybeChosen<"Vote">("vote", {
    label: "",
    of: [],
    empty: delegateRefusalTexts["unknown-scope"],
  }),
});

/** Which of two buttons was pressed, beside which voice. */
export const answerForm = form({
  delegation: chosen<"Delegation">("delegation", {
    label: "",
    of: [],
    empty: delegateRefusalTexts["unknown-delegation"],
  }),
  answer: z.enum(["accepted", "refused"]).register(puts, { name: "answer", as: "hidden" }),
});

/** What one entrusts one's voice for from the page of a vote. */
export function scopeFrom({ vote }: SeenVote, asked: "circle" | "theme" | "vote"): Scope {
  if (asked === "vote") return { vote: vote.id, circle: undefined, theme: undefined };
  const theme = asked === "theme" ? vote.theme : undefined;
  return { circle: vote.circle, theme, vote: undefined };
}
