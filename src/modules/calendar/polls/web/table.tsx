import { capital } from "#basics/text";
import { Table } from "#ui/table";
import { Reason, Section } from "#ui/panel";
import { State } from "#ui/state";

import { ANSWERS, type Answer } from "../../domain/reply.ts";
import type { SeenPoll, SeenPollDate } from "../actions/see-poll.ts";
import { sayTexts, texts } from "./texts.fr.ts";
import { sayDate } from "./words.ts";

interface Props {
  readonly seen: SeenPoll;
  readonly now: Temporal.Instant;
}

/** What all said, by date: counts for who answered, names for those of the house who did. */
export function Others({ seen, now }: Props) {
  if (!seen.may.counts)
    return (
      <Section title={texts.others(seen.count)} id="les-autres" small class="pile-s">
        <p class="petit">{texts.afterYours}</p>
      </Section>
    );
  return (
    <Section title={texts.others(seen.count)} id="les-autres" small class="pile-s">
      <Table
        caption={texts.table}
        rows={seen.dates}
        columns={[
          { title: texts.date, cell: (date) => <DateCell date={date} seen={seen} now={now} /> },
          ...ANSWERS.map((answer) => ({
            title: sayTexts[answer],
            number: true,
            cell: (date: SeenPollDate) => <Count date={date} answer={answer} />,
          })),
        ]}
      />
      {seen.state === "open" && <BestOf seen={seen} now={now} />}
      {!seen.may.names && seen.of.way.by !== "page" && (
        <p class="petit doux">
          {seen.where.of === "circle" && seen.where.name !== undefined
            ? texts.namesSignIn(seen.where.name)
            : texts.namesForOne(seen.madeByName)}
        </p>
      )}
    </Section>
  );
}

function DateCell({ date, seen, now }: Props & { readonly date: SeenPollDate }) {
  const said = capital(sayDate(date, { zone: seen.poll.zone, now }));
  return (
    <>
      {date.isBest ? <strong>{said}</strong> : said}
      {date.isBest && (
        <>
          {" "}
          <State tone="va">{texts.best}</State>
        </>
      )}
    </>
  );
}

function Count({ date, answer }: { readonly date: SeenPollDate; readonly answer: Answer }) {
  const names = date.names[answer];
  const count = date.tally[answer];
  return (
    <>
      {date.isBest && answer === "yes" ? <strong>{count}</strong> : count}
      {names.length > 0 && <span class="noms petit doux">{names.join(", ")}</span>}
    </>
  );
}

/** « Pour l’instant, samedi 5 décembre : personne ne dit non. » */
function BestOf({ seen, now }: Props) {
  const best = seen.dates.filter(({ isBest }) => isBest);
  const [one] = best;
  if (one === undefined) return <p class="petit">{texts.nobodyYet}</p>;
  const said = best.map((date) => sayDate(date, { zone: seen.poll.zone, now })).join(" ; ");
  return (
    <Reason>
      <strong>{texts.bestIs}</strong> {said} : {texts.bestSays(one.tally)}
    </Reason>
  );
}
