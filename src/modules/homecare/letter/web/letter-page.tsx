import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";

import type { PassageOn } from "../../actions/passages-on.ts";
import { sayHour, sayHours } from "../../web/hours.fr.ts";
import type { SeenDay } from "../actions/say-by-letter.ts";
import { letterTexts as texts } from "./texts.fr.ts";

/** Where the letter of the day leads: one button a passage; neither an address, nor what the visit is. */
export function LetterPage({
  seen: { name, day, today, passages },
  at,
  back,
}: {
  readonly seen: SeenDay;
  readonly at: string;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.title(name)}
      heading={texts.title(name)}
      lead={texts.lead(writeDay(day, today))}
      noindex
      narrow
      simple
      back={back}
    >
      <Problems problem={back.problem} kept={false} />
      {passages.map((one) => (
        <Passage one={one} at={at} isOnly={passages.length === 1} />
      ))}
    </Page>
  );
}

function Passage({
  one: { visit, starts, ends, isThere, isSaid },
  at,
  isOnly,
}: {
  readonly one: PassageOn;
  readonly at: string;
  readonly isOnly: boolean;
}) {
  const hours = sayHours(starts, ends);
  if (isSaid) return <p>{isOnly ? texts.said : texts.saidAt(hours)}</p>;
  if (!isThere) return <p>{texts.fromOn(sayHour(starts.toPlainTime()))}</p>;
  return <Press action={`${at}/${visit}`}>{isOnly ? texts.passed : texts.passedAt(hours)}</Press>;
}
