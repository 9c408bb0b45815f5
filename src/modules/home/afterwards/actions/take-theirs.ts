import { done, refused, type Result } from "#basics/result";
import { type Actor, type App, type PersonId, person as oneself, reading } from "#services/house";

import { openTaken, takeArchive, type TakenArchive } from "../../mine/actions/take-archive.ts";
import { passedOn } from "../../domain/portrait.ts";
import { isGiven } from "../domain/afterwards.ts";
import { namedByIn } from "./standing.ts";
import { saidDeadIn } from "#modules/people";

export interface TakeTheirs {
  readonly person: PersonId;
  readonly publicUrl: string;
}

/** Whether what somebody kept is given to who acts now, as they chose beforehand. */
const mayTake = reading(
  async (work, { person }: { readonly person: PersonId }): Promise<boolean> => {
    const said = await namedByIn(work, person);
    const [died] = said === undefined ? [] : await saidDeadIn(work, person);
    return said !== undefined && died !== undefined && isGiven(said, died.at, work.now);
  },
);

/**
 * What is kept of somebody who died is given to whom they chose: their archive in clear, read as they would read it; nothing is
 * changed. What is never in clear stays out, and what is for them alone: words of others to them, reports, blocks, who read what.
 */
export async function takeTheirs(
  app: App,
  actor: Actor,
  { person, publicUrl }: TakeTheirs,
): Promise<
  Result<
    {
      readonly taken: TakenArchive;
      readonly open: (file: string) => Promise<Uint8Array | undefined>;
    },
    "not-yours"
  >
> {
  if (!(await mayTake(app, actor, { person }))) return refused("not-yours");
  const theirs = oneself(person);
  const taken = await takeArchive(app, theirs, { form: "clear", publicUrl });
  if (taken === undefined) return refused("not-yours");
  const parts = taken.parts.flatMap((part) => passedOn(part) ?? []);
  return done({ taken: { ...taken, parts }, open: (file) => openTaken(app, theirs, file) });
}
