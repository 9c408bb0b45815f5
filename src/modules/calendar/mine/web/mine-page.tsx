import { writeDate, writeDay } from "#basics/dates";
import type { Dated } from "#services/house";
import { Button, ButtonLink, Checks } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Icon } from "#ui/icon";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import { texts as says } from "../../web/texts.fr.ts";
import type { SeenMine } from "../actions/see-mine.ts";
import { isIn } from "../domain/groups.ts";
import { weeksFrom } from "../domain/weeks.ts";
import { Agenda, standingIn } from "./agenda.tsx";
import { type Asked, calendarAsked, type Kind, KIND_WORDS, KINDS, weeksOf } from "./list-asked.ts";
import { Mark } from "./marks.tsx";
import { texts } from "./texts.fr.ts";
import { WeeksTable, WeekTable } from "./weeks-table.tsx";

export const AT = "/moi/calendrier";

export interface MinePageProps {
  readonly mine: SeenMine;
  readonly asked: Asked;
  /** Whether one may make a private address: for oneself alone. */
  readonly isOneself: boolean;
  /** The date to which one just said that one does not come. */
  readonly declined?: { readonly title: string; readonly at: string } | undefined;
}

/** Where one’s calendar stands. */
export const above = [{ label: texts.mine, at: "/moi" }] as const;

/** One's calendar: the list first, five weeks beside it as its index; or one week, a day a row. */
export function MinePage(props: MinePageProps) {
  const { mine, asked } = props;
  const parts = partsOf(props);
  const simple = useFrame().person?.simple === true;
  return (
    <Page
      title={texts.title}
      lead={leadOf(mine)}
      noindex
      sheets={["dates.css"]}
      breadcrumb={above}
      links={[{ type: "text/calendar", label: texts.title, at: `${AT}.ics` }]}
      beneath={asked.view === "weeks" && !simple ? <ToTable /> : undefined}
    >
      {props.declined !== undefined && (
        <Inlet>
          <p>
            {says.declined(props.declined.title)} <a href={props.declined.at}>{says.changeMind}</a>
          </p>
        </Inlet>
      )}
      {asked.view === "week" ? (
        <div class="pile">
          <WeekTable {...parts} />
          <Walk mine={mine} asked={asked} />
        </div>
      ) : (
        <div class={simple ? "pile-l" : "deux"}>
          <div class="pile-l">
            {parts.standing.length === 0 ? (
              <Nothing asked={asked} />
            ) : (
              <Agenda standing={parts.standing} seen={mine.seen} today={mine.today} />
            )}
            {simple && <Walk mine={mine} asked={asked} />}
          </div>
          {!simple && <Aside {...props} parts={parts} />}
        </div>
      )}
    </Page>
  );
}

/** Nothing ticked shows everything. */
const isShown =
  ({ shown }: Asked) =>
  (kind: Kind) =>
    shown.length === 0 || shown.includes(kind);

/** What the views draw: the weeks, and what is shown of the dates. */
export function partsOf({ mine: { today, seen, dates }, asked }: MinePageProps) {
  const shown = dates.filter(({ of }) => isShown(asked)(of.kind));
  return {
    weeks: weeksFrom(seen.from, weeksOf(asked)),
    standing: standingIn(shown, seen, today),
    today,
    caption:
      asked.view === "week" ? texts.weekOf(writeDate(seen.from)) : texts.weeks(isIn(today, seen)),
  };
}

/** On a telephone the table comes after the list: one may go there at once. */
function ToTable() {
  return (
    <p class="saut-d sans-papier">
      <a href="#mois">{texts.toTable}</a>
    </p>
  );
}

function leadOf({ today, seen, dates }: SeenMine): string {
  if (!isIn(today, seen)) return texts.window(writeDate(seen.from), writeDate(seen.until));
  const day = writeDay(today, today);
  const here = standingIn(dates, seen, today).filter(({ on }) => on.equals(today));
  return texts.today(`${day.charAt(0).toUpperCase()}${day.slice(1)}`, here.length);
}

interface AsideProps extends MinePageProps {
  readonly parts: ReturnType<typeof partsOf>;
}

