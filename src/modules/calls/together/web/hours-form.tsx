import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenTogether } from "../actions/circle-of-call.ts";
import { hoursForm, speakersOf } from "./forms.ts";
import { togetherTexts as texts } from "./texts.fr.ts";

export interface HoursFormProps {
  readonly seen: SeenTogether;
  readonly back: GivenBack;
}

/** What an answer cost, in hours: only sums are ever shown. */
export function HoursForm({ seen, back }: HoursFormProps) {
  if (speakersOf(seen).length === 0) return null;
  return (
    <Section title={texts.hoursTitle} id="heures">
      <p>{texts.hoursSay}</p>
      <Form
        action={`/appels/${seen.call.number}/ensemble/heures`}
        prefix="heures"
        asks={hoursForm(seen)}
        back={back}
        send={texts.hoursSend}
      />
    </Section>
  );
}
