import { writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { Proposing, SeenToKeep } from "../actions/see-kept.ts";
import { proposable, proposeForm, relayForm } from "./forms.ts";
import { keepTexts as texts } from "./texts.fr.ts";

export interface KeepPageProps {
  readonly seen: SeenToKeep;
  readonly today: Temporal.PlainDate;
  readonly said: string | undefined;
  /** The structure whose form is given back. */
  readonly sentFor: string | undefined;
  readonly back: GivenBack;
}

/** What one may do with a call for one's structures: keep it, propose it to those one accompanies, relay it. */
export function KeepPage(props: KeepPageProps) {
  const { seen, said, back } = props;
  const { call, mine, proposes, relays } = seen;
  const at = `/appels/${call.number}`;
  const isNobody = mine.length + proposes.length + relays.length === 0;
  return (
    <Page
      title={`${texts.title} : ${call.title}`}
      heading={texts.title}
      lead={<a href={at}>{call.title}</a>}
      beneath={
        <>
          <p>{texts.lead}</p>
          {said !== undefined && <p class="mot va">{said}</p>}
        </>
      }
      narrow
      back={back}
      noindex
      breadcrumb={[{ label: call.title, at }]}
    >
      {back.form === undefined && back.problem !== undefined && (
        <p class="bilan" role="alert">
          {back.problem}
        </p>
      )}
      {isNobody && (
        <Empty title={texts.nobody} way={{ at: "/structures", label: texts.findMine }}>
          <p>{texts.nobodySays}</p>
        </Empty>
      )}
      {mine.length > 0 && <Keep {...props} />}
      {proposes.map((one) => (
        <Propose one={one} props={props} />
      ))}
      {relays.length > 0 && <Relay {...props} />}
    </Page>
  );
}

function Keep({ seen: { call, mine } }: KeepPageProps) {
  return (
    <Section title={texts.keepTitle} id="garder">
      <p>{texts.keepSays}</p>
      <Lines>
        {mine.map(({ organisation: { id, name, logo }, keeps }) => (
          <div class="rang bouts">
            <span class="voisin">
              <Flag id={id} logo={logo} />
              <span>
                {name} {keeps && <State tone="va">{texts.kept}</State>}
              </span>
            </span>
            <Press
              action={`/appels/${call.number}/garder/${id}/${keeps ? "non" : "oui"}`}
              prefix={`garder-${id}`}
              kind={keeps ? "clair" : undefined}
              label={keeps ? texts.unkeepFor(name) : texts.keepFor(name)}
            >
              {keeps ? texts.unkeep : texts.keep}
            </Press>
          </div>
        ))}
      </Lines>
      <p>
        <a href="/appels/gardes">{texts.seeAll}</a>
      </p>
    </Section>
  );
}

interface ProposeProps {
  readonly one: Proposing;
  readonly props: KeepPageProps;
}

function Propose({ one, props }: ProposeProps) {
  const { seen, sentFor, back } = props;
  const { support, of } = one;
  const told = of.filter((each) => sayState(each) !== undefined);
  return (
    <Section title={texts.propose} id={`proposer-${support.id}`}>
      <p>{texts.proposeAs(support.name)}</p>
      <p class="petit doux">{seen.isOpen ? texts.proposeSays : texts.closed}</p>
      {told.length > 0 && (
        <ul class="petit">
          {told.map((each) => (
            <li>
              {each.name} : {sayState(each)}
            </li>
          ))}
        </ul>
      )}
      {seen.isOpen && proposable(one).length > 0 && (
        <Form
          action={`/appels/${seen.call.number}/garder/${support.id}/proposer`}
          prefix={`proposer-${support.id}`}
          asks={proposeForm(one)}
          back={sentFor === support.id ? backTo("propose", back) : {}}
          send={texts.send}
        />
      )}
    </Section>
  );
}

function sayState({ known, room }: Proposing["of"][number]): string | undefined {
  if (known === undefined) return room === 0 ? texts.state.full : undefined;
  return known.answer === undefined ? texts.state.waits : texts.state[known.answer];
}

function Relay({ seen, today, sentFor, back }: KeepPageProps) {
  const at = `/appels/${seen.call.number}/garder`;
  return (
    <Section title={texts.relay} id="relayer">
      <p>{texts.relaySays}</p>
      {seen.relays.map(({ organisation: { id, name }, relay }) => (
        <div class="pile-s">
          <h3 class="h-petit">{texts.relayAs(name)}</h3>
          {relay !== undefined && (
            <p>
              <a href={relay.url} rel="noopener external">
                {relay.url.replace(/^https?:\/\//, "")}
              </a>
              , {writeDay(relay.on, today)}
            </p>
          )}
          <Form
            action={`${at}/${id}/relayer`}
            prefix={`relayer-${id}`}
            asks={relayForm}
            values={{ url: relay?.url, on: relay?.on ?? today }}
            back={sentFor === id ? backTo("relay", back) : {}}
            send={relay === undefined ? texts.relaySend : texts.relayChange}
          />
          {relay !== undefined && (
            <Press action={`${at}/${id}/retirer-relais`} prefix={`retirer-${id}`} kind="clair">
              {texts.relayBack}
            </Press>
          )}
        </div>
      ))}
    </Section>
  );
}
