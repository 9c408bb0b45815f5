import { form } from "#basics/form";
import { choice, line } from "#basics/questions";

import { texts } from "./texts.fr.ts";

export const WHO = ["me", "anyone"] as const;

/** One thing to bring or to do, and a button each for « je m’en charge » and « qui veut ». */
export const thingForm = form({
  title: line("quoi", { label: texts.what, empty: texts.empty, most: 120 }),
  who: choice("qui", {
    label: texts.title,
    of: WHO,
    says: { me: texts.mine, anyone: texts.anyone },
    empty: texts.choose,
  }),
});
