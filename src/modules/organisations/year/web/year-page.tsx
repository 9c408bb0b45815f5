import { dayOf, writeDate, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form, Hidden, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Inlet, Section } from "#ui/panel";
import { State } from "#ui/state";

import { type SeenYear, type SeenYearDate, waitingDates } from "../actions/see-year.ts";
import { addressOf } from "../../domain/organisation.ts";
import { Said } from "../../web/said.tsx";
import { Adding, FactsForm } from "./adding.tsx";
import { sayLeft, texts } from "./texts.fr.ts";

export interface YearPageProps {
  readonly seen: SeenYear;
  readonly today: Temporal.PlainDate;
  readonly back: GivenBack;
  readonly said: string | undefined;
}

/** The year of an organisation: what is to be done, in order; what is done; what makes the dates. */
export function YearPage(props: YearPageProps) {
  const { seen, today, back } = props;
  const { organisation, mayKeep } = seen;
  const at = addressOf(organisation);
  return (
    <Page
      title={texts.title(organisation.name)}
      noindex
      breadcrumb={[{ label: organisation.name, at }]}
      links={[{ type: "text/calendar", label: texts.ics, at: `${at}/annee.ics` }]}
      lead={texts.lead}
      beneath={!mayKeep && <p class="doux">{texts.readOnly}</p>}
      back={back}
    >
      <Said says={props.said} />
      {back.form === undefined && <Problems problem={back.problem} />}
      {mayKeep && !seen.isSaid && (
        <Inlet title={texts.unsaid} id="exercice" class="pile">
          <p>{texts.unsaidSays}</p>
          <FactsForm {...props} />
        </Inlet>
      )}
      <Waits seen={seen} today={today} />
      {mayKeep && <Adding {...props} />}
      <DoneDates seen={seen} today={today} />
      <Recalls seen={seen} />
      <Take seen={seen} />
    </Page>
  );
}

function Waits({ seen, today }: Pick<YearPageProps, "seen" | "today">) {
  const waits = waitingDates(seen.dates);
  return (
    <Section title={texts.waits} id="a-faire">
      {waits.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Lines>
          {waits.map((one) => (
            <DateLine one={one} seen={seen} today={today} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

function DoneDates({ seen, today }: Pick<YearPageProps, "seen" | "today">) {
  const done = seen.dates.filter((one) => one.done !== undefined);
  if (done.length === 0) return null;
  return (
    <Section title={texts.done} id="fait">
      <Lines>
        {done.toReversed().map((one) => (
          <DateLine one={one} seen={seen} today={today} />
        ))}
      </Lines>
    </Section>
  );
}

interface LineProps {
  readonly one: SeenYearDate;
  readonly seen: SeenYear;
  readonly today: Temporal.PlainDate;
}

/** A date: what, when, how far, where it comes from; and the one thing to do about it. */
function DateLine({ one, seen, today }: LineProps) {
  const { due, says, source, isAdvice, done } = one;
  return (
    <article class="rang bouts">
      <div class="pile-xs">
        <h3 class="h-petit">{sayTitle(one)}</h3>
        <p>
          <strong>{writeDay(due, today)}</strong>{" "}
          {done === undefined ? (
            <Left due={due} today={today} isAdvice={isAdvice} />
          ) : (
            <State tone="va">{texts.doneOn(writeDate(dayOf(done.at)), done.byName)}</State>
          )}
        </p>
        {done === undefined && says !== "" && <p class="petit">{says}</p>}
        {done === undefined && source !== "" && <p class="petit doux">{texts.source(source)}</p>}
      </div>
      {seen.mayKeep && <Act one={one} seen={seen} />}
    </article>
  );
}

/** « Papier à refaire : RIB », or the title itself. */
export function sayTitle({ title, paperAt }: SeenYearDate): string {
  return paperAt === undefined ? title : texts.paperTitle(title);
}

interface LeftProps extends Pick<SeenYearDate, "due" | "isAdvice"> {
  readonly today: Temporal.PlainDate;
}

function Left({ due, today, isAdvice }: LeftProps) {
  const left = due.since(today, { largestUnit: "days" }).days;
  const tone = left < 0 ? "presse" : left <= 30 ? "attend" : undefined;
  return (
    <>
      <State tone={isAdvice ? undefined : tone}>{sayLeft(due, today)}</State>
      {isAdvice && <span class="petit doux"> {texts.advice}</span>}
    </>
  );
}

function Act({ one, seen }: Omit<LineProps, "today">) {
  if (one.paperAt !== undefined)
    return (
      <ButtonLink href={one.paperAt} kind="clair" label={texts.paperOf(one.title)}>
        {texts.paper}
      </ButtonLink>
    );
  const isDone = one.done !== undefined;
  return (
    <Form
      action={`${addressOf(seen.organisation)}/annee/${isDone ? "pas-faites" : "faites"}`}
      class=""
      prefix={one.key}
    >
      <Hidden name="date" value={one.key} />
      <Button
        kind={isDone ? "lien" : "clair"}
        label={isDone ? texts.untickOf(one.title) : texts.tickOf(one.title)}
      >
        {isDone ? texts.untick : texts.tick}
      </Button>
    </Form>
  );
}

function Recalls({ seen }: { readonly seen: SeenYear }) {
  const words = texts.recalls;
  return (
    <Section title={words.title} id="rappels" class="pile-s">
      <p>{seen.isRecalled ? words.on : words.off}</p>
      <Form action={`${addressOf(seen.organisation)}/annee/rappels`} class="" prefix="rappels">
        <Hidden name="vouloir" value={seen.isRecalled ? "non" : "oui"} />
        <Button kind="clair">{seen.isRecalled ? words.stop : words.want}</Button>
      </Form>
    </Section>
  );
}

function Take({ seen }: { readonly seen: SeenYear }) {
  const at = addressOf(seen.organisation);
  return (
    <Section title={texts.take} id="emporter" class="pile-s">
      <ul class="liens">
        <li>
          <a href={`${at}/annee/imprimer`}>{texts.print}</a>
        </li>
        <li>
          <a href={`${at}/annee.ics`}>{texts.ics}</a>
        </li>
        <li>
          <a href={`${at}/papiers`}>{texts.papers}</a>
        </li>
      </ul>
    </Section>
  );
}

/** The same on one page of paper, for the wall of the office. */
export function YearPrintPage({ seen, today }: Pick<YearPageProps, "seen" | "today">) {
  const { organisation, dates } = seen;
  const title = texts.title(organisation.name);
  return (
    <Page
      title={texts.printTitle(organisation.name)}
      noindex
      breadcrumb={[{ label: title, at: `${addressOf(organisation)}/annee` }]}
    >
      <div class="pile">
        <p class="a-l-ecran">
          <ButtonLink href={`${addressOf(organisation)}/annee`} kind="clair">
            {texts.back}
          </ButtonLink>
        </p>
        <h1>{title}</h1>
        <ul class="lignes serre">
          {waitingDates(dates).map((one) => (
            <li>
              <strong>{writeDate(one.due)}</strong> {sayTitle(one)}
              {one.isAdvice && <span class="petit doux"> ({texts.advice})</span>}
            </li>
          ))}
        </ul>
        <p class="petit doux">{texts.printed(writeDate(today))}</p>
      </div>
    </Page>
  );
}
