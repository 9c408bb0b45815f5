import { dayOf, writeDate, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Section } from "#ui/panel";

import { logoOf } from "../../domain/logo.ts";
import { addressOf } from "../../domain/organisation.ts";
import type { SeenAccompanied, WithOther } from "../actions/see-accompanied.ts";
import { openList } from "../domain/accompaniment.ts";
import { Controls } from "./controls.tsx";
import { accompaniedTexts as texts, accompanyingTexts, bothTexts, sayTheirs } from "./texts.fr.ts";

export interface TheyProps {
  readonly seen: SeenAccompanied;
  readonly today: Temporal.PlainDate;
  /** The accompaniment whose form is given back. */
  readonly sent: string | undefined;
  readonly back: GivenBack;
}

const atOf = ({ seen }: Pick<TheyProps, "seen">, { one: { id } }: WithOther) =>
  `${addressOf(seen.organisation)}/accompagnees/${id}`;

/** What waits for an answer: ours to give, or theirs. */
export function WaitingAnswers(props: TheyProps) {
  const { waiting, speaks } = props.seen;
  if (waiting.length === 0) return null;
  return (
    <Section title={texts.waiting} id="attente">
      <Lines>
        {waiting.map((found) => {
          const { one, other } = found;
          const at = atOf(props, found);
          const isOurs = one.askedBy === "support";
          return (
            <div class="pile-s">
              <h3 class="h-petit">
                <a href={addressOf(other)}>{other.name}</a>
              </h3>
              <p>
                {isOurs
                  ? texts.waitsThem(writeDay(dayOf(one.askedAt), props.today))
                  : texts.asksYou(other.name, writeDate(one.until))}
              </p>
              {!isOurs && <p class="petit">{sayTheirs(openList(one.opens))}</p>}
              {speaks && isOurs && (
                <Press
                  action={`${at}/finir`}
                  kind="clair"
                  prefix={one.id}
                  label={bothTexts.takeBackFrom(other.name)}
                >
                  {bothTexts.takeBack}
                </Press>
              )}
              {speaks && !isOurs && (
                <div class="rang">
                  <Press action={`${at}/oui`} prefix={`oui-${one.id}`}>
                    {accompanyingTexts.yes}
                  </Press>
                  <Press action={`${at}/non`} prefix={`non-${one.id}`} kind="clair">
                    {accompanyingTexts.no}
                  </Press>
                </div>
              )}
            </div>
          );
        })}
      </Lines>
    </Section>
  );
}

/** Who they are, until when, and what each opened. */
export function They(props: TheyProps) {
  const { accompanied, speaks } = props.seen;
  if (accompanied.length === 0) return null;
  return (
    <Section title={texts.they} id="associations">
      <p class="petit doux">
        {texts.suggest} : {texts.suggestSays}
      </p>
      <Lines>
        {accompanied.map((found) => (
          <article class="chose signe">
            <Flag id={found.other.id} logo={logoOf(found.other)} />
            <div class="pile-s">
              <h3 class="h-petit">
                <a href={addressOf(found.other)}>{found.other.name}</a>
              </h3>
              <p class="petit">
                {sayTheirs(openList(found.one.opens))} {bothTexts.until(writeDate(found.one.until))}
              </p>
              {speaks && (
                <Controls {...props} seen={found} side="support" at={atOf(props, found)} />
              )}
            </div>
          </article>
        ))}
      </Lines>
    </Section>
  );
}
