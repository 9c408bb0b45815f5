import { type RawBuilder, sql } from "kysely";

import { APART_WEIGHT, suggestThemes } from "#rules/subjects";

import type { CallSearch, SearchPlace } from "../domain/search/search.ts";
import { bitsOf } from "./facets.ts";
import type { Tier } from "../domain/search/tiers.ts";
import type { Compiled, CompiledConcept } from "../domain/search/compiled.ts";

/** How much a word counts where it stands: in the title, in the summary or the name of the body, in the text. */
const ZONES = { title: 1, head: 0.8, text: 0.5 } as const;
/** A call that bears a theme of which the words speak. */
const OF_THEME = 0.12;
/** What is open to no association, beside what is. */
const NOT_OPEN_TO_ASSOCIATIONS = 0.85;

export interface Weighed {
  readonly search: CallSearch;
  readonly words: Compiled;
}

/** At a glance: which of what was asked its title, summary or body says, in its own words. Asked of all that answers. */
export function quickFit({ search, words }: Weighed): RawBuilder<unknown> {
  const parts = words.concepts.map(
    ({ near, weight }) => sql`${weight}::float8 * case when search.head @@ ${near}::tsquery
      then case when search.head @@ ${inTitle(near)}::tsquery then 1::float8 else 0.7 end else 0 end`,
  );
  const fit = sql.join([sql`0::float8`, ...parts, nearness(search)], sql` + `);
  return sql`(${fit}) * ${eligibility({ search, words })}`;
}

/** At first look: the same in whatever way. Other ways are many, and take ten times as long: of the best at a glance alone. */
export function roughFit({ search, words }: Weighed): RawBuilder<unknown> {
  const parts = words.concepts.map(
    ({ widest, weight }) => sql`${weight}::float8 * case when search.head @@ ${widest}::tsquery
      then case when search.head @@ ${inTitle(widest)}::tsquery then 1::float8 else 0.7 end else 0 end`,
  );
  const fit = sql.join([sql`0::float8`, ...parts, nearness(search)], sql` + `);
  return sql`(${fit}) * ${eligibility({ search, words })}`;
}

/**
 * How well a call fits, looked at closely: each thing asked, by its nearest way of being said and by where,
 * weighed by its rarity; then the theme, then nearness. For the best of the first look alone: `words` are
 * read for it.
 */
export function closeFit({ search, words }: Weighed): RawBuilder<unknown> {
  const parts = words.concepts.map(
    (concept) => sql`${concept.weight}::float8 * (${bestWay(concept)})`,
  );
  const themes = bitsOf(suggestThemes(search.words));
  const ofTheme = sql`case when search.facets & ${sql.lit(themes)} <> 0 then ${sql.lit(OF_THEME)}::float8 else 0 end`;
  const oftenSaid =
    words.query === undefined
      ? sql`0::float8`
      : sql`0.06::float8 * ts_rank(search.head, ${words.query}::tsquery)::float8`;
  const fit = sql.join([...parts, ofTheme, oftenSaid, nearness(search)], sql` + `);
  return sql`(${fit}) * ${eligibility({ search, words })}`;
}

/** « sport » is a theme by itself: what bears it is about it, whatever its words. */
const NAMED_THEME = 0.62;
/** What a stem alone says: « repas » beside « répit ». */
const STEM_ALONE = 0.35;

/** The best of a concept's ways of being said and of the places where it is, as a number from 0 to 1. */
function bestWay({ tiers, theme }: CompiledConcept): RawBuilder<unknown> {
  const ofTheme =
    theme === undefined
      ? []
      : [{ value: NAMED_THEME, holds: sql`search.facets & ${sql.lit(bitsOf([theme]))} <> 0` }];
  const ways = tiers.flatMap((tier) => [
    { value: tier.weight * ZONES.title, holds: saidIn(tier, inTitle) },
    { value: tier.weight * ZONES.head, holds: saidIn(tier, anywhere) },
    ...(tier.apart === undefined
      ? []
      : [
          {
            value: tier.weight * APART_WEIGHT,
            holds: sql`search.head @@ ${inTitle(tier.apart)}::tsquery`,
          },
        ]),
    { value: tier.weight * ZONES.text, holds: sql`search.words @@ ${inText(tier.query)}::tsquery` },
    ...(tier.exact === undefined
      ? []
      : [
          {
            value: tier.weight * STEM_ALONE,
            holds: sql`search.head @@ ${tier.query}::tsquery`,
          },
        ]),
  ]);
  const sorted = [...ways, ...ofTheme].toSorted((one, other) => other.value - one.value);
  const cases = sorted.map(({ value, holds }) => sql`when ${holds} then ${sql.lit(value)}::float8`);
  return sql`case ${sql.join(cases, sql` `)} else 0 end`;
}

