import { Field, Form, Select } from "#ui/form";
import { Section } from "#ui/panel";

import type { Mending } from "../../web/mending.ts";
import { togetherTexts as texts } from "./texts.fr.ts";

export interface HoursFormProps {
  /** The number of the call. */
  readonly call: number;
  /** Those who answered and for whom the reader may speak: their circles, their organisations. */
  readonly speakers: readonly { readonly value: string; readonly label: string }[];
  readonly mending: Mending | undefined;
}

/** What an answer cost, in hours: only sums are ever shown. */
export function HoursForm({ call, speakers, mending }: HoursFormProps) {
  if (speakers.length === 0) return null;
  return (
    <Section title={texts.hoursTitle} id="heures">
      <p>{texts.hoursSay}</p>
      <Form
        action={`/appels/${call}/ensemble/heures`}
        prefix="heures"
        send={texts.hoursSend}
        {...mending}
      >
        <Select name="qui" label={texts.hoursFor} empty="" options={speakers} />
        <Field name="nombre" label={texts.hours} inputmode="numeric" width="court" maxlength={6} />
      </Form>
    </Section>
  );
}
