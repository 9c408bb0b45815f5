/* The parts of an OpenDocument Text that are the same for each of ours (ISO/IEC 26300, version 1.3). */

const OASIS = "urn:oasis:names:tc:opendocument:xmlns:";

/** The namespaces that our parts use. */
export const NAMESPACES = [
  ...["office", "style", "text", "table", "meta"].map(
    (name) => `xmlns:${name}="${OASIS}${name}:1.0"`,
  ),
  `xmlns:draw="${OASIS}drawing:1.0"`,
  `xmlns:fo="${OASIS}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}svg-compatible:1.0"`,
  `xmlns:xlink="http://www.w3.org/1999/xlink"`,
  `xmlns:dc="http://purl.org/dc/elements/1.1/"`,
].join(" ");

/** The styles of lists: with dots, or with numbers. */
export const BULLETS = { plain: "List_dots", numbered: "List_numbers" } as const;

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function listStyle(name: string, level: (at: number) => readonly [string, string]): string {
  const levels = LEVELS.map((at) => {
    const [tag, told] = level(at);
    return `<text:${tag} text:level="${at}" ${told}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(at * 0.8).toFixed(1)}cm"/></style:list-level-properties></text:${tag}>`;
  });
  return `<text:list-style style:name="${name}">${levels.join("")}</text:list-style>`;
}

const span = (name: string, told: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${told}/></style:style>`;

/** How words are said, and how lists and cells look. */
export const AUTOMATIC = `<office:automatic-styles>${[
  span("Bold", `fo:font-weight="bold"`),
  span("Italic", `fo:font-style="italic"`),
  span("Struck", `style:text-line-through-style="solid" style:text-line-through-type="single"`),
  span("Code", `style:font-name="monospace" fo:font-family="monospace"`),
  `<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #8a8f98" fo:padding="0.1cm"/></style:style>`,
  listStyle(BULLETS.plain, () => ["list-level-style-bullet", `text:bullet-char="•"`]),
  listStyle(BULLETS.numbered, () => [
    "list-level-style-number",
    `style:num-format="1" style:num-suffix="."`,
  ]),
].join("")}</office:automatic-styles>`;

const HEADING_SIZES = [16, 14, 12, 11, 11, 11];

function paragraphStyle(name: string, shown: string, told: string): string {
  return `<style:style style:name="${name}" style:display-name="${shown}" style:family="paragraph" style:parent-style-name="Standard">${told}</style:style>`;
}

const heading = (size: number) =>
  `<style:paragraph-properties fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/>`;

/** The styles that a word processor shows by their names; @param language BCP 47, escaped. */
export function stylesOf(language: string): string {
  const [word = "fr", country = "none"] = language.split("-");
  const space = `<style:paragraph-properties fo:margin-bottom="0.2cm"/>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles ${NAMESPACES} office:version="1.3"><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt" fo:language="${word}" fo:country="${country}"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/>${[
    paragraphStyle("Title", "Title", heading(20)),
    ...HEADING_SIZES.map((size, at) =>
      paragraphStyle(`Heading_20_${at + 1}`, `Heading ${at + 1}`, heading(size)).replace(
        ` style:family=`,
        ` style:default-outline-level="${at + 1}" style:family=`,
      ),
    ),
    paragraphStyle("Text_20_body", "Text body", space),
    paragraphStyle(
      "Quotations",
      "Quotations",
      `<style:paragraph-properties fo:margin-left="1cm" fo:margin-bottom="0.2cm"/>`,
    ),
    paragraphStyle(
      "Preformatted_20_Text",
      "Preformatted Text",
      `<style:text-properties fo:font-family="monospace"/>`,
    ),
    paragraphStyle("Table_20_Contents", "Table Contents", ""),
    paragraphStyle(
      "Table_20_Heading",
      "Table Heading",
      `<style:text-properties fo:font-weight="bold"/>`,
    ),
    paragraphStyle(
      "Horizontal_20_Line",
      "Horizontal Line",
      `<style:paragraph-properties fo:border-bottom="0.5pt solid #8a8f98" fo:margin-bottom="0.3cm"/>`,
    ),
  ].join("")}</office:styles></office:document-styles>`;
}

interface Meta {
  readonly title: string;
  readonly authors: string;
  readonly language: string;
  readonly address: string;
}

/** What the file says of itself; @param at `2026-11-29T10:00:00`. */
export function metaOf(
  { title, authors, language, address }: Meta,
  at: string,
  escaped: (text: string) => string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta ${NAMESPACES} office:version="1.3"><office:meta><meta:generator>Archipel</meta:generator><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(authors)}</dc:creator><dc:date>${at}</dc:date><dc:language>${escaped(language)}</dc:language><dc:description>${escaped(address)}</dc:description></office:meta></office:document-meta>`;
}

/** What stands in the archive (part 2, 3.2); @param pictures each with its type. */
export function manifestOf(pictures: readonly (readonly [string, string])[]): string {
  const files: readonly (readonly [string, string])[] = [
    ["/", "application/vnd.oasis.opendocument.text"],
    ["content.xml", "text/xml"],
    ["styles.xml", "text/xml"],
    ["meta.xml", "text/xml"],
    ...pictures,
  ];
  const entries = files.map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"${path === "/" ? ` manifest:version="1.3"` : ""}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="${OASIS}manifest:1.0" manifest:version="1.3">${entries.join("")}</manifest:manifest>`;
}
