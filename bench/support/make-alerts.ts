import { sql } from "kysely";

import type { App } from "../../src/services/house/index.ts";
import { asOwner, job, type Work } from "../../src/services/house/index.ts";
import { newId } from "../../src/basics/id.ts";
import { understandPlace } from "../../src/modules/calls/actions/find-calls.ts";
import {
  type AlertQuery,
  compileAlert,
} from "../../src/modules/calls/alerts/actions/compile-alert.ts";
import { anchorsOf, type Key } from "../../src/modules/calls/alerts/domain/alert-anchor.ts";
import { type CallSearch, readSearch } from "../../src/modules/calls/domain/search/search.ts";
import { AUDIENCES, THEMES } from "../../src/modules/subjects/rules.ts";
import { placeIndexIn } from "../../src/modules/territory/index.ts";
import type { PlaceIndex } from "../../src/modules/territory/rules.ts";
import { chance, oneOf, zipf } from "./chance.ts";
import { VOCABULARY } from "./words.ts";

const BATCH = 5_000;
const COMMONEST = 250;
/** Alerts of one address. */
const EACH = 4;

export interface AlertWishes {
  readonly count: number;
  readonly seed: number;
}

/**
 * Keeps generated alerts, all on: one to three words, sometimes a phrase or an exclusion, a place four
 * times in five, and now and then a kind, a theme, an audience, a deadline or a sum. Compiled and anchored
 * by the product's own rule, on what the calls already kept hold; the same words once.
 */
export async function keepAlerts(app: App, wishes: AlertWishes): Promise<void> {
  await app.transaction(job("keep-alerts"), async (work) => {
    const index = await placeIndexIn(work);
    const searches = makeSearches(index, wishes);
    const queries = await compileAll(work, searches);
    const share = await sharesOfAll(app);
    for (let from = 0; from < searches.length; from += BATCH) {
      const rows = searches
        .slice(from, from + BATCH)
        .map((search, i) => rowOf(search, from + i, { queries, share }));
      await app.transaction(job("write-to"), async ({ db, now }) => {
        const spaces = JSON.stringify([...new Set(rows.map(({ space }) => space))]);
        await sql`insert into people.address (id, fingerprint, text, made_at)
          select id::uuid, id::bytea, '', ${now} from jsonb_array_elements_text(${spaces}::jsonb) as id
          on conflict do nothing`.execute(db);
      });
      await app.transaction(job("keep-alerts"), async ({ db, now }) => {
        await sql`insert into calls.alert (id, space, state, rhythm, made_at, confirmed_at, same, search, asked,
            query, kinds, themes, audiences, scale, department, region, at, km, covering, within_days, after_days, least)
          select id, space, 'on', 'daily', ${now}, ${now}, id::text, '', '{}', query::tsquery, kinds, themes, audiences,
            scale, department, region, point(longitude, latitude), km, covering, within_days, after_days, least
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, space uuid, query text, kinds text[],
            themes text[], audiences text[], scale text, department text, region text, longitude float8, latitude float8,
            km float8, covering boolean, within_days integer, after_days integer, least bigint)`.execute(
          db,
        );
        await sql`insert into calls.alert_anchor (anchor, place, alert)
          select anchor, place, id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, anchors jsonb),
            jsonb_to_recordset(anchors) as pair (anchor text, place text)
          on conflict do nothing`.execute(db);
      });
    }
  });
  await asOwner(app, ({ pool }) => pool.query("vacuum analyze calls.alert, calls.alert_anchor"));
}

function makeSearches(index: PlaceIndex, { count, seed }: AlertWishes): readonly CallSearch[] {
  const random = chance(seed);
  const rank = zipf(4_000, random);
  // Nobody keeps a search for the words that every call holds.
  const word = () => VOCABULARY[COMMONEST + rank()] ?? "jardin";
  const communes = [...index.communes.values()].filter(({ centre }) => centre !== undefined);
  const names = [...index.departments.values()].map(({ name }) => name);
  const place = (): readonly [string, string] => {
    const drawn = random();
    if (drawn < 0.2) return ["", "30"];
    if (drawn < 0.55) return [oneOf(names, random), "30"];
    return [`commune-${oneOf(communes, random).code}`, oneOf(["10", "30", "50", "100"], random)];
  };
  return Array.from({ length: count }, () => {
    const words = [word(), ...(random() < 0.5 ? [word()] : [])];
    if (random() < 0.05) words.push(`"${word()} ${word()}"`);
    if (random() < 0.15) words.push(`-${word()}`);
    const [ou, km] = place();
    const wordless = random() < 0.03 && ou !== "";
    const asked = readSearch({
      q: wordless ? [] : [words.join(" ")],
      ou: [ou],
      km: [km],
      portee: random() < 0.2 ? ["pres"] : [],
      genre: random() < 0.25 ? [oneOf(["projets", "marches", "candidatures"], random)] : [],
      theme: wordless || random() < 0.15 ? [oneOf(THEMES, random)] : [],
      qui: random() < 0.2 ? [oneOf(AUDIENCES, random)] : [],
      fin: random() < 0.05 ? ["plus-30"] : [],
      montant: random() < 0.05 ? ["20000"] : [],
    });
    return { ...asked, place: understandPlace(index, asked).search };
  });
}

type Queries = ReadonlyMap<string, AlertQuery>;

/** The words of every search, as the product compiles them for an alert. */
async function compileAll(work: Work, searches: readonly CallSearch[]): Promise<Queries> {
  const queries = new Map<string, AlertQuery>();
  for (const { words } of searches)
    if (!queries.has(words)) queries.set(words, await compileAlert(work, { words }));
  return queries;
}

/** The shares that the product estimates key by key, for all keys at once. */
async function sharesOfAll(app: App): Promise<(key: Key) => number> {
  const { rows } = await sql<{ key: Key; share: number }>`
    with latest as (select call from calls.public_search order by first_seen_at desc limit 400)
    select key, count(*)::float8 / (select count(*) from latest) as share
    from latest, calls.alert_keys(latest.call) as key group by key`.execute(app.db);
  const shares = new Map(rows.map(({ key, share }) => [key, share]));
  return (key) => shares.get(key) ?? 0;
}

interface Known {
  readonly queries: Queries;
  readonly share: (key: Key) => number;
}

function rowOf(search: CallSearch, number: number, { queries, share }: Known) {
  const compiled = queries.get(search.words);
  const { place } = search;
  const around = place?.scale === "around" ? place : undefined;
  return {
    id: newId(),
    space: `00000000-0000-4000-9000-${String(Math.floor(number / EACH)).padStart(12, "0")}`,
    query: compiled?.query ?? null,
    kinds: search.kinds,
    themes: search.themes,
    audiences: search.audiences,
    scale: place?.scale ?? null,
    department: around?.department ?? (place?.scale === "department" ? place.code : null),
    region:
      around?.region ??
      (place?.scale === "department"
        ? place.region
        : place?.scale === "region"
          ? place.code
          : null),
    longitude: around?.longitude ?? null,
    latitude: around?.latitude ?? null,
    km: around?.km ?? null,
    covering: around?.covering ?? true,
    within_days: search.withinDays ?? null,
    after_days: search.afterDays ?? null,
    least: search.least ?? null,
    anchors: anchorsOf(search, compiled?.words ?? [], share),
  };
}
