import { isId } from "#basics/id";
import { isOperator, type Work, withRight } from "#services/house";

import { closeTo } from "../../actions/close-to.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { mineIn } from "../../actions/who.ts";
import type { Ground } from "../../domain/ground.ts";
import type { MandateId } from "../../domain/mandate.ts";
import { findGround, listSaidOf, listTakenOff, listToSee } from "../../store/grounds.ts";
import { findMandate } from "../../store/mandates.ts";

/** A protection that who acts for somebody said of them, until it was seen on paper. */
export interface GroundSaid {
  readonly id: MandateId;
  readonly holderName: string;
  readonly ground: Ground;
  /** Of whom it is said, where others come in with their address: a letter there says whose it is. */
  readonly forWhom: string | undefined;
}

async function saidIn(work: Work, id: MandateId): Promise<GroundSaid | undefined> {
  const [mandate, said] = [await findMandate(work, id), await findGround(work, id)];
  if (mandate?.holder === undefined || mandate.ended !== undefined) return undefined;
  if (said === undefined || said.saidBy !== "holder" || said.seenAt !== undefined) return undefined;
  const { person, holder } = mandate;
  const names = await namesOfIn(work, [holder, person]);
  const isShared = (await closeTo(work, person)).length > 0;
  return {
    id,
    holderName: names.get(holder) ?? "",
    ground: said.ground,
    forWhom: isShared ? names.get(person) : undefined,
  };
}

/** As the letter to the person is written; undefined when it is said no more. Under the right "write-mail". */
export async function seeGroundSaidIn(
  work: Work,
  { mandate }: Readonly<Record<string, unknown>>,
): Promise<GroundSaid | undefined> {
  return typeof mandate === "string" && isId<"Mandate">(mandate)
    ? saidIn(work, mandate)
    : undefined;
}

/** What was said of oneself so. Never under a mandate. */
export async function seeGroundsSaidIn(work: Work): Promise<readonly GroundSaid[]> {
  const me = mineIn(work, "read-mine");
  const said: GroundSaid[] = [];
  for (const id of me === undefined ? [] : await listSaidOf(work, me)) {
    const one = await saidIn(work, id);
    if (one !== undefined) said.push(one);
  }
  return said;
}

/** A mandate of which the other of the two took back what was said. */
export interface GroundTakenOff {
  readonly id: MandateId;
  /** Who took it back. */
  readonly name: string;
}

/** For how long it is told on the home, in days. */
const TOLD = 7;

/** What the other of the two took back in the last days; never under a mandate. */
export async function seeGroundsTakenOffIn(work: Work): Promise<readonly GroundTakenOff[]> {
  const me = mineIn(work, "read-mine");
  if (me === undefined) return [];
  const taken: GroundTakenOff[] = [];
  for (const id of await listTakenOff(work, me, work.now.subtract({ hours: 24 * TOLD }))) {
    const mandate = await findMandate(work, id);
    const other = mandate?.person === me ? mandate.holder : mandate?.person;
    const name = other && (await namesOfIn(work, [other])).get(other);
    if (name !== undefined) taken.push({ id, name });
  }
  return taken;
}

/** How many wait to be seen on paper by who operates; none for anybody else. */
export async function countGroundsToSeeIn(work: Work): Promise<number> {
  if (!isOperator(work.actor)) return 0;
  return (await withRight(work, "mandates", listToSee)).length;
}
