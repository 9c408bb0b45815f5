import { type AskedPage, pageList } from "#basics/query";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";

import { above } from "../../web/above.ts";
import { PAGE, type SeenSuggestions } from "../actions/see-suggestions.ts";
import { passagesAt, suggestionsAt } from "./addresses.ts";
import { SuggestionLine } from "./suggestion-view.tsx";
import { texts } from "./texts.fr.ts";

/** What is suggested in a document: what waits first. */
export function SuggestionsPage(props: {
  readonly seen: SeenSuggestions;
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}) {
  const { seen, asked, now } = props;
  const { document, suggestions, total } = seen;
  return (
    <Page
      title={texts.listOf(document.title)}
      heading={texts.listTitle}
      noindex
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      <Paged
        shown={suggestions}
        total={total}
        asked={asked}
        size={PAGE}
        at={(changes) => pageList.at(suggestionsAt(document.id), asked, changes)}
        empty={
          <p>
            {texts.none} <a href={passagesAt(document)}>{texts.suggest}</a>
          </p>
        }
        draw={(shown) => (
          <Lines>
            {shown.map((suggestion) => (
              <SuggestionLine suggestion={suggestion} now={now} />
            ))}
          </Lines>
        )}
      />
    </Page>
  );
}
