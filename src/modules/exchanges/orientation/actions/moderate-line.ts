import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { addressOf } from "../domain/orientation.ts";
import { findLine, saveHiddenLine } from "../store/lines.ts";
import { listVersions } from "../store/versions.ts";
import { listOrientations } from "../store/orientations.ts";
import { WRITE } from "./record-gap.ts";

/** A standing line of a public table as something that anyone can report: hidden, only members still see it. */
export const reportableLine: Reportable = {
  find: async (work, id) => {
    const found = await foundIn(work, id);
    return found && { title: found.need, at: found.at };
  },
  hide: (work, id, reason) => saveIn(work, id, reason),
  showAgain: (work, id) => saveIn(work, id, undefined),
  authors: async (work, id) => {
    if (!isId<"OrientationLine">(id)) return [];
    const versions = await withRight(work, WRITE, (lent) => listVersions(lent, id));
    return [...new Set(versions.flatMap(({ by }) => by ?? []))];
  },
  words: async (work, id) => {
    const found = await foundIn(work, id);
    return found && [found.need, found.conditions].filter(Boolean).join("\n");
  },
};

/** Of a public table only; the operator finds it hidden too, to show it again. */
async function foundIn(work: Work, id: string) {
  if (!isId<"OrientationLine">(id)) return undefined;
  const line = isOperator(work.actor)
    ? await withRight(work, WRITE, (lent) => findLine(lent, id))
    : await findLine(work, id);
  const [table] = line === undefined ? [] : await listOrientations(work, { id: line.orientation });
  if (line?.standing === undefined || table?.number === undefined) return undefined;
  const { need, conditions } = line.standing;
  return { need, conditions, at: `${addressOf(table)}/lignes/${line.id}` };
}

async function saveIn(work: Work, id: string, because: string | undefined): Promise<void> {
  if (isId<"OrientationLine">(id))
    await withRight(work, WRITE, (lent) => saveHiddenLine(lent, id, because));
}
