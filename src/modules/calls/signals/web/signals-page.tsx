import { dayOf, writeDay } from "#basics/dates";
import { Button, type FieldProblems, Form, Problems, TextArea, type Typed } from "#ui/form";
import { Empty, Pager } from "#ui/list";
import { Page } from "#ui/page";

import type { seeWaitingSignals, WaitingSignal } from "../actions/decide-signal.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { signalTexts as texts } from "./texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";
import { writeDeadline, writePlaces } from "../../web/words.ts";

type Seen = NonNullable<Awaited<ReturnType<typeof seeWaitingSignals>>>;

const AT = "/operateur/appels-signales";

/** Which form is to be mended, by its signal. */
export interface SignalMending {
  readonly signal: string;
  readonly typed: Typed;
  readonly problems: FieldProblems;
}

export interface SignalsPageProps extends Seen {
  readonly page: number;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly problem?: string | undefined;
  readonly mending?: SignalMending | undefined;
}

/** The signalled calls that wait, for who keeps the instance. */
export function SignalsPage({
  waiting,
  total,
  size,
  page,
  said,
  problem,
  ...rest
}: SignalsPageProps) {
  return (
    <Page
      title={texts.waitingTitle}
      noindex
      breadcrumb={[{ label: callTexts.imports.operator, at: "/operateur" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.waitingTitle}</h1>
          <p class="chapo">{texts.waitingLead}</p>
          {said !== undefined && <p class="mot va">{said}</p>}
          <Problems problem={problem} kept={false} />
        </header>
        {waiting.length === 0 && (
          <Empty title={texts.nothing}>
            <p>{texts.nothingSay}</p>
          </Empty>
        )}
        {waiting.map((signal) => (
          <Waiting signal={signal} {...rest} />
        ))}
        <Pager page={page} size={size} total={total} at={(other) => `${AT}?page=${other}`} />
      </div>
    </Page>
  );
}

function Waiting({
  signal,
  now,
  mending,
}: Pick<SignalsPageProps, "now" | "mending"> & { readonly signal: WaitingSignal }) {
  const { id, notice } = signal;
  const mended = mending?.signal === id ? mending : undefined;
  return (
    <article class="pile" id={`signal-${id}`}>
      <h2>{notice.title}</h2>
      <Told signal={signal} now={now} />
      <Form action={`${AT}/${id}/prendre`} class="rang">
        <Button kind="clair" label={texts.takeOf(notice.title)}>
          {texts.take}
        </Button>
      </Form>
      <Form
        action={`${AT}/${id}/ecarter`}
        prefix={id}
        class="pile-s"
        typed={mended?.typed}
        problems={mended?.problems}
      >
        <TextArea name="pourquoi" label={texts.declineWhy} rows={2} />
        <div class="rang">
          <Button kind="lien" label={texts.declineOf(notice.title)}>
            {texts.decline}
          </Button>
        </div>
      </Form>
    </article>
  );
}

function Told({
  signal: { fields, notice, at },
  now,
}: Pick<SignalsPageProps, "now"> & { readonly signal: WaitingSignal }) {
  const today = dayOf(now);
  const facts = [
    notice.body.name,
    writePlaces(notice.places),
    notice.deadline && writeDeadline(notice.deadline, today),
  ];
  return (
    <>
      <p>
        {facts.filter((part) => part !== undefined).join(", ")}.
        <br />
        <a
          href={fields.url}
          rel="noopener external nofollow"
          aria-label={texts.originalOf(notice.title)}
        >
          {texts.original}
        </a>
        , <span class="petit doux">{new URL(fields.url).hostname}</span>
      </p>
      {fields.words !== undefined && <Paragraphs text={fields.words} />}
      {notice.doubts.length > 0 && (
        <p class="petit">
          {texts.doubts} {notice.doubts.join(" ; ")}.
        </p>
      )}
      <p class="petit doux">{texts.signalledOn(writeDay(dayOf(at), today))}.</p>
    </>
  );
}
