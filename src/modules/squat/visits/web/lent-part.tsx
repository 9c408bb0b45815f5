import { GiftLine, refusalTexts } from "#pieces/gifts";
import { Button, Form } from "#ui/form";

import type { NoteLentRefusal, SeenLent } from "../actions/note-lent.ts";
import { dayRefusals, lentTexts as texts } from "./texts.fr.ts";

/** Which of the buttons was pressed: for whom it was lent. */
export const FOR = "pour";

export const lentRefusals: Readonly<Record<NoteLentRefusal, string>> = {
  ...refusalTexts,
  ...dayRefusals,
  "not-over-yet": texts.notYet,
};

export interface LentPartProps {
  readonly lent: SeenLent;
  /** The pages of the day. */
  readonly at: string;
  readonly hostName: string;
  readonly now: Temporal.Instant;
}

/** Once the day is over: one tap of the guest notes what was lent, and for whom; one of the host confirms it. */
export function LentPart({ lent: { gift, receivers }, at, hostName, now }: LentPartProps) {
  return (
    <section class="pile-s" id="donne">
      <h3>{texts.title}</h3>
      {gift !== undefined ? (
        <GiftLine gift={gift} now={now} />
      ) : (
        <>
          <p>{texts.says(hostName)}</p>
          {receivers.length > 0 && <p class="doux">{texts.named(hostName)}</p>}
          <Form action={`${at}/prete`} class="rang" prefix="prete" back={{}}>
            <Button name={FOR} value="" kind="clair">
              {texts.forMyself}
            </Button>
            {receivers.map(({ id, name }) => (
              <Button name={FOR} value={id} kind="clair">
                {texts.forOne(name)}
              </Button>
            ))}
          </Form>
        </>
      )}
    </section>
  );
}
