import type { GivenBack } from "#basics/form";
import type { Advice, AdvisedSentence, Mark } from "#rules/subjects";
import { MARKS } from "#rules/subjects";
import { Form } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import { GUIDES_AT } from "../domain/guide.ts";
import { adviceTexts as texts } from "./advice-texts.fr.ts";
import { adviceForm } from "./forms.ts";

/** The page that reads a text again. */
export const ADVICE_AT = `${GUIDES_AT}/relire`;

/** How many sentences are shown with their advice; more is nobody's reading. */
const MOST_SHOWN = 60;

export interface AdvicePageProps {
  readonly back: GivenBack;
  readonly advice?: Advice | undefined;
}

/** One pastes a text and reads what may be in the way of who reads it. Nothing is kept. */
export function AdvicePage({ back, advice }: AdvicePageProps) {
  return (
    <Page title={texts.title} lead={texts.lead} description={texts.lead} back={back}>
      {advice !== undefined && <Found advice={advice} />}
      <Form action={ADVICE_AT} asks={adviceForm} send={texts.send} back={back} />
      <Cove title={texts.rules} id="regles" class="pile-s">
        <p>{texts.rulesSay}</p>
        <ul>
          {texts.ruleList.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p>{texts.notFalc}</p>
        <p class="petit">
          <a href={texts.sourceAt}>{texts.source}</a>
        </p>
        <p class="petit doux">{texts.words}</p>
      </Cove>
    </Page>
  );
}

function Found({ advice }: { readonly advice: Advice }) {
  const { sentences, words, advised } = advice;
  const shown = advised.slice(0, MOST_SHOWN);
  return (
    <Section title={texts.found} id="vu">
      <p>{texts.size(sentences, words)}</p>
      {advised.length === 0 ? <p class="gros">{texts.nothing}</p> : <Counted advice={advice} />}
      <Lines>
        {shown.map((one) => (
          <AdvisedLine one={one} />
        ))}
      </Lines>
      {advised.length > shown.length && <p>{texts.more(advised.length - shown.length)}</p>}
    </Section>
  );
}

/** How many of each kind, in words. */
function Counted({ advice }: { readonly advice: Advice }) {
  const marks = advice.advised.flatMap((one) => one.marks);
  return (
    <ul class="rang serre">
      {MARKS.map((kind) => {
        const count = marks.filter((mark) => mark.kind === kind).length;
        return count > 0 && <li class="mot">{texts.counted[kind](count)}</li>;
      })}
    </ul>
  );
}

/** One sentence, what is marked in it, and what could be done. */
function AdvisedLine({ one }: { readonly one: AdvisedSentence }) {
  return (
    <article class="pile-s">
      <p>
        <Marked one={one} />
      </p>
      <ul class="petit">
        {one.marks.map((mark) => (
          <li>{sayMark(mark)}</li>
        ))}
      </ul>
    </article>
  );
}

/** The sentence with its marks; what is long is said beneath, not marked from end to end. */
function Marked({ one: { sentence, marks } }: { readonly one: AdvisedSentence }) {
  let at = sentence.from;
  const cut = (to: number) => {
    const piece = sentence.text.slice(at - sentence.from, to - sentence.from);
    at = Math.max(at, to);
    return piece;
  };
  const pieces = marks
    .filter(
      ({ kind, from }, place) =>
        kind !== "long" &&
        marks.findIndex(
          (other) => other.kind !== "long" && other.from <= from && from < other.to,
        ) === place,
    )
    .map(({ from, to }) => ({ before: cut(from), marked: cut(to) }));
  return (
    <>
      {pieces.map(({ before, marked }) => (
        <>
          {before}
          <mark>{marked}</mark>
        </>
      ))}
      {cut(sentence.to)}
    </>
  );
}

function sayMark({ kind, text, instead = "", words = 0 }: Mark): string {
  if (kind === "long") return texts.says.long(words);
  return kind === "heavy" ? texts.says.heavy(text, instead) : texts.says[kind](text);
}