function Aside({ mine, asked, isOneself, parts }: AsideProps) {
  return (
    <aside class="suit pile" aria-label={parts.caption}>
      <WeeksTable {...parts} />
      <p class="petit doux">{texts.underlined}</p>
      <Walk mine={mine} asked={asked} />
      <Filter dates={mine.dates} asked={asked} />
      {isOneself && <ToAgenda />}
    </aside>
  );
}

/** Only those of which there are some are asked for. */
function Filter({ dates, asked }: { readonly dates: readonly Dated[]; readonly asked: Asked }) {
  const counts = new Map<Kind, number>();
  for (const { of } of dates) counts.set(of.kind, (counts.get(of.kind) ?? 0) + 1);
  if (counts.size < 2) return null;
  const there = KINDS.filter((kind) => counts.has(kind));
  return (
    <form class="pile-s sans-papier" action={AT}>
      {asked.from !== undefined && <input type="hidden" name="du" value={asked.from.toString()} />}
      <Checks
        name="montrer"
        question={texts.show}
        choices={there.map((kind) => ({
          value: KIND_WORDS[kind],
          label: (
            <>
              <Mark kind={kind} />
              {texts.kinds[kind]}
            </>
          ),
          count: counts.get(kind),
        }))}
        values={there.filter(isShown(asked)).map((kind) => KIND_WORDS[kind])}
      />
      <Button kind="clair">{texts.see}</Button>
    </form>
  );
}

/** To other weeks, to the other view, and to paper. */
function Walk({ mine: { seen, today }, asked }: Pick<MinePageProps, "mine" | "asked">) {
  const days = 7 * weeksOf(asked);
  const at = (changes: Partial<Asked>) => calendarAsked.at(AT, asked, changes);
  return (
    <>
      <nav aria-label={texts.walk} class="sans-papier">
        <ul class="pages">
          <li>
            <a href={at({ from: seen.from.subtract({ days }) })}>
              <Icon name="left" /> {texts.earlier}
            </a>
          </li>
          {!isIn(today, seen) && (
            <li>
              <a href={at({ from: undefined })}>{texts.now}</a>
            </li>
          )}
          <li>
            <a href={at({ from: seen.from.add({ days }) })}>
              {texts.later} <Icon name="right" />
            </a>
          </li>
        </ul>
      </nav>
      <nav class="sans-papier" aria-label={texts.otherViews}>
        <p>
          {asked.view === "week" ? (
            <a href={at({ view: "weeks" })}>{texts.asWeeks}</a>
          ) : (
            <a href={at({ view: "week" })}>{texts.asWeek}</a>
          )}
        </p>
        <p>
          <a href={calendarAsked.at(`${AT}/imprimer`, { ...asked, view: "weeks" })}>
            <Icon name="print" /> {texts.print}
          </a>
        </p>
      </nav>
    </>
  );
}

function ToAgenda() {
  return (
    <section class="pile-s sans-papier" aria-labelledby="agenda">
      <h2 id="agenda" class="h-petit">
        {texts.agenda}
      </h2>
      <p class="petit">{texts.agendaLead}</p>
      <nav aria-labelledby="agenda">
        <p>
          <a href="/moi/adresses-privees">{texts.agendaWay}</a>
        </p>
        <p>
          <a href={`${AT}.ics`}>{texts.ics}</a>
        </p>
        <p>
          <a href={`${AT}/apportes`}>{texts.bringWay}</a>
        </p>
      </nav>
    </section>
  );
}

function Nothing({ asked }: Pick<MinePageProps, "asked">) {
  if (asked.shown.length > 0)
    return (
      <Empty title={texts.noneShown}>
        <p>
          <ButtonLink kind="clair" href={calendarAsked.at(AT, asked, { shown: [] })}>
            {texts.showAll}
          </ButtonLink>
        </p>
      </Empty>
    );
  return (
    <Empty title={texts.none}>
      <p>{texts.noneHelp}</p>
      <p class="rang">
        <ButtonLink kind="clair" href="/taches">
          {texts.toTasks}
        </ButtonLink>{" "}
        <ButtonLink kind="clair" href="/appels">
          {texts.toCalls}
        </ButtonLink>
      </p>
    </Empty>
  );
}
