import { dayOf, writeDay } from "#basics/dates";
import { Button, Form } from "#ui/form";

import type { SeenAttachedPaper } from "../actions/attach-paper.ts";
import type { SeenAnswer } from "../actions/see-answer.ts";
import { isUnderWay } from "../domain/answer.ts";
import { paperTexts } from "./papers-texts.fr.ts";
import { texts } from "./texts.fr.ts";

interface Props {
  readonly seen: SeenAnswer;
  readonly now: Temporal.Instant;
}

/** The papers of structures that go with the answer: the circle reads their names, one person opens each. */
export function AttachedPapers({ seen, now }: Props) {
  const mayAttach = seen.mayWork && isUnderWay(seen.answer.stage) && seen.organisations.length > 0;
  return (
    <>
      {seen.papers.length > 0 && (
        <ul class="lignes serre">
          {seen.papers.map((paper) => (
            <PaperLine paper={paper} seen={seen} now={now} />
          ))}
        </ul>
      )}
      {mayAttach && (
        <p>
          <a href={`/reponses/${seen.answer.id}/papiers`}>{paperTexts.attach}</a>
        </p>
      )}
    </>
  );
}

function PaperLine({ paper, seen, now }: Props & { readonly paper: SeenAttachedPaper }) {
  const { id, name, byName, at: since, share } = paper;
  const at = `/reponses/${seen.answer.id}/papiers/${id}`;
  return (
    <li class="rang bouts">
      <div>
        <p>{share.isMine ? <a href={at}>{name}</a> : name}</p>
        <p class="petit">
          {texts.pieceBy(byName, writeDay(dayOf(since), dayOf(now)))}. {sayReader(paper)}
        </p>
      </div>
      {seen.mayWork && share.isOpen && (
        <Form action={`${at}/retirer`} class="" prefix={id}>
          <Button kind="clair" label={`${texts.takeAway}, ${name}`}>
            {texts.takeAway}
          </Button>
        </Form>
      )}
    </li>
  );
}

/** Who alone reads it; or that it was taken back. */
function sayReader({ share }: SeenAttachedPaper): string {
  if (!share.isOpen) return paperTexts.takenBack;
  return share.isMine ? paperTexts.readByYou : paperTexts.readBy(share.readerName);
}
