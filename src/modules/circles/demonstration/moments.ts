import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

/** Six o'clock in the evening, so many days ago. */
export function evening(app: App, daysAgo: number): Temporal.Instant {
  return instantOf({ daysAgo, hour: "18:00" }, dayOf(app.clock.now()));
}

/** The same work, at the moment when it was done. */
export function at(work: Work, now: Temporal.Instant): Work {
  return { ...work, now };
}

/** Somebody does something, so many days ago. */
export function did<T>(
  app: App,
  { by, daysAgo }: { readonly by: DemonstrationPersonKey; readonly daysAgo: number },
  run: (work: Work) => Promise<T>,
): Promise<T> {
  return app.transaction(person(demonstrationPeople[by].id), (work) =>
    run(at(work, evening(app, daysAgo))),
  );
}
