import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SaidSharing } from "../actions/in-words.ts";
import type { SeenSharings } from "../actions/see-sharings.ts";
import { saySentence } from "../domain/sentence.fr.ts";
import { lastDayOf } from "../domain/sharing-end.ts";
import { sharingText } from "../actions/texts.fr.ts";
import { AT, aboveSharings } from "./at.ts";
import { askAgainTexts, sawTexts, texts, withOrWithout } from "./sharing-texts.fr.ts";
import { ByPerson, ByThing, type MineProps } from "./sharings-by.tsx";
import { ShownToMe } from "./shown-to-me.tsx";
import { SaidBefore, SaidNotTrue } from "./witness-pages.tsx";

export interface SharingsPageProps {
  readonly seen: SeenSharings;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
  /** What was just said, under which words: shared, put back, agreed. */
  readonly said?: { readonly one: SaidSharing; readonly done: string } | undefined;
  /** All of it was just asked again. */
  readonly isAsked?: boolean;
}

/** Whether something there is to be read before all else. */
const asksFirst = ({ mine, reported, witnessed, denied }: SeenSharings): boolean =>
  mine.some(({ toSayAgain }) => toSayAgain !== undefined) ||
  [reported, witnessed, denied].some((one) => one.length > 0);

/** So many sentences are read at once. */
const MOST_READ = 6;

/**
 * The same for Adrienne: who sees what in words, then three ways, one a line; to end it is one of them, the first where
 * something asks for her word.
 */
export function SimpleSharingsPage({ seen, now }: Pick<SharingsPageProps, "seen" | "now">) {
  const { simple } = texts;
  const asks = asksFirst(seen);
  const { mine } = seen;
  const stands = { at: `${AT}?tout`, says: asks ? simple.asks : simple.all };
  const share = { at: `${AT}/nouveau`, says: texts.new };
  const ways = [
    ...(asks ? [stands, share] : [share, stands]),
    { at: `${AT}/vu`, says: sawTexts.way },
  ];
  return (
    <Page title={texts.title} lead={simple.lead} simple noindex breadcrumb={aboveSharings}>
      {mine.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul>
          {mine.slice(0, MOST_READ).map((one) => (
            <li>{saySentence(one, now)}</li>
          ))}
          {mine.length > MOST_READ && <li>{simple.others(mine.length - MOST_READ)}</li>}
        </ul>
      )}
      {ways.map(({ at, says }, i) => (
        <div>
          <ButtonLink href={at} large wide kind={i === 0 ? undefined : "clair"}>
            {says}
          </ButtonLink>
        </div>
      ))}
    </Page>
  );
}

/** « Qui voit quoi »: each sentence that stands, by person and by thing, ended in one press; and what others share. */
export function SharingsPage({
  seen: { mine, reported, witnessed, denied, ended, givers, over },
  said,
  isAsked = false,
  now,
  back,
}: SharingsPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      narrow
      breadcrumb={aboveSharings}
    >
      {said !== undefined && (
        <output>
          {said.done} {saySentence(said.one, now)}
        </output>
      )}
      {isAsked && <Asked mine={mine} now={now} />}
      {ended !== undefined && <Ended one={ended} />}
      <EndedByReport reported={reported} />
      {mine.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <>
          <SaidBefore witnessed={witnessed} now={now} />
          <ToSayAgain mine={mine} now={now} />
          <ByPerson mine={mine} now={now} />
          <ByThing mine={mine} now={now} />
        </>
      )}
      <Ways hasMine={mine.length > 0} />
      <SaidNotTrue denied={denied} now={now} />
      <ShownToMe shown={givers} over={over} now={now} id="avec-moi" />
    </Page>
  );
}

/** After what stands: in simple mode what comes before the first button is words alone. */
function Ways({ hasMine }: { readonly hasMine: boolean }) {
  return (
    <>
      <p class="rang">
        <ButtonLink href={`${AT}/nouveau`}>{texts.new}</ButtonLink>{" "}
        <ButtonLink href={`${AT}/vu`} kind="clair">
          {sawTexts.way}
        </ButtonLink>
      </p>
      {hasMine && useFrame().person?.simple !== true && (
        <p>
          <a href={`${AT}/redemander`}>{askAgainTexts.way}</a>
        </p>
      )}
    </>
  );
}

/** That all was asked again, and when the last of it ends unsaid. */
function Asked({ mine, now }: MineProps) {
  const ends = mine.flatMap((one) =>
    one.toSayAgain?.isAskedAgain === true ? (one.until ?? []) : [],
  );
  const last = ends.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1);
  if (last === undefined) return null;
  return <output>{askAgainTexts.done(writeDay(lastDayOf(last), dayOf(now)))}</output>;
}

/** What was just taken back, with one press to say it again. */
function Ended({ one }: { readonly one: SaidSharing }) {
  return (
    <Cove class="pile-s">
      <output>{texts.ended(one)}</output>
      <Press action={`${AT}/${one.id}/remettre`} kind="clair">
        {texts.again}
      </Press>
    </Cove>
  );
}

/** What a report of its mandate ended, each to say again in one press: then it is one's own. */
function EndedByReport({ reported }: { readonly reported: readonly SaidSharing[] }) {
  if (reported.length === 0) return null;
  return (
    <Section title={texts.reported} id="signale">
      <p>{texts.reportedLead}</p>
      <Lines>
        {reported.map((one) => (
          <div class="rang bouts">
            <p>{texts.ended(one)}</p>
            <Press
              action={`${AT}/${one.id}/remettre`}
              kind="clair"
              label={`${texts.sayYes} : ${one.who}, ${one.what}`}
            >
              {texts.sayYes}
            </Press>
          </div>
        ))}
      </Lines>
    </Section>
  );
}

/** What was opened in one's name, before all else: what it will be once one says it oneself, and until when it is without. */
function ToSayAgain({ mine, now }: MineProps) {
  const waiting = mine.flatMap((one) => (one.toSayAgain ? [{ one, again: one.toSayAgain }] : []));
  if (waiting.length === 0) return null;
  return (
    <Section title={texts.toSayAgain} id="a-redire">
      <p>{texts.toSayAgainLead}</p>
      <Lines>
        {waiting.map(({ one, again }) => {
          // What stands now; the other end is what a yes makes of it.
          const sentence = saySentence(one, now);
          return (
            <div class="rang bouts">
              <div class="pile-s">
                <p>{sentence}</p>
                <p class="petit doux">
                  {again.isAskedAgain ? texts.askedAgain : texts.openedBy(again.by)}{" "}
                  {withOrWithout(one, now)}
                </p>
              </div>
              <Press
                action={`${AT}/${one.id}/redire`}
                label={texts.sayYesOf(saySentence({ ...one, until: again.until }, now))}
              >
                {texts.sayYes}
              </Press>
            </div>
          );
        })}
      </Lines>
      <p class="petit doux">{sharingText.words}</p>
    </Section>
  );
}
