import { themeLabels } from "#rules/subjects";
import { Field, Select } from "#ui/form";
import { SearchBeside } from "#ui/list";
import { Listing, OnMap, placeShown, ReadAs, Search, Understood } from "#ui/listing";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";
import { Above, State } from "#ui/state";

import type { ListedDate } from "../../actions/list-occurrences.ts";
import { writeWhen, zoneSaid } from "../../web/dates.tsx";
import type { FoundPublic } from "../actions/find-public.ts";
import {
  type AskedPublic,
  HERE,
  isThemeAlone,
  PUBLIC_PAGE,
  publicAsked,
} from "../domain/search.ts";
import { placeInShort } from "../../web/place-said.ts";
import { texts } from "./texts.fr.ts";

export interface PublicPageProps {
  readonly asked: AskedPublic;
  readonly found: FoundPublic;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly publicUrl: string;
  readonly now: Temporal.Instant;
}

/** What is open to everyone: by words, by place, from a day on, by kind, by theme; and the same list as files. */
export function PublicPage(props: PublicPageProps) {
  const { asked, found, kinds, publicUrl, now } = props;
  const at = (changes: Partial<AskedPublic>, suffix = "") =>
    publicAsked.at(`${HERE}${suffix}`, asked, changes);
  const isAsked = publicAsked.write(asked) !== "";
  const { widened } = found;
  return (
    <Page
      title={asked.theme === undefined ? texts.title : texts.about(themeLabels[asked.theme])}
      lead={texts.lead}
      description={texts.lead}
      noindex={isAsked && !isThemeAlone(asked)}
      links={[
        { type: "application/atom+xml", label: "Atom", at: at({}, ".atom") },
        { type: "text/calendar", label: "iCalendar", at: at({}, ".ics") },
        { type: "text/csv", label: "CSV", at: at({}, ".csv") },
      ]}
    >
      <SearchBeside
        search={<PublicSearch asked={asked} found={found} kinds={kinds} isAsked={isAsked} />}
      >
        <ReadAs slips={found.slips} />
        <Understood
          typed={asked.typedPlace}
          isKnown={found.placeKnown}
          choices={found.choices}
          at={(typedPlace) => at({ typedPlace })}
          widened={widened && texts.widened(placeShown(asked.typedPlace, found.place), widened)}
        />
        <OnMap at={publicAsked.at("/autour-de-moi/rendez-vous", asked)} />
        <Listing
          shown={found.shown}
          total={found.total}
          asked={asked}
          size={PUBLIC_PAGE}
          at={at}
          all={HERE}
          isAsked={isAsked}
          says={texts}
          line={(date) => <PublicLine date={date} now={now} />}
        />
      </SearchBeside>
      <TakeAway at={(suffix) => at({}, suffix)} publicUrl={publicUrl} />
    </Page>
  );
}

interface TakeAwayProps {
  readonly at: (suffix: string) => string;
  readonly publicUrl: string;
}

/** The list in one’s agenda and in files; and how one’s own comes into it. */
function TakeAway({ at, publicUrl }: TakeAwayProps) {
  return (
    <>
      <Inlet title={texts.subscribe} small id="suivre" class="pile-s">
        <p>{texts.subscribeSays}</p>
        <p>
          <a href={`${publicUrl}${at(".ics")}`.replace(/^https?:/, "webcal:")}>{texts.subscribe}</a>
        </p>
        <p class="petit doux">
          {texts.files} <a href={at(".ics")}>iCalendar</a> · <a href={at(".atom")}>Atom</a> ·{" "}
          <a href={at(".csv")}>CSV</a> · <a href={at(".jsonld")}>JSON-LD</a>
        </p>
      </Inlet>
      <Inlet title={texts.propose} small id="proposer" class="pile-s">
        <p>{texts.proposeSays}</p>
        <p>
          <a href="/rendez-vous">{texts.proposeWay}</a>
        </p>
      </Inlet>
    </>
  );
}

type SearchProps = Pick<PublicPageProps, "asked" | "found" | "kinds"> & {
  readonly isAsked: boolean;
};

function PublicSearch({ asked, found, kinds, isAsked }: SearchProps) {
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
      <Select
        name="sorte"
        label={texts.kind}
        empty={texts.anyKind}
        value={asked.kind}
        options={kinds.map(({ kind, label }) => ({ value: kind, label }))}
      />
      <ThemeAsked asked={asked} found={found} />
    </Search>
  );
}

/** The themes that something answers, as those of calls; none where nothing has one. */
function ThemeAsked({ asked, found }: Pick<SearchProps, "asked" | "found">) {
  const counted = found.themes.map(({ theme, count }) => ({
    value: theme,
    label: `${themeLabels[theme]} (${count})`,
  }));
  const { theme } = asked;
  const isThere = theme === undefined || found.themes.some((one) => one.theme === theme);
  const options = isThere ? counted : [...counted, { value: theme, label: themeLabels[theme] }];
  if (options.length === 0) return null;
  return (
    <Select
      name="theme"
      label={texts.theme}
      empty={texts.anyTheme}
      value={theme}
      options={options}
    />
  );
}

/** One date in the list: when, where, what kind, and whose. */
function PublicLine({ date, now }: { readonly date: ListedDate; readonly now: Temporal.Instant }) {
  const { occasion, occurrence, words, where, kindName, isCancelled, at } = date;
  const facts = [
    writeWhen(occurrence, occasion.when.zone, now),
    zoneSaid(occasion.when.zone),
    placeInShort(date),
    kindName,
    occasion.when.rule.every === "once" ? undefined : texts.series,
  ].filter((fact) => fact !== undefined);
  const [first = ""] = (words.about ?? "").split("\n");
  return (
    <article class="pile-s">
      <Above
        facts={[...facts, ...(isCancelled ? [<State tone="presse">{texts.cancelled}</State>] : [])]}
      />
      <h3>
        <a href={at}>{isCancelled ? <s>{words.title}</s> : words.title}</a>
        {where.name !== undefined && <span class="doux"> ({where.name})</span>}
      </h3>
      {first !== "" && <p>{first}</p>}
    </article>
  );
}
