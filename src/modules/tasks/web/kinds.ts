import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind, type WrittenEntry } from "#services/house";

import { seeToldTaskIn, type ToldTask } from "../actions/recall-tasks.ts";
import { whomToRecall } from "../domain/task.ts";
import { mailTexts as texts, texts as pageTexts } from "./texts.fr.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A kind of letter about tasks: which are still worth saying, and how each is told. */
function kind(asked: {
  readonly why: string;
  readonly sort: "direct" | "digest";
  readonly holds: (told: ToldTask, facts: Facts) => boolean;
  readonly subject: (count: number) => string;
  readonly says: (told: ToldTask) => string;
}): NotificationKind {
  return letterKind({
    why: asked.why,
    sort: asked.sort,
    find: async (work, facts) => {
      const told = await seeToldTaskIn(work, facts);
      const isOpen = told?.task.life.state === "open";
      return isOpen && asked.holds(told, facts) ? told : undefined;
    },
    says: (told, work) => ({
      subject: asked.subject(told.length),
      entries: told.map((one) => entryOf(one, asked.says(one), work.now)),
    }),
  });
}

function entryOf({ task, title }: ToldTask, says: string, now: Temporal.Instant): WrittenEntry {
  const due = task.due && pageTexts.dueOn(writeDay(task.due, dayOf(now)));
  return {
    title,
    at: `/taches/${task.id}`,
    lines: [...(due === undefined ? [] : [`${due}.`]), ...(says === "" ? [] : [says])],
  };
}

/** What is said about tasks: one is given to me, one I gave is free again, one is for tomorrow. */
export const taskKinds = {
  "tasks.assigned": kind({
    why: texts.kinds.assigned,
    sort: "direct",
    holds: ({ task }, { person }) => task.assignee === person,
    subject: texts.assigned,
    says: ({ byName }) => texts.by(byName),
  }),
  "tasks.declined": kind({
    why: texts.kinds.declined,
    sort: "direct",
    holds: ({ task }, { by }) => task.declinedBy === by,
    subject: texts.declined,
    says: ({ byName, why }) =>
      why === undefined ? texts.cannot(byName) : texts.cannotWhy(byName, why),
  }),
  "tasks.freed": kind({
    why: texts.kinds.freed,
    sort: "digest",
    holds: ({ task }) => task.assignee === undefined,
    subject: texts.freed,
    says: () => texts.gone,
  }),
  "tasks.due": kind({
    why: texts.kinds.due,
    sort: "digest",
    holds: ({ task }, { person, due }) =>
      whomToRecall(task) === person && task.due?.toString() === due,
    subject: texts.due,
    says: ({ task }) => (task.assignee === undefined ? texts.free : ""),
  }),
} as const satisfies Record<string, NotificationKind>;
