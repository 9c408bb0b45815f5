import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { asMe } from "#pieces/people";
import { Page } from "#ui/page";
import { Said } from "#ui/panel";

import type { PassageOn } from "../../actions/passages-on.ts";
import { isOver } from "../../domain/passed.ts";
import { sayHour, sayHours } from "../../web/hours.fr.ts";
import type { SeenDay } from "../actions/say-by-letter.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** Where the letter of the day leads, and that by which one is named: when, that one came, that one cannot; neither an address, nor what the visit is. */
export function LetterPage({
  seen: { name, day, today, passages, asked },
  at,
  now,
  back,
  just,
}: {
  readonly seen: SeenDay;
  readonly now: Temporal.Instant;
  readonly at: string;
  readonly back: GivenBack;
  /** What they said just now. */
  readonly just?: string | undefined;
}) {
  const isPast = Temporal.PlainDate.compare(day, today) < 0;
  return (
    <Page
      title={texts.title(name)}
      heading={texts.title(name)}
      lead={
        isPast
          ? texts.was(writeDay(day, today))
          : asked === "waits"
            ? texts.asks(name, writeDay(day, today))
            : texts.is(writeDay(day, today))
      }
      noindex
      narrow
      simple
      back={back}
    >
      <Problems problem={back.problem} kept={false} />
      {just !== undefined && <Said says={just} on={{ at: asMe(at), words: texts.on }} />}
      {passages.map((one) => (
        <Passage
          {...{ one, now, asked }}
          at={`${at}/${one.visit}`}
          isOnly={passages.length === 1}
        />
      ))}
    </Page>
  );
}

interface PassageProps {
  readonly one: PassageOn;
  readonly asked: SeenDay["asked"];
  readonly at: string;
  readonly now: Temporal.Instant;
  readonly isOnly: boolean;
}

function Passage(props: PassageProps) {
  const { one, at, now, isOnly } = props;
  const hours = sayHours(one.starts, one.ends);
  if (one.isSaid) return <p>{isOnly ? texts.said : texts.saidAt(hours)}</p>;
  return (
    <div class="pile-s">
      <p>{texts.hours(hours)}</p>
      {one.cannotCome ? (
        <>
          <p>{texts.cannotSaid}</p>
          {!isOver(one, now) && (
            <Press action={`${at}/finalement`} kind="clair">
              {isOnly ? texts.finally : texts.finallyAt(hours)}
            </Press>
          )}
        </>
      ) : (
        <ToCome {...props} hours={hours} />
      )}
    </div>
  );
}

/** One comes, or is asked to: that one does, that one came, that one cannot. */
function ToCome({ one, at, now, isOnly, asked, hours }: PassageProps & { readonly hours: string }) {
  const mayChange = !isOver(one, now);
  const answers = asked === "waits" && mayChange;
  return (
    <>
      {asked === "yes" && !one.isThere && <p>{texts.yesSaid}</p>}
      {answers && (
        <Press action={`${at}/finalement`}>{isOnly ? texts.comes : texts.comesAt(hours)}</Press>
      )}
      {one.isThere && (
        <Press action={at} kind={answers ? "clair" : undefined}>
          {isOnly ? texts.passed : texts.passedAt(hours)}
        </Press>
      )}
      {mayChange && (
        <Press action={`${at}/absent`} kind="clair">
          {isOnly ? texts.cannot : texts.cannotAt(hours)}
        </Press>
      )}
      {!one.isThere && <p class="petit doux">{texts.fromOn(sayHour(one.starts.toPlainTime()))}</p>}
    </>
  );
}
