import { writeMoment } from "#basics/dates";
import { shorten } from "#basics/text";

import { Diff } from "../../web/diff.tsx";
import type { SeenSuggestion } from "../actions/see-suggestions.ts";
import { suggestionAt } from "./addresses.ts";
import { texts } from "./texts.fr.ts";

/** The first words of a passage, by which its links are told apart. */
export const startOf = (words: string) => shorten(words.replace(/\s+/g, " ").trim(), 48);

export const nameOf = ({ one, byName }: Pick<SeenSuggestion, "one" | "byName">) => {
  if (byName !== "") return byName;
  return one.by === undefined ? texts.someone : texts.unnamed;
};

interface Shown {
  readonly suggestion: SeenSuggestion;
  readonly now: Temporal.Instant;
}

/** What became of a suggestion, and what stands against it, in a few words. */
export function stateOf({ one, standing, isUnseen }: SeenSuggestion): readonly string[] {
  return [
    texts.states[one.state],
    ...(one.state === "waiting" && standing.how === "gone" ? [texts.gone] : []),
    ...(isUnseen ? [one.hiddenBecause === undefined ? texts.unseen : texts.hidden] : []),
  ];
}

/** One of a list: its words added and removed, who suggests it, and the way to it. */
export function SuggestionLine({ suggestion, now }: Shown) {
  const { one, says, compared } = suggestion;
  const name = nameOf(suggestion);
  return (
    <div class="pile-s">
      <Diff compared={compared} />
      <p class="petit doux">
        {texts.by(name, writeMoment(one.madeAt, now))}, {stateOf(suggestion).join(". ")}
      </p>
      <p>
        <a
          href={suggestionAt(one.document, one.id)}
          aria-label={texts.seeOf(name, startOf(says.words))}
        >
          {texts.see}
        </a>
      </p>
    </div>
  );
}
