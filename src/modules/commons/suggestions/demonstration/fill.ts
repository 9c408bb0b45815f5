import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { seeDocumentIn } from "../../actions/see-document.ts";
import { sayRemarkIn } from "../../comments/actions/remark.ts";
import type { DocumentId } from "../../domain/document.ts";
import { paragraphsOf } from "../../domain/merge.ts";
import { decideSuggestionIn } from "../actions/decide-suggestion.ts";
import { suggestIn } from "../actions/suggest.ts";
import { demonstrationLine, demonstrationRemark, demonstrationSuggestions } from "./suggestions.ts";

/** What is suggested in documents of the demonstration, and said of them. */
export async function fillSuggestions(app: App): Promise<void> {
  for (const { id, document, by, daysAgo, refused, ...one } of demonstrationSuggestions) {
    const { words, why } = one;
    await did(app, { by, daysAgo }, async (work) => {
      const at = await passageIn(work, document, one.begins);
      return suggestIn(work, { id, document, ...at, words, why, quiet: true });
    });
    if (refused === undefined) continue;
    const { reason } = refused;
    await did(app, refused, (work) =>
      decideSuggestionIn(work, { document, suggestion: id, how: "refused", reason, quiet: true }),
    );
  }
  await did(app, demonstrationLine, (work) => {
    const { id, document, place, cells, why } = demonstrationLine;
    const words = { cells, isGone: false };
    return suggestIn(work, { id, document, number: 1, place, words, why, quiet: true });
  });
  const { document, begins, words } = demonstrationRemark;
  await did(app, demonstrationRemark, async (work) => {
    const at = await passageIn(work, document, begins);
    return sayRemarkIn(work, { document, ...at, words, quiet: true });
  });
}

/** The passage that begins so, in the version that stands. */
async function passageIn(work: Work, document: DocumentId, begins: string) {
  const seen = await seeDocumentIn(work, { document });
  const markdown = seen?.contents.kind === "text" ? seen.contents.markdown : "";
  const place = paragraphsOf(markdown).findIndex((one) => one.startsWith(begins));
  return { number: seen?.version.number ?? 0, place };
}

interface Evening {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
}

/** Somebody does something, one evening, so many days ago. */
async function did(
  app: App,
  { by, daysAgo }: Evening,
  run: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const now = instantOf({ daysAgo, hour: "20:10" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
