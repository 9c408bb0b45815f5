import { dayOf, writeDay } from "#basics/dates";
import { FILE_ENDINGS } from "#rules/access";
import { Button, Choices, FileField, Form } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenAnswer } from "../actions/see-answer.ts";
import type { SeenPiece } from "../actions/see-pieces.ts";
import { isUnderWay } from "../domain/answer.ts";
import { GIVEN, LENT_BY_ME, lentFor } from "./forms.ts";
import { AttachedPapers } from "./attached-papers.tsx";
import { type AnswerPageProps, shownIn } from "./shown.ts";
import { pageTexts } from "./answer-texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** The pieces that go with the answer: given to the circle, or lent until it ends. */
export function Pieces({ seen, now, shown }: AnswerPageProps) {
  return (
    <Section title={texts.pieces} id="pieces">
      {seen.pieces.length === 0 ? (
        seen.papers.length === 0 && <p>{texts.piecesNone}</p>
      ) : (
        <ul class="lignes serre">
          {seen.pieces.map((piece) => (
            <PieceLine piece={piece} seen={seen} now={now} />
          ))}
        </ul>
      )}
      <Remove seen={seen} />
      <AttachedPapers seen={seen} now={now} />
      {seen.mayWork && (
        <details class="pile" open={shown.form === "piece"}>
          <summary>{texts.attach}</summary>
          <Form
            action={`/reponses/${seen.answer.id}/pieces`}
            send={texts.attachSend}
            files
            class="pile"
            prefix="piece"
            {...shownIn(shown, "piece")}
          >
            <FileField name="file" label={texts.file} help={texts.fileHelp} accept={FILE_ENDINGS} />
            {isUnderWay(seen.answer.stage) && <Lending seen={seen} />}
          </Form>
        </details>
      )}
    </Section>
  );
}

/** Given, or lent: in one's own name, or for one of the organisations that one represents. */
function Lending({ seen }: { readonly seen: SeenAnswer }) {
  return (
    <Choices
      name="a-qui"
      question={texts.lending}
      help={texts.lendingHelp}
      value={GIVEN}
      choices={[
        { value: GIVEN, label: texts.give },
        { value: LENT_BY_ME, label: texts.lend },
        ...seen.organisations.map(({ id, name }) => ({
          value: lentFor(id),
          label: texts.lendFor(name),
        })),
      ]}
    />
  );
}

function PieceLine(props: {
  readonly piece: SeenPiece;
  readonly seen: SeenAnswer;
  readonly now: Temporal.Instant;
}) {
  const { piece, seen, now } = props;
  const at = `/reponses/${seen.answer.id}/pieces/${piece.id}`;
  return (
    <li>
      <p>{piece.takenBackAt === undefined ? <a href={at}>{piece.name}</a> : piece.name}</p>
      <p class="petit">{sayPiece(piece, now)}</p>
    </li>
  );
}

/** The pieces that the reader may take away, folded: it is seldom done. */
function Remove({ seen }: { readonly seen: SeenAnswer }) {
  const mayAll = seen.mayWork && isUnderWay(seen.answer.stage);
  const pieces = seen.pieces.filter(
    ({ takenBackAt, isMine, lentBy }) =>
      takenBackAt === undefined && (mayAll || (isMine && lentBy !== undefined)),
  );
  if (pieces.length === 0) return null;
  return (
    <details class="pile-s">
      <summary>{pageTexts.removePieces}</summary>
      {pieces.map(({ id, name }) => (
        <Form action={`/reponses/${seen.answer.id}/pieces/${id}/retirer`} class="" prefix={id}>
          <Button kind="clair">
            {texts.takeAway} {name}
          </Button>
        </Form>
      ))}
    </details>
  );
}

/** Who attached it, and until when it is here when it is lent. */
function sayPiece({ byName, at, lentBy, takenBackAt }: SeenPiece, now: Temporal.Instant): string {
  const day = (instant: Temporal.Instant) => writeDay(dayOf(instant), dayOf(now));
  if (lentBy === undefined) return `${texts.pieceBy(byName, day(at))}.`;
  if (takenBackAt !== undefined) return `${texts.pieceTakenBack(lentBy, day(takenBackAt))}.`;
  return `${texts.pieceLent(lentBy, day(at))}. ${texts.pieceUntil}`;
}
