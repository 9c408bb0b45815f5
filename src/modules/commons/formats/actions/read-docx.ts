import { type Packed, type PartOfZip, zipBytes } from "#services/files";

import { convertApart } from "./convert-apart.ts";
import { pageRead, titleIn } from "./read-page.ts";
import { type Lost, MOST, type ReadFile, refusedFor } from "./read.ts";

const WORDS = /^word\/(?:document|styles|numbering|footnotes|endnotes)\d{0,3}\.xml$/;
const ALWAYS = new Set(["[Content_Types].xml", "_rels/.rels", "docProps/core.xml"]);

/** The parts of Office Open XML (ISO/IEC 29500-1, 11.3) that hold words, lists, notes and pictures: nothing else is opened. */
function isPart(name: string): boolean {
  if (ALWAYS.has(name) || WORDS.test(name)) return true;
  if (name.startsWith("word/_rels/")) return name.endsWith(".rels");
  return name.startsWith("word/media/");
}

/** The main part of a document, as words: beyond, it is no text that anyone wrote. */
const MOST_XML = 16 * 1024 * 1024;

const EPOCH = Temporal.Instant.fromEpochMilliseconds(0);

/** Whether an archive is a `.docx`, or another file of the same family. */
export const isDocx = (files: readonly Packed[]) =>
  files.some(({ name }) => name === "word/document.xml");

/** A `.docx` as a document: its words, headings, lists, tables, links and pictures; the rest is said. */
export async function readDocx(name: string, files: readonly Packed[]): Promise<ReadFile> {
  const lost = new Set<Lost>();
  const opened = await openParts(files, lost);
  if (typeof opened === "string") return refusedFor(opened);
  const converted = await convertApart(await zipBytes(opened.parts, EPOCH));
  if (converted === undefined) return refusedFor("not-readable");
  const pictures = converted.pictures.map((one) => Buffer.from(one, "base64"));
  return pageRead(name, { html: converted.html, pictures }, { lost, title: opened.title });
}

interface Opened {
  readonly parts: readonly PartOfZip[];
  /** What its properties say of its title. */
  readonly title: string;
}

/** The parts that are read, each in its bounds; what stands in the others is said to be lost. */
async function openParts(
  files: readonly Packed[],
  lost: Set<Lost>,
): Promise<Opened | "too-big" | "not-allowed" | "not-readable"> {
  for (const { name } of files) {
    const odd = ODD_PARTS.find(([shape]) => shape.test(name));
    if (odd !== undefined) lost.add(odd[1]);
  }
  const parts: PartOfZip[] = [];
  let left: number = MOST.unpacked;
  let title = "";
  for (const file of files.filter(({ name }) => isPart(name))) {
    const isXml = /\.(?:xml|rels)$/.test(file.name);
    const bytes = await file.read(Math.min(left, isXml ? MOST_XML : MOST.sent));
    if (bytes === "too-large") return "too-big";
    if (bytes === "damaged") return "not-readable";
    left -= bytes.length;
    if (isXml) {
      const xml = Buffer.from(bytes).toString("utf8");
      // Its entities could say anything, or grow without end: Office Open XML forbids them (ISO/IEC 29500-2, 9.1.4).
      if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || bytes.includes(0)) return "not-allowed";
      if (file.name === "docProps/core.xml") {
        title = titleIn(xml);
        continue;
      }
      if (file.name.startsWith("word/document")) noteLost(xml, lost);
    }
    parts.push({ name: file.name, bytes, isPacked: false });
  }
  return { parts, title };
}

const ODD_PARTS: readonly (readonly [RegExp, Lost])[] = [
  [/vbaProject|vbaData|activeX/i, "macros"],
  [/^word\/comments/, "comments"],
  [/^word\/(?:header|footer)\d*\.xml$/, "headers"],
  [/^word\/(?:charts|diagrams|drawings)\//, "drawings"],
  [/^word\/embeddings\//, "embedded"],
];

/** What is in the main part and does not come. */
const ODD_SIGNS: readonly (readonly [RegExp, Lost])[] = [
  [/<w:(?:ins|del|moveFrom)\s/, "revisions"],
  [/<m:oMath/, "equations"],
  [/<w:(?:gridSpan|vMerge)\b/, "merged-cells"],
  [/<w:(?:color|highlight|shd)\s/, "styles"],
  [/<v:(?:shape|rect|line)\s|<wps:wsp\b/, "drawings"],
];

function noteLost(xml: string, lost: Set<Lost>): void {
  for (const [sign, what] of ODD_SIGNS) if (sign.test(xml)) lost.add(what);
}
