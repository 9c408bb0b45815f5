import { dayOf, writeDate, writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { addressOf as circleAt } from "#rules/circles";
import { themeLabels } from "#rules/subjects";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";
import { Facts } from "#ui/facts";

import type { SeenVersion } from "../actions/describe-lines.ts";
import type { SeenOneLine } from "../actions/see-orientation.ts";
import { lineAt, stepsTo } from "./asked.ts";
import { Told } from "./told.tsx";
import { LineActs } from "./line-acts.tsx";
import { Who } from "./orientation-page.tsx";
import { lineTexts, wayTexts } from "./line-texts.fr.ts";
import { LineWay } from "./line-way.tsx";
import { texts } from "./texts.fr.ts";

const words = lineTexts;

export interface LinePageProps {
  readonly seen: SeenOneLine;
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** One line: what it says, what one may do there, and for members its whole history. */
export function LinePage({ seen, now, said, back }: LinePageProps) {
  const { table, circle, line, words: one } = seen;
  const { standing, waiting } = line;
  return (
    <Page
      title={`${one.need}, ${one.named.name}`}
      above={[<a href={circleAt(circle)}>{circle.name}</a>, <Life seen={seen} />]}
      heading={one.need}
      back={back}
      noindex
      breadcrumb={stepsTo(table)}
    >
      <Told back={back} said={said} />
      {line.isHidden && <p class="anse">{words.hidden}</p>}
      {waiting !== undefined && standing !== undefined ? (
        <>
          <Section title={words.standsNow} id="confirme">
            <Words one={standing} named />
          </Section>
          <Section title={words.proposedNow} id="propose">
            <Words one={waiting} named />
          </Section>
        </>
      ) : (
        <Words one={one} />
      )}
      <Asking seen={seen} />
      <LineActs seen={seen} />
      {table.number !== undefined && standing !== undefined && (
        <p class="petit">
          <a href={`/signaler/orientation/${line.id}`} rel="nofollow">
            {words.report}
          </a>
        </p>
      )}
      {seen.history.length > 0 && <History seen={seen} now={now} />}
    </Page>
  );
}

/** How one asks whoever answers what stands. */
function Asking({ seen: { table, circle, line } }: Pick<LinePageProps, "seen">) {
  const { id, standing, isHidden, ask } = line;
  if (standing === undefined || isHidden || ask.way === "mine") return null;
  return (
    <Section title={wayTexts.title} id="demander">
      <LineWay
        at={lineAt(table, id)}
        need={standing.need}
        ask={ask}
        named={standing.named}
        next={standing.next}
        circle={circle}
      />
    </Section>
  );
}

function Life({ seen: { line } }: Pick<LinePageProps, "seen">) {
  if (line.standing === undefined)
    return <State tone="attend">{line.waiting === undefined ? words.over : words.waits}</State>;
  return line.isDue ? (
    <State tone="attend">{texts.table.due}</State>
  ) : (
    <State tone="va">{words.stands}</State>
  );
}

/** `named`: with the need, where it is not the title already. */
function Words({ one, named = false }: { readonly one: SeenVersion; readonly named?: boolean }) {
  const { agreed, theme } = one;
  return (
    <Facts
      facts={[
        named ? { label: words.need, says: one.need } : undefined,
        { label: words.who, says: <Who words={one} /> },
        { label: words.where, says: one.where.length === 0 ? words.asTable : one.where.join(", ") },
        { label: words.conditions, says: one.conditions ?? words.noConditions },
        one.next === undefined ? undefined : { label: words.next, says: one.next },
        theme === undefined ? undefined : { label: words.theme, says: themeLabels[theme] },
        one.job === undefined ? undefined : { label: words.rome, says: one.job },
        agreed === undefined
          ? undefined
          : {
              label: words.agreed,
              says: words.agreedOn(writeDate(dayOf(agreed.at)), texts.table.byOther[agreed.how]),
            },
        { label: words.review, says: writeDate(one.reviewOn) },
      ]}
    />
  );
}

function History({ seen: { history }, now }: Pick<LinePageProps, "seen" | "now">) {
  return (
    <Section title={words.history} id="histoire">
      <ol class="lignes" reversed>
        {history.map((one, i) => (
          <li class="pile-s">
            <p>
              <strong>{words.version(one.version)}</strong> : {words.whats[one.what]}
              <span class="petit doux">
                {" "}
                {writeMoment(one.at, now)}
                {one.byName !== undefined && `, ${words.by(one.byName)}`}
              </span>
            </p>
            {i > 0 && (
              <details>
                <summary>{words.before}</summary>
                <Words one={one} named />
              </details>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
