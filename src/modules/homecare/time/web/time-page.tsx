import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { GiftLine, hoursForm } from "#pieces/gifts";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import { PASSAGES, timeAt } from "../../domain/address.ts";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import type { SeenTime } from "../actions/say-time.ts";
import { timeTexts as texts } from "./texts.fr.ts";

/** How long one passage was, in one's own words; then where it stands. */
export function TimePage({
  seen: { name, starts, assignment, visit, passed },
  now,
  today,
  back,
}: {
  readonly seen: SeenTime;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly back: GivenBack;
}) {
  const day = starts.toPlainDate();
  return (
    <Page
      title={texts.title(name)}
      heading={texts.title(name)}
      above={[writeDay(day, today)]}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: helperTexts.passages, at: PASSAGES }]}
    >
      {passed.time === undefined ? (
        <>
          <p>{helperTexts.readBy}</p>
          <Form
            action={timeAt(assignment, visit.id, day)}
            asks={hoursForm}
            back={back}
            send={texts.send}
          />
        </>
      ) : (
        <GiftLine gift={passed.time} now={now} />
      )}
      <p class="petit doux">{texts.whoSays}</p>
    </Page>
  );
}
