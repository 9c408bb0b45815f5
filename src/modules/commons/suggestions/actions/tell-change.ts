import { isId } from "#basics/id";
import { dayOf } from "#basics/dates";
import { notifyAllIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

import { listAuthors } from "../../store/authors.ts";
import { findDocument } from "../../store/documents.ts";
import { writersIn } from "./find-suggestion.ts";

/** A version was kept: who writes in the document and who is an author of it read of it once in their letter of the week. */
export const tellChange: Listener = async (work, { subject, payload }) => {
  const { by } = payload;
  if (typeof by !== "string" || !isId<"Person">(by) || !isId<"Document">(subject)) return;
  const document = await findDocument(work, subject);
  if (document === undefined) return;
  const authors = (await listAuthors(work, document.id)).map(({ person }) => person);
  const all = new Set([...(await writersIn(work, document.space)), ...authors]);
  const others = [...all].filter((person) => person !== by);
  const addresses = await reachPeopleIn(work, others, by);
  const { yearOfWeek, weekOfYear } = dayOf(work.now);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind: "commons.changed",
      object: `${document.id} ${person} ${yearOfWeek}-${weekOfYear}`,
      facts: { document: document.id, person },
    })),
  );
};
