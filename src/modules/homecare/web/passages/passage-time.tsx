import { GiftLine } from "#pieces/gifts";
import { Press } from "#ui/form";

import type { PassedSeen } from "../../actions/came.ts";
import type { Passage } from "../../actions/see-passages.ts";
import { timeAt } from "../../domain/address.ts";
import { helperTexts as texts } from "../helper-texts.fr.ts";
import { USUAL } from "../usual-times.fr.ts";

interface TimeProps {
  readonly one: {
    readonly assignment: Passage["assignment"];
    readonly visit: Passage["visit"]["id"];
    readonly day: Temporal.PlainDate;
    readonly name: string;
    readonly said: string;
  };
  readonly time: PassedSeen["time"];
  readonly now: Temporal.Instant;
}

/** How long: in one tap, or in one's own words; then where it stands, as a gift of time. */
export function Time({ one: { assignment, visit, day, name, said }, time, now }: TimeProps) {
  if (time !== undefined) return <GiftLine gift={time} now={now} />;
  return (
    <>
      <p>{texts.howLong}</p>
      <div class="rang">
        {USUAL.map(({ way, words: long }) => (
          <Press
            action={timeAt(assignment, visit, day, `/${way}`)}
            kind="clair"
            label={texts.timeIs(long, name, said)}
          >
            {long}
          </Press>
        ))}
        <a href={timeAt(assignment, visit, day)} aria-label={texts.otherTimeOf(name, said)}>
          {texts.otherTime}
        </a>
      </div>
      <p class="petit doux">{texts.readBy}</p>
    </>
  );
}
