import { texts } from "../texts.fr.ts";
import { isAnswered, isTakenUp, isToMend, type PutOff, putOff, questionOf } from "./question.ts";
import { endsOf, type Tag, tagsOf, walk } from "./tags.ts";

/*
 * Simple mode, on whatever page one is sent: at most three choices beside the answers of the question itself, and
 * one question of a form at a time. The page is written as for everyone; here what is more is folded into « La
 * suite », three by three, without a script and without losing a word. Only our own pages come here: well formed,
 * attributes between double quotes.
 */

/** Ways to go and acts that stand open at once, beside the answers of the question. */
export const MOST_CHOICES = 3;
/** How deep « La suite » goes; what is deeper is shown together. */
const MOST_FOLDS = 12;

/** Where a page may be cut in two: between the children of these. */
const BLOCKS = new Set(["div", "section", "ul", "ol", "header", "aside", "nav", "form"]);
const isBlock = ({ name, whole }: Tag) => BLOCKS.has(name) && !whole.includes('role="search"');
/** Whom one calls when a life is in danger: never folded, nor moved, and no choice among others. */
const isEmergency = ({ whole }: Tag) => / href="tel:(?:15|112)"/.test(whole);
const isChoice = (tag: Tag) =>
  !tag.ends &&
  (tag.name === "a" || tag.name === "button" || tag.name === "summary") &&
  !isEmergency(tag);

/** The page in simple mode: its main part, three choices at a time. Other texts stay as they are. */
export function simply(page: string, later?: PutOff): string {
  const begin = page.indexOf("<main");
  const end = page.lastIndexOf("</main>");
  if (begin < 0 || end < 0) return page;
  const inside = page.indexOf(">", begin) + 1;
  const main = page.slice(inside, end);
  if (choicesIn(main) <= MOST_CHOICES && questionsIn(main) <= 1) return page;
  const trail = withoutTrail(main);
  const { html, links } = unlinked(trail.html);
  const stepped = putOff(oneAtATime(html, isTakenUp(html)), later);
  return page.slice(0, inside) + folded(stepped, [...links, ...trail.links]) + page.slice(end);
}

/** The way home is above: the trail comes after all else. */
function withoutTrail(html: string): Moved {
  const begin = html.indexOf('<nav class="fil-ariane"');
  const end = html.indexOf("</nav>", begin);
  if (begin < 0 || end < 0) return { html, links: [] };
  const trail = html.slice(begin, end);
  const links = trail
    .split("<li>")
    .slice(1)
    .map((step) => step.split("</li>")[0] ?? "");
  return { html: html.slice(0, begin) + html.slice(end + "</nav>".length), links };
}

/** How many choices stand open, without those within the question's own form. */
function choicesIn(html: string): number {
  const form = questionOf(html);
  let count = 0;
  walk(html, (tag, open) => {
    if (isChoice(tag) && !(tag.name === "button" && isWithin(open, form))) count += 1;
  });
  return count;
}

const isWithin = (open: readonly Tag[], form: Tag | undefined) =>
  form !== undefined && open.some(({ start }) => start === form.start);

/** The beginnings of the questions of the page's form. */
function startsOf(html: string): readonly { readonly at: number; readonly open: readonly Tag[] }[] {
  const form = questionOf(html);
  const starts: { at: number; open: readonly Tag[] }[] = [];
  walk(html, (tag, open) => {
    if (!isWithin(open, form)) return;
    const isQuestion = tag.name === "fieldset" || /^<div class="champ\b/.test(tag.whole);
    if (isQuestion && open.every((one) => isBlock(one) || one.name === "main"))
      starts.push({ at: tag.start, open: [...open] });
  });
  return starts;
}

const questionsIn = (html: string) => startsOf(html).length;

/**
 * Of a page without a question, its list comes first, under its title: what stands above it to narrow or to leave it
 * (filters, the map) follows, whole.
 */
function listFirst(html: string): Moved {
  const ends = endsOf(html);
  let list: Tag | undefined;
  walk(html, (tag) => {
    const isList = /class="[^"]*\b(?:lignes|cercles)\b/.test(tag.whole);
    if (isList && html.slice(tag.start, ends.get(tag.start)).includes("<a ")) list = tag;
    return list !== undefined;
  });
  if (list === undefined) return { html, links: [] };
  const before = list.start;
  const links: string[] = [];
  let said = "";
  let from = 0;
  walk(html, (tag, open) => {
    const end = ends.get(tag.start) ?? html.length;
    if (tag.start >= before) return true;
    if (tag.start < from || end > before || !open.every(isBlock)) return;
    const whole = html.slice(tag.start, end);
    // The title of the page stays first: of what holds it, only the ways go.
    if (choicesIn(whole) === 0 || whole.includes("<h1")) return;
    said += html.slice(from, tag.start);
    links.push(whole);
    from = end;
  });
  return { html: said + html.slice(from), links };
}

interface Moved {
  readonly html: string;
  /** What was moved: it follows in « La suite ». */
  readonly links: readonly string[];
}

