import { backTo, type GivenBack } from "#basics/form";
import { GiftLine, hoursForm } from "#pieces/gifts";
import { writeMuch } from "#rules/gifts";
import { Form } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenTime } from "../actions/say-time.ts";
import { timeTexts as texts } from "./texts.fr.ts";

/** The form of this part, among those of the page. */
export const TIME = "time";

export interface TimePartProps {
  readonly time: SeenTime;
  /** The organisation of which it is a date. */
  readonly name: string;
  /** The page of the date. */
  readonly at: string;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** For who came: how long, said in one step, once; then where it stands. */
export function TimePart({ time: { gift, quarters }, name, at, now, back }: TimePartProps) {
  return (
    <Section title={texts.title} id="donne" class="pile-s">
      {gift !== undefined ? (
        <GiftLine gift={gift} now={now} />
      ) : (
        <>
          <p>{texts.says(name)}</p>
          <Form
            action={`${at}/donne`}
            asks={hoursForm}
            values={{ much: writeMuch({ unit: "quarters", count: quarters }) }}
            back={backTo(TIME, back)}
            send={texts.send}
            class="pile"
            prefix="donne"
          />
        </>
      )}
    </Section>
  );
}