/** Whether title, summary or body say it as it is written; by its stems where nobody read how it is written yet. */
function saidIn({ query, exact, loose }: Tier, where: (query: string) => string) {
  const told = [
    ...(exact === undefined ? [] : [sql`search.exact @@ ${where(exact)}::tsquery`]),
    ...(loose === undefined ? [] : [sql`search.head @@ ${where(loose)}::tsquery`]),
  ];
  return sql`(${sql.join(told, sql` or `)} or search.exact is null and search.head @@ ${where(query)}::tsquery)`;
}

/** The same question, of titles alone. */
function inTitle(query: string): string {
  return weighted(query, "A");
}

/** The same question, of the long text alone. */
function inText(query: string): string {
  return weighted(query, "C");
}

function anywhere(query: string): string {
  return query;
}

function weighted(query: string, weight: "A" | "C"): string {
  return query.replace(/'((?:[^']|'')*)'/g, `'$1':${weight}`);
}

/** What takes place where a place was asked and let go, beside what says all that was asked in its title: 1. */
const [IN_DEPARTMENT, IN_REGION] = [0.25, 0.15];

/** What is nearer fits better, never more than what is said of half of what was asked; whole territories come after it. */
function nearness({ place, nearby }: CallSearch): RawBuilder<unknown> {
  if (place === undefined && nearby !== undefined) return nearnessOf(nearby);
  switch (place?.scale) {
    case "around":
      return sql`case when near.km is not null then 0.5 - 0.3 * near.km / ${place.km}::float8
        when search.covers_departments <> '{}' then 0.15::float8 when search.covers_regions <> '{}' then 0.08 else 0 end`;
    case "department":
      return sql`case when search.departments <> '{}' then 0.15::float8 when search.regions <> '{}' then 0.05 else 0 end`;
    case "region":
      return sql`case when search.regions && ${[place.code]}::text[] then 0.15::float8 else 0 end`;
    case "national":
    case undefined:
      return sql`0::float8`;
  }
}

/** The same of a place that was let go, where nothing there answered whole. */
function nearnessOf(place: SearchPlace): RawBuilder<unknown> {
  if (place.scale === "national") return sql`0::float8`;
  const region = place.scale === "region" ? place.code : place.region;
  const there = sql`when search.regions && ${[region]}::text[] then ${sql.lit(IN_REGION)}::float8 else 0 end`;
  if (place.scale === "region") return sql`case ${there}`;
  const department = place.scale === "department" ? place.code : place.department;
  return sql`case when search.departments && ${[department]}::text[] then ${sql.lit(IN_DEPARTMENT)}::float8 ${there}`;
}

/** The bits of `facets` that say who may answer; none of them: the call does not say. */
const ANY_AUDIENCE = bitsOf([
  ...(["association", "local-authority", "public-body", "company"] as const),
  ...(["research", "farmer", "individual"] as const),
]);

/** Whether a call is open to associations, as far as it says who may answer. */
export const opensToAssociations = sql`(facets & ${sql.lit(bitsOf(["association"]))} <> 0
  or facets & ${sql.lit(ANY_AUDIENCE)} = 0)`;

function eligibility({ search, words }: Weighed): RawBuilder<unknown> {
  // Without words, nearness or the last day orders, and eligibility among those that are alike.
  if (search.audiences.length > 0 || words.query === undefined) return sql`1::float8`;
  return sql`case when ${opensToAssociations} then 1::float8 else ${sql.lit(NOT_OPEN_TO_ASSOCIATIONS)} end`;
}
