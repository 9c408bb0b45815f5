import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { MySignal } from "../actions/signal-call.ts";
import { signalForm } from "./forms.ts";
import { signalTexts as texts } from "./texts.fr.ts";

export interface SignalPageProps {
  readonly mine: readonly MySignal[];
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** Somebody tells of a call that they saw elsewhere, and sees what became of those they told of before. */
export function SignalPage({ mine, now, said, back }: SignalPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={said !== undefined && <p class="mot va">{said}</p>}
      back={back}
      noindex
      breadcrumb={[{ label: "Appels", at: "/appels" }]}
    >
      <Form action="/appels/signaler" asks={signalForm} back={back} send={texts.send} />
      <Section title={texts.mine} id="miens">
        {mine.length === 0 && <p>{texts.none}</p>}
        <ul class="lignes serre">
          {mine.map((signal) => (
            <Mine signal={signal} now={now} />
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function Mine({ signal, now }: { readonly signal: MySignal; readonly now: Temporal.Instant }) {
  const { id, fields: told, state, at, why, call } = signal;
  return (
    <li class="pile-s">
      <div>
        <p>
          {call?.state === "published" ? (
            <a href={`/appels/${call.number}`}>{told.title}</a>
          ) : (
            <strong>{told.title}</strong>
          )}
        </p>
        <p>
          {texts.signalledOn(writeDay(dayOf(at), dayOf(now)))} : {texts.states[state]}.
          {why !== undefined && ` ${texts.why(why)}`}
        </p>
      </div>
      {state === "waiting" && (
        <Press
          action={`/appels/signaler/${id}/retirer`}
          kind="lien"
          label={texts.takeBackOf(told.title)}
        >
          {texts.takeBack}
        </Press>
      )}
    </li>
  );
}
