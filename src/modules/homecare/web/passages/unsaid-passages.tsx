import { writeDay } from "#basics/dates";
import { capital } from "#basics/text";

import type { Passage } from "../../actions/see-passages.ts";
import { helperTexts as texts } from "../helper-texts.fr.ts";
import { sayHours } from "../hours.fr.ts";
import { alsoTexts } from "./also-texts.fr.ts";
import { Says } from "./passage-says.tsx";

/** Of the two weeks before yesterday, what was not said, folded: nobody has to say it. Open where one said some of it today. */
export function UnsaidPassages({
  all,
  today,
  now,
}: {
  readonly all: readonly Passage[];
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}) {
  if (all.length === 0) return null;
  const count = all.filter(({ passed }) => passed === undefined).length;
  return (
    <details class="groupe" id="pas-dits" open={count < all.length}>
      <summary>
        <span>{count === 0 ? alsoTexts.unsaidNone : alsoTexts.unsaid(count)}</span>
      </summary>
      <p class="doux">{alsoTexts.unsaidLead}</p>
      <ul class="jour">
        {all.map((one) => (
          <li>
            <span class="heure">
              {capital(writeDay(one.starts.toPlainDate(), today))}, {sayHours(one.starts, one.ends)}
            </span>
            <div class="pile-s">
              <p>
                <strong>{texts.at(one.name)}.</strong> {one.visit.title}
              </p>
              <Says one={one} today={today} now={now} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
