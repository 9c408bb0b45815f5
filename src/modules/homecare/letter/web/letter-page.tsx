import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";

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
}: {
  readonly seen: SeenDay;
  readonly now: Temporal.Instant;
  readonly at: string;
  readonly back: GivenBack;
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

function Passage({
  one,
  at,
  now,
  isOnly,
  asked,
}: {
  readonly one: PassageOn;
  readonly asked: SeenDay["asked"];
  readonly at: string;
  readonly now: Temporal.Instant;
  readonly isOnly: boolean;
}) {
  const { starts, ends, isThere, isSaid, cannotCome } = one;
  const hours = sayHours(starts, ends);
  if (isSaid) return <p>{isOnly ? texts.said : texts.saidAt(hours)}</p>;
  const mayChange = !isOver(one, now);
  if (cannotCome)
    return (
      <div class="pile-s">
        <p>{texts.hours(hours)}</p>
        <p>{texts.cannotSaid}</p>
        {mayChange && (
          <Press action={`${at}/finalement`} kind="clair">
            {isOnly ? texts.finally : texts.finallyAt(hours)}
          </Press>
        )}
      </div>
    );
  return (
    <div class="pile-s">
      <p>{texts.hours(hours)}</p>
      {asked === "yes" && !isThere && <p>{texts.yesSaid}</p>}
      {asked === "waits" && mayChange && (
        <Press action={`${at}/finalement`}>{isOnly ? texts.comes : texts.comesAt(hours)}</Press>
      )}
      {isThere ? (
        <Press action={at} kind={asked === "waits" && mayChange ? "clair" : undefined}>
          {isOnly ? texts.passed : texts.passedAt(hours)}
        </Press>
      ) : (
        <p>{texts.fromOn(sayHour(starts.toPlainTime()))}</p>
      )}
      {mayChange && (
        <Press action={`${at}/absent`} kind="clair">
          {isOnly ? texts.cannot : texts.cannotAt(hours)}
        </Press>
      )}
    </div>
  );
}
