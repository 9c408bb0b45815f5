import { dayOf, writeDay } from "#basics/dates";
import { Section } from "#ui/panel";

import type { Told } from "../../domain/call.ts";
import { changeWords } from "../../domain/limits/change-words.ts";
import { endTexts } from "../../publish/web/end-texts.fr.ts";

/** Longer than this, what changes is read in the notice itself. */
const LONGEST = 3_000;

/** What corrections changed of a call, in words, the newest first; each with the way to its own notice. */
export function Corrections({
  told,
  now,
}: {
  readonly told: Told;
  readonly now: Temporal.Instant;
}) {
  if (told.corrections.length === 0) return null;
  const today = dayOf(now);
  return (
    <Section title={endTexts.corrections} id="rectificatifs">
      {told.corrections.map(({ published, changes, url }) => (
        <div class="pile-s">
          <h3>{endTexts.correction(published && writeDay(published, today))}</h3>
          {changes.length === 0 ? (
            <p>{endTexts.correctionUnsaid}</p>
          ) : (
            <ul>
              {changes.map((change) => (
                <li>{changeWords(change, LONGEST)}</li>
              ))}
            </ul>
          )}
          {url !== undefined && (
            <p>
              <a href={url} rel="noopener external">
                {endTexts.readIt}
              </a>
            </p>
          )}
        </div>
      ))}
    </Section>
  );
}
