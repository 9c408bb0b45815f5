import { writeMoment } from "#basics/dates";
import { shorten } from "#basics/text";

import type { SeenSuggestion } from "../actions/see-suggestions.ts";
import { suggestionAt } from "./addresses.ts";
import { saidIn } from "../domain/line.ts";
import { Change } from "./change.tsx";
import { textsOf } from "./line-texts.fr.ts";
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
export function stateOf({ one, says, standing, isUnseen }: SeenSuggestion): readonly string[] {
  return [
    texts.states[one.state],
    ...(one.state === "waiting" && standing.how === "gone"
      ? [textsOf(says.columns !== undefined).gone]
      : []),
    ...(isUnseen ? [one.hiddenBecause === undefined ? texts.unseen : texts.hidden] : []),
  ];
}

/** One of a list: its words added and removed, who suggests it, and the way to it. */
export function SuggestionLine({ suggestion, now }: Shown) {
  const { one, says } = suggestion;
  const name = nameOf(suggestion);
  return (
    <div class="pile-s">
      <Change says={says} />
      <p class="petit doux">
        {texts.by(name, writeMoment(one.madeAt, now))}, {stateOf(suggestion).join(". ")}
      </p>
      <p>
        <a
          href={suggestionAt(one.document, one.id)}
          aria-label={texts.seeOf(
            name,
            startOf(saidIn(says, says.words === "" ? says.was : says.words)),
          )}
        >
          {texts.see}
        </a>
      </p>
    </div>
  );
}
