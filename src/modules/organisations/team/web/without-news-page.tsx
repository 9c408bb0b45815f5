import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { WithoutNews } from "../actions/without-news.ts";
import { roleNames } from "../../domain/names.fr.ts";
import { addressOf } from "../../domain/organisation.ts";
import { endSilentForm } from "./forms.ts";
import { withoutNewsTexts as texts } from "./texts.fr.ts";
import { texts as pageTexts } from "../../web/texts.fr.ts";

export interface WithoutNewsPageProps {
  readonly seen: WithoutNews;
  /** The role that the address names: what is to be mended belongs to its form. */
  readonly named: string | undefined;
  readonly back: GivenBack;
}

/** For the operator: the organisations of which nobody answers any more. */
export function WithoutNewsPage(props: WithoutNewsPageProps) {
  const { silent, alone } = props.seen;
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: pageTexts.page.back, at: "/structures" }]}
      narrow
      lead={texts.lead}
      back={props.back}
    >
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
  const back = props.named === representative ? props.back : {};
  return (
    <div class="pile-s">
      <div>
        <p>
          <a href={addressOf({ number })}>{name}</a>
        </p>
        <p class="petit">
          {roleNames[role]}, {texts.since(writeDate(dayOf(askedAt)))}
        </p>
      </div>
      <details class="pile-s" open={back.problems !== undefined}>
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
          asks={endSilentForm}
          back={back}
        />
      </details>
    </div>
  );
}
