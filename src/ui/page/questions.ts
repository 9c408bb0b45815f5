import { texts } from "../texts.fr.ts";
import { isBlock, isWithin } from "./cut.ts";
import { questionOf } from "./question.ts";
import { endsOf, type Tag, walk } from "./tags.ts";

/* The questions of the form of a page in simple mode, and those of them that may stay without an answer. */

/** Where a question begins, and what is open around it. */
export interface Start {
  readonly at: number;
  readonly open: readonly Tag[];
}

/** The beginnings of the questions of the page's form. */
export function startsOf(html: string): readonly Start[] {
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

/**
 * The form without the questions at its end that may stay without an answer, and these. Nothing is taken out where one
 * of them comes before another that must be answered, or where words stand between them.
 */
export function withoutOptional(html: string): {
  readonly html: string;
  readonly optional: string;
} {
  const ends = endsOf(html);
  const all = startsOf(html).map(({ at }) => ({ at, end: ends.get(at) ?? at }));
  const asked = all.findLastIndex(({ at, end }) => !isOptional(html.slice(at, end)));
  const last = all[asked];
  let kept = "";
  let optional = "";
  let from = 0;
  for (const { at, end } of last === undefined ? [] : all.slice(asked + 1)) {
    const between = html.slice(Math.max(from, last?.end ?? 0), at);
    if (/\S/.test(between.replaceAll(/<[^<>]*>/g, ""))) return { html, optional: "" };
    kept += html.slice(from, at);
    optional += html.slice(at, end);
    from = end;
  }
  return { html: kept + html.slice(from), optional };
}

/** What stands after the words of a question that may stay without an answer. */
const OPTIONAL = `<span class="doux"> ${texts.optional}</span>`;

const isOptional = (question: string) => question.includes(OPTIONAL);

/** The words of what is asked, as they stand on the page, as the middle of a sentence. */
export function labelsOf(questions: string): readonly string[] {
  const before = questions.split(OPTIONAL).slice(0, -1);
  return before.map((html) => {
    const begins = Math.max(html.lastIndexOf("<label"), html.lastIndexOf("<legend"));
    const words = html.slice(html.indexOf(">", begins) + 1);
    return inside(words.replaceAll(/<[^<>]*>/g, "").trim());
  });
}

const inside = (question: string): string => {
  const words = question.endsWith("?") ? question.slice(0, -1).trim() : question;
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
};
