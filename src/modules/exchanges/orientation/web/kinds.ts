import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import { isStillToSay, seeToldLineIn, type ToldLine } from "../actions/reread-lines.ts";
import { TO_CONFIRM, TO_REREAD } from "../actions/tell-orientation.ts";
import { addressOf } from "../domain/orientation.ts";
import { mailTexts as texts } from "./line-texts.fr.ts";

/** A kind of letter about lines: which are still worth saying, and how each is told. */
function kind(asked: {
  readonly why: string;
  readonly sort: "direct" | "digest";
  readonly about: "confirm" | "reread";
  readonly subject: (count: number) => string;
}): NotificationKind {
  return letterKind({
    why: asked.why,
    sort: asked.sort,
    find: async (work, facts) => {
      const told = await seeToldLineIn(work, facts);
      const holds = told !== undefined && isStillToSay(told, facts, work.now, asked.about);
      return holds ? told : undefined;
    },
    says: (told) => ({ subject: asked.subject(told.length), entries: told.map(entryOf) }),
  });
}

function entryOf({ line, table }: ToldLine): WrittenEntry {
  const words = line.waiting ?? line.standing;
  return {
    title: words?.need ?? "",
    at: `${addressOf(table)}/lignes/${line.id}`,
    lines: [texts.who(words?.named.name ?? ""), texts.of(table.name)],
  };
}

/** What is said about lines: one names me and waits for my yes; one is to be read again. */
export const orientationKinds = {
  [TO_CONFIRM]: kind({
    why: texts.why.confirm,
    sort: "direct",
    about: "confirm",
    subject: texts.confirm,
  }),
  [TO_REREAD]: kind({
    why: texts.why.reread,
    sort: "digest",
    about: "reread",
    subject: texts.reread,
  }),
} as const satisfies Record<string, NotificationKind>;
