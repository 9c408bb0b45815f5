import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import { closedTexts as texts } from "./link-texts.fr.ts";

/** It is said that whose account it is died: nobody comes in, and whom to tell if it is an error. */
export function ClosedPage() {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow>
      <p>{texts.error}</p>
      <p>
        <ButtonLink href="/contact" large>
          {texts.contact}
        </ButtonLink>
      </p>
    </Page>
  );
}
