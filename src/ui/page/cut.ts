import { questionOf } from "./question.ts";
import { type Tag, walk } from "./tags.ts";

/* Where a page in simple mode is cut: after three choices, and never through what is said together. */

/** Ways to go and acts that stand open at once, beside the answers of the question. */
export const MOST_CHOICES = 3;
/** Where a page may be cut in two: between the children of these. */
const BLOCKS = new Set(["div", "section", "ul", "ol", "header", "aside", "nav", "form"]);
/** What is said together stays together: a search, what is to be mended, the two ends of a line. */
const WHOLE = /role="search"|class="[^"]*\b(?:bilan|bouts)\b/;
export const isBlock = ({ name, whole }: Tag) =>
  (BLOCKS.has(name) || whole === '<p class="rang">') && !WHOLE.test(whole);
/** Between the children of these alone, not within them. */
const isList = ({ name, whole }: Tag) =>
  name === "ul" || name === "ol" || /class="[^"]*\blignes\b/.test(whole);
/** Whom one calls or writes to when something is wrong: never folded, nor moved, and no choice among others. */
export const isEmergency = ({ whole }: Tag) =>
  / href="(?:tel|sms):(?:15|17|112|114|119|3977)"/.test(whole);
/** The way to a field that is to be mended. */
const isMending = (tag: Tag, open: readonly Tag[]) =>
  / href="#/.test(tag.whole) && open.some(({ whole }) => whole.includes('class="bilan'));
const isChoice = (tag: Tag, open: readonly Tag[]) =>
  !tag.ends &&
  (tag.name === "a" || tag.name === "button" || tag.name === "summary") &&
  !isEmergency(tag) &&
  !isMending(tag, open);

/** How many choices stand open, without those within the question's own form. */
export function choicesIn(html: string): number {
  const form = questionOf(html);
  let count = 0;
  walk(html, (tag, open) => {
    if (isChoice(tag, open) && !(tag.name === "button" && isWithin(open, form))) count += 1;
  });
  return count;
}

export const isWithin = (open: readonly Tag[], form: Tag | undefined) =>
  form !== undefined && open.some(({ start }) => start === form.start);

interface Cut {
  readonly at: number;
  readonly open: readonly Tag[];
}

/**
 * A place after the last choice that stays: what follows it goes with the next one. Of several, the one that parts what
 * is least together.
 */
export function cutOf(html: string): Cut | undefined {
  const form = questionOf(html);
  const asks = form !== undefined && isAsking(html, form);
  let count = 0;
  let place: Cut | undefined;
  let placed = 0;
  walk(html, (tag, open) => {
    const isAfterQuestion = place === undefined && form !== undefined && tag.start > form.start;
    const isLater = count > placed || isAfterQuestion;
    if (isBetween(html, tag, open) && (isLater || partsMore(place, tag, open))) {
      place = { at: tag.start, open: [...open] };
      placed = count;
      // What could not be cut holds more than three: it stays whole, and the rest is folded.
      if (count > MOST_CHOICES || (isAfterQuestion && asks)) return true;
    }
    if (isChoice(tag, open) && !(tag.name === "button" && isWithin(open, form))) count += 1;
    return count > MOST_CHOICES && place !== undefined;
  });
  return place;
}

/**
 * Whether a page may be cut before a tag: not within a form (its second half would be sent without what makes it
 * good), nor within a line of a list, nor between a heading and what it says.
 */
function isBetween(html: string, { start }: Tag, open: readonly Tag[]): boolean {
  if (!open.every((one) => isBlock(one) && one.name !== "form")) return false;
  if (open.slice(0, -1).some(isList)) return false;
  return !/<\/(?:h[1-6]|dt)>\s*$/.test(html.slice(Math.max(0, start - 20), start));
}

/** Whether a cut here keeps more together than one before it: further out, or where a heading begins. */
function partsMore(place: Cut | undefined, { name }: Tag, open: readonly Tag[]): boolean {
  if (place === undefined) return false;
  const further = place.open.length - open.length;
  return further > 0 || (further === 0 && /^(?:h[1-6]|section)$/.test(name));
}

/** Whether a form asks for something, or is only pressed. */
function isAsking(html: string, { start }: Tag): boolean {
  const inside = html.slice(start, html.indexOf("</form>", start));
  return /<(?:select|textarea|fieldset)\b|<input (?:id=|type="(?:radio|checkbox|text)")/.test(
    inside,
  );
}

export const closing = (open: readonly Tag[]) =>
  open
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join("");

/** The same blocks again around what follows, without the names that a page holds once. */
export function reopened(open: readonly Tag[]): string {
  return open
    .map(({ whole }) =>
      whole
        .replace(/ id="[^"]*"/, "")
        .replace(/ aria-labelledby="[^"]*"/, "")
        .replace(/ class="cadre\b/, ' class="'),
    )
    .join("");
}
