import { form } from "#basics/form";
import { line } from "#basics/questions";

import { refusals, texts } from "../../web/belenios-texts.fr.ts";

/** Where the election is held. */
export const linkForm = form({
  link: line("lien", {
    label: texts.linkLabel,
    help: texts.linkHelp,
    type: "url",
    most: 500,
    empty: refusals["not-a-link"],
  }),
});
