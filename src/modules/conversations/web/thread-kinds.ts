import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import { seeToldMessageIn, type ToldMessage } from "../actions/see-told.ts";
import { addressOfMessage, addressOfThread } from "../domain/address.ts";
import { mailTexts as texts } from "./thread-texts.fr.ts";

/** How many messages of one thread a mail says; the others are counted. */
const MOST_SAID = 3;

function kind(asked: {
  readonly why: string;
  readonly sort: "direct" | "digest";
  readonly isNamed: boolean;
  readonly weekly?: boolean;
  readonly subject: (count: number) => string;
}): NotificationKind {
  return letterKind({
    why: asked.why,
    sort: asked.sort,
    weekly: asked.weekly === true,
    find: (work, facts) => seeToldMessageIn(work, facts, asked.isNamed),
    says: (told) => ({ subject: asked.subject(told.length), entries: entriesOf(told) }),
  });
}

/** One entry a thread, circle after circle; all private circles in one, which says nothing of them. */
function entriesOf(told: readonly ToldMessage[]): readonly WrittenEntry[] {
  const open = told
    .filter(({ circle }) => circle.isOpen)
    .toSorted((a, b) => a.circle.name.localeCompare(b.circle.name, "fr"));
  const hidden = told.filter(({ circle }) => !circle.isOpen);
  const byThread = [...Map.groupBy(open, ({ thread }) => thread.id).values()];
  return [
    ...byThread.flatMap((some) => entryOf(some) ?? []),
    ...(hidden.length === 0 ? [] : [privateEntry(hidden)]),
  ];
}

function entryOf(told: readonly ToldMessage[]): WrittenEntry | undefined {
  const oldestFirst = told.toSorted((a, b) => a.message.place - b.message.place);
  const [first] = oldestFirst;
  if (first === undefined) return undefined;
  const rest = told.length - MOST_SAID;
  return {
    title: texts.entry(first.title, first.circle.name),
    at: addressOfMessage(first.message),
    lines: [
      ...oldestFirst
        .slice(0, MOST_SAID)
        .map(({ authorName, excerpt }) => texts.says(authorName, excerpt)),
      ...(rest > 0 ? [texts.andMore(rest)] : []),
    ],
  };
}

/** Whoever shares a screen or an address learns nothing: neither the circle, nor who wrote, nor what. */
function privateEntry(told: readonly ToldMessage[]): WrittenEntry {
  const threads = new Set(told.map(({ thread }) => thread.id));
  const [first] = threads;
  return {
    title: texts.privateTitle,
    at: threads.size === 1 && first !== undefined ? addressOfThread(first) : "/moi/fil",
    lines: [texts.privateSays(told.length)],
  };
}

/** What is said of threads: somebody names me, at once; the rest in the digest, and of some once a week. */
export const threadKinds = {
  "conversations.mention": kind({
    why: texts.why.mention,
    sort: "direct",
    isNamed: true,
    subject: texts.mention,
  }),
  "conversations.message": kind({
    why: texts.why.message,
    sort: "digest",
    isNamed: false,
    subject: texts.message,
  }),
  "conversations.remark": kind({
    why: texts.why.remark,
    sort: "digest",
    isNamed: false,
    weekly: true,
    subject: texts.remark,
  }),
} as const satisfies Record<string, NotificationKind>;
