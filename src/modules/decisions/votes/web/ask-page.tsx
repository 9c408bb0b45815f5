import { ButtonLink, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { type Method, METHODS } from "../../domain/methods/method.ts";
import { Answers, Ballots, Dates, type QuestionProps, Rules } from "./ask-fields.tsx";
import type { AskPageProps } from "./ask-props.ts";
import { askForm } from "./ask-form.ts";
import { texts } from "./ask-texts.fr.ts";
import { methodWords } from "../../counts/web/methods.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

/** A question to a circle: first how to decide, each way with when it fits; then what that way asks for. */
export function AskPage(props: AskPageProps) {
  const { circle, method } = props;
  return (
    <Page
      title={texts.title}
      lead={texts.of(circle.name)}
      back={props.back}
      noindex
      breadcrumb={[{ label: votes.title, at: "/votes" }]}
    >
      {method === undefined ? <Methods {...props} /> : <Question {...props} method={method} />}
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
            <div>
              <p>
                <strong>{methodWords[method].name}</strong>
              </p>
              <p class="petit">{methodWords[method].fits}</p>
            </div>{" "}
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
  const { circle, method, thread, back } = props;
  const asks = askForm(props);
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
      <Form action="/votes" send={texts.send} pictogram="propose" back={back}>
        <Hidden name="circle" value={circle.id} />
        <Hidden name="method" value={method} />
        {thread !== undefined && <Hidden name="thread" value={thread.id} />}
        <Questions
          of={asks.pick({ question: true, background: true })}
          values={{ question: thread?.title }}
        />
        <Answers asks={asks} method={method} />
        <Rules {...props} asks={asks} />
        <Ballots asks={asks} method={method} />
        <Dates {...props} asks={asks} />
      </Form>
    </>
  );
}
