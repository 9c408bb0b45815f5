/** About twenty minutes of reading: a longer text is shown part by part. */
export const MOST_PART = 40_000;
/** From here on a part ends before the next heading. */
const ENOUGH = MOST_PART / 2;
/** Addresses that a text names once go with each part; of more than these, the first. */
const MOST_NAMED = 10_000;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^#{1,6} /;
const NAMED = /^ {0,3}\[[^\]\n]{1,200}\]: /;

/**
 * A long text in Markdown, cut to be read: before a heading where there is one, else before a paragraph, a line, and at
 * last anywhere. Without what each part is given to stand alone (addresses named once, code begun before), the parts are
 * the text, to the letter. A text of at most `MOST_PART` letters is one part.
 */
export function partsOf(markdown: string): readonly string[] {
  if (markdown.length <= MOST_PART) return [markdown];
  const cut = linesOf(markdown).reduce(grown, { parts: [], begun: "", fence: undefined });
  const named = namedOnce(markdown);
  return [...cut.parts, cut.begun].map((part) => (named === "" ? part : `${part}\n\n${named}`));
}

interface Cut {
  readonly parts: string[];
  readonly begun: string;
  /** The line that opened the code in which one is. */
  readonly fence: string | undefined;
}

/** Its lines with their ends; one longer than a part, in pieces. */
function linesOf(markdown: string): readonly string[] {
  return markdown
    .split(/(?<=\n)/)
    .flatMap((line) =>
      Array.from({ length: Math.ceil(line.length / ENOUGH) }, (_, i) =>
        line.slice(i * ENOUGH, (i + 1) * ENOUGH),
      ),
    );
}

function grown({ parts, begun, fence }: Cut, line: string): Cut {
  const isApart = fence === undefined && begun.endsWith("\n\n") && !/^\s/.test(line);
  const isFull = begun.length + line.length > MOST_PART;
  const ends =
    isFull || (isApart && begun.length > ENOUGH && (HEADING.test(line) || isNearlyFull(begun)));
  const mark = FENCE.exec(line)?.[1];
  const after = fenceAfter(fence, line, mark);
  if (!ends) return { parts, begun: begun + line, fence: after };
  parts.push(fence === undefined ? begun : `${begun}${markOf(fence)}\n`);
  return { parts, begun: fence === undefined ? line : fence + line, fence: after };
}

const isNearlyFull = (begun: string) => begun.length > (MOST_PART * 3) / 4;
const markOf = (fence: string) => FENCE.exec(fence)?.[1] ?? "```";

function fenceAfter(fence: string | undefined, line: string, mark: string | undefined) {
  if (mark === undefined) return fence;
  if (fence === undefined) return line.endsWith("\n") ? line : `${line}\n`;
  const open = markOf(fence);
  return mark[0] === open[0] && mark.length >= open.length ? undefined : fence;
}

/** The lines that give an address a name (CommonMark, link reference definitions). */
function namedOnce(markdown: string): string {
  let named = "";
  for (const line of markdown.split("\n"))
    if (NAMED.test(line) && named.length + line.length < MOST_NAMED) named += `${line}\n`;
  return named;
}
