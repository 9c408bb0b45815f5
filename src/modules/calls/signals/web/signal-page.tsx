import { dayOf, writeDay } from "#basics/dates";
import {
  Button,
  Field,
  type FieldProblems,
  Form,
  Select,
  TextArea,
  titleOf,
  type Typed,
} from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { MySignal } from "../actions/signal-call.ts";
import { signalTexts as texts } from "./texts.fr.ts";

const { fields } = texts;

export interface SignalPageProps {
  readonly mine: readonly MySignal[];
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Somebody tells of a call that they saw elsewhere, and sees what became of those they told of before. */
export function SignalPage({ mine, now, said, ...form }: SignalPageProps) {
  return (
    <Page
      title={titleOf(texts.title, form)}
      noindex
      breadcrumb={[{ label: "Appels", at: "/appels" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
          {said !== undefined && <p class="mot va">{said}</p>}
        </header>
        <Form action="/appels/signaler" send={texts.send} {...form}>
          <Field name="adresse" type="url" label={fields.url} help={fields.urlHelp} />
          <Field name="intitule" label={fields.title} />
          <Field name="organisme" label={fields.body} help={fields.bodyHelp} />
          <Field
            name="jour"
            type="date"
            label={fields.day}
            help={fields.dayHelp}
            optional
            width="moyen"
          />
          <Field name="lieu" label={fields.place} help={fields.placeHelp} optional />
          <Select
            name="genre"
            label={fields.kind}
            options={texts.kinds.map(([value, label]) => ({ value, label }))}
          />
          <TextArea name="mots" label={fields.words} rows={4} optional />
        </Form>
        <Section title={texts.mine} id="miens">
          {mine.length === 0 && <p>{texts.none}</p>}
          <ul class="lignes serre">
            {mine.map((signal) => (
              <Mine signal={signal} now={now} />
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}

function Mine({ signal, now }: { readonly signal: MySignal; readonly now: Temporal.Instant }) {
  const { id, fields: told, state, at, why, call } = signal;
  return (
    <li class="pile-s">
      <p>
        {call?.state === "published" ? (
          <a href={`/appels/${call.number}`}>{told.title}</a>
        ) : (
          <strong>{told.title}</strong>
        )}
        <br />
        {texts.signalledOn(writeDay(dayOf(at), dayOf(now)))} : {texts.states[state]}.
        {why !== undefined && ` ${texts.why(why)}`}
      </p>
      {state === "waiting" && (
        <Form action={`/appels/signaler/${id}/retirer`} class="rang">
          <Button kind="lien" label={texts.takeBackOf(told.title)}>
            {texts.takeBack}
          </Button>
        </Form>
      )}
    </li>
  );
}
