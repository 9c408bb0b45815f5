import { done, refused, type Result } from "#basics/result";
import { action, type Instance, isOperator, saveInstanceIn, type Work } from "#services/house";

export type ChangeInstance = Partial<Omit<Instance, "demonstration">>;

/** The operator changes what the instance says of itself: publisher, host, contacts, audit. */
export const changeInstance = action(changeInstanceIn);

export async function changeInstanceIn(
  work: Work,
  asked: ChangeInstance,
): Promise<Result<Instance, "not-the-operator">> {
  if (!isOperator(work.actor)) return refused("not-the-operator");
  return done(await saveInstanceIn(work, asked));
}
