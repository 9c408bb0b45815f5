import { Select, TextArea } from "#ui/form";

import { roleNames } from "../domain/names.fr.ts";
import { ROLES } from "../domain/representative.ts";
import { texts } from "./texts.fr.ts";

const words = texts.make;

/** « Votre fonction » and what ties one to it: asked when adding and when claiming. */
export function RoleFields() {
  return (
    <>
      <Select
        name="fonction"
        label={words.role}
        empty=""
        options={ROLES.map((value) => ({ value, label: roleNames[value] }))}
      />
      <TextArea name="lien" label={words.why} help={words.whyHelp} rows={3} maxlength={1000} />
    </>
  );
}
