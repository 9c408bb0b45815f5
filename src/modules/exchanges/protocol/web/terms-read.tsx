import type { ExchangeKind } from "#services/house";
import { Facts } from "#ui/facts";
import { AsTyped } from "#ui/markdown";

import type { TermValues } from "../domain/need.ts";
import { formTexts } from "./texts.fr.ts";
import { writeTerm } from "./terms.ts";

export interface TermsReadProps {
  readonly kind: ExchangeKind;
  readonly values: TermValues | undefined;
  readonly today: Temporal.PlainDate;
}

/** What is agreed, as one reads it; what was left empty is not said. */
export function TermsRead({ kind, values, today }: TermsReadProps) {
  if (values === undefined) return <p>{formTexts.lost}</p>;
  return (
    <Facts
      facts={kind.terms.map((field) => {
        const value = values[field.name] ?? "";
        return value === ""
          ? undefined
          : {
              label: field.label,
              says:
                field.input === "lines" ? <AsTyped text={value} /> : writeTerm(field, value, today),
            };
      })}
    />
  );
}
