import { backTo, type GivenBack } from "#basics/form";
import { Form, Problems } from "#ui/form";
import { Land, Section } from "#ui/panel";

import type { SeenLetter } from "../actions/see-letter.ts";
import { addressTexts as texts } from "./address-texts.fr.ts";
import { answerAtForm } from "./forms.ts";

/** The name of the form by which one says where days are asked. */
export const ANSWER_AT = "answer-at";

interface AskedThereProps {
  readonly seen: Pick<SeenLetter, "askedThere" | "closing">;
  readonly at: string;
  readonly back: GivenBack;
}

/** Where a door that was opened without an account is asked for days: said by who has the letter, confirmed by who reads the mail. */
export function AskedThere({ seen: { askedThere, closing }, at, back }: AskedThereProps) {
  if (askedThere === undefined || closing?.isOver === true) return null;
  if (askedThere === "confirmed")
    return (
      <Section title={texts.form} small id="repondre" class="pile-s">
        <Problems problem={backTo(ANSWER_AT, back).problem} kept={false} />
        <p>{closing === undefined ? texts.isAsked : texts.isClosing}</p>
        <p class="petit">
          <a href="/contact">{texts.lost}</a>
        </p>
      </Section>
    );
  const form = (
    <Form
      action={`${at}/repondre`}
      asks={answerAtForm}
      back={backTo(ANSWER_AT, back)}
      send={texts.send}
      class="pile"
    />
  );
  if (askedThere === "nowhere")
    return (
      <Land title={texts.form} id="repondre" class="pile">
        <p>{texts.formSays}</p>
        {form}
      </Land>
    );
  return (
    <Section title={texts.form} small id="repondre" class="pile">
      <p>{texts.asked}</p>
      <details class="pile" open={back.form === ANSWER_AT}>
        <summary>{texts.formOther}</summary>
        {form}
      </details>
    </Section>
  );
}
