import { dayOf, writeDay } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { Button, Form, Press, Problems } from "#ui/form";
import { Empty } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";

import type { seeWaitingSignals, WaitingSignal } from "../actions/decide-signal.ts";
import { Paragraphs } from "../../web/paragraphs.tsx";
import { declineForm } from "./forms.ts";
import { signalTexts as texts } from "./texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";
import { writeDeadline, writePlaces } from "../../web/words.ts";

type Seen = NonNullable<Awaited<ReturnType<typeof seeWaitingSignals>>>;

const AT = "/operateur/appels-signales";

export interface SignalsPageProps extends Seen {
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  /** What is given back; its form is the signal's. */
  readonly back: GivenBack;
}

/** The signalled calls that wait, for who keeps the instance. */
export function SignalsPage(props: SignalsPageProps) {
  const { waiting, asked, said, now, back } = props;
  const { problem, ...beside } = back;
  return (
    <Page
      title={texts.waitingTitle}
      lead={texts.waitingLead}
      beneath={
        <>
          {said !== undefined && <p class="mot va">{said}</p>}
          <Problems problem={problem} kept={false} />
        </>
      }
      back={back}
      noindex
      breadcrumb={[{ label: callTexts.imports.operator, at: "/operateur" }]}
    >
      <Paged
        {...props}
        shown={waiting}
        at={(changes) => pageList.at(AT, asked, changes)}
        draw={(signals) =>
          signals.map((signal) => (
            <Waiting signal={signal} now={now} back={backTo(signal.id, beside)} />
          ))
        }
        empty={
          <Empty title={texts.nothing}>
            <p>{texts.nothingSay}</p>
          </Empty>
        }
      />
    </Page>
  );
}

function Waiting({
  signal,
  now,
  back,
}: Pick<SignalsPageProps, "now" | "back"> & { readonly signal: WaitingSignal }) {
  const { id, notice } = signal;
  return (
    <article class="pile" id={`signal-${id}`}>
      <h2>{notice.title}</h2>
      <Told signal={signal} now={now} />
      <Press action={`${AT}/${id}/prendre`} kind="clair" label={texts.takeOf(notice.title)}>
        {texts.take}
      </Press>
      <Form
        action={`${AT}/${id}/ecarter`}
        prefix={id}
        asks={declineForm}
        back={back}
        class="pile-s"
      >
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
      <div>
        <p>{facts.filter((part) => part !== undefined).join(", ")}.</p>
        <p>
          <a
            href={fields.url}
            rel="noopener external nofollow"
            aria-label={texts.originalOf(notice.title)}
          >
            {texts.original}
          </a>
          , <span class="petit doux">{new URL(fields.url).hostname}</span>
        </p>
      </div>
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
