/** The letters of the standard fonts of PDF that are not at their place of Latin-1 (WinAnsi, ISO 32000-1, annex D). */
const WINDOWS: Readonly<Record<string, number>> = {
  "€": 0x80,
  "…": 0x85,
  Œ: 0x8c,
  "‘": 0x91,
  "’": 0x92,
  "–": 0x96,
  "—": 0x97,
  œ: 0x9c,
};

const PER_LINE = 80;

/** A page of paper with a title and some lines, as a PDF of about a kilobyte: for the papers of the demonstration. */
export function writePdf(title: string, lines: readonly string[]): Uint8Array {
  const content = [
    "BT /F1 20 Tf 60 770 Td (",
    title,
    ") Tj ET\nBT /F1 12 Tf 60 730 Td 18 TL\n",
    ...lines.flatMap(wrap).flatMap((line) => ["(", line, ") Tj T*\n"]),
    "ET",
  ];
  const stream = Buffer.concat(
    content.map((part, i) => (i % 2 === 1 && part !== content.at(-1) ? escape(part) : raw(part))),
  );
  return assemble([
    raw("<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>"),
    raw("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    raw(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    ),
    raw("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
    Buffer.concat([raw(`<< /Length ${stream.length} >>\nstream\n`), stream, raw("\nendstream")]),
  ]);
}

function raw(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** What stands between two parentheses of a PDF. */
function escape(text: string): Buffer {
  const bytes = Array.from(text).flatMap((letter) => {
    const code = WINDOWS[letter] ?? letter.codePointAt(0) ?? 0x3f;
    if ("()\\".includes(letter)) return [0x5c, code];
    return [code > 0xff ? 0x3f : code];
  });
  return Buffer.from(bytes);
}

/** Cuts a line between words. */
function wrap(line: string): readonly string[] {
  const lines = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + word.length + 1 > PER_LINE) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

/** Numbered objects, then where each of them begins. */
function assemble(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [raw("%PDF-1.7\n")];
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(parts.reduce((sum, { length }) => sum + length, 0));
    parts.push(raw(`${i + 1} 0 obj\n`), object, raw("\nendobj\n"));
  }
  const table = parts.reduce((sum, { length }) => sum + length, 0);
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    raw(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
