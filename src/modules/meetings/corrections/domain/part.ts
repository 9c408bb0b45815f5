/** One line of minutes as it is corrected: of a list or by itself, with the word before it (« Décidé », « Là »). */
export interface Line {
  readonly isItem: boolean;
  /** Undefined where no word stands before it. */
  readonly label: string | undefined;
  readonly words: string;
  /** Of something to do: who, and by when; undefined where the line is none. */
  readonly todo: { readonly who: string; readonly due: string } | undefined;
}

/** What stands under one heading; without one, before the first. */
export interface Part {
  readonly title: string | undefined;
  readonly lines: readonly Line[];
}

/** The words by which minutes say what is to do. */
export interface Words {
  readonly todo: string;
  /** Before the day: « avant le ». */
  readonly until: string;
}

/** A text as it is cut: its headings of the second rank begin each a part. */
const cut = (markdown: string) => markdown.split(/^(?=## )/m);

/** Minutes part by part, as `minutesMarkdown` writes them, or as somebody wrote them since. */
export function partsOf(markdown: string, words: Words): readonly Part[] {
  return cut(markdown).map((text) => {
    const [first = "", ...rest] = text.split("\n");
    const title = first.startsWith("## ") ? first.slice(3).trim() : undefined;
    return { title, lines: linesOf(title === undefined ? text : rest.join("\n"), words) };
  });
}

function linesOf(body: string, words: Words): readonly Line[] {
  return body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .flatMap((block) =>
      block.startsWith("- ")
        ? block.split(/\n(?=- )/).map((item) => itemOf(item.slice(2), words))
        : [paragraphOf(block)],
    );
}

function itemOf(item: string, words: Words): Line {
  const [, label, rest] = /^\*\*([^*]+)\*\*\s*:\s*([\s\S]*)$/.exec(item) ?? [];
  if (label === undefined || rest === undefined)
    return { isItem: true, label: undefined, words: item, todo: undefined };
  if (label !== words.todo) return { isItem: true, label, words: rest, todo: undefined };
  const [, what = rest, whom = ""] = /^([\s\S]*)\.\s+([^.]+)\.$/.exec(rest) ?? [];
  const at = whom.indexOf(`, ${words.until} `);
  const who = at === -1 ? whom : whom.slice(0, at);
  const due = at === -1 ? "" : whom.slice(at + words.until.length + 3);
  return { isItem: true, label, words: what, todo: { who, due } };
}

function paragraphOf(block: string): Line {
  const [, label, rest] = /^([^:*\n]{1,30}?)\s:\s([\s\S]*)$/.exec(block) ?? [];
  return label === undefined || rest === undefined
    ? { isItem: false, label: undefined, words: block, todo: undefined }
    : { isItem: false, label, words: rest, todo: undefined };
}

/** The same text with other lines in one of its parts; what says nothing goes. Undefined where it has no such part. */
export function withLines(
  markdown: string,
  place: number,
  lines: readonly Line[],
  words: Words,
): string | undefined {
  const parts = cut(markdown);
  const part = parts[place];
  if (part === undefined) return undefined;
  const heading = part.startsWith("## ") ? [(part.split("\n")[0] ?? "").trimEnd()] : [];
  const said = lines.filter((line) => line.words.trim() !== "");
  const blocks: string[] = [...heading];
  let wasItem = false;
  for (const line of said) {
    const text = line.isItem ? `- ${itemText(line, words)}` : paragraphText(line);
    if (line.isItem && wasItem) blocks.push(`${blocks.pop() ?? ""}\n${text}`);
    else blocks.push(text);
    wasItem = line.isItem;
  }
  const isLast = place === parts.length - 1;
  const written = blocks.join("\n\n") + (isLast || blocks.length === 0 ? "" : "\n\n");
  return parts.with(place, written).join("").trimEnd();
}

const inOne = (text: string) => text.replace(/\s+/g, " ").trim();

function itemText({ label, words: said, todo }: Line, words: Words): string {
  const text = inOne(said);
  if (label === undefined) return text;
  if (todo === undefined) return `**${label}** : ${text}`;
  const who = inOne(todo.who).replace(/\.$/, "");
  const due = inOne(todo.due).replace(/\.$/, "");
  const until = due === "" ? "" : `, ${words.until} ${due}`;
  const whom = `${who}${until}`.replace(/^, /, "");
  const what = `**${label}** : ${text.replace(/\.$/, "")}.`;
  return whom === ""
    ? what
    : `${what} ${whom.slice(0, 1).toLocaleUpperCase("fr")}${whom.slice(1)}.`;
}

/** A paragraph stays one: it makes no heading, and no list. */
function paragraphText({ label, words }: Line): string {
  const text = words
    .replaceAll("\r\n", "\n")
    .replace(/\n{2,}/g, "\n")
    .replace(/^[ \t]*(?:#+|-)[ \t]+/gm, "")
    .trim();
  return label === undefined ? text : `${label} : ${text}`;
}
