import { form } from "#basics/form";
import { choice, maybeLine, maybeLines } from "#basics/questions";

import { texts as kept } from "../../actions/texts.fr.ts";
import type { Line, Part } from "../domain/part.ts";
import { texts } from "./texts.fr.ts";

const KINDS = ["decided", "todo", "noted"] as const;
/** Letters of a line; decisions are written at length. */
const MOST = 5_000;
const MOST_SHORT = 200;

/** What a line more is, in such a part: one of a list with the word of its kind, or of a list, or by itself. */
type More = "marked" | "item" | "paragraph";

function moreOf({ title, lines }: Part): More {
  if (title === kept.left) return "item";
  if (title === kept.who || title === kept.next || title === undefined) return "paragraph";
  return lines.length > 0 && lines.every(({ isItem, label }) => isItem && label === undefined)
    ? "item"
    : "marked";
}

function fieldsOf({ label, words, todo }: Line, at: number) {
  const number = at + 1;
  const rows = Math.min(8, Math.max(2, Math.ceil(words.length / 60)));
  const said = label === undefined ? texts.line(number) : texts.numbered(label, number);
  return [
    [`words-${at}`, maybeLines(`mots-${number}`, { label: said, rows, most: MOST })],
    ...(todo === undefined
      ? []
      : [
          [`who-${at}`, maybeLine(`qui-${number}`, { label: texts.who(number), most: MOST_SHORT })],
          [
            `due-${at}`,
            maybeLine(`quand-${number}`, {
              label: texts.due(number),
              help: texts.dueHelp,
              most: MOST_SHORT,
            }),
          ],
        ]),
  ] as const;
}

const moreMarked = {
  kind: choice("sorte", {
    label: texts.moreKind,
    of: KINDS,
    says: texts.kinds,
    otherwise: "decided",
    layout: "jours",
  }),
  moreWho: maybeLine("de-plus-qui", { label: texts.moreWho, most: MOST_SHORT }),
  moreDue: maybeLine("de-plus-quand", { label: texts.moreDue, most: MOST_SHORT }),
};

/** A field a line, three for what is to do; and a line more. */
export const partForm = (part: Part) =>
  form({
    ...Object.fromEntries(part.lines.flatMap(fieldsOf)),
    more: maybeLines("de-plus", { label: texts.more, rows: 2, most: MOST }),
    ...(moreOf(part) === "marked" ? moreMarked : {}),
  });

/** What that form knows of a part. */
export const partKnown = ({ lines }: Part): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    lines.flatMap(({ words, todo }, at) => [
      [`words-${at}`, words],
      ...(todo === undefined
        ? []
        : [
            [`who-${at}`, todo.who],
            [`due-${at}`, todo.due],
          ]),
    ]),
  ),
  kind: "decided",
});

/** The lines as that form tells them. */
export function linesTold(part: Part, answers: Readonly<Record<string, unknown>>): readonly Line[] {
  const told = (key: string) => {
    const answer = answers[key];
    return typeof answer === "string" ? answer : "";
  };
  const lines = part.lines.map((line, at) => ({
    ...line,
    words: told(`words-${at}`),
    todo: line.todo && { who: told(`who-${at}`), due: told(`due-${at}`) },
  }));
  const words = told("more");
  if (words.trim() === "") return lines;
  const more = moreOf(part);
  const kind = KINDS.find((one) => one === answers["kind"]) ?? "decided";
  const isTodo = more === "marked" && kind === "todo";
  return [
    ...lines,
    {
      isItem: more !== "paragraph",
      label: more === "marked" ? kept[kind] : undefined,
      words,
      todo: isTodo ? { who: told("moreWho"), due: told("moreDue") } : undefined,
    },
  ];
}
