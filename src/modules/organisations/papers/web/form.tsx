import { z } from "zod";

import { FILE_ENDINGS } from "#rules/access";
import { dayField, optionalDayField } from "#services/forms";
import { Check, Field, FileField, Form } from "#ui/form";

import { maySeveral, paperKind, type PaperKindKey } from "../domain/paper.ts";
import type { Sent } from "../../web/asked.ts";
import { texts } from "./texts.fr.ts";

/** What the form of a paper sends besides its file. */
export const paperForm = z.object({
  nom: z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").replace(/\s+/g, " ").trim().slice(0, 120)),
  date: dayField(texts.problems.dated),
  fin: optionalDayField(texts.problems.expires),
  "sans-fin": z.literal("oui").optional(),
});

export interface PaperFormProps {
  readonly at: string;
  readonly kind: PaperKindKey;
  /** A version of a paper that has its name already. */
  readonly isNewer?: boolean | undefined;
  readonly sent: Sent;
}

/** A paper is kept: its file, the day written on it, and until when it is accepted. */
export function PaperForm({ at, kind, isNewer, sent }: PaperFormProps) {
  const { validMonths } = paperKind(kind);
  return (
    <Form action={at} send={texts.form.send} files class="pile" {...sent}>
      {maySeveral(kind) && isNewer !== true && (
        <Field
          name="nom"
          label={texts.form.name}
          help={kind === "agreement" ? texts.form.nameHelp : undefined}
          maxlength={120}
        />
      )}
      <FileField
        name="fichier"
        label={texts.form.file}
        help={texts.form.fileHelp}
        accept={FILE_ENDINGS}
      />
      <Field name="date" type="date" width="moyen" label={texts.form.dated} />
      <Field
        name="fin"
        type="date"
        width="moyen"
        label={texts.form.expires}
        help={validMonths === undefined ? texts.unusual : texts.usual(validMonths)}
        optional
      />
      {validMonths !== undefined && <Check name="sans-fin" value="oui" label={texts.form.never} />}
    </Form>
  );
}
