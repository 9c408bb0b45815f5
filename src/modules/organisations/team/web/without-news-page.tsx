import { dayOf, writeDate } from "#basics/dates";
import { Form, TextArea } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { WithoutNews } from "../actions/without-news.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { type Mending, mendingOf } from "./inside-page.tsx";
import { withoutNewsTexts as texts } from "./texts.fr.ts";
import { texts as pageTexts } from "../../web/texts.fr.ts";

export interface WithoutNewsPageProps extends Mending {
  readonly seen: WithoutNews;
}

/** For the operator: the organisations of which nobody answers any more. */
export function WithoutNewsPage(props: WithoutNewsPageProps) {
  const { silent, alone } = props.seen;
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: pageTexts.page.back, at: "/structures" }]}
    >
      <div class="pile-l etroit">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Section title={texts.silent} id="sans-reponse">
          {silent.length === 0 ? (
            <Empty title={texts.noSilent} />
          ) : (
            <Lines>
              {silent.map((one) => (
                <Silent one={one} props={props} />
              ))}
            </Lines>
          )}
        </Section>
        <Section title={texts.alone} id="personne">
          {alone.length === 0 ? (
            <Empty title={texts.noAlone} />
          ) : (
            <>
              <p>{texts.aloneSays}</p>
              <ul class="liens">
                {alone.map(({ name, number, since }) => (
                  <li>
                    <a href={addressOf({ number })}>{name}</a>{" "}
                    <span class="doux">{texts.left(writeDate(dayOf(since)))}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      </div>
    </Page>
  );
}

function Silent({
  one,
  props,
}: {
  readonly one: WithoutNews["silent"][number];
  readonly props: WithoutNewsPageProps;
}) {
  const { representative, role, name, number, askedAt } = one;
  return (
    <div class="pile-s">
      <p>
        <a href={addressOf({ number })}>{name}</a>
        <br />
        <span class="petit">
          {roleNames[role]}, {texts.since(writeDate(dayOf(askedAt)))}
        </span>
      </p>
      <details class="pile-s" open={props.sent === representative}>
        <summary>
          {texts.end}
          <span class="hors"> : {name}</span>
        </summary>
        <p>{texts.endSays}</p>
        <Form
          action={`/structures/sans-nouvelles/${representative}`}
          prefix={`fin-${representative}`}
          send={texts.end}
          class="pile"
          {...mendingOf(props, representative)}
        >
          <TextArea name="pourquoi" label={texts.reason} rows={2} maxlength={500} />
        </Form>
      </details>
    </div>
  );
}
