import { isId } from "#basics/id";
import { mayReachOneIn, type Work } from "#services/house";

import { namesOfIn } from "../../actions/name-people.ts";
import { type MandateId, stateOf } from "../../domain/mandate.ts";
import { findMandate } from "../../store/mandates.ts";

/** Who asks somebody to act for them: not what for. */
export interface AskedMandate {
  readonly id: MandateId;
  readonly name: string;
}

/** As the letter to whom it is asked of is written; undefined once it is answered, taken back or forgotten. Under the right "write-mail". */
export async function seeAskedMandateIn(
  work: Work,
  { mandate: id, to }: Readonly<Record<string, unknown>>,
): Promise<AskedMandate | undefined> {
  if (typeof id !== "string" || !isId<"Mandate">(id)) return undefined;
  const mandate = await findMandate(work, id);
  if (mandate?.askedOf === undefined || mandate.askedOf !== to) return undefined;
  if (stateOf(mandate, work.now) !== "proposed") return undefined;
  const { person, askedOf } = mandate;
  if (!(await mayReachOneIn(work, askedOf, { from: person }))) return undefined;
  const name = (await namesOfIn(work, [person])).get(person);
  return name === undefined ? undefined : { id, name };
}
