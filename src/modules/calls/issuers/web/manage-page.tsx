import { writeMoment } from "#basics/dates";
import { Button, Form, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import type { SeenIssued } from "../actions/publish-mine.ts";
import { isOpen } from "../../domain/call.ts";
import type { ManageMending } from "../../web/mending.ts";
import { publishTexts as texts } from "../../publish/web/texts.fr.ts";
import { AnswerQuestions } from "./question-answers.tsx";
import { togetherTexts } from "../../together/web/texts.fr.ts";
import { writeClosing } from "../../web/words.ts";

export interface ManagePageProps {
  readonly seen: SeenIssued;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly mending?: ManageMending | undefined;
}

/** A published call, for those who look after it: the questions that wait first, then correct, close, withdraw. */
export function ManagePage({ seen, now, said, mending }: ManagePageProps) {
  const { call, mayPublish } = seen;
  const at = `/appels/${call.number}`;
  const closing = writeClosing(call, now);
  const isGone = call.state === "withdrawn";
  return (
    <Page
      title={titleOf(`${texts.manageTitle} : ${call.title}`, mending ?? {})}
      noindex
      breadcrumb={[{ label: texts.title, at: "/appels/publier" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{call.title}</h1>
          {said !== undefined && <p class="mot va">{said}</p>}
          {isGone ? (
            <p>{texts.withdrawn}</p>
          ) : (
            <p>
              <a href={at}>{texts.seePage}</a>
            </p>
          )}
          {!mayPublish && <p>{texts.onlyPublishers}</p>}
        </header>
        {!isGone && (
          <>
            <Cove>
              <Sounding days={closing.days}>{closing.words}</Sounding>
            </Cove>
            <AnswerQuestions seen={seen} now={now} mending={mending} />
            {mayPublish && <Change seen={seen} now={now} mending={mending} />}
          </>
        )}
        {seen.effort !== undefined && (
          <Section title={togetherTexts.hoursTitle} id="heures">
            <p>{togetherTexts.effort(seen.effort.hours, seen.effort.answers)}</p>
          </Section>
        )}
        <Acts seen={seen} now={now} />
      </div>
    </Page>
  );
}

type ChangeProps = Pick<ManagePageProps, "seen" | "now" | "mending">;

function Change({ seen: { call }, now, mending }: ChangeProps) {
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
      {isOpen(call, now) ? (
        <End form="fermer" at={at} mending={mending} />
      ) : (
        <p>{texts.closedAlready}</p>
      )}
      <End form="retirer" at={at} mending={mending} />
    </>
  );
}

const ENDS = {
  fermer: {
    title: texts.close,
    say: texts.closeSay,
    why: texts.closeWhy,
    send: texts.closeSend,
  },
  retirer: {
    title: texts.withdraw,
    say: texts.withdrawSay,
    why: texts.withdrawWhy,
    send: texts.withdrawSend,
  },
} as const;

/** What cannot be undone is folded, says what it does, and asks why. */
function End({
  form,
  at,
  mending,
}: {
  readonly form: keyof typeof ENDS;
  readonly at: string;
  readonly mending: ManageMending | undefined;
}) {
  const { title, say, why, send } = ENDS[form];
  const mine = mending?.form === form ? mending : undefined;
  return (
    <details class="pile-s" open={mine !== undefined}>
      <summary>{title}</summary>
      <p>{say}</p>
      <Form
        action={`${at}/${form}`}
        prefix={form}
        typed={mine?.typed}
        problem={mine?.problem}
        problems={mine?.problems}
      >
        <TextArea name="pourquoi" label={why} rows={2} />
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
