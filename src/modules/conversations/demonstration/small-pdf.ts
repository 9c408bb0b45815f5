/** The curly quote of French, which Latin-1 has not and the fonts of PDF put at 0x92 (WinAnsiEncoding). */
const CURLY = /’/g;

/** Draws one page of text in PDF 1.4, with a font that every reader has: a file of 1 KB for the demonstration. */
export function smallPdf(title: string, lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const drawn = [
    "BT /F1 15 Tf 56 770 Td",
    `${shown(title)} Tj`,
    "/F1 11 Tf 0 -16 Td 17 TL",
    ...lines.map((line) => `T* ${shown(line)} Tj`),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const place = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, "0")} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  // Each letter is one byte: the places counted above are those of bytes.
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function shown(line: string): string {
  const escaped = line.replace(/[\\()]/g, String.raw`\$&`);
  return `(${escaped.replace(CURLY, "\u0092")})`;
}
