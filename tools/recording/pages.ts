import type { SeenPage } from "../../tests/support/browser.ts";
import { crawl } from "../../tests/support/crawl.ts";
import { type Walker, WALKERS } from "../../tests/support/personas.ts";
import { routeOf } from "../../tests/support/routes.ts";
import type { Entry } from "./entry.ts";
import type { Ground } from "./ground.ts";
import { addressFrom, pageKey } from "./keys.ts";
import { type Neutral, neutralWith } from "./neutral.ts";
import { isWanted, type Plan } from "./plan.ts";
import { readerAs } from "./reading.ts";

/** What comes with each answer and says nothing of it. */
const UNSAID = new Set(["content-length", "date"]);
/** What says which commit is served, and nothing of what it does. */
const OF_THE_COMMIT = /^\/code-source\/archive/;
/** Suffixes that a page may have; asked of one address of each route, linked or not. */
const SUFFIXES = ["json", "jsonld", "ics", "csv", "geojson", "atom", "pdf"] as const;

/** How many addresses of one kind are asked: who walks besides meets pages of their own sooner. */
const eachFor = (persona: Walker) => (WALKERS.some((one) => one === persona) ? 5 : 12);

/** An address and what it answered. */
export interface Asked {
  readonly at: string;
  readonly answer: SeenPage;
}

/** What an answer says before its body. */
export function headOf({ way, at, headers }: SeenPage, neutral: Neutral): readonly string[] {
  const told = [...headers].flatMap(([name, value]) => {
    if (UNSAID.has(name)) return [];
    return [`${name}: ${name === "set-cookie" ? value.replace(/=[^;]*/, "=…") : value}`];
  });
  return [`${way.join(" ")} ${neutral(at)}`, ...told.toSorted().map(neutral)];
}

/** Its body as text, whatever it is. */
export function bodyOf({ at, html, bytes }: SeenPage, neutral: Neutral): string {
  if (OF_THE_COMMIT.test(at)) return "";
  return neutral(html === "" ? new TextDecoder().decode(bytes) : html);
}

/** Goes through the house as one person; answers what they saw, and an entry for each address. */
export async function recordPages(
  ground: Ground,
  persona: Walker,
  plan: Plan,
): Promise<{ readonly seen: readonly Asked[]; readonly entries: readonly Entry[] }> {
  const reader = await readerAs(ground, persona);
  const { routes, seeds, names } = ground;
  const walk = plan.walks
    ? await crawl({ browser: reader, routes, seeds, each: eachFor(persona) })
    : [];
  const asked = new Set(walk.map(({ at }) => at));
  const seen: Asked[] = [...walk];
  for (const at of [...formatsOf(ground, walk, plan), ...knownTo(ground, persona, plan)]) {
    if (asked.has(at)) continue;
    asked.add(at);
    seen.push({ at, answer: await reader.get(at) });
  }
  await reader.leave();
  const entries = seen
    .filter(({ at }) => at.startsWith(plan.only))
    .map(({ at, answer }) => pageEntry(pageKey(persona, at, names), answer, ground));
  return { seen, entries };
}

function pageEntry(key: string, answer: SeenPage, { names }: Ground): Entry {
  const neutral = neutralWith(names);
  return { key, head: headOf(answer, neutral), body: bodyOf(answer, neutral) };
}

/** Each format of one page of each route. */
function formatsOf({ routes }: Ground, walk: readonly Asked[], plan: Plan): readonly string[] {
  return walk.flatMap(({ at, answer }) => {
    const isPage = answer.title !== "" && answer.status === 200 && answer.at === at;
    const route = isPage && !at.includes("?") ? routeOf(routes, "GET", at) : undefined;
    if (route === undefined || !plan.asksFormats(route.path)) return [];
    return SUFFIXES.map((suffix) => `${at === "/" ? "/index" : at}.${suffix}`);
  });
}

/** Where the recording that is compared went, and the pages of the forms that it sent. */
function knownTo({ names }: Ground, persona: Walker, plan: Plan): readonly string[] {
  return (plan.known(persona) ?? []).flatMap((parts) => {
    if (!isWanted(parts, plan.only)) return [];
    return addressFrom(parts.on ?? parts.at, names) ?? [];
  });
}
