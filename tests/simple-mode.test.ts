import { beforeAll, expect, test } from "vitest";

import { filledHouse } from "./support/filled.ts";
import { firstSeenOf } from "./support/first-seen.ts";
import type { TestHouse } from "./support/house.ts";
import { browserAs } from "./support/personas.ts";

/*
 * In simple mode, wherever one may be sent: at most three choices (ways, buttons, folds) beside the answers of the
 * page's own question, which are three buttons at most, « La suite », and the numbers of help (15, 112, 114…; decision 0172). Every kind of page that Adrienne reaches from her home, her letters and
 * what is folded there is counted, one of each address.
 */
const MOST = 3;
/** As many kinds of pages as a walk looks at; the house has about as many for somebody without a role. */
const MOST_PAGES = 160;

/** What somebody at home lives in. */
const HERS = /^\/(?:chez-moi|moi|prevenir|nouvelles|partages|plan-du-site|aide)\b/;

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 60_000);

/** One page of each kind: its address without what names one thing. */
function kindOf(at: string): string {
  return (at.split(/[?#]/)[0] ?? "").replace(/\/[^/]*\d[^/]*/g, "/:id");
}

function choicesOf(html: string): number {
  const seen = firstSeenOf(html);
  // The buttons of the question's own form are its answers.
  const begin = seen.search(/<form [^>]*method="post"/);
  const end = seen.indexOf("</form>", begin);
  const beside = begin < 0 ? seen : seen.slice(0, begin) + seen.slice(end);
  const inside = begin < 0 ? "" : seen.slice(begin, end);
  // « La suite » itself, once; the next question of the form is the form's own.
  const suite = beside.includes("<summary><span>La suite") ? 1 : 0;
  const next = inside.includes('<summary><span><span class="clos">') ? 1 : 0;
  return (
    [
      ...beside.matchAll(
        /<(?:a(?! [^>]*href="(?:tel|sms):(?:15|17|112|114|119|3977)")|button|summary)\b/g,
      ),
    ].length +
    [...inside.matchAll(/<(?:a|summary)\b/g)].length -
    suite -
    next
  );
}

/** By how many buttons the question of a page is answered, before anything is opened. */
function answersOf(html: string): number {
  const seen = firstSeenOf(html);
  const begin = seen.search(/<form [^>]*method="post"/);
  if (begin < 0) return 0;
  return [...seen.slice(begin, seen.indexOf("</form>", begin)).matchAll(/<button\b/g)].length;
}

/** What each « La suite » of a page shows once it is opened; undefined where one stands within another. */
function suitesOf(html: string): readonly string[] | undefined {
  const SUITE = '<details class="groupe suite"';
  const NEXT = "<summary><span>La suite</span></summary>";
  const shown: string[] = [];
  for (let at = html.indexOf(NEXT); at >= 0; at = html.indexOf(NEXT, at + 1)) {
    const begin = at + NEXT.length;
    let depth = 1;
    let end = begin;
    for (const { 0: tag, index } of html.slice(begin).matchAll(/<(\/?)details\b/g)) {
      depth += tag.startsWith("</") ? -1 : 1;
      end = begin + index;
      if (depth === 0) break;
    }
    const inside = html.slice(begin, end);
    if (inside.includes(NEXT)) return undefined;
    if (!html.slice(0, at).includes(SUITE)) return undefined;
    shown.push(inside);
  }
  return shown;
}

test("simple mode holds on every kind of page that one may be sent to", async () => {
  const browser = await browserAs(app, "Adrienne");
  const starts = ["/", "/moi/fil", "/votes", "/appels", "/cercles"];
  const queue = [
    ...starts,
    "/rendez-vous",
    "/taches",
    "/echanges",
    "/reponses",
    "/moi/notes",
    "/moi?tout",
    "/chez-moi",
    "/prevenir",
    "/nouvelles",
    "/plan-du-site",
  ];
  const kinds = new Set<string>();
  const asked = new Set<string>();
  const tooMany: string[] = [];
  while (queue.length > 0 && asked.size < MOST_PAGES) {
    const at = queue.shift() ?? "";
    if (asked.has(at) || (kinds.has(kindOf(at)) && !starts.includes(at))) continue;
    asked.add(at);
    kinds.add(kindOf(at));
    const { html, status } = await browser.get(at);
    if (status !== 200 || !html.includes("<main")) continue;
    expect(html).toContain('class="simple"');
    const choices = choicesOf(html);
    if (choices > MOST) tooMany.push(`${at}: ${choices}`);
    if (answersOf(html) > MOST) tooMany.push(`${at}: ${answersOf(html)} answers`);
    const suites = suitesOf(html);
    if (suites === undefined) tooMany.push(`${at}: « La suite » within « La suite »`);
    // Maps, and other forms of a list, are not cut; what is hers is.
    for (const suite of HERS.test(at) ? (suites ?? []) : [])
      if (choicesOf(`<main>${suite}</main>`) > MOST) tooMany.push(`${at}: « La suite »`);
    const main = html.slice(html.indexOf("<main"), html.lastIndexOf("</main>"));
    for (const [, href = ""] of main.matchAll(/<a\b[^>]*href="(\/[^"#]*)"/g))
      if (!/\.(?:ics|atom|json|jsonld|csv|zip|pdf|geojson)\b/.test(href) && !href.startsWith("/l/"))
        queue.push(href.replaceAll("&amp;", "&"));
  }
  expect(asked.size).toBeGreaterThan(60);
  expect(tooMany).toEqual([]);
}, 240_000);
