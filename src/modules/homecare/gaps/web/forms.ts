import { form } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";

import { countedTexts as texts } from "./texts.fr.ts";

/** Where one is counted; the commune is looked up before the form is read. */
export const countedForm = (commune: Found<string | undefined> | undefined) =>
  form({
    commune: lookedUp(
      { name: "ou", label: texts.commune, help: texts.communeHelp, as: "line", most: 120 },
      { found: commune, write: (code: string) => code },
    ),
  });
