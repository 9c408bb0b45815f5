import { dayOf, writeDate, writeMonth } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { addressOf as circleAt } from "#rules/circles";
import { Page } from "#ui/page";
import { State } from "#ui/state";
import { Section } from "#ui/panel";

import type { SeenLine, SeenVersion } from "../actions/describe-lines.ts";
import type { SeenOrientation } from "../actions/see-orientation.ts";
import { addressOf } from "../domain/orientation.ts";
import { LineWay } from "./line-way.tsx";
import { Inside, TakeAway, Waiting, Ways } from "./around.tsx";
import { lineAt, stepsTo } from "./asked.ts";
import { texts } from "./texts.fr.ts";
import { Told } from "./told.tsx";

const words = texts.table;

export interface OrientationPageProps {
  readonly seen: SeenOrientation;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** A table: what stands first, printed on one page; what waits and what lacks, for its members. */
export function OrientationPage({ seen, now, said, back }: OrientationPageProps) {
  const { table, circle, where } = seen;
  const at = addressOf(table);
  const isPublic = table.number !== undefined;
  return (
    <Page
      title={table.name}
      description={texts.lead}
      noindex={!isPublic}
      sheets={["paper.css", "help.css"]}
      breadcrumb={stepsTo()}
      above={[
        <a href={circleAt(circle)}>{circle.name}</a>,
        where.length === 0 ? texts.everywhere : where.join(", "),
        words.changed(writeDate(dayOf(table.changedAt))),
      ]}
      card={isPublic ? { title: table.name, description: texts.lead } : undefined}
      links={isPublic ? formatsOf(at) : undefined}
    >
      <div class={seen.standing.length > 14 ? "pile-l orientation longue" : "pile-l orientation"}>
        <Told back={back} said={said} />
        {seen.isClosed && <p class="anse">{words.closed}</p>}
        <Standing seen={seen} now={now} />
        <Waiting seen={seen} />
        <Ways seen={seen} />
        {seen.isMember && <Inside seen={seen} now={now} />}
        <TakeAway seen={seen} />
      </div>
    </Page>
  );
}

function formatsOf(at: string) {
  return [
    { type: "text/csv", label: texts.csv, at: `${at}.csv` },
    { type: "application/ld+json", label: texts.jsonld, at: `${at}.jsonld` },
  ];
}

interface Shown {
  readonly line: SeenLine;
  readonly words: SeenVersion;
}

/** Each line as a card on a phone and a row on a desk: the need, who answers, and the button that asks them. */
function Standing({ seen, now }: Pick<OrientationPageProps, "seen" | "now">) {
  const rows = seen.standing.flatMap((line): readonly Shown[] =>
    line.standing === undefined ? [] : [{ line, words: line.standing }],
  );
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <Section title={words.caption} id="lignes">
      <ol class="lignes">
        {rows.map((row) => (
          <Line {...row} seen={seen} now={now} />
        ))}
      </ol>
    </Section>
  );
}

type LineProps = Shown & Pick<OrientationPageProps, "seen" | "now">;

function Line({ line, words: one, seen, now }: LineProps) {
  const at = lineAt(seen.table, line.id);
  const { named, next, passesOn } = one;
  return (
    <li class="repond" id={anchorOf(line.id)}>
      <div class="pile-s">
        <h3>
          <a href={at}>{one.need}</a>
        </h3>
        {one.where.length > 0 && <p class="petit">{one.where.join(", ")}</p>}
        {next !== undefined && (
          <p class="petit">
            {words.next} :{" "}
            {passesOn?.kind === "line" ? <a href={`#${anchorOf(passesOn.line)}`}>{next}</a> : next}
          </p>
        )}
      </div>
      <div class="pile-s">
        <Answerer line={line} words={one} />
        {one.conditions !== undefined && <p>{one.conditions}</p>}
        <p class="petit doux">
          {!line.isDue && `${words.review} : `}
          <Review line={line} words={one} now={now} />
        </p>
      </div>
      <LineWay
        at={at}
        need={one.need}
        ask={line.ask}
        named={named}
        next={next}
        circle={seen.circle}
      />
    </li>
  );
}

const anchorOf = (line: string) => `ligne-${line}`;

/** Who answers; how to reach them stands in the button, unless there is none. */
function Answerer({ line, words: one }: Shown) {
  const { named, agreed } = one;
  const how = agreed === undefined ? "" : words.byOther[agreed.how];
  const isInButton = line.ask.contacts.some(({ says }) => says === named.contact);
  return (
    <div>
      <p>
        {named.kind === "nobody" ? words.gone : null}
        {named.at === undefined ? (
          <strong>{named.name}</strong>
        ) : (
          <a href={named.at}>{named.name}</a>
        )}
      </p>
      {named.contact !== undefined && !isInButton && <p>{named.contact}</p>}
      {how !== "" && <p class="petit doux">{how}</p>}
    </div>
  );
}

/** Who answers, with their page or how to reach them, and how they agreed when it was not here. */
export function Who({ words: { named, agreed } }: { readonly words: SeenVersion }) {
  const how = agreed === undefined ? "" : words.byOther[agreed.how];
  return (
    <>
      <p>
        {named.kind === "nobody" ? words.gone : null}
        {named.at === undefined ? named.name : <a href={named.at}>{named.name}</a>}
      </p>
      {named.contact !== undefined && <p>{named.contact}</p>}
      {how !== "" && <p class="petit doux">{how}</p>}
    </>
  );
}

function Review({ line, words: one, now }: Shown & { readonly now: Temporal.Instant }) {
  const today = dayOf(now);
  const month = writeMonth(one.reviewOn.toPlainYearMonth());
  if (!line.isDue) return <>{month}</>;
  const why = line.reread === undefined ? undefined : words.dueBecause[line.reread];
  const passed = Temporal.PlainDate.compare(one.reviewOn, today) <= 0;
  return (
    <>
      <State tone="attend">{words.due}</State>
      {why !== undefined && <span class="petit"> {why}</span>}
      {why === undefined && passed && <span class="petit"> {month}</span>}
    </>
  );
}
