import { form } from "#basics/form";
import { choice, line } from "#basics/questions";

import type { AddressChoice } from "../actions/private-addresses.ts";
import { MOST_NAME } from "../domain/private-address.ts";
import { texts } from "./private-texts.fr.ts";

/** What stands for a choice in the form: « calendar », « calendar-of:<id> ». */
export function valueOf({ kind, about }: Pick<AddressChoice, "kind" | "about">): string {
  return about === undefined ? kind : `${kind}:${about}`;
}

/** What was chosen. */
export function chosenOf(value: string): Pick<AddressChoice, "kind" | "about"> {
  const [kind = "", about] = value.split(":");
  return { kind, about };
}

/** A name, and what it opens. */
export function makeForm(choices: readonly AddressChoice[]) {
  const of = choices.map(valueOf);
  const [only] = of;
  return form({
    name: line("nom", {
      label: texts.name,
      help: texts.nameHelp,
      empty: texts.nameEmpty,
      most: MOST_NAME,
    }),
    kind: choice("ouvre", {
      label: texts.kind,
      of,
      says: Object.fromEntries(choices.map((one) => [valueOf(one), one.label])),
      empty: texts.kindEmpty,
      ...(of.length === 1 && only !== undefined ? { otherwise: only } : {}),
    }),
  });
}
