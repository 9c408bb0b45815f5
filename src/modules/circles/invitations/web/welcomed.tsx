import { Button, Form } from "#ui/form";

import type { Welcomed } from "../actions/see-welcomed.ts";
import { welcomeTexts as texts } from "./paper-texts.fr.ts";

/** It is done, and what one may do next: act for them, or print the slip by which they take their account. */
export function WelcomedNote({ mandate, name }: Welcomed) {
  const at = `/moi/mandats/${mandate}`;
  return (
    <div class="anse pile-s">
      <output>{texts.welcomed(name)}</output>
      <div class="rang">
        <Form action={`${at}/agir`} class="rang" prefix="agir">
          <Button kind="clair">{texts.act(name)}</Button>
        </Form>
        <Form action={`${at}/billet`} class="rang" prefix="billet">
          <Button kind="clair">{texts.slip}</Button>
        </Form>
      </div>
    </div>
  );
}
