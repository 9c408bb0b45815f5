import type { GivenBack } from "#basics/form";
import { Button, Field, Form, Hidden, Press } from "#ui/form";
import type { ButtonProps } from "#ui/button";
import { Land } from "#ui/panel";

import type { SeenDate, SeenOccasion } from "../actions/see-occasions.ts";
import { ANSWERS, type Answer } from "../domain/reply.ts";
import { texts } from "./texts.fr.ts";

/** What a reply is asked about: one date, or a whole series. */
interface Asked {
  readonly action: string;
  readonly title: string;
  readonly help: string | undefined;
  readonly mine:
    | { readonly answer: Answer; readonly people: number; readonly children: number }
    | undefined;
  /** What stands: « Vous venez, à 3 », or one’s turn. */
  readonly stands: string | undefined;
  /** The version of the date that is read. */
  readonly seen: number | undefined;
  readonly back: GivenBack;
}

/** « Venez-vous ? » to one date. */
export function ReplyToDate(props: {
  readonly seen: SeenOccasion;
  readonly date: SeenDate;
  readonly back: GivenBack;
}) {
  const { date, back } = props;
  const isFull = date.left === 0;
  return (
    <Reply
      action={`/rendez-vous/dates/${date.id}/repondre`}
      title={texts.question}
      help={isFull && date.mine?.answer !== "yes" ? texts.full : undefined}
      mine={date.mine}
      stands={date.turn === undefined ? standsOf(date.mine) : texts.turn(date.turn, date.left ?? 0)}
      seen={date.sequence}
      back={back}
    />
  );
}

/** The same to all the dates of a series. */
export function ReplyToSeries({
  seen,
  back,
}: {
  readonly seen: SeenOccasion;
  readonly back: GivenBack;
}) {
  return (
    <Reply
      action={`/rendez-vous/${seen.occasion.id}/repondre`}
      title={texts.questionSeries}
      help={texts.questionSeriesHelp}
      mine={seen.mine}
      stands={standsOf(seen.mine)}
      seen={undefined}
      back={back}
    />
  );
}

function standsOf(mine: Asked["mine"]): string | undefined {
  if (mine === undefined) return undefined;
  const said = mine.people > 1 ? texts.saidPeople(mine.people) : texts.said[mine.answer];
  return mine.children > 0 ? `${said}, ${texts.ofWhichChildren(mine.children)}.` : `${said}.`;
}

/** Once answered, the way out is one press; the rest is folded. */
function Reply(props: Asked) {
  const { mine, stands, back } = props;
  const isGivenBack = back.typed !== undefined;
  return (
    <Land title={props.title} id="reponse" class="pile-s">
      {stands !== undefined && <p class="gros">{stands}</p>}
      {props.help !== undefined && <p>{props.help}</p>}
      {mine === undefined ? (
        <ReplyForm {...props} />
      ) : (
        <>
          {mine.answer !== "no" && (
            <Press action={props.action} prefix="non" kind="clair" pictogram="no">
              <Hidden name="reponse" value="no" />
              <Hidden name="combien" value="1" />
              {texts.answers.no}
            </Press>
          )}
          <details class="pile-s" open={isGivenBack}>
            <summary>{texts.change}</summary>
            <ReplyForm {...props} />
          </details>
        </>
      )}
    </Land>
  );
}

/** To come, and not to: « peut-être » is neither. */
const PICTOGRAM_OF: Partial<Record<Answer, ButtonProps["pictogram"]>> = { yes: "come", no: "no" };

function ReplyForm({ action, mine, seen, back }: Asked) {
  return (
    <Form action={action} back={back} version={seen} class="pile" prefix="rep">
      <Field
        name="combien"
        label={texts.people}
        value={String(mine?.answer === "yes" ? mine.people : 1)}
        width="court"
        inputmode="numeric"
        maxlength={2}
      />
      <Field
        name="enfants"
        label={texts.children}
        help={texts.childrenHelp}
        value={mine?.answer === "yes" && mine.children > 0 ? String(mine.children) : ""}
        width="court"
        inputmode="numeric"
        maxlength={2}
        optional
      />
      <div class="rang">
        {ANSWERS.map((answer) => (
          <Button
            name="reponse"
            value={answer}
            kind={answer === "yes" ? undefined : "clair"}
            pictogram={PICTOGRAM_OF[answer]}
          >
            {texts.answers[answer]}
          </Button>
        ))}
      </div>
    </Form>
  );
}
