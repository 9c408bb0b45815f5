import type { Circle } from "#rules/circles";
import { Field, type FieldProblems, Form, Hidden, TextArea, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import { texts } from "./texts.fr.ts";

export interface AskPageProps {
  readonly circle: Circle;
  /** The last day offered at first. */
  readonly day: Temporal.PlainDate;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** A question to a circle: yes or no, unless other answers are written. */
export function AskPage({ circle, day, ...form }: AskPageProps) {
  return (
    <Page
      title={titleOf(texts.askTitle, form)}
      noindex
      breadcrumb={[{ label: texts.title, at: "/votes" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.askTitle}</h1>
          <p class="chapo">{texts.askOf(circle.name)}</p>
        </header>
        <Form action="/votes" send={texts.sendQuestion} {...form}>
          <Hidden name="circle" value={circle.id} />
          <Field name="question" label={texts.question} help={texts.questionHelp} maxlength={200} />
          <TextArea
            name="answers"
            label={texts.answers}
            help={texts.answersHelp}
            value={texts.yesNo}
            rows={4}
          />
          <Field
            name="day"
            type="date"
            label={texts.lastDay}
            help={texts.lastDayHelp}
            value={day.toString()}
            width="moyen"
          />
        </Form>
      </div>
    </Page>
  );
}
