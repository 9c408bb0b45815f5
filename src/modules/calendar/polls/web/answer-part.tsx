import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Choices, Field, Form, Hidden } from "#ui/form";
import { Questions } from "#ui/questions";

import { ANSWERS } from "../../domain/reply.ts";
import { MOST_GUEST_NAME } from "../actions/answer-poll.ts";
import type { SeenAnswer, SeenPoll } from "../actions/see-poll.ts";
import type { Says } from "../domain/poll.ts";
import { besideForm, otherForm } from "./forms.ts";
import { sayTexts } from "./texts.fr.ts";
import { sayDate } from "./words.ts";

export interface AnswerFormProps {
  readonly seen: SeenPoll;
  readonly action: string;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
  /** What was said before, if anything was. */
  readonly mine: SeenAnswer | undefined;
  /** What was touched in a letter: ticked, and nothing more. */
  readonly touched: Says;
  /** How the name is asked for; nothing where it is known. */
  readonly askName: string | undefined;
  /** It is one’s own name, which the browser may know. */
  readonly isOneself?: boolean;
  readonly askWord: string;
  /** The key that goes with what a guest says for the first time. */
  readonly fresh?: string | undefined;
  readonly send: string;
  readonly prefix: string;
}

const CHOICES = ANSWERS.map((value) => ({ value, label: sayTexts[value] }));

/** Three words for each date, under one finger; nothing leaves before the button. */
export function AnswerForm(props: AnswerFormProps) {
  const { seen, now, mine, touched, askName, fresh } = props;
  const said: Says = { ...mine?.says, ...touched };
  return (
    <Form
      action={props.action}
      version={seen.poll.version}
      back={props.back}
      send={props.send}
      class="pile sondage"
      prefix={props.prefix}
    >
      {fresh !== undefined && <Hidden name="cle" value={fresh} />}
      {seen.dates.map((date) => (
        <Choices
          name={date.id}
          question={
            <span class="gros">{capital(sayDate(date, { zone: seen.poll.zone, now }))}</span>
          }
          layout="jours"
          choices={CHOICES}
          value={said[date.id]}
        />
      ))}
      {askName !== undefined && (
        <Field
          name="nom"
          label={askName}
          value={mine?.name}
          maxlength={MOST_GUEST_NAME}
          autocomplete={props.isOneself === true ? "name" : "off"}
        />
      )}
      {isAsked(props) && <Questions of={otherForm} values={{}} />}
      <Questions
        of={besideForm(props.askWord).pick({ people: true, word: true })}
        values={{ people: mine?.people ?? 1, word: mine?.word }}
      />
    </Form>
  );
}

/** Once the name was refused, and as long as what was ticked then is given back. */
function isAsked({ back }: AnswerFormProps): boolean {
  return back.refusal === "same-name" || back.typed?.["autre"] === "1";
}
