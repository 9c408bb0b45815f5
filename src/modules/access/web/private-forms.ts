import { form } from "#basics/form";
import { choice, line } from "#basics/questions";
import type { PrivateKind } from "#services/house";

import { MOST_NAME } from "../domain/private-address.ts";
import { texts } from "./private-texts.fr.ts";

/** A name, and what it opens: the only thing that there is, until one chooses among several. */
export function makeForm(kinds: ReadonlyMap<string, PrivateKind>) {
  const of = [...kinds.keys()];
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
      says: Object.fromEntries([...kinds].map(([key, { label }]) => [key, label])),
      empty: texts.kindEmpty,
      ...(of.length === 1 && only !== undefined ? { otherwise: only } : {}),
    }),
  });
}
