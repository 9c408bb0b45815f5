import type { Child } from "hono/jsx";

import { type AskedPage, pageList } from "#basics/query";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Folded } from "#ui/thing";

import { above } from "../../web/above.ts";
import { picturesShown } from "../../formats/web/contents-view.tsx";
import { PARAGRAPHS, type SeenParagraphs, type SeenPassage } from "../actions/see-paragraphs.ts";
import { suggestionsAt } from "./addresses.ts";
import { startOf, SuggestionLine } from "./suggestion-view.tsx";
import { texts } from "./texts.fr.ts";

export interface ParagraphsPageProps {
  readonly seen: SeenParagraphs;
  readonly asked: AskedPage;
  readonly here: string;
  readonly now: Temporal.Instant;
  /** Where a change of the passage of that rank is suggested. */
  readonly suggestAt: (place: number) => string;
  /** What is said beside a passage, for who is of the circle. */
  readonly remarks: (passage: SeenPassage) => Child;
}

/** A text paragraph by paragraph, with what is suggested and said beside each, folded. */
export function ParagraphsPage(props: ParagraphsPageProps) {
  const { seen, asked, here, now, suggestAt, remarks } = props;
  const { document, passages, total } = seen;
  return (
    <Page
      title={texts.paragraphsOf(document.title)}
      heading={texts.improve}
      lead={texts.paragraphsLead}
      noindex
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      <Paged
        shown={passages}
        total={total}
        asked={asked}
        size={PARAGRAPHS}
        at={(changes) => pageList.at(here, asked, changes)}
        empty={<p>{texts.nothingSaid}</p>}
        draw={(shown) => (
          <Lines>
            {shown.map((passage) => (
              <Passage passage={passage} seen={seen} now={now} suggestAt={suggestAt}>
                {remarks(passage)}
              </Passage>
            ))}
          </Lines>
        )}
      />
      <p>
        <a href={suggestionsAt(document.id)}>{texts.all}</a>
      </p>
    </Page>
  );
}

interface PassageProps extends Pick<ParagraphsPageProps, "seen" | "now" | "suggestAt"> {
  readonly passage: SeenPassage;
  readonly children: Child;
}

function Passage({ passage, seen, now, suggestAt, children }: PassageProps) {
  const { document, pictures } = seen;
  const { place, words, suggestions } = passage;
  return (
    <div class="pile-s" id={`p-${place}`}>
      <div lang={document.language}>
        <Markdown text={words} pictures={picturesShown(pictures)} />
      </div>
      {suggestions.length > 0 && (
        <Folded title={texts.beside(suggestions.length)}>
          <div class="pile">
            {suggestions.map((suggestion) => (
              <SuggestionLine suggestion={suggestion} now={now} />
            ))}
          </div>
        </Folded>
      )}
      {children}
      <p>
        <a href={suggestAt(place)} aria-label={texts.suggestHere(startOf(words))}>
          {texts.suggest}
        </a>
      </p>
    </div>
  );
}
