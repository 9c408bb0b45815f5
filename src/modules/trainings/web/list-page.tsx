import { capital } from "#basics/text";
import { placeInShort, writeWhen } from "#pieces/calendar";
import { themeLabels } from "#rules/subjects";
import { ButtonLink, Field, Select } from "#ui/form";
import { Listing, placeShown, ReadAs, Search, Understood } from "#ui/listing";
import { Empty, Lines, SearchBeside } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { FoundTrainings, ListedTraining, seeMyTrainings } from "../actions/find-trainings.ts";
import { LIST_PAGE } from "../actions/find-trainings.ts";
import { TRAINING_ORDERS, trainingAt } from "../domain/training.ts";
import { type Asked, HERE, trainingsAsked } from "./list-asked.ts";
import { texts } from "./texts.fr.ts";

export interface ListPageProps {
  readonly asked: Asked;
  readonly found: FoundTrainings;
  readonly now: Temporal.Instant;
}

/** Trainings that are open to everyone: by words, place, from a day on, by theme, by skill. */
export function ListPage({ asked, found, now }: ListPageProps) {
  const at = (changes: Partial<Asked>) => trainingsAsked.at(HERE, asked, changes);
  const isAsked = trainingsAsked.write(asked) !== "";
  const { widened } = found;
  return (
    <Page title={texts.title} lead={texts.lead} description={texts.lead} noindex={isAsked}>
      <div class="rang">
        <ButtonLink href={`${HERE}/nouvelle`} kind="clair" pictogram="propose">
          {texts.add}
        </ButtonLink>{" "}
        <a href="/entraide?genre=formation">{texts.ask}</a>
      </div>
      <SearchBeside search={<ListSearch asked={asked} found={found} isAsked={isAsked} />}>
        <ReadAs slips={found.slips} />
        <Understood
          typed={asked.typedPlace}
          isKnown={found.placeKnown}
          choices={found.choices}
          at={(typedPlace) => at({ typedPlace })}
          widened={widened && texts.widened(placeShown(asked.typedPlace, found.place), widened)}
        />
        <Listing
          shown={found.shown}
          total={found.total}
          asked={asked}
          size={LIST_PAGE}
          at={at}
          orders={{ of: ordersOf(found), names: texts.orders }}
          all={HERE}
          isAsked={isAsked}
          says={texts}
          line={(one) => <TrainingLine one={one} now={now} />}
        />
      </SearchBeside>
      <Files asked={asked} />
    </Page>
  );
}

/** How far they are is known around a place alone. */
const ordersOf = ({ place }: FoundTrainings) =>
  TRAINING_ORDERS.filter((order) => order !== "near" || place?.scale === "around");

/** The same dates as files, by the calendar. */
function Files({ asked }: Pick<ListPageProps, "asked">) {
  const query = trainingsAsked.write({ ...asked, skill: "", order: "date", page: 1 });
  const at = (suffix: string) =>
    `/rendez-vous/publics${suffix}?${[query, "sorte=training"].filter(Boolean).join("&")}`;
  return (
    <p class="petit doux">
      {texts.files} <a href={at(".ics")}>iCalendar</a> · <a href={at(".csv")}>CSV</a> ·{" "}
      <a href={at(".atom")}>Atom</a>
    </p>
  );
}

function ListSearch({
  asked,
  found,
  isAsked,
}: Pick<ListPageProps, "asked" | "found"> & { readonly isAsked: boolean }) {
  const { theme, skill } = asked;
  const themes = found.themes.map((one) => ({
    value: one.theme,
    label: `${themeLabels[one.theme]} (${one.count})`,
  }));
  return (
    <Search
      all={HERE}
      says={texts}
      words={asked.words}
      place={placeShown(asked.typedPlace, found.place)}
      isAsked={isAsked}
    >
      <Field
        name="du"
        label={texts.from}
        type="date"
        width="moyen"
        optional
        value={asked.from?.toString()}
      />
      {themes.length > 0 && (
        <Select
          name="theme"
          label={texts.theme}
          empty={texts.anyTheme}
          value={theme}
          options={themes}
        />
      )}
      {found.skills.length > 0 && (
        <Select
          name="metier"
          label={texts.skill}
          empty={texts.anySkill}
          value={skill}
          options={found.skills.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
    </Search>
  );
}

/** One line: when, where, whose; what one will know first. */
function TrainingLine({
  one,
  now,
}: {
  readonly one: ListedTraining;
  readonly now: Temporal.Instant;
}) {
  const { date, programme } = one;
  const { occasion, occurrence, words, where, isCancelled } = date;
  const first = programme?.knows.slice(0, 2).join(", ");
  return (
    <article class="pile-s">
      <Above
        facts={[
          writeWhen(occurrence, occasion.when.zone, now),
          placeInShort(date),
          ...(isCancelled ? [<State tone="presse">{texts.cancelled}</State>] : []),
        ]}
      />
      <h3>
        <a href={trainingAt(occasion.id)}>{isCancelled ? <s>{words.title}</s> : words.title}</a>
        {where.name !== undefined && <span class="doux"> ({where.name})</span>}
      </h3>
      {first !== undefined && (
        <p>
          {texts.knows} {first}.
        </p>
      )}
    </article>
  );
}

type Mine = Awaited<ReturnType<typeof seeMyTrainings>>;

/** Behind one’s name: where one comes, and those of one’s circles and organisations. */
export function MinePage({ mine, now }: { readonly mine: Mine; readonly now: Temporal.Instant }) {
  return (
    <Page title={texts.mine} lead={texts.mineLead} noindex>
      <Dates
        title={texts.toCome}
        id="a-venir"
        dates={mine.toCome}
        none={texts.noneToCome}
        now={now}
      />
      <Dates title={texts.past} id="passees" dates={mine.past} none={texts.nonePast} now={now} />
    </Page>
  );
}

interface DatesProps {
  readonly title: string;
  readonly id: string;
  readonly dates: Mine["toCome"];
  readonly none: string;
  readonly now: Temporal.Instant;
}

function Dates({ title, id, dates, none, now }: DatesProps) {
  return (
    <Section title={title} id={id}>
      {dates.length === 0 ? (
        <Empty title={none} way={{ at: HERE, label: texts.see }} />
      ) : (
        <Lines>
          {dates.map((date) => (
            <article class="pile-s">
              <h3>
                <a href={trainingAt(date.occasion.id)}>{date.words.title}</a>
                {date.where.name !== undefined && <span class="doux"> ({date.where.name})</span>}
              </h3>
              <p>
                {capital(writeWhen(date.occurrence, date.occasion.when.zone, now))}
                {date.isCancelled && (
                  <>
                    {" "}
                    <State tone="presse">{texts.cancelled}</State>
                  </>
                )}
              </p>
            </article>
          ))}
        </Lines>
      )}
    </Section>
  );
}
