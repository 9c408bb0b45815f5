import type { ToldCorrection } from "../call.ts";
import type { Corrects } from "../notice.ts";
import type { Amendment } from "./limit-change.ts";

/** How the parts of the text begin that say what changes: corrections kept before changes were kept apart say them there alone. */
export const CHANGES_HEADING = "Ce qui change";

/** What a correction changes, from what was kept of it. */
export function changesOf(told: {
  readonly corrects?: Corrects | undefined;
  readonly sections: readonly { readonly heading?: string | undefined; readonly text: string }[];
}): readonly Amendment[] {
  if (told.corrects !== undefined) return told.corrects.changes;
  return told.sections.flatMap(({ heading, text }) =>
    heading?.startsWith(CHANGES_HEADING) === true
      ? text.split(/\n+/).map((line) => ({ text: line.replace(/^– /, "") }))
      : [],
  );
}

/** Corrections by the day of their publication, the newest first. */
export function newestFirst(corrections: readonly ToldCorrection[]): readonly ToldCorrection[] {
  return corrections.toSorted(({ published: one }, { published: other }) => {
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return Temporal.PlainDate.compare(other, one);
  });
}
