import { GiftLine, refusalTexts } from "#pieces/gifts";
import { Button, Form } from "#ui/form";

import type { NoteLentRefusal, SeenLent } from "../actions/note-lent.ts";
import type { Reader } from "../actions/see-day.ts";
import { lentTexts as texts } from "./lent-texts.fr.ts";
import { dayRefusals } from "./texts.fr.ts";

/** Which of the buttons was pressed: for whom it was lent. */
export const FOR = "pour";
/** Or which employer was named, to note it. */
export const EMPLOYER = "employeur";

export const lentRefusals: Readonly<Record<NoteLentRefusal, string>> = {
  ...refusalTexts,
  ...dayRefusals,
  "not-over-yet": texts.notYet,
  "noted-already": texts.isNoted,
};

export interface LentPartProps {
  readonly lent: SeenLent;
  readonly reader: Reader;
  /** The pages of the day. */
  readonly at: string;
  readonly guestName: string;
  readonly hostName: string;
  readonly now: Temporal.Instant;
}

/**
 * Once the day is over: one tap of the guest notes what was lent, and for whom, or names their employer, where one tap of who says yes
 * there notes it; one of the host confirms it.
 */
export function LentPart(props: LentPartProps) {
  const { lent, reader, now } = props;
  return (
    <section class="pile-s" id="donne">
      <h3>{texts.title}</h3>
      {lent.gift !== undefined && <GiftLine gift={lent.gift} now={now} />}
      {lent.gift === undefined && reader === "guest" && <OfGuest {...props} />}
      {lent.gift === undefined && reader === "employer" && <OfEmployer {...props} />}
    </section>
  );
}

function OfGuest({ lent: { receivers, employer, named }, at, hostName }: LentPartProps) {
  const isToName = employer !== undefined && named === undefined;
  if (named === "noted") return <p>{texts.isNoted}</p>;
  return (
    <>
      <p>{texts.says(hostName)}</p>
      {receivers.length > 0 && <p class="doux">{texts.named(hostName)}</p>}
      {isToName && <p class="doux">{texts.employerSays(employer.name, hostName)}</p>}
      {named === "waits" && <p>{texts.isNamed(employer?.name ?? "")}</p>}
      <Form action={`${at}/prete`} class="rang" prefix="prete" back={{}}>
        <Button name={FOR} value="" kind="clair">
          {texts.forMyself}
        </Button>
        {receivers.map(({ id, name }) => (
          <Button name={FOR} value={id} kind="clair">
            {texts.forOne(name)}
          </Button>
        ))}
        {isToName && (
          <Button name={EMPLOYER} value={employer.id} kind="clair">
            {texts.forEmployer(employer.name)}
          </Button>
        )}
      </Form>
    </>
  );
}

function OfEmployer({ lent: { employer }, at, guestName, hostName }: LentPartProps) {
  if (employer === undefined) return null;
  return (
    <>
      <p>{texts.ofYours(guestName, hostName)}</p>
      <Form action={`${at}/prete`} prefix="prete" back={{}}>
        <Button name={FOR} value={employer.id} kind="clair">
          {texts.forOne(employer.name)}
        </Button>
      </Form>
    </>
  );
}
