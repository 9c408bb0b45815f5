import { contributionsIn, type TakesUp, type Work } from "#services/house";

import { type BroughtItem, BROUGHT_KINDS, mapNames, type Plain } from "../../domain/brought.ts";
import type { CircleId } from "../../domain/circle.ts";
import { listItems } from "../../store/brought.ts";
import type { Weighed } from "../domain/press.ts";

/** So many of a kind are looked at: those that the archive tells first. */
const MOST = 500;

/** Something that a circle brought, still to come, that no one took up yet. */
export interface ToTakeUp {
  readonly id: BroughtItem["id"];
  readonly says: string;
  /** Whether it is taken up by the first press, with all before it that are. */
  readonly isFirst: boolean;
}

interface Found extends Pick<ToTakeUp, "id" | "says">, Weighed {
  readonly by: TakesUp;
  readonly told: Plain;
}

/** What of a circle may still be taken up, as the modules above say. */
export async function toTakeUpIn(work: Work, circle: CircleId): Promise<readonly Found[]> {
  const ways = contributionsIn(work, ({ circleArchive }) => circleArchive);
  const found: Found[] = [];
  for (const kind of BROUGHT_KINDS) {
    const [by] = ways.flatMap(({ takesUp }) => takesUp?.[kind] ?? []);
    if (by === undefined) continue;
    for (const { id, content } of await listItems(work, circle, { kind, from: 0, most: MOST })) {
      // Whoever had it there is a name of the archive, and nobody's account.
      const nameless = mapNames(content, () => null);
      const told: Plain = { ...content, ...Object(nameless) };
      const says = by.says(work, told);
      if (says !== undefined && !(await by.isHere(work, id)))
        found.push({ id, says, by, told, pictures: by.pictures?.(told) });
    }
  }
  return found;
}
