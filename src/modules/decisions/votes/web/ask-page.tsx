import { ButtonLink, Field, Form, Hidden, TextArea, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { AskPageProps } from "./ask-props.ts";
import { type Method, METHODS } from "../../domain/methods/method.ts";
import { LONGEST_QUESTION } from "../../domain/question.ts";
import { Answers, Ballots, Dates, type QuestionProps, Rules } from "./ask-fields.tsx";
import { texts } from "./ask-texts.fr.ts";
import { methodWords } from "../../counts/web/methods.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

/** A question to a circle: first how to decide, each way with when it fits; then what that way asks for. */
export function AskPage(props: AskPageProps) {
  const { circle, method } = props;
  return (
    <Page
      title={titleOf(texts.title, props)}
      noindex
      breadcrumb={[{ label: votes.title, at: "/votes" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.of(circle.name)}</p>
        </header>
        {method === undefined ? <Methods {...props} /> : <Question {...props} method={method} />}
      </div>
    </Page>
  );
}

function addressOf({ circle, thread }: AskPageProps, method?: Method): string {
  const query = new URLSearchParams({ cercle: circle.id });
  if (thread !== undefined) query.set("fil", thread.id);
  if (method !== undefined) query.set("methode", method);
  return `/votes/nouveau?${query.toString()}`;
}

function Methods(props: AskPageProps) {
  return (
    <Section title={texts.how} id="comment">
      <ul class="lignes">
        {METHODS.map((method) => (
          <li class="rang bouts">
            <span>
              <strong>{methodWords[method].name}</strong>
              <br />
              <span class="petit">{methodWords[method].fits}</span>
            </span>
            <ButtonLink
              kind="clair"
              href={addressOf(props, method)}
              label={texts.chooseThis(methodWords[method].name)}
            >
              {texts.choose}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Question(props: QuestionProps) {
  const { circle, method, thread, typed, problem, problems } = props;
  return (
    <>
      <div class="anse pile-s">
        <p>
          <strong>{texts.chosen(methodWords[method].name)}</strong>
        </p>
        <p>{methodWords[method].rule}</p>
        <p>
          <a href={addressOf(props)}>{texts.change}</a>
        </p>
      </div>
      {circle.isOpen && method !== "nomination" && <p class="petit">{texts.publicSays}</p>}
      <Form action="/votes" send={texts.send} typed={typed} problem={problem} problems={problems}>
        <Hidden name="circle" value={circle.id} />
        <Hidden name="method" value={method} />
        {thread !== undefined && <Hidden name="thread" value={thread.id} />}
        <Field
          name="question"
          label={texts.question}
          help={texts.questionHelp}
          value={thread?.title}
          maxlength={LONGEST_QUESTION}
        />
        <TextArea
          name="background"
          label={texts.background}
          help={texts.backgroundHelp}
          optional
          rows={4}
          maxlength={10_000}
        />
        <Answers method={method} />
        <Rules {...props} />
        <Ballots method={method} />
        <Dates {...props} />
      </Form>
    </>
  );
}
