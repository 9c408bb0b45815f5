import { themeLabels } from "#rules/subjects";

import type { NamedScope } from "../actions/see-voice.ts";
import { texts } from "./texts.fr.ts";

/** « pour tous les votes du cercle « Plantes » ». */
export function sayScope(scope: NamedScope): string {
  const { circle, circleName = "", theme, vote, question = "" } = scope;
  const said = theme === undefined ? "" : themeLabels[theme];
  if (vote !== undefined) return texts.scope.vote(question);
  if (circle !== undefined)
    return theme === undefined
      ? texts.scope.circle(circleName)
      : texts.scope.themeInCircle(said, circleName);
  return theme === undefined ? texts.scope.all : texts.scope.theme(said);
}
