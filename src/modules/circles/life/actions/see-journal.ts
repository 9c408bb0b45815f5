import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import type { Circle } from "../../domain/circle.ts";
import type { Line } from "../../domain/journal.ts";
import { isMember } from "../../domain/rights.ts";
import { findCircle, listCirclesOf } from "../../store/circles.ts";
import { listLines } from "../../store/journal.ts";
import { standingIn } from "../../actions/standing.ts";

export const LINES_PAGE = 50;

/** A line with the names that it needs; the other circle only when the reader may know of it. */
export type SeenLine = Line & {
  readonly byName: string | undefined;
  readonly personName: string | undefined;
  readonly otherCircle: Circle | undefined;
};

export interface SeenJournal {
  readonly circle: Circle;
  readonly lines: readonly SeenLine[];
  readonly total: number;
}

/** The journal of a circle, latest first, for its members: who did what. */
export const seeJournal = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly page: number },
  ): Promise<SeenJournal | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined || !isMember(await standingIn(work, circle.id))) return undefined;
    const from = (asked.page - 1) * LINES_PAGE;
    const { lines, total } = await listLines(work, circle.id, {
      from,
      most: LINES_PAGE,
      onlyPublic: false,
    });
    return { circle, total, lines: await nameAllIn(work, lines) };
  },
);

/** What the feed of a circle says: what happened to it, never who is in it. Undefined when one may not know of it, or it is private. */
export const seeFeed = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenJournal | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined || !circle.isOpen || circle.isHidden) return undefined;
    const { lines, total } = await listLines(work, circle.id, {
      from: 0,
      most: 50,
      onlyPublic: true,
    });
    const others = await othersOf(work, lines);
    return {
      circle,
      total,
      lines: lines.map((line) => ({
        ...line,
        by: undefined,
        person: undefined,
        byName: undefined,
        personName: undefined,
        otherCircle: line.other && others.get(line.other),
      })),
    };
  },
);

export async function nameAllIn(work: Work, lines: readonly Line[]): Promise<readonly SeenLine[]> {
  const names = await namesOfIn(
    work,
    lines.flatMap(({ by, person }) => [by ?? [], person ?? []].flat()),
  );
  const others = await othersOf(work, lines);
  return lines.map((line) => ({
    ...line,
    byName: line.by && names.get(line.by),
    personName: line.person && names.get(line.person),
    otherCircle: line.other && others.get(line.other),
  }));
}

function othersOf(work: Work, lines: readonly Line[]) {
  return listCirclesOf(
    work,
    lines.flatMap(({ other }) => other ?? []),
  );
}
