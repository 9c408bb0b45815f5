import { findCircleIn } from "#modules/circles";
import { publicNamesIn } from "#modules/people";
import type { Work } from "#services/house";

import { type Method, methodAt, type MethodId } from "../domain/method.ts";
import { type Coach, listCoaches, listLearnings } from "../store/learning.ts";
import { findMethod, listCurrent, listVariants } from "../store/methods.ts";

/** A method of the family, as a link. */
export interface Kin {
  readonly title: string;
  readonly at: string;
}

/** A circle that learnt, and from whom: both accepted to be named. */
export interface Learnt {
  readonly circle: string;
  readonly from: string;
}

/** From what a method comes, what comes from it, and who learnt it from whom. */
export interface Lineage {
  /** The first one first. */
  readonly ancestors: readonly Kin[];
  readonly variants: readonly Kin[];
  readonly learnt: readonly Learnt[];
}

/** A family that is longer is told from here on. */
const MOST_ANCESTORS = 10;

export async function seeLineageIn(work: Work, method: Method): Promise<Lineage> {
  const ancestors = await ancestorsIn(work, method);
  const variants = await listVariants(work, method.id);
  const all = [...ancestors, ...variants].map(({ id }) => id);
  const titles = await listCurrent(work, all);
  const kinOf = ({ id }: Method): Kin => ({
    title: titles.get(id)?.card.title ?? "",
    at: methodAt(id),
  });
  return {
    ancestors: ancestors.map(kinOf),
    variants: variants.map(kinOf),
    learnt: await learntIn(work, method.id),
  };
}

async function ancestorsIn(work: Work, method: Method): Promise<readonly Method[]> {
  const ancestors: Method[] = [];
  let next = method.parent?.method;
  while (next !== undefined && ancestors.length < MOST_ANCESTORS) {
    const found = await findMethod(work, next);
    if (found === undefined || found.hiddenBecause !== undefined) break;
    ancestors.unshift(found);
    next = found.parent?.method;
  }
  return ancestors;
}

/** Once both agreed, and only circles of which the reader may know. */
async function learntIn(work: Work, method: MethodId): Promise<readonly Learnt[]> {
  const coaches = new Map((await listCoaches(work, method)).map((one) => [one.id, one]));
  const names = await publicNamesIn(
    work,
    [...coaches.values()].flatMap(({ person }) => person ?? []),
  );
  const nameOf = async ({ person, space }: Coach) =>
    person === undefined ? (await findCircleIn(work, { circle: space }))?.name : names.get(person);
  const learnt: Learnt[] = [];
  for (const { space, coach, isNamed, agreedAt } of await listLearnings(work, method)) {
    const its = coaches.get(coach);
    const from = its && (await nameOf(its));
    const circle = isNamed && agreedAt ? await findCircleIn(work, { circle: space }) : undefined;
    if (circle !== undefined && from !== undefined) learnt.push({ circle: circle.name, from });
  }
  return learnt;
}
