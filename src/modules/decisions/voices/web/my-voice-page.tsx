import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Button, Form, Hidden, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import type {
  GivenScope,
  NamedScope,
  PastVoice,
  Received,
  SeenVoice,
} from "../actions/see-voice.ts";
import { Preferences } from "./entrust-form.tsx";
import { termsForm } from "./forms.ts";
import { ReceivedVoices } from "./received-voices.tsx";
import { sayScope } from "./say-scope.ts";
import { texts as votes } from "../../web/texts.fr.ts";
import { Chain, listNames } from "./voice.tsx";
import { texts } from "./texts.fr.ts";

export interface MyVoicePageProps {
  readonly seen: SeenVoice;
  readonly now: Temporal.Instant;
  readonly says: string | undefined;
  readonly back: GivenBack;
}

/** Where my voice is and was, for what, and whose is entrusted to me. */
export function MyVoicePage({ seen, now, says, back }: MyVoicePageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={says !== undefined && <output class="anse">{says}</output>}
      back={back}
      noindex
      sheets={["votes.css"]}
      breadcrumb={[{ label: votes.title, at: "/votes" }]}
    >
      {back.form === undefined && <Problems problems={back.problems} kept={false} />}
      <Given seen={seen} now={now} />
      <Entrust seen={seen} back={backTo("entrust", back)} />
      <ReceivedVoices received={seen.received} now={now} />
      <Past past={seen.past} now={now} />
      <Ended ended={seen.ended} now={now} />
    </Page>
  );
}

interface Timed {
  readonly now: Temporal.Instant;
}

function Given({ seen: { given }, now }: { readonly seen: SeenVoice } & Timed) {
  return (
    <Section title={texts.given} id="confiee">
      {given.length === 0 ? (
        <p>{texts.givenNothing}</p>
      ) : (
        <>
          <ul class="lignes">
            {given.map((one) => (
              <li class="pile-s">
                <GivenLine one={one} now={now} />
                <Form
                  action="/votes/ma-voix/reprendre"
                  class="pile-s"
                  prefix={`reprendre-${scopeKey(one.scope)}`}
                >
                  <ScopeFields scope={one.scope} />
                  <Button kind="clair" label={`${texts.takeBack}, ${sayScope(one.scope)}`}>
                    {texts.takeBack}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
          <p class="petit doux">{texts.order}</p>
        </>
      )}
    </Section>
  );
}

function scopeKey({ circle, theme, vote }: NamedScope): string {
  return [circle, theme, vote].filter((one) => one !== undefined).join("-") || "tout";
}

function ScopeFields({ scope: { circle, theme, vote } }: { readonly scope: NamedScope }) {
  return (
    <>
      <Hidden name="circle" value={circle ?? ""} />
      <Hidden name="theme" value={theme ?? ""} />
      <Hidden name="vote" value={vote ?? ""} />
    </>
  );
}

function GivenLine({ one, now }: { readonly one: GivenScope } & Timed) {
  const today = dayOf(now);
  const facts = [
    sayScope(one.scope),
    texts.since(writeDay(dayOf(one.since), today)),
    ...(one.until === undefined ? [] : [texts.untilDay(writeDay(dayOf(one.until), today))]),
    ...(one.recordedBy === undefined ? [] : [texts.recordedBy(one.recordedBy)]),
  ];
  return (
    <>
      <p>
        <strong>{one.to.length === 0 ? texts.nobody : texts.to(listNames(one.to))}</strong>
      </p>
      <p class="petit">{facts.join(", ")}.</p>
      {one.to
        .filter(({ answer, isGone }) => isGone || answer !== undefined)
        .map(({ name, answer, isGone }) => (
          <p class="petit doux">
            {name} {isGone ? texts.isGone : sayAnswer(answer)}.
          </p>
        ))}
    </>
  );
}

function sayAnswer(answer: Received["answer"]): string {
  if (answer === undefined) return texts.waitingAnswer;
  return answer === "accepted" ? texts.hasAccepted : texts.hasRefused;
}

function Entrust({ seen: { circles, companions }, back }: Pick<MyVoicePageProps, "seen" | "back">) {
  if (companions.length === 0) return null;
  return (
    <Section title={texts.entrust} id="confier">
      <Form action="/votes/ma-voix" class="pile" prefix="confier" back={back} send={texts.entrust}>
        <Preferences others={companions} />
        <Questions of={termsForm(circles)} />
      </Form>
    </Section>
  );
}

function Past({ past, now }: { readonly past: readonly PastVoice[] } & Timed) {
  return (
    <Section title={texts.past} id="passe">
      {past.length === 0 ? (
        <p>{texts.pastNothing}</p>
      ) : (
        <ul class="lignes">
          {past.map(({ vote, question, closedAt, course, carried }) => (
            <li class="pile-s">
              <p>
                <a href={`/votes/${vote}`}>{question}</a>
              </p>
              <p class="petit doux">{votes.closedOn(writeDay(dayOf(closedAt), dayOf(now)))}</p>
              {course.through.length > 1 ? (
                <Chain course={course} />
              ) : (
                <p>{course.end === "spoken" ? texts.voted : texts.aloneThen}</p>
              )}
              {carried > 1 && <p class="petit">{texts.carried(carried)}</p>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Ended({ ended, now }: { readonly ended: readonly GivenScope[] } & Timed) {
  if (ended.length === 0) return null;
  return (
    <details class="pile-s">
      <summary>{texts.ended}</summary>
      <ul class="lignes">
        {ended.map((one) => (
          <li class="pile-s">
            <GivenLine one={one} now={now} />
          </li>
        ))}
      </ul>
    </details>
  );
}
