import { dayOf, writeDay } from "#basics/dates";
import { isId } from "#basics/id";
import { letterKind, type NotificationKind, type Work } from "#services/house";

import { titleOfTerms } from "../../protocol/web/terms.ts";
import { beforehandPath, seeTakenIn, type TakenBeforehand } from "../actions/not-this-time.ts";
import { linkTexts as texts } from "./texts.fr.ts";

interface Told extends TakenBeforehand {
  readonly at: string;
}

async function findTold(
  work: Work,
  { exchange, beforehand }: Readonly<Record<string, unknown>>,
): Promise<Told | undefined> {
  if (typeof exchange !== "string" || !isId<"Exchange">(exchange)) return undefined;
  if (typeof beforehand !== "string" || !isId<"Beforehand">(beforehand)) return undefined;
  const link = { exchange, beforehand };
  const taken = await seeTakenIn(work, link);
  return taken && { ...taken, at: beforehandPath(work.app, link) };
}

/** What somebody said yes to beforehand was agreed: told each time, at once, with « pas cette fois ». */
export const beforehandLetter: NotificationKind = letterKind({
  why: texts.why,
  sort: "direct",
  find: findTold,
  says: (told, work) => {
    const today = dayOf(work.now);
    return {
      subject: texts.subject(told.length),
      entries: told.map(({ one, seen: { kind, terms, names }, until, at }) => ({
        title: `${kind.name} : ${titleOfTerms(kind, terms.at(-1)?.values)}`,
        at,
        lines: [
          texts.accepted(`${names.asker.name}, ${names.giver.name}`),
          texts.given(writeDay(dayOf(one.givenAt), today)),
          until === undefined ? texts.over : texts.until(writeDay(dayOf(until), today)),
        ],
      })),
    };
  },
});
