import { dayOf, writeDate } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";

import type { SeenAnswer } from "../actions/see-answer.ts";
import { wayNames } from "../domain/names.fr.ts";
import { texts } from "./texts.fr.ts";
import { sayDeadline, signedWords } from "./words.tsx";

export interface PrintProps {
  readonly seen: SeenAnswer;
  readonly now: Temporal.Instant;
}

/** The answer whole, in its order: to read at one go, or on paper. */
export function PrintPage({ seen, now }: PrintProps) {
  const { answer } = seen;
  return (
    <Page
      title={texts.printTitle(answer.call.title)}
      noindex
      breadcrumb={[{ label: texts.answerTo(answer.call.title), at: `/reponses/${answer.id}` }]}
    >
      <p class="a-l-ecran">
        <ButtonLink href={`/reponses/${answer.id}`} kind="clair">
          {texts.backToAnswer}
        </ButtonLink>
      </p>
      <WholeAnswer seen={seen} now={now} />
    </Page>
  );
}

/** What is handed in: its title, who answers, its parts, and the list of its pieces. */
export function WholeAnswer({ seen, now }: PrintProps) {
  const { answer, taking, parts, pieces, papers, sendings } = seen;
  return (
    <article class="pile-l">
      <header class="pile-s">
        <h1>{texts.printTitle(answer.call.title)}</h1>
        <p>{sayDeadline(answer.call.deadline, now)}.</p>
        {taking.length > 0 && (
          <>
            <p>{texts.signedFor} :</p>
            <ul>
              {taking.map((one) => (
                <li>{signedWords(one)}</li>
              ))}
            </ul>
          </>
        )}
      </header>
      {parts.map((part) => (
        <section class="pile">
          <h2>{part.title}</h2>
          {part.words === "" ? <p>{texts.nothingWritten}</p> : <Markdown text={part.words} />}
        </section>
      ))}
      <section class="pile-s">
        <h2>{texts.piecesList}</h2>
        {pieces.length + papers.length === 0 ? (
          <p>{texts.piecesNone}</p>
        ) : (
          <ol>
            {[...pieces, ...papers].map(({ name }) => (
              <li>{name}</li>
            ))}
          </ol>
        )}
      </section>
      <footer class="pile-s">
        {sendings.map((one) => (
          <p>
            {texts.sentLine(writeDate(one.on), wayNames[one.way])}, {signedWords(one)}.
          </p>
        ))}
        <p class="doux">{texts.printedOn(writeDate(dayOf(now)))}</p>
      </footer>
    </article>
  );
}
