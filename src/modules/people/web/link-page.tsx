import { Button, ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";

import { maskAddress } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

/** What the link of the mail opens: one button. Opening spends nothing; pressing does. */
export function LinkPage({ token, email }: { readonly token: string; readonly email: string }) {
  return (
    <Page title={texts.link.title} noindex>
      <div class="pile-l">
        <h1>{texts.link.title}</h1>
        <p class="chapo">
          {texts.link.says} <strong class="adresse">{maskAddress(email)}</strong>.
        </p>
        <Form action={`/l/entrer/${token}`} class="rang">
          <Button large>{texts.link.send}</Button>
        </Form>
      </div>
    </Page>
  );
}

/** A link that opened already, or too late. */
export function LinkOverPage() {
  return (
    <Page title={texts.link.overTitle} noindex>
      <div class="pile-l">
        <h1>{texts.link.overTitle}</h1>
        <p class="chapo">{texts.link.over}</p>
        <p>
          <ButtonLink href="/entrer" large>
            {texts.link.again}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}

/** The last question before leaving this browser. */
export function LeavePage() {
  return (
    <Page title={texts.leave.title} noindex>
      <div class="pile-l">
        <h1>{texts.leave.title}</h1>
        <p class="chapo">{texts.leave.says}</p>
        <Form action="/sortir" send={texts.leave.send} />
      </div>
    </Page>
  );
}
