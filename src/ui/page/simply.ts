import { texts } from "../texts.fr.ts";
import { choicesIn, closing, cutOf, isBlock, isEmergency, MOST_CHOICES, reopened } from "./cut.ts";
import { isAnswered, isTakenUp, isToMend, type PutOff, putOff, questionOf } from "./question.ts";
import { labelsOf, startsOf, withoutOptional } from "./questions.ts";
import { endsOf, type Tag, tagsOf, walk } from "./tags.ts";

/*
 * Simple mode, on whatever page one is sent: at most three choices beside the answers of the question itself, and
 * one question of a form at a time. The page is written as for everyone; here what is more is folded into « La
 * suite », three by three, without a script and without losing a word. Only our own pages come here: well formed,
 * attributes between double quotes.
 */

/** How often « La suite » comes; what is further is shown together. */
const MOST_FOLDS = 24;

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
  const stepped = putOff(stepwise(html), later);
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

/** The form, its questions one after the other; those that may stay without an answer come last, together. */
function stepwise(html: string): string {
  const { html: asked, optional } = withoutOptional(html);
  const isOpen = isToMend(optional) || (isToMend(html) && isAnswered(optional));
  const last = optional === "" ? "" : foldOptional(optional, isOpen);
  return oneAtATime(asked, isTakenUp(html), last);
}

/** One question of the form at a time: the next ones unfold, and the last one has the button, then what is `last`. */
function oneAtATime(html: string, takenUp: boolean, last: string): string {
  const [, ...next] = startsOf(html);
  const form = questionOf(html);
  if (form === undefined) return html;
  if (next.length === 0) {
    const atEnd = html.indexOf("</form>", form.start);
    return html.slice(0, atEnd) + last + html.slice(atEnd);
  }
  const end = html.indexOf("</form>", form.start);
  const [{ at, open } = { at: end, open: [] }] = next;
  const within = open.slice(open.findIndex(({ start }) => start === form.start) + 1);
  const rest = html.slice(at, end);
  const before = html.slice(form.start, at);
  // Of what was begun another day, the first question without an answer is the one that one sees; of what is to be
  // mended, the first fault.
  const goesOn = takenUp && isAnswered(before);
  const one = reopened(within) + rest;
  const inner = oneAtATime(`<form method="post">${one}</form>`, goesOn, last).slice(
    '<form method="post">'.length,
    -7,
  );
  const opens = goesOn || (isToMend(rest) && !isToMend(before));
  const asked = html.slice(0, form.start) + needing(before);
  return asked + closing(within) + foldQuestion(inner, opens) + html.slice(end);
}

/**
 * Of a question that must be answered, the words that it is not: seen once the next one is open and nothing is chosen here
 * (simple.css), where the browser can; the answer of the house says it anyway.
 */
const needing = (question: string) =>
  question.includes(" data-faut=")
    ? question.replace(
        "</legend>",
        `</legend><p class="erreur manque" hidden>${texts.needsAnswer}</p>`,
      )
    : question;

/**
 * What is more than three choices follows in « La suite », three by three: each beside the one before it, as wide as
 * the page, never one within another. One that is closed keeps the next ones away (simple.css); what is to be mended
 * stands open wherever it is.
 */
function folded(html: string, links: readonly string[]): string {
  const listed = links.length === 0 ? "" : listOf(links);
  const isWhole = choicesIn(html) + links.length <= MOST_CHOICES;
  const [first = html, ...more] = isWhole ? [html] : piecesOf(html);
  // The ways that were moved come last, with what is left where there is room.
  const last = more.at(-1);
  const hasRoom = last !== undefined && choicesIn(last) + links.length <= MOST_CHOICES;
  const rest = hasRoom
    ? [...more.slice(0, -1), last + listed]
    : [...more, ...(listed === "" ? [] : piecesOf(listed))];
  if (rest.length === 0) return html;
  return first + framed(rest.map((piece) => fold(texts.more, piece, isToMend(piece))).join(""));
}

const listOf = (links: readonly string[]) =>
  `<ul class="liens">${links.map((link) => `<li>${link}</li>`).join("")}</ul>`;

/** A text cut where three choices have stood, as long as there are more. */
function piecesOf(html: string): readonly string[] {
  const pieces: string[] = [];
  let left = html;
  while (pieces.length < MOST_FOLDS && choicesIn(left) > MOST_CHOICES) {
    const cut = cutOf(left);
    if (cut === undefined) break;
    pieces.push(left.slice(0, cut.at) + closing(cut.open));
    left = reopened(cut.open) + left.slice(cut.at);
  }
  return [...pieces, left];
}

const fold = (words: string, inside: string, open: boolean, summary = "<summary>") =>
  `<details class="groupe suite"${open ? " open" : ""}>${summary}<span>${words}</span></summary>${inside}</details>`;

/** What may stay without an answer, after the button: the question before it stays where it is. */
const foldOptional = (inside: string, open: boolean) =>
  `<details class="groupe"${open ? " open" : ""}><summary><span>${texts.optionally(labelsOf(inside).join(", "))}</span></summary>${inside}</details>`;

/** Where the browser can, the question before goes away while the next one is open, and comes back by the same touch. */
const foldQuestion = (inside: string, open: boolean) =>
  fold(
    `<span class="clos">${texts.nextQuestion}</span><span class="rouvre">${texts.questionBefore}</span>`,
    inside,
    open,
    '<summary class="suivante">',
  );

const framed = (inside: string) => `<div class="cadre">${inside}</div>`;
