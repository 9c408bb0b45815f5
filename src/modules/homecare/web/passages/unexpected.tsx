import { writeDay } from "#basics/dates";
import { Press } from "#ui/form";
import { Section } from "#ui/panel";

import { unexpectedAt } from "../../domain/address.ts";
import type { SeenAllUnexpected, SeenUnexpected } from "../../actions/who/settle.ts";
import { unexpectedTexts as texts } from "./unexpected-texts.fr.ts";

/** Who came on another day than theirs: for which day it was, in one press, or taken away. */
export function UnexpectedPanel({ seen: { all, today } }: { readonly seen: SeenAllUnexpected }) {
  if (all.length === 0) return null;
  return (
    <Section title={texts.heading} id="pas-prevu" class="pile-s" small>
      {all.map((one) => (
        <Line one={one} today={today} />
      ))}
    </Section>
  );
}

function Line({
  one: { id, name, title, on, ofDay, expected },
  today,
}: {
  readonly one: SeenUnexpected;
  readonly today: Temporal.PlainDate;
}) {
  const day = (which: Temporal.PlainDate) => writeDay(which, today);
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <p>
          {texts.came(name, day(on), title)}. {ofDay !== undefined && texts.settled(day(ofDay))}
          {expected !== undefined && texts.expected(day(expected))}
        </p>
        {expected !== undefined && <p class="petit doux">{texts.wasHelp(day(expected))}</p>}
      </div>
      <div class="rang">
        {expected !== undefined && (
          <Press
            action={unexpectedAt(id, `/celui-du/${expected.toString()}`)}
            label={texts.wasOf(day(expected), name)}
          >
            {texts.was(day(expected))}
          </Press>
        )}
        <Press action={unexpectedAt(id, "/oter")} kind="clair" label={texts.awayOf(name, day(on))}>
          {texts.away}
        </Press>
      </div>
    </div>
  );
}
