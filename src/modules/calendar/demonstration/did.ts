import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

/** Somebody does something, one evening, so many days ago. */
export async function did(
  app: App,
  { by, daysAgo }: { readonly by: DemonstrationPersonKey; readonly daysAgo: number },
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:30" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
