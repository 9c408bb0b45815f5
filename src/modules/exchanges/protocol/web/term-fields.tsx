import type { ExchangeKind, TermField } from "#services/house";
import { Field, TextArea } from "#ui/form";

import { MOST_LINE, MOST_LINES, type TermValues } from "../domain/need.ts";
import { pageTexts as texts } from "./page-texts.fr.ts";
import { fieldOfTerm } from "./terms.ts";

/** The terms of a kind, as fields of a form. */
export function TermFields({
  kind,
  values,
}: {
  readonly kind: ExchangeKind;
  readonly values?: TermValues | undefined;
}) {
  return (
    <>
      {kind.terms.map((field) => (
        <TermInput field={field} value={values?.[field.name]} />
      ))}
    </>
  );
}

function TermInput({
  field,
  value,
}: {
  readonly field: TermField;
  readonly value: string | undefined;
}) {
  const { input, label, help, optional } = field;
  const asked = { name: fieldOfTerm(field.name), label, optional, value };
  switch (input) {
    case "line":
      return <Field {...asked} help={help} maxlength={MOST_LINE} />;
    case "lines":
      return (
        <TextArea
          {...asked}
          help={help === undefined ? texts.noHealth : `${help} ${texts.noHealth}`}
          rows={4}
          maxlength={MOST_LINES}
        />
      );
    case "day":
      return <Field {...asked} help={help} type="date" width="court" />;
    case "count":
      return <Field {...asked} help={help} inputmode="numeric" width="court" />;
  }
}

/** Who must agree besides the two, as the side that names them types it. */
export function ApproverFields({
  wanted,
}: {
  readonly wanted: readonly {
    readonly party: string;
    readonly who: string;
    readonly mayBeOneself: boolean;
  }[];
}) {
  return (
    <>
      {wanted.map(({ party, who, mayBeOneself }) => (
        <fieldset class="pile">
          <legend>{who}</legend>
          <p class="aide">
            {mayBeOneself && `${texts.approverOneself} `}
            {texts.approverHelp}
          </p>
          <Field
            name={`${party}-name`}
            label={texts.approverName}
            optional={mayBeOneself}
            maxlength={80}
          />
          <Field
            name={`${party}-email`}
            label={texts.approverEmail}
            type="email"
            optional={mayBeOneself}
            inputmode="email"
            maxlength={200}
          />
        </fieldset>
      ))}
    </>
  );
}
