import type { GivenBack } from "#basics/form";
import { FILE_ENDINGS } from "#rules/access";
import { FileField, Form } from "#ui/form";
import { Questions } from "#ui/questions";

import { daysForm, type Keeping, titleForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

export interface PaperFormProps extends Keeping {
  readonly at: string;
  readonly back: GivenBack;
}

/** A paper is kept: its file, the day written on it, and until when it is accepted. */
export function PaperForm({ at, back, ...keeping }: PaperFormProps) {
  return (
    <Form action={at} send={texts.form.send} files class="pile" back={back}>
      <Questions of={titleForm(keeping)} />
      <FileField
        name="fichier"
        label={texts.form.file}
        help={texts.form.fileHelp}
        accept={FILE_ENDINGS}
      />
      <Questions of={daysForm(keeping)} />
    </Form>
  );
}
