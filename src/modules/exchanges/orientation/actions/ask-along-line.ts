import { reading, type Work, withRight } from "#services/house";

import type { GivenBy, Giver } from "../../givers/domain/giver.ts";
import { addressOf, type LineId } from "../domain/orientation.ts";
import { findLine } from "../store/lines.ts";
import { describeLinesIn } from "./describe-lines.ts";
import { makeGiverIn } from "../../givers/actions/givers.ts";
import { lineIn } from "./standing.ts";
import { WRITE } from "./record-gap.ts";
import { RIGHT } from "../../protocol/actions/take-step.ts";

/** A line along which the person who acts may ask, and what it says. */
export interface AskableLine {
  readonly id: LineId;
  readonly need: string;
  /** Who answers. */
  readonly name: string;
  readonly by: GivenBy;
  readonly conditions: string | undefined;
  /** The job that the line states, as a code of the ROME. */
  readonly rome: string | undefined;
  readonly table: string;
  /** The page of the line. */
  readonly at: string;
}

/** The line, when it stands, its reader may know of it, and whoever answers is here; else undefined. */
export const seeAskableLine = reading(
  (work: Work, { line }: { readonly line: LineId }): Promise<AskableLine | undefined> =>
    askableLineIn(work, line),
);

export async function askableLineIn(work: Work, id: LineId): Promise<AskableLine | undefined> {
  const known = await withRight(work, WRITE, (lent) => findLine(lent, id));
  const held = known && (await lineIn(work, { table: known.orientation, line: id }, "look"));
  if (held === undefined || held.line.isHidden) return undefined;
  const [seen] = await describeLinesIn(work, [{ ...held.line, waiting: undefined }]);
  if (seen?.standing === undefined || seen.ask.way !== "here") return undefined;
  const { actor, need, named, conditions, rome } = seen.standing;
  const by =
    actor.kind === "organisation"
      ? { organisation: actor.organisation }
      : actor.kind === "person"
        ? { person: actor.person }
        : undefined;
  const { table } = held.where;
  const at = `${addressOf(table)}/lignes/${id}`;
  return by && { id, need, name: named.name, by, conditions, rome, table: table.name, at };
}

/** The giver behind such a line, made when they have said nothing yet of what they give. */
export async function giverOfLineIn(work: Work, id: LineId): Promise<Giver | undefined> {
  const line = await askableLineIn(work, id);
  return line && withRight(work, RIGHT, (lent) => makeGiverIn(lent, line.by));
}
