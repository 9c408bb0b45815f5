import { isId } from "#basics/id";
import { namesOfIn, saidDeadIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { listQuietIn, type Work } from "#services/house";

import { findAfterwards } from "../store/afterwards.ts";

type Facts = Readonly<Record<string, unknown>>;

const nameOf = async (work: Work, person: unknown): Promise<string | undefined> =>
  typeof person === "string" && isId<"Person">(person)
    ? (await namesOfIn(work, [person])).get(person)
    : undefined;

/** Who named the reader, while they do; read with the right to write mails. */
export async function findNamed(
  work: Work,
  { person, teller }: Facts,
): Promise<string | undefined> {
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  if (typeof teller !== "string" || !isId<"Person">(teller)) return undefined;
  const said = await findAfterwards(work, ownSpaceOf(person));
  if (said?.teller !== teller) return undefined;
  if ((await listQuietIn(work, [said.id], { person: teller })).size > 0) return undefined;
  return nameOf(work, person);
}

/** Whom the reader named, while they do. */
export async function findYouNamed(work: Work, { person }: Facts): Promise<string | undefined> {
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  return nameOf(work, (await findAfterwards(work, ownSpaceOf(person)))?.teller);
}

/** That whom the reader named says that they died, while it waits. */
export async function findTold(work: Work, { person }: Facts): Promise<true | undefined> {
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const said = await findAfterwards(work, ownSpaceOf(person));
  return said?.toldAt === undefined ? undefined : true;
}

const isSaid = async (work: Work, person: unknown): Promise<boolean> =>
  typeof person === "string" &&
  isId<"Person">(person) &&
  (await saidDeadIn(work, person)).length > 0;

/** Of whom it is said, while it is. */
export const findDied = async (work: Work, { person }: Facts): Promise<string | undefined> =>
  (await isSaid(work, person)) ? nameOf(work, person) : undefined;

export interface NotDead {
  readonly name: string;
  /** The one who is written to is the one who is not dead. */
  readonly isMine: boolean;
}

/** Of whom it was said wrongly, while it is not said again. */
export async function findNotDead(
  work: Work,
  { person, reader }: Facts,
): Promise<NotDead | undefined> {
  const name = (await isSaid(work, person)) ? undefined : await nameOf(work, person);
  return name === undefined ? undefined : { name, isMine: person === reader };
}
