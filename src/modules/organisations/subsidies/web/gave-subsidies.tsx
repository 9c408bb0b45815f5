import type { GaveSubsidies } from "../actions/list-subsidies.ts";
import { addressOfFunder, writeSumOf } from "../domain/subsidies.ts";
import { subsidyTexts } from "./texts.fr.ts";

/** What a body gave, in a line that leads to whom: on the page of a call, so that one knows whom one asks. */
export function GaveSubsidiesLine({ gave }: { readonly gave: GaveSubsidies }) {
  return (
    <p class="petit">
      {subsidyTexts.panel.gave(gave.count, writeSumOf(gave.sum))}{" "}
      <a href={addressOfFunder(gave)}>{subsidyTexts.panel.seeGave}</a>
    </p>
  );
}
