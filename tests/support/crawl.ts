import type { Browser, SeenPage } from "./browser.ts";
import { readPage, type ReadPage } from "./page-reader.ts";
import { type Route, routeOf } from "./routes.ts";

/** A page on the way: where it stands, which route answered, which page led there. */
export interface Visited {
  readonly at: string;
  readonly route: Route | undefined;
  /** The first page that leads there; empty when none was found, and it was asked for its own sake. */
  readonly from: string;
  readonly answer: SeenPage;
  /** Undefined when it is no page of HTML. */
  readonly page: ReadPage | undefined;
}

export interface CrawlWishes {
  /** Somebody who goes from page to page. */
  readonly browser: Pick<Browser, "get">;
  readonly routes: readonly Route[];
  /** At most so many addresses of a route with the same parameters are asked. */
  readonly each?: number;
  /** Addresses known otherwise: from a letter, from a form that was sent. */
  readonly seeds?: readonly string[];
  /** Which addresses are asked at all: every one, unless said. */
  readonly within?: (at: string) => boolean;
}

/**
 * Walks through the house as one person: from the front page and from every route without
 * parameter, along every link, alternate and search. Answers each address once.
 */
export async function crawl(wishes: CrawlWishes): Promise<readonly Visited[]> {
  const { routes, each = 12, within = () => true } = wishes;
  const ways = new Map<string, string>();
  const counts = new Map<string, number>();
  const waiting: string[] = [];
  const add = (link: string, from: string) => {
    const at = inside(link, from);
    if (at === undefined) return;
    const known = ways.get(at);
    // Asked for its own sake at first, it may stand in a page all the same.
    if (known === undefined || known === "") ways.set(at, from);
    if (known !== undefined || !within(at)) return;
    const kind = kindOf(routes, at);
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    if (count < (kind.includes("?") ? 3 : each)) waiting.push(at);
  };
  add("/", "");
  for (const seed of wishes.seeds ?? []) add(seed, "");
  for (const { method, path } of routes) if (method === "GET" && !path.includes(":")) add(path, "");
  const visited: Omit<Visited, "from">[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const one = await visit(wishes, next);
    visited.push(one);
    // A page reached by a redirection is where its links start from.
    for (const link of linksOf(one)) add(link, one.answer.at);
    // What a letter says is for who receives it: asked for its own sake, it is no link of the page that shows the letter.
    for (const link of lettersLinks(one.answer)) add(link, "");
    if (one.answer.at !== next) add(one.answer.at, next);
  }
  return visited.map((one) => ({ ...one, from: ways.get(one.at) ?? "" }));
}

async function visit({ browser, routes }: CrawlWishes, at: string): Promise<Omit<Visited, "from">> {
  const answer = await browser.get(at);
  // What is taken away is a file, whatever it holds.
  const isTaken = answer.headers.get("content-disposition")?.startsWith("attachment") === true;
  const html = !isTaken && answer.headers.get("content-type")?.startsWith("text/html") === true;
  return {
    at,
    answer,
    route: routeOf(routes, "GET", at),
    page: html ? readPage(answer.html) : undefined,
  };
}

function linksOf({ page, answer }: Pick<Visited, "page" | "answer">): readonly string[] {
  const type = answer.headers.get("content-type") ?? "";
  // A sitemap and a feed are ways too.
  if (/xml/.test(type)) {
    return [...answer.html.matchAll(/<loc>([^<]+)<|href="([^"]+)"/g)].map(([, one, other]) =>
      (one ?? other ?? "").replaceAll("&amp;", "&"),
    );
  }
  if (page === undefined) return [];
  const searches = answer.forms
    .filter(({ method }) => method === "GET")
    .map(({ action, fields }) => `${(action || answer.at).replace(/#.*/, "")}?${queryOf(fields)}`);
  return [...page.links, ...searches];
}

/** Addresses written out in a text: the links of the letters that an operator reads. */
function lettersLinks(answer: SeenPage): readonly string[] {
  // Few pages hold one: the text of the others is not read for it.
  if (!/https?:\/\/localhost\//.test(answer.html)) return [];
  return answer.text.match(/https?:\/\/localhost\/[^\s«»<>"]+/g) ?? [];
}

function queryOf(fields: readonly (readonly [string, string])[]): string {
  return new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
}

/** A link as a path of this house; undefined when it leads elsewhere, or only down the page. */
export function inside(link: string, from: string): string | undefined {
  if (link.startsWith("#") || /^(mailto|tel|data|sms|geo):/.test(link)) return undefined;
  const base = `http://localhost${from || "/"}`;
  if (!URL.canParse(link, base)) return link;
  const url = new URL(link, base);
  if (url.host !== "localhost") return undefined;
  return url.pathname + url.search;
}

/** Addresses of one kind differ by their parameters only. */
function kindOf(routes: readonly Route[], at: string): string {
  const url = new URL(at, "http://localhost");
  const names = [...new Set(url.searchParams.keys())].toSorted();
  const suffix = /\.\w+$/.exec(url.pathname)?.[0] ?? "";
  const route = routeOf(routes, "GET", at)?.path ?? url.pathname;
  return `${route}${suffix}${names.length > 0 ? `?${names.join("&")}` : ""}`;
}
