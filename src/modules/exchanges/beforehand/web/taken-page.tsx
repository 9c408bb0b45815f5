import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, Form, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { TermsRead } from "../../protocol/web/terms-read.tsx";
import { sayState } from "../../protocol/web/say-exchange.ts";
import { titleOfTerms } from "../../protocol/web/terms.ts";
import type { TakenBeforehand } from "../actions/not-this-time.ts";
import { linkTexts as texts } from "./texts.fr.ts";

export interface TakenPageProps {
  readonly taken: TakenBeforehand;
  readonly at: string;
  readonly isDone: boolean;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** What was agreed by a yes given beforehand, and the one button that does without it this time. */
export function TakenPage({ taken, at, isDone, now, back }: TakenPageProps) {
  const { one, seen, until } = taken;
  const { kind, terms } = seen;
  const today = dayOf(now);
  const values = terms.at(-1)?.values;
  const what = `${kind.name} : ${titleOfTerms(kind, values)}`;
  return (
    <Page title={texts.title} heading={texts.title} back={back} noindex>
      <div class="pile-l">
        {isDone && <output>{texts.done}</output>}
        {back.problem !== undefined && until === undefined && (
          <Problems problem={back.problem} kept={false} />
        )}
        <div class="pile-s">
          <p class="chapo">{what}</p>
          <p>{sayState(seen, today)}</p>
          <p class="doux">{texts.given(writeDay(dayOf(one.givenAt), today))}</p>
        </div>
        <TermsRead kind={kind} values={values} today={today} />
        {until === undefined ? (
          !isDone && <p>{texts.over}</p>
        ) : (
          <Section title={texts.notThisTime} id="pas-cette-fois">
            <p>{texts.until(writeDay(dayOf(until), today))}</p>
            <p class="petit">{texts.notThisTimeSays}</p>
            <Form action={at} back={back}>
              <Button kind="clair">{texts.notThisTime}</Button>
            </Form>
          </Section>
        )}
      </div>
    </Page>
  );
}
