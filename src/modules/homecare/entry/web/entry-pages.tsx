import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Page } from "#ui/page";

import { AT, ENTRY, HELPERS, PASSAGES } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { sayHour } from "../../web/hours.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { HowToEnter } from "../actions/how-to-enter.ts";
import type { SeenEntry } from "../actions/write-entry.ts";
import { entryForm } from "./forms.ts";
import { entryTexts as texts } from "./texts.fr.ts";

/** Where what must not be printed is left out on paper. */
const SHEETS = ["dates.css"];

/** « Comment entrer chez moi »: one question, and to erase it. */
export function EntryPage({
  seen,
  back,
  isKept = false,
}: {
  readonly seen: SeenEntry;
  readonly back: GivenBack;
  /** It was written just now. */
  readonly isKept?: boolean;
}) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      sheets={SHEETS}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: helperTexts.title, at: HELPERS },
      ]}
    >
      <div class="pile sans-papier">
        <Problems problem={back.problem} kept={false} />
        {isKept && seen.words !== undefined && <output>{texts.kept}</output>}
        {seen.words === undefined && <p>{texts.none}</p>}
        {seen.isClosed ? (
          seen.words !== undefined && <Words text={seen.words} />
        ) : (
          <Form
            action={ENTRY}
            asks={entryForm}
            values={{ words: seen.words }}
            back={back}
            send={texts.save}
          />
        )}
        {seen.words !== undefined && <Erase />}
      </div>
    </Page>
  );
}

function Erase() {
  return (
    <details class="pile-s">
      <summary>{texts.eraseSays}</summary>
      <p class="doux">{texts.eraseWhat}</p>
      <Press action={`${ENTRY}/effacer`} kind="clair">
        {texts.erase}
      </Press>
    </details>
  );
}

/** The same, as who is expected reads it, in the hours of their passage; nothing of it on paper. */
export function HowToEnterPage({
  seen: { name, words: told, starts, until },
  today,
}: {
  readonly seen: HowToEnter;
  readonly today: Temporal.PlainDate;
}) {
  return (
    <Page
      title={texts.way}
      heading={texts.at(name)}
      above={[writeDay(starts.toPlainDate(), today)]}
      lead={texts.until(sayHour(until.toPlainTime()))}
      noindex
      narrow
      sheets={SHEETS}
      breadcrumb={[{ label: helperTexts.passages, at: PASSAGES }]}
    >
      <div class="pile-s sans-papier">
        <Words text={told} />
        <p class="petit doux">{texts.told(name)}</p>
      </div>
    </Page>
  );
}

/** As they were written, line by line. */
function Words({ text }: { readonly text: string }) {
  return text.split("\n").map((line) => <p>{line}</p>);
}
