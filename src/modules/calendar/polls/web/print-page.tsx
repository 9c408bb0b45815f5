import { capital } from "#basics/text";
import { Page } from "#ui/page";

import { ANSWERS } from "../../domain/reply.ts";
import type { SeenPoll } from "../actions/see-poll.ts";
import { sayTexts, texts } from "./texts.fr.ts";
import { sayDate, sayDay } from "./words.ts";

/** The poll on paper: boxes to tick, a line for a name, and to whom it is given back. */
export function PrintPage({
  seen,
  now,
}: {
  readonly seen: SeenPoll;
  readonly now: Temporal.Instant;
}) {
  const { poll, words, placeName } = seen;
  const place = [words.address, placeName].filter((one) => one !== undefined).join(", ");
  const says = texts.printed;
  return (
    <Page
      title={says.title(words.title)}
      heading={words.title}
      noindex
      narrow
      sheets={["paper.css", "polls.css"]}
      breadcrumb={[{ label: words.title, at: seen.at }]}
    >
      <div class="pile">
        {place !== "" && <p>{place}</p>}
        <p>{says.how}</p>
        <ul class="a-cocher">
          {seen.dates.map((date) => (
            <li>
              <strong>{capital(sayDate(date, { zone: poll.zone, now }))}</strong>
              <span class="cases">
                {ANSWERS.map((answer) => (
                  <span>
                    <span class="case" aria-hidden="true" /> {sayTexts[answer]}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <p class="a-remplir">{says.name}</p>
        <p>
          {says.back(seen.madeByName, sayDay(poll.lastDay, now, poll.zone))}
          {words.telephone !== undefined && ` ${words.telephone}`}
        </p>
      </div>
    </Page>
  );
}
