import { dayOf, writeDay, writeMoment } from "#basics/dates";
import type { Companion } from "#modules/circles";
import { Button, ButtonLink, Choices, Form, type FieldProblems, titleOf } from "#ui/form";
import { Hidden } from "#ui/form";
import { Page } from "#ui/page";

import type { ReadLine } from "../actions/see-notes.ts";
import { sharingText } from "../actions/texts.fr.ts";
import { type End, endOf, ENDS, lastDayOf, type NoteId } from "../domain/note.ts";
import { endTexts, texts } from "./texts.fr.ts";

const HERE = "/moi/notes";
/** At most this many choices on one screen. */
const FEW = 3;

interface OfNote {
  readonly note: NoteId;
}

const back = ({ note }: OfNote) => [
  { label: texts.title, at: HERE },
  { label: texts.yourNote, at: `${HERE}/${note}` },
];

/** With whom: the few nearest first, everyone behind one link. */
export function WhomPage({
  note,
  choices,
  all,
}: OfNote & { readonly choices: readonly Companion[]; readonly all: boolean }) {
  const at = `${HERE}/${note}/partager`;
  const more = !all && choices.length > FEW;
  return (
    <Page title={texts.shareTitle} noindex breadcrumb={back({ note })}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.shareTitle}</h1>
          <p>{choices.length === 0 ? texts.nobody : texts.shareLead}</p>
        </header>
        {choices.length === 0 ? (
          <p>
            <ButtonLink href="/cercles">{texts.circles}</ButtonLink>
          </p>
        ) : (
          <ul class="pile">
            {(more ? choices.slice(0, FEW - 1) : choices).map(({ person, name }) => (
              <li>
                <ButtonLink href={`${at}?avec=${person}`} kind="clair" large>
                  {name}
                </ButtonLink>
              </li>
            ))}
            {more && (
              <li>
                <a href={`${at}?tous=1`}>{texts.someoneElse}</a>
              </li>
            )}
          </ul>
        )}
      </div>
    </Page>
  );
}

export interface UntilPageProps extends OfNote {
  readonly companion: Companion;
  readonly now: Temporal.Instant;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

/** Until when, and what sharing means. */
export function UntilPage(props: UntilPageProps) {
  const { note, companion, now } = props;
  const title = texts.shareWith(companion.name);
  return (
    <Page title={titleOf(title, props)} noindex breadcrumb={back({ note })}>
      <div class="pile-l">
        <h1>{title}</h1>
        <Form action={`${HERE}/${note}/partager`} problem={props.problem} problems={props.problems}>
          <Hidden name="to" value={companion.person} />
          <Choices
            name="end"
            question={texts.untilWhen}
            value="sunday"
            choices={ENDS.map((end) => ({
              value: end,
              label: endTexts[end](sayLastDay(end, now)),
            }))}
          />
          <p>{sharingText.words}</p>
          <div class="rang">
            <Button large>{texts.confirmShare(companion.name)}</Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

function sayLastDay(end: End, now: Temporal.Instant): string {
  const until = endOf(end, now);
  return until === undefined ? "" : writeDay(lastDayOf(until), dayOf(now));
}

/** « Qui a vu »: the log, in words. */
export function ReadsPage({
  note,
  reads,
  now,
}: OfNote & { readonly reads: readonly ReadLine[]; readonly now: Temporal.Instant }) {
  return (
    <Page title={texts.readsTitle} noindex breadcrumb={back({ note })}>
      <div class="pile-l">
        <h1>{texts.readsTitle}</h1>
        {reads.length === 0 ? (
          <p>{texts.sawNobody}</p>
        ) : (
          <ul class="pile">
            {reads.map(({ read, name }) => (
              <li>
                {read.by === undefined
                  ? texts.sawByOther(writeMoment(read.at, now))
                  : texts.saw(name, writeMoment(read.at, now))}
              </li>
            ))}
          </ul>
        )}
        <p>
          <ButtonLink href={`${HERE}/${note}`} kind="clair">
            {texts.backToNote}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}

/** Asks once before a note disappears. */
export function DeletePage({ note }: OfNote) {
  return (
    <Page title={texts.deleteTitle} noindex breadcrumb={back({ note })}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.deleteTitle}</h1>
          <p>{texts.deleteSays}</p>
        </header>
        <Form action={`${HERE}/${note}/effacer`} class="pile">
          <Button large>{texts.deleteConfirm}</Button>
          <p>
            <a href={`${HERE}/${note}`}>{texts.backToNote}</a>
          </p>
        </Form>
      </div>
    </Page>
  );
}
