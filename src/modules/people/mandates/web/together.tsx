import type { Child } from "hono/jsx";

import { PARIS, writeTime } from "#basics/dates";
import { Press } from "#ui/form";
import { Inlet, Section } from "#ui/panel";

import type { SeenJournal } from "../actions/see-mandates.ts";
import { mandateTexts as texts } from "./texts.fr.ts";

/** For the person: somebody acts in their name now, and one button stops them; the mandate goes on. */
export function ActsNow({
  seen: { mandate },
  since,
}: {
  readonly seen: SeenJournal;
  readonly since: Temporal.Instant;
}) {
  const at = writeTime(since.toZonedDateTimeISO(PARIS).toPlainTime());
  return (
    <Inlet title={texts.actsNow(mandate.holderName ?? "")} id="agit" small class="pile-s">
      <p>{texts.actsSince(at)}</p>
      <Press action={`/moi/mandats/${mandate.id}/cesser`}>{texts.stopNow}</Press>
    </Inlet>
  );
}

/** For who acts: how the person has their own tablet, in three steps; then what they note of it. */
export function Together({
  withoutAddress,
  children,
}: {
  readonly withoutAddress: boolean;
  readonly children?: Child;
}) {
  return (
    <Section title={texts.together} id="ensemble" class="pile a-l-ecran">
      {children}
      <details class="pile-s">
        <summary>{texts.tablet}</summary>
        <ol class="pile-s">
          {withoutAddress && <li>{texts.tabletFirst}</li>}
          {texts.tabletSteps.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
