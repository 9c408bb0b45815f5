import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Reason } from "#ui/panel";

import { above } from "../../web/above.ts";
import { documentAt } from "../../web/addresses.ts";
import type { SeenParagraph } from "../actions/see-suggestions.ts";
import { guestForm, suggestForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

export interface SuggestPageProps {
  readonly seen: SeenParagraph;
  readonly back: GivenBack;
  /** Where it is sent. */
  readonly at: string;
  /** Without an account: an address is asked. */
  readonly isGuest: boolean;
}

/** One passage, to say otherwise. */
export function SuggestPage({ seen, back, at, isGuest }: SuggestPageProps) {
  const { document, was } = seen;
  const shared = { action: at, values: { words: was }, back, send: texts.send };
  return (
    <Page
      title={texts.suggestIn(document.title)}
      heading={texts.suggest}
      lead={texts.suggestLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <Inlet title={texts.asItStands} id="passage" small class="pile-s">
        <p class="mots" lang={document.language}>
          {was}
        </p>
      </Inlet>
      {document.published !== undefined && (
        <Reason>
          {isGuest ? texts.guestHelp : texts.public} {texts.licence}
        </Reason>
      )}
      {isGuest ? <Form {...shared} asks={guestForm} /> : <Form {...shared} asks={suggestForm} />}
    </Page>
  );
}

/** Once it was suggested by the address of a letter: what follows. */
export function ThankedPage({ seen }: { readonly seen: Pick<SeenParagraph, "document"> }) {
  return (
    <Page title={texts.ownTitle} lead={texts.ownWaits} noindex narrow>
      <p>
        <a href={documentAt(seen.document.id)}>{texts.toDocument}</a>
      </p>
    </Page>
  );
}
