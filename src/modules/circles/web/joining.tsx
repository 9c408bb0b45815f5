import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink, Form } from "#ui/form";
import { Inlet } from "#ui/panel";

import type { SeenCircle } from "../actions/see-circles.ts";
import { addressOf, isClosed } from "../domain/circle.ts";
import { requestTexts } from "./keep-texts.fr.ts";
import { texts } from "./texts.fr.ts";

interface JoiningProps {
  readonly seen: SeenCircle;
  readonly now: Temporal.Instant;
}

/** How somebody outside comes in: at once, by asking, or not any more. */
export function Joining({ seen, now }: JoiningProps) {
  const { circle, standing, myRequest } = seen;
  const at = addressOf(circle);
  if (!circle.isOpen || isClosed(circle)) return null;
  return (
    <Inlet title={texts.joinTitle} id="rejoindre">
      {standing === "visitor" ? (
        <>
          <p>{circle.joining === "open" ? texts.joinSays : requestTexts.lead}</p>
          <p>
            <ButtonLink pictogram="enter" href={`/entrer?vers=${at}`}>
              {texts.enter}
            </ButtonLink>
          </p>
        </>
      ) : circle.joining === "open" ? (
        <>
          <p>{texts.joinSays}</p>
          <Form action={`${at}/rejoindre`} send={texts.join} pictogram="enter" />
        </>
      ) : myRequest?.request.state === "waiting" ? (
        <>
          <p>{requestTexts.waits(writeDay(dayOf(myRequest.request.askedAt), dayOf(now)))}</p>
          <Form action={`${at}/demande/retirer`} send={requestTexts.withdraw} />
        </>
      ) : (
        <Asking seen={seen} />
      )}
    </Inlet>
  );
}

function Asking({ seen: { circle, myRequest } }: Pick<JoiningProps, "seen">) {
  return (
    <>
      {myRequest?.request.state === "refused" && (
        <>
          <p>
            <strong>{requestTexts.refused}</strong>
          </p>
          {myRequest.reply !== undefined && (
            <p>
              {requestTexts.reply} {myRequest.reply}
            </p>
          )}
        </>
      )}
      <p>{requestTexts.lead}</p>
      <p>
        <ButtonLink href={`${addressOf(circle)}/demander`} pictogram="enter">
          {requestTexts.ask}
        </ButtonLink>
      </p>
    </>
  );
}
