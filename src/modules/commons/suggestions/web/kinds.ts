import { shorten } from "#basics/text";
import { letterKind, type NotificationKind } from "#services/house";

import { documentAt } from "../../web/addresses.ts";
import {
  seeToldAnsweredIn,
  seeToldChangeIn,
  seeToldWaitingIn,
  type ToldDocument,
} from "../actions/see-told.ts";
import { changeOf, saidIn } from "../domain/line.ts";
import type { SuggestionWords } from "../domain/suggestion.ts";
import { suggestionAt } from "./addresses.ts";
import { lineTexts } from "./line-texts.fr.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** How much of a suggestion a letter says. */
const EXCERPT = 240;

/** In one line; of a line that goes, what it says. */
const wordsSaid = (says: SuggestionWords) => {
  const { columns, was, words } = says;
  if (columns === undefined) return words;
  return `${lineTexts.changes[changeOf(says)]}, ${saidIn(says, words === "" ? was : words)}`;
};

const titleOf = ({ title }: ToldDocument) => title ?? texts.private;
/** Whoever shares an address learns nothing of what a circle keeps to itself. */
const or = (document: ToldDocument, lines: readonly string[]) =>
  document.title === undefined ? [texts.privateSays] : lines;

/** What is said of documents: once a week what waits and what changed; what became of one’s own, as one is told of it. */
export const suggestionKinds = {
  "commons.suggested": letterKind({
    why: texts.why.suggested,
    sort: "digest",
    weekly: true,
    find: seeToldWaitingIn,
    says: (told) => ({
      subject: texts.suggested(told.length),
      entries: told.map(({ one, says, document }) => ({
        title: titleOf(document),
        at: suggestionAt(one.document, one.id),
        lines: or(document, [texts.says(shorten(wordsSaid(says), EXCERPT))]),
      })),
    }),
  }),
  "commons.answered": letterKind({
    why: texts.why.answered,
    sort: "direct",
    find: seeToldAnsweredIn,
    says: (told) => ({
      subject: texts.answered(told.length),
      entries: told.map(({ one, says, document, ownAt }) => ({
        title: titleOf(document),
        at: ownAt ?? suggestionAt(one.document, one.id),
        lines: or(document, [
          ...(one.state === "waiting" ? [] : [texts.states[one.state]]),
          ...(says.reason === undefined ? [] : [texts.reason(shorten(says.reason, EXCERPT))]),
        ]),
      })),
    }),
  }),
  "commons.changed": letterKind({
    why: texts.why.changed,
    sort: "digest",
    weekly: true,
    find: seeToldChangeIn,
    says: (told) => ({
      subject: texts.changed(told.length),
      entries: told.flatMap(({ document, suggestAt }) => [
        {
          title: titleOf(document),
          at: documentAt(document.id),
          lines: or(document, [texts.changedSays]),
        },
        ...(suggestAt === undefined
          ? []
          : [{ title: titleOf(document), at: suggestAt, lines: [texts.suggestSays] }]),
      ]),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
