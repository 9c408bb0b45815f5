import { dayOf, writeMoment } from "#basics/dates";
import { backTo } from "#basics/form";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Cove, Section } from "#ui/panel";
import { Questions } from "#ui/questions";
import { State } from "#ui/state";
import { AsTyped } from "#ui/markdown";

import type { HeardWord } from "../actions/hear-words.ts";
import type { SeenStep } from "../actions/see-exchange.ts";
import { isSide } from "../domain/exchange.ts";
import { maySay, SHOWN_WORDS } from "../domain/word.ts";
import { wordForm } from "./talk-forms.ts";
import { otherName, type TalkProps, WORD } from "./talk-parts.ts";
import { talkTexts as texts } from "./talk-texts.fr.ts";
import { CallThem, MyTelephone } from "./telephones.tsx";
import { titleOfTerms, writeTerm } from "./terms.ts";

/** Once it is agreed: what was, whom one writes to, by which way, whom one may call. */
export function WhatComesNext(props: TalkProps) {
  const { seen, heard, beside, now } = props;
  const other = otherName(props);
  const isApproving = seen.kept.exchange.state === "approving";
  // What a module above keeps of the agreement, it shows itself.
  const isHeld = seen.kind.agreement !== undefined && !isApproving;
  const count = heard.words.filter(({ isNew }) => isNew).length;
  return (
    <Cove title={texts.next} id="la-suite">
      {isHeld ? <p>{texts.writeBefore(other)}</p> : <p>{sayAgreed(props, dayOf(now))}</p>}
      {isApproving && <p>{texts.awaitsApproval(other)}</p>}
      {!isApproving && !isHeld && beside?.day === undefined && beside?.waitsForYou !== true && (
        <p>{texts.writeToAgree(other)}</p>
      )}
      <p class="rang">
        <ButtonLink href="#mots" kind="clair">
          {count === 0 ? texts.write(other) : texts.read(count)}
        </ButtonLink>
        <CallThem {...props} />
      </p>
    </Cove>
  );
}

/** The day of the terms goes without saying once both agreed to meet on another. */
function sayAgreed({ seen, beside }: TalkProps, today: Temporal.PlainDate): string {
  const { kind, terms } = seen;
  const values = terms.at(-1)?.values;
  const title = titleOfTerms(kind, values);
  const field = kind.terms.find(({ name }) => name === kind.due);
  const day = field === undefined ? "" : (values?.[field.name] ?? "");
  const isMoved = beside?.day !== undefined && beside.day !== day;
  return field === undefined || day === "" || isMoved
    ? texts.agreedWithoutDay(title)
    : texts.agreedDay(title, writeTerm(field, day, today));
}

/** What the two said to each other, the newest last, and the form to say more while one may. */
export function Talk(props: TalkProps) {
  const { heard, back } = props;
  const earlier = heard.words.slice(0, -SHOWN_WORDS);
  const lost = heard.maySay ? undefined : backTo(WORD, back).typed?.["mot"];
  return (
    <Section
      title={heard.maySay ? texts.title(otherName(props)) : texts.titleWhenOver}
      id="mots"
      class="pile"
    >
      <SaidWithYes {...props} />
      {heard.words.length === 0 && withYes(props).length === 0 && <p class="doux">{texts.none}</p>}
      {earlier.length > 0 && (
        <details>
          <summary>{texts.earlier(earlier.length)}</summary>
          <Words {...props} words={earlier} />
        </details>
      )}
      <Words {...props} words={heard.words.slice(-SHOWN_WORDS)} />
      {typeof lost === "string" && (
        <section class="pile-s" role="alert">
          <p>{texts.notSent}</p>
          <blockquote class="bulle">
            <AsTyped text={lost} />
          </blockquote>
        </section>
      )}
      {heard.maySay ? <SayForm {...props} /> : <p class="doux">{sayOver(props)}</p>}
      <MyTelephone {...props} />
    </Section>
  );
}

/** What was said along with a yes: it opens what the two say to each other. */
function withYes({ seen }: TalkProps): readonly SeenStep[] {
  return seen.steps.filter(
    ({ act, words }) => (act === "accept" || act === "confirm") && words !== undefined,
  );
}

function SaidWithYes(props: TalkProps) {
  const { seen, now } = props;
  return (
    <>
      {withYes(props).map(({ by, at, words = "" }) => (
        <div class="pile-s">
          <p class="petit">
            <strong>{isSide(by) ? seen.names[by].name : texts.other}</strong>,{" "}
            <time datetime={at.toString()}>{writeMoment(at, now)}</time>
          </p>
          <blockquote class="bulle">
            <AsTyped text={words} />
          </blockquote>
        </div>
      ))}
    </>
  );
}

/** Why nothing more is written here: it is over, or the link of this letter served. */
function sayOver({ seen, byLink = false }: TalkProps): string {
  const isOver = !maySay(seen.kept.exchange, seen.you);
  return byLink && !isOver ? texts.linkServed : texts.over;
}

function SayForm(props: TalkProps) {
  const { seen, at, back } = props;
  const other = otherName(props);
  return (
    <Form action={`${at}/mots`} prefix="dire" class="pile" back={backTo(WORD, back)}>
      <Hidden name="comme" value={seen.you} />
      <Questions of={wordForm(other)} />
      <Button kind="clair" pictogram="write">
        {texts.send(other)}
      </Button>
    </Form>
  );
}

function Words(props: TalkProps & { readonly words: readonly HeardWord[] }) {
  if (props.words.length === 0) return null;
  return (
    <ol class="pile">
      {props.words.map((word) => (
        <Word {...props} word={word} />
      ))}
    </ol>
  );
}

function Word({ word, ...props }: TalkProps & { readonly word: HeardWord }) {
  const { seen, now } = props;
  const who = seen.names[word.by].name || texts.other;
  return (
    <li id={`mot-${word.id}`} class="pile-s">
      <p class="petit">
        <strong>{who}</strong>
        {word.byName !== undefined && ` (${texts.byName(word.byName)})`},{" "}
        <time datetime={word.at.toString()}>{writeMoment(word.at, now)}</time>{" "}
        {word.isNew && <State tone="va">{texts.isNew}</State>}
      </p>
      {word.state === "said" ? (
        <blockquote class="bulle">
          <AsTyped text={word.words ?? ""} />
        </blockquote>
      ) : (
        <p class="doux">{texts.gone[word.state]}</p>
      )}
      {(!(props.byLink ?? false) || seen.isByLetter === true) && (
        <UnderWord {...props} word={word} who={who} />
      )}
    </li>
  );
}

/** One takes back what one’s side said, and reports what the other said. */
function UnderWord({
  word,
  who,
  seen,
  at,
  now,
  byLink = false,
}: TalkProps & { readonly word: HeardWord; readonly who: string }) {
  const moment = writeMoment(word.at, now);
  if (word.by === seen.you)
    return word.state === "said" || word.state === "hidden" ? (
      <Form action={`${at}/mots/${word.id}/reprendre`} class="rang">
        <Button kind="lien" label={texts.takeBackOf(moment)}>
          {texts.takeBack}
        </Button>
      </Form>
    ) : null;
  return word.state === "said" ? (
    <p class="petit">
      <a
        href={byLink ? "/contact" : `/signaler/mot/${word.id}`}
        aria-label={texts.reportOf(who, moment)}
      >
        {texts.report}
      </a>
    </p>
  ) : null;
}
