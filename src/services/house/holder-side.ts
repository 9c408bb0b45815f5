import { type Actor, type HeldMandate, isPersonActing, type PersonId } from "./actor.ts";
import { declaredIn } from "./contributions.ts";
import type { Work } from "./work.ts";

/** The mandate under which something is done; also behind a right of the house that a step was lent. */
export function mandateBehind(actor: Actor): HeldMandate | undefined {
  const { mandate, for: person } = actor;
  if (mandate === undefined || person === undefined || !isPersonActing(actor)) return actor.behind;
  return { mandate, person, holder: actor.by.person };
}

/** These persons, whoever cannot be told apart from one of them, and their bodies (`Module.closeTo`). */
export async function closeToIn(work: Work, persons: readonly PersonId[]): Promise<Set<string>> {
  const side = new Set<string>(persons);
  for (const closeTo of declaredIn(work.app, "closeTo"))
    for (const person of persons) for (const one of await closeTo(work, person)) side.add(one);
  return side;
}

/** Who answers for a body, and since before which instant. */
export interface AnsweringSince {
  readonly person: PersonId;
  readonly before: Temporal.Instant;
}

/** The bodies for which somebody answers, or works, since before an instant: those that are shown to be themselves (`Module.answersFor`). */
export async function answersForIn(work: Work, since: AnsweringSince): Promise<readonly string[]> {
  const all: string[] = [];
  for (const answersFor of declaredIn(work.app, "answersFor"))
    all.push(...(await answersFor(work, since)));
  return all;
}

/**
 * Which of these persons and bodies are on the side of who acts under a mandate: the holder, whoever
 * cannot be told apart from the holder (`Module.closeTo`), and their bodies. Nothing is opened to them in
 * the name of the person who gave the mandate, and no promise is made to them: a mandate is used for the
 * one who gave it (code civil, art. 1161 and 1596, on who would deal with themself for another). None
 * when one acts for oneself.
 */
export async function onHoldersSideIn(
  work: Work,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const under = mandateBehind(work.actor);
  if (under === undefined || ids.length === 0) return new Set();
  const { holder, person } = under;
  const side = await closeToIn(work, [holder]);
  // Who gave it may share an address with who holds it: what is theirs stays theirs.
  side.delete(person);
  return new Set(ids.filter((id) => side.has(id)));
}

/** Whether anything done now for these persons or bodies would reach the holder of the mandate under which one acts. */
export async function reachesHolderIn(
  work: Work,
  ...ids: readonly (string | undefined)[]
): Promise<boolean> {
  return (
    (
      await onHoldersSideIn(
        work,
        ids.filter((id) => id !== undefined),
      )
    ).size > 0
  );
}
