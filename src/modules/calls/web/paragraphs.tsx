import { AsTyped } from "#ui/markdown";

/** Plain paragraphs of a notice; lines that begin with a dash are a list. Of a long text, so much goes on paper. */
export function Paragraphs({
  text,
  printed = Infinity,
}: {
  readonly text: string;
  /** How many characters are printed; the page shows all. */
  readonly printed?: number;
}) {
  let left = printed;
  return (
    <>
      {text
        .split(/\n{2,}/)
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => {
          const own = left;
          left -= part.length;
          return <Paragraph part={part} left={own} />;
        })}
    </>
  );
}

interface Cut {
  /** How many characters may still be printed. */
  readonly left: number;
}

function Paragraph({ part, left }: Cut & { readonly part: string }) {
  const lines = part.split("\n");
  const first = lines.findIndex((line) => isItem(line));
  if (first === -1) return <Words text={part} left={left} />;
  const before = lines.slice(0, first).join(" ");
  let rest = left - before.length;
  return (
    <>
      {before !== "" && <Words text={before} left={left} />}
      <ul>
        {lines.slice(first).map((line) => {
          const words = line.replace(/^\s*(?:[–•*-]\s?)+/, "");
          rest -= words.length;
          return <li class={rest < 0 ? "a-l-ecran" : undefined}>{words}</li>;
        })}
      </ul>
    </>
  );
}

/** A paragraph whose end, beyond what is printed, is on the screen alone. */
function Words({ text, left }: Cut & { readonly text: string }) {
  if (left <= 0)
    return (
      <p class="a-l-ecran">
        <AsTyped text={text} />
      </p>
    );
  if (text.length <= left)
    return (
      <p>
        <AsTyped text={text} />
      </p>
    );
  const space = text.slice(0, left).search(/\s\S*$/);
  const at = space < 0 ? left : space;
  return (
    <p>
      <AsTyped text={text.slice(0, at)} />
      <span class="a-l-ecran">
        <AsTyped text={text.slice(at)} />
      </span>
      <span class="sur-papier">…</span>
    </p>
  );
}

function isItem(line: string): boolean {
  return /^\s*[–•-]\s/.test(line);
}
