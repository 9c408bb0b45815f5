import type { Reportable, Work } from "#services/house";

import type { Subject } from "../domain/report.ts";

/** What the module that owns this kind of thing lets be done with it. */
export function reportableOf(work: Work, { kind }: Subject): Reportable | undefined {
  for (const { reportables } of work.app.modules) {
    const known = reportables?.[kind];
    if (known !== undefined) return known;
  }
  return undefined;
}

/** What a thing is called and where it is; undefined when this actor may not know of it. */
export async function findSubjectIn(
  work: Work,
  subject: Subject,
): Promise<{ readonly title: string; readonly at: string } | undefined> {
  return reportableOf(work, subject)?.find(work, subject.id);
}
