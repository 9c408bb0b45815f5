import { dayOf, writeDay } from "#basics/dates";
import type { Shareable, SpaceId } from "#services/house";

import { seeSharedTasksIn } from "../actions/share-tasks.ts";
import { sharingTexts as texts } from "./texts.fr.ts";

/** One's own list, shared whole or a task at a time. */
export const shareableTasks: Shareable = {
  table: "tasks.task",
  heading: texts.heading,
  one: texts.one,
  all: texts.all,
  see: async (work, { space, rows }) => {
    const today = dayOf(work.now);
    // oxlint-disable-next-line no-unsafe-type-assertion -- an id of a space, as `access` hands it over
    const tasks = await seeSharedTasksIn(work, { space: space as SpaceId, rows });
    return tasks.map(({ id, title, due, life }) => ({
      row: id,
      label: title,
      says: [
        title,
        ...(due === undefined ? [] : [texts.due(writeDay(due, today))]),
        ...(life.state === "done" ? [texts.done] : []),
      ],
    }));
  },
};
