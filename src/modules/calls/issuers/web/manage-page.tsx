import { writeMoment } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Button, Form } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import type { SeenIssued } from "../actions/publish-mine.ts";
import { isOpen } from "../../domain/call.ts";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";
import { closeForm, withdrawForm } from "./forms.ts";
import { AnswerQuestions } from "./question-answers.tsx";
import { togetherTexts } from "../../together/web/texts.fr.ts";
import { writeClosing } from "../../web/words.ts";

export interface ManagePageProps {
  readonly seen: SeenIssued;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** A published call, for those who look after it: the questions that wait first, then correct, close, withdraw. */
export function ManagePage({ seen, now, said, back }: ManagePageProps) {
  const { call, mayPublish } = seen;
  const at = `/appels/${call.number}`;
  const closing = writeClosing(call, now);
  const isGone = call.state === "withdrawn";
  return (
    <Page
      title={`${texts.manageTitle} : ${call.title}`}
      heading={call.title}
      beneath={
        <>
          {said !== undefined && <p class="mot va">{said}</p>}
          {isGone ? (
            <p>{texts.withdrawn}</p>
          ) : (
            <p>
              <a href={at}>{texts.seePage}</a>
            </p>
          )}
          {!mayPublish && <p>{texts.onlyPublishers}</p>}
        </>
      }
      back={back}
      noindex
      breadcrumb={[{ label: texts.title, at: "/appels/publier" }]}
    >
      {!isGone && (
        <>
          <Cove>
            <Sounding days={closing.days}>{closing.words}</Sounding>
          </Cove>
          <AnswerQuestions seen={seen} now={now} back={back} />
          {mayPublish && <Change seen={seen} now={now} back={back} />}
        </>
      )}
      {seen.effort !== undefined && (
        <Section title={togetherTexts.hoursTitle} id="heures">
          <p>{togetherTexts.effort(seen.effort.hours, seen.effort.answers)}</p>
        </Section>
      )}
      <Acts seen={seen} now={now} />
    </Page>
  );
}

type ChangeProps = Pick<ManagePageProps, "seen" | "now" | "back">;

function Change({ seen: { call }, now, back }: ChangeProps) {
  const at = `/appels/${call.number}`;
  return (
    <>
      <Section title={texts.correct} id="corriger" class="pile-s">
        <p>{texts.correctSay}</p>
        <Form action={`${at}/corriger`} prefix="corriger">
          <Button kind="clair" icon="pen">
            {texts.correct}
          </Button>
        </Form>
      </Section>
      {isOpen(call, now) ? <End form="fermer" at={at} back={back} /> : <p>{texts.closedAlready}</p>}
      <End form="retirer" at={at} back={back} />
    </>
  );
}

const ENDS = {
  fermer: {
    title: texts.close,
    say: texts.closeSay,
    asks: closeForm,
    send: texts.closeSend,
  },
  retirer: {
    title: texts.withdraw,
    say: texts.withdrawSay,
    asks: withdrawForm,
    send: texts.withdrawSend,
  },
} as const;

/** What cannot be undone is folded, says what it does, and asks why. */
function End({
  form,
  at,
  back,
}: {
  readonly form: keyof typeof ENDS;
  readonly at: string;
  readonly back: GivenBack;
}) {
  const { title, say, asks, send } = ENDS[form];
  return (
    <details class="pile-s" open={back.form === form}>
      <summary>{title}</summary>
      <p>{say}</p>
      <Form action={`${at}/${form}`} prefix={form} asks={asks} back={backTo(form, back)}>
        <Button kind="clair">{send}</Button>
      </Form>
    </details>
  );
}

/** Who did what for the structure: its representatives alone read it. */
function Acts({ seen: { acts }, now }: Pick<ManagePageProps, "seen" | "now">) {
  if (acts.length === 0) return null;
  return (
    <Section title={texts.acts} id="actes" class="pile-s">
      <ul class="petit">
        {acts.map(({ what, name, at }) => (
          <li>
            {name} {texts.actNames[what]}, {writeMoment(at, now)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
