import type { Child } from "hono/jsx";

import { type AskedPage, pageList } from "#basics/query";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Folded } from "#ui/thing";

import { above } from "../../web/above.ts";
import { picturesShown } from "../../formats/web/contents-view.tsx";
import { PARAGRAPHS, type SeenParagraphs, type SeenPassage } from "../actions/see-paragraphs.ts";
import type { SeenSuggestion } from "../actions/see-suggestions.ts";
import { LineShown } from "./change.tsx";
import { lineTexts, textsOf } from "./line-texts.fr.ts";
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

/** A text paragraph by paragraph, or a table line by line, with what is suggested and said beside each, folded. */
export function ParagraphsPage(props: ParagraphsPageProps) {
  const { seen, asked, here, now, suggestAt, remarks } = props;
  const { document, passages, columns, added, total } = seen;
  const says = textsOf(columns !== undefined);
  return (
    <Page
      title={texts.paragraphsOf(document.title)}
      heading={says.improve}
      lead={says.paragraphsLead}
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
        empty={<p>{says.nothingSaid}</p>}
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
      {columns !== undefined && (
        <Section title={lineTexts.add} id="ligne-de-plus" class="pile-s">
          <Beside title={lineTexts.addedHere(added.length)} suggestions={added} now={now} />
          <p>
            <a href={suggestAt(total)}>{lineTexts.add}</a>
          </p>
        </Section>
      )}
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
  const { document, columns, pictures } = seen;
  const { place, words, suggestions } = passage;
  const label =
    columns === undefined ? texts.suggestHere(startOf(words)) : lineTexts.changeLine(place + 1);
  return (
    <div class="pile-s" id={`p-${place}`}>
      {columns === undefined ? (
        <div lang={document.language}>
          <Markdown text={words} pictures={picturesShown(pictures)} />
        </div>
      ) : (
        <>
          <h2 class="h-petit">{lineTexts.line(place + 1)}</h2>
          <LineShown columns={columns.map(({ title }) => title)} line={words} />
        </>
      )}
      <Beside title={texts.beside(suggestions.length)} suggestions={suggestions} now={now} />
      {children}
      <p>
        <a href={suggestAt(place)} aria-label={label}>
          {texts.suggest}
        </a>
      </p>
    </div>
  );
}

/** What is suggested there, folded; nothing where nothing is. */
function Beside(props: {
  readonly title: string;
  readonly suggestions: readonly SeenSuggestion[];
  readonly now: Temporal.Instant;
}) {
  const { title, suggestions, now } = props;
  if (suggestions.length === 0) return null;
  return (
    <Folded title={title}>
      <div class="pile">
        {suggestions.map((suggestion) => (
          <SuggestionLine suggestion={suggestion} now={now} />
        ))}
      </div>
    </Folded>
  );
}
