import { isId } from "#basics/id";
import type { OpenedSource } from "#services/house";

import { listOpenedDatesIn } from "../actions/see-opened-dates.ts";
import { openedTexts } from "./texts.fr.ts";

/** What waits of a year, for who accompanies the association and was let see it. */
export const openedDates: OpenedSource = {
  kind: "deadlines",
  list: async (work, organisations) => {
    const ids = organisations.filter((id) => isId<"Organisation">(id));
    return (await listOpenedDatesIn(work, ids)).map(({ organisation, key, title, due }) => ({
      uid: `${organisation}.${key}`,
      organisation,
      kind: "deadlines",
      title,
      state: openedTexts.toDo,
      due,
      at: undefined,
    }));
  },
};
