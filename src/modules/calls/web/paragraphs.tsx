/** Plain paragraphs of a notice; lines that begin with a dash are a list. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split(/\n{2,}/)
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => (
          <Paragraph part={part} />
        ))}
    </>
  );
}

function Paragraph({ part }: { readonly part: string }) {
  const lines = part.split("\n");
  const first = lines.findIndex((line) => isItem(line));
  if (first === -1) return <p>{lines.flatMap((line, i) => (i === 0 ? [line] : [<br />, line]))}</p>;
  const before = lines.slice(0, first).join(" ");
  return (
    <>
      {before !== "" && <p>{before}</p>}
      <ul>
        {lines.slice(first).map((line) => (
          <li>{line.replace(/^\s*(?:[–•*-]\s?)+/, "")}</li>
        ))}
      </ul>
    </>
  );
}

function isItem(line: string): boolean {
  return /^\s*[–•-]\s/.test(line);
}
