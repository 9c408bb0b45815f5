import { Form } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet, Reason } from "#ui/panel";

import { above } from "../../web/above.ts";
import type { SuggestPageProps } from "./suggest-page.tsx";
import { cellsKnown, lineForm } from "./line-forms.ts";
import { lineTexts as texts } from "./line-texts.fr.ts";
import { LineShown } from "./change.tsx";

/** One line of a table, to say otherwise, to take away, or one more. */
export function SuggestLinePage({ seen, back, at, isGuest }: SuggestPageProps) {
  const { document, was, place, columns = [] } = seen;
  const isAdded = was === "";
  return (
    <Page
      title={isAdded ? texts.addIn(document.title) : texts.changeIn(place + 1, document.title)}
      heading={isAdded ? texts.add : texts.changeLine(place + 1)}
      lead={isAdded ? texts.addLead : texts.suggestLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
      sheets={["commons.css"]}
    >
      {!isAdded && (
        <Inlet title={texts.asItStands} id="passage" small class="pile-s">
          <LineShown columns={columns.map(({ title }) => title)} line={was} />
        </Inlet>
      )}
      {document.published !== undefined && (
        <Reason>
          {isGuest ? texts.guestHelp : texts.public} {texts.licence}
        </Reason>
      )}
      <Form
        action={at}
        asks={lineForm(columns, was, { isGuest })}
        values={cellsKnown(was)}
        back={back}
        send={texts.send}
      />
    </Page>
  );
}
