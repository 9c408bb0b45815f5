import { Button, ButtonLink, Check, Checks, Choices, Field, Form, Select } from "#ui/form";
import { WordsAndWhere } from "#ui/listing";
import { AUDIENCES, audienceLabels, THEMES, themeLabels } from "#rules/subjects";

import type { FoundCalls } from "../../actions/find-calls.ts";
import { type AskedSearch, KINDS, RADII, wordOfKind } from "../../domain/search/search.ts";
import { shapes } from "./call-line.tsx";
import { Buoy } from "#ui/buoy";
import { texts } from "../../web/texts.fr.ts";

export interface FiltersProps {
  readonly asked: AskedSearch;
  readonly found: FoundCalls;
  /** The sum as it was typed, perhaps wrongly. */
  readonly sum: string;
  readonly problems: Readonly<Record<string, string>>;
}

/** How many filters are set, beside the words. */
export function filtersSet(asked: AskedSearch): number {
  return (
    asked.kinds.length +
    asked.themes.length +
    asked.audiences.length +
    (asked.typedPlace === "" ? 0 : 1) +
    (asked.withinDays === undefined && asked.afterDays === undefined ? 0 : 1) +
    (asked.least === undefined ? 0 : 1) +
    (asked.closedToo ? 1 : 0)
  );
}

/** All filters, each with how many calls it would leave. One form, by GET: the address is the search. */
export function Filters({ asked, found, sum, problems }: FiltersProps) {
  return (
    <aside class="filtres" aria-label={texts.filters}>
      <details class="repli" open={Object.keys(problems).length > 0}>
        <summary>{texts.filter(filtersSet(asked))}</summary>
        <Form action="/appels" method="get" prefix="f" problems={problems}>
          <WordsAndPlace asked={asked} found={found} />
          <Facets asked={asked} found={found} />
          <Choices
            name="fin"
            question={texts.end}
            value={endOf(asked)}
            choices={texts.ends.map(([value, label]) => ({ value, label }))}
          />
          <div class="pile">
            <Field
              name="montant"
              label={texts.least}
              help={texts.leastHelp}
              inputmode="decimal"
              optional
              width="court"
              value={sum}
            />
            <Check name="fermes" value="oui" label={texts.closedToo} checked={asked.closedToo} />
          </div>
          <div class="pile-s">
            <Button>{texts.apply}</Button>{" "}
            <ButtonLink href="/appels" kind="lien">
              {texts.clear}
            </ButtonLink>
          </div>
        </Form>
      </details>
    </aside>
  );
}

function endOf(asked: AskedSearch): string {
  if (asked.withinDays !== undefined) return `moins-${asked.withinDays}`;
  return asked.afterDays === undefined ? "" : `plus-${asked.afterDays}`;
}

function radiiWith(km: number): readonly number[] {
  return [...new Set<number>([...RADII, km])].toSorted((one, other) => one - other);
}

function WordsAndPlace({ asked, found }: Pick<FiltersProps, "asked" | "found">) {
  return (
    <div class="pile">
      <WordsAndWhere says={texts} words={asked.words} place={placeShown(asked, found)} most={300} />
      <Select
        name="km"
        label={texts.km}
        value={String(asked.km)}
        options={radiiWith(asked.km).map((km) => ({ value: String(km), label: `${km} km` }))}
      />
      <Choices
        name="portee"
        question={texts.reach}
        value={asked.covering ? "tout" : "pres"}
        choices={[
          { value: "tout", label: texts.reachAll },
          { value: "pres", label: texts.reachNear },
        ]}
      />
    </div>
  );
}

function Facets({ asked, found }: Pick<FiltersProps, "asked" | "found">) {
  return (
    <>
      <Checks
        name="genre"
        question={texts.kinds}
        values={asked.kinds.map(wordOfKind)}
        choices={KINDS.map((kind) => ({
          value: wordOfKind(kind),
          label: (
            <>
              <Buoy shape={shapes[kind]} /> {texts.kindNames[kind]}
            </>
          ),
          count: found.kinds[kind] ?? 0,
        }))}
      />
      <Checks
        name="theme"
        question={texts.themes}
        values={asked.themes}
        choices={THEMES.map((theme) => ({
          value: theme,
          label: themeLabels[theme],
          count: found.themes[theme] ?? 0,
        })).filter(({ value, count }) => count > 0 || asked.themes.includes(value))}
      />
      <Checks
        name="qui"
        question={texts.audiences}
        values={asked.audiences}
        choices={AUDIENCES.map((audience) => ({
          value: audience,
          label: audienceLabels[audience],
          count: found.audiences[audience] ?? 0,
        })).filter(({ value, count }) => count > 0 || asked.audiences.includes(value))}
      />
    </>
  );
}

/** A place that was chosen stands in its field by its name, not by its reference. */
function placeShown({ typedPlace }: AskedSearch, { asked: { place } }: FoundCalls): string {
  if (!/^(commune|departement|region)-/.test(typedPlace) || place === undefined) return typedPlace;
  switch (place.scale) {
    case "around":
      return `${place.name} (${place.department})`;
    case "department":
    case "region":
      return place.name;
    case "national":
      return "France";
  }
}