/** Before the question, its words alone: the ways to elsewhere come after it. */
function unlinked(html: string): Moved {
  const form = questionOf(html);
  if (form === undefined) return listFirst(html);
  const links: string[] = [];
  const before = html.slice(0, form.start);
  let said = "";
  let from = 0;
  for (const tag of tagsOf(before)) {
    const { name, whole, start, ends } = tag;
    if (name !== "a" || ends || isEmergency(tag) || STAYS.test(whole)) continue;
    const end = before.indexOf("</a>", start);
    // The words of a sentence stay in it; those of a button go with it.
    const words = isButton(whole) ? "" : `<span>${before.slice(start + whole.length, end)}</span>`;
    said += `${before.slice(from, start)}${words}`;
    links.push(before.slice(start, end + "</a>".length));
    from = end + "</a>".length;
  }
  const kept = (said + before.slice(from)).replace(EMPTIED, "");
  return { html: kept + html.slice(form.start), links };
}

/** A way to a field that is to be mended stays where it is, that to begin anew what was taken up, and to what presses. */
const STAYS = / (?:href="#|class="reprise"|data-reste=)/;
const isButton = (whole: string) => / class="btn\b/.test(whole);
/** A line of which all went. */
const EMPTIED = /<p(?: class="rang")?>\s*<\/p>/g;

/** One question of the form at a time: the next ones unfold, and the last one has the button. */
function oneAtATime(html: string, takenUp: boolean): string {
  const [, ...next] = startsOf(html);
  const form = questionOf(html);
  if (form === undefined || next.length === 0) return html;
  const end = html.indexOf("</form>", form.start);
  const [{ at, open } = { at: end, open: [] }] = next;
  const within = open.slice(open.findIndex(({ start }) => start === form.start) + 1);
  const rest = html.slice(at, end);
  const before = html.slice(form.start, at);
  // Of what was begun another day, the first question without an answer is the one that one sees; of what is to be
  // mended, the first fault.
  const goesOn = takenUp && isAnswered(before);
  const one = reopened(within) + rest;
  const inner = oneAtATime(`<form method="post">${one}</form>`, goesOn).slice(
    '<form method="post">'.length,
    -7,
  );
  const opens = goesOn || (isToMend(rest) && !isToMend(before));
  return html.slice(0, at) + closing(within) + foldQuestion(inner, opens) + html.slice(end);
}

/** What is more than three choices is folded, and what is folded likewise. */
function folded(html: string, links: readonly string[], depth = 0): string {
  const listed =
    links.length === 0
      ? ""
      : `<ul class="liens">${links.map((link) => `<li>${link}</li>`).join("")}</ul>`;
  if (choicesIn(html) + (depth > 0 ? 0 : links.length) <= MOST_CHOICES || depth >= MOST_FOLDS)
    return listed === "" ? html : html + framed(fold(texts.more, listed, false));
  const cut = cutOf(html);
  if (cut === undefined)
    return listed === "" ? html : html + framed(fold(texts.more, listed, false));
  const rest = reopened(cut.open) + html.slice(cut.at);
  const more = folded(rest, [], depth + 1) + listed;
  return html.slice(0, cut.at) + closing(cut.open) + framed(fold(texts.more, more, isToMend(rest)));
}

interface Cut {
  readonly at: number;
  readonly open: readonly Tag[];
}

/** The first place after the last choice that stays: what follows it goes with the next one. */
function cutOf(html: string): Cut | undefined {
  const form = questionOf(html);
  const asks = form !== undefined && isAsking(html, form);
  let count = 0;
  let place: Cut | undefined;
  let placed = 0;
  walk(html, (tag, open) => {
    // A form goes whole: cut in two, its second half would be sent without what makes it good.
    const isBetween = open.every((one) => isBlock(one) && one.name !== "form");
    const isAfterQuestion = place === undefined && form !== undefined && tag.start > form.start;
    if (isBetween && (count > placed || isAfterQuestion)) {
      place = { at: tag.start, open: [...open] };
      placed = count;
      // What could not be cut holds more than three: it stays whole, and the rest is folded.
      if (count > MOST_CHOICES || (isAfterQuestion && asks)) return true;
    }
    if (isChoice(tag) && !(tag.name === "button" && isWithin(open, form))) count += 1;
    return count > MOST_CHOICES && place !== undefined;
  });
  return place;
}

/** Whether a form asks for something, or is only pressed. */
function isAsking(html: string, { start }: Tag): boolean {
  const inside = html.slice(start, html.indexOf("</form>", start));
  return /<(?:select|textarea|fieldset)\b|<input (?:id=|type="(?:radio|checkbox|text)")/.test(
    inside,
  );
}

const closing = (open: readonly Tag[]) =>
  open
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join("");

/** The same blocks again around what follows, without the names that a page holds once. */
function reopened(open: readonly Tag[]): string {
  return open
    .map(({ whole }) =>
      whole
        .replace(/ id="[^"]*"/, "")
        .replace(/ aria-labelledby="[^"]*"/, "")
        .replace(/ class="cadre\b/, ' class="'),
    )
    .join("");
}

const fold = (words: string, inside: string, open: boolean, summary = "<summary>") =>
  `<details class="groupe suite"${open ? " open" : ""}>${summary}<span>${words}</span></summary>${inside}</details>`;

/** Where the browser can, the question before goes away while the next one is open, and comes back by the same touch. */
const foldQuestion = (inside: string, open: boolean) =>
  fold(
    `<span class="clos">${texts.nextQuestion}</span><span class="rouvre">${texts.questionBefore}</span>`,
    inside,
    open,
    '<summary class="suivante">',
  );

const framed = (inside: string) => `<div class="cadre">${inside}</div>`;
