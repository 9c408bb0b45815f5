import { ButtonLink } from "#ui/form";

import { AT } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

/** On another page of one's own: the way to the three buttons, and the two numbers from the first second. */
export function HelpWays() {
  return (
    <p class="rang">
      <ButtonLink href={AT} kind="clair">
        {texts.help}
      </ButtonLink>{" "}
      <ButtonLink href="tel:15" kind="clair">
        {texts.call15}
      </ButtonLink>{" "}
      <ButtonLink href="tel:112" kind="clair">
        {texts.call112}
      </ButtonLink>
    </p>
  );
}
