import { dayOf, writeDay } from "#basics/dates";
import { Button, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { MyData } from "../actions/see-my-data.ts";
import type { Sheet } from "../actions/take-archive.ts";
import { wordsTexts as texts } from "./archive-texts.fr.ts";
import { DATA_AT } from "./data-page.tsx";
import { backToMine } from "./mine-page.tsx";
import { texts as mineTexts } from "./texts.fr.ts";

/** The field of the six words, wherever they are sent. */
export const WORDS = "mots";
/** The field of the number that the sheet and its file bear. */
export const NUMBER = "numero";

/** The one time that the six words are shown: a sheet to print, then the file that they open. Kept nowhere. */
export function WordsPage({
  data,
  sheet: { words, number },
}: {
  readonly data: MyData;
  readonly sheet: Sheet;
}) {
  const day = dayOf(data.at);
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      noindex
      narrow
      breadcrumb={[...backToMine, { label: mineTexts.data.title, at: DATA_AT }]}
    >
      <Cove title={texts.words} id="six-mots" class="pile-s">
        <ol translate="no">
          {words.split(" ").map((word) => (
            <li>
              <strong>{word}</strong>
            </li>
          ))}
        </ol>
        <p>{texts.made(data.instance.name, writeDay(day, day))}</p>
        <p>
          {texts.number} : <strong>{number}</strong>. {texts.numberSays}
        </p>
      </Cove>
      <div class="prose">
        <p>{texts.print}</p>
        <p>{texts.keep}</p>
        <p>{texts.lost}</p>
        <p>{texts.how}</p>
      </div>
      <Section class="pile-s a-l-ecran">
        <p>{texts.downloadSays}</p>
        <Form action={`${DATA_AT}/archive/chiffree`} class="rang">
          <Hidden name={WORDS} value={words} />
          <Hidden name={NUMBER} value={number} />
          <Button>{texts.download}</Button>
        </Form>
        <p>
          <a href={DATA_AT}>{texts.cancel}</a>
        </p>
      </Section>
    </Page>
  );
}
