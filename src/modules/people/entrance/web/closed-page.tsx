import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import { closedTexts as texts, heldTexts as held } from "./link-texts.fr.ts";

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

/** Their mailbox opens on a device that was stolen: nobody comes in by it for a time, and whom to call. */
export function HeldPage() {
  return (
    <Page title={held.title} heading={held.title} lead={held.lead} noindex narrow>
      <p>{held.says}</p>
      <p>{held.call}</p>
      <p>
        <ButtonLink href="/contact" large>
          {held.contact}
        </ButtonLink>
      </p>
    </Page>
  );
}
