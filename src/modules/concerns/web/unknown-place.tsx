import type { PlaceChoice } from "#rules/territory";

import { texts } from "./texts.fr.ts";

/** A place that is not known, or is several: those that may be meant, each a way back to the same list. */
export function UnknownPlace({
  choices,
  at,
}: {
  readonly choices: readonly PlaceChoice[];
  /** The list, which reads the place in « ou ». */
  readonly at: string;
}) {
  return (
    <div class="pile-s">
      <p>{texts.unknownPlace}</p>
      {choices.length > 0 && <p>{texts.meant}</p>}
      <ul class="pile-s">
        {choices.map((one) => (
          <li>
            <a href={`${at}?ou=${encodeURIComponent(one.reference)}`}>{one.label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
