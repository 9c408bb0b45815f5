import { notifyIn } from "#modules/notifications";
import { reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import type { Line, PersonId } from "../domain/orientation.ts";
import { voicesIn, type Where } from "./standing.ts";

export const TO_CONFIRM = "exchanges.to-confirm";
export const TO_REREAD = "exchanges.to-reread";

/** Says to these persons something of a line, each version once. */
export async function tellLineIn(
  work: Work,
  {
    kind,
    line,
    persons,
  }: {
    readonly kind: typeof TO_CONFIRM | typeof TO_REREAD;
    readonly line: Line;
    readonly persons: readonly PersonId[];
  },
): Promise<void> {
  const words = kind === TO_CONFIRM ? line.waiting : line.standing;
  if (words === undefined) return;
  const others = [...new Set(persons)].filter((one) => one !== work.actor.for);
  const addresses = await reachPeopleIn(work, others, work.actor.for);
  for (const [person, address] of addresses)
    await notifyIn(work, {
      address,
      kind,
      object: `${line.id} ${words.id} ${line.reread ?? ""} ${person}`,
      facts: { line: line.id, version: words.id, person },
    });
}

/** Says to whoever speaks for an actor that a line names them and waits for their yes. */
export async function tellNamedIn(
  work: Work,
  where: Pick<Where, "table" | "circle">,
  line: Line,
): Promise<void> {
  const persons = await voicesIn(work, where, line.waiting?.actor);
  await tellLineIn(work, { kind: TO_CONFIRM, line, persons });
}
