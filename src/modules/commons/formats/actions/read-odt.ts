import type { Packed } from "#services/files";

import { type OdtPage, odtPage } from "../domain/odt-html.ts";
import { pageRead, titleIn } from "./read-page.ts";
import { type Lost, MOST, type ReadFile, type ReadRefusal, refusedFor } from "./read.ts";

/** What the words of a text weigh, with all their marks: beyond, it is no text that anyone wrote. */
const MOST_XML = 8 * 1024 * 1024;

/** Whether an archive is an OpenDocument text: its first words say so (ISO/IEC 26300, part 2, 3.3). */
export async function isOdt(files: readonly Packed[]): Promise<boolean> {
  const type = await files.find(({ name }) => name === "mimetype")?.read(200);
  if (type === undefined || typeof type === "string") return false;
  return /^application\/vnd\.oasis\.opendocument\.text(?:-template)?\s*$/.test(
    Buffer.from(type).toString("latin1"),
  );
}

/** An OpenDocument text (ISO/IEC 26300) as a document: words, headings, lists, tables, links and pictures; the rest is said. */
export async function readOdt(name: string, files: readonly Packed[]): Promise<ReadFile> {
  const content = await xmlOf(files, "content.xml");
  if (!content.ok) return refusedFor(content.why);
  const page = pageOf(content.xml);
  if (page === undefined) return refusedFor("not-readable");
  const lost = new Set<Lost>(page.odd);
  if (files.some((file) => /^(?:Basic|Scripts)\//.test(file.name))) lost.add("macros");
  const pictures = await picturesOf(page, files);
  if (pictures === "too-big") return refusedFor("too-big");
  const meta = await xmlOf(files, "meta.xml");
  return pageRead(
    name,
    { html: page.html, pictures },
    { lost, title: meta.ok ? titleIn(meta.xml) : "" },
  );
}

type Xml =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly why: ReadRefusal };

/** A part as text, within its bounds. Entities could say anything, or grow without end: none is read. */
async function xmlOf(files: readonly Packed[], name: string): Promise<Xml> {
  const bytes = await files.find((file) => file.name === name)?.read(MOST_XML);
  if (bytes === "too-large") return { ok: false, why: "too-big" };
  if (bytes === undefined || bytes === "damaged") return { ok: false, why: "not-readable" };
  const xml = Buffer.from(bytes).toString("utf8");
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml) || bytes.includes(0))
    return { ok: false, why: "not-allowed" };
  return { ok: true, xml };
}

function pageOf(xml: string): OdtPage | undefined {
  try {
    return odtPage(xml, MOST);
  } catch {
    return undefined;
  }
}

/** The pictures in their order; what lies elsewhere, or is not there, is empty: it is said to be missing. */
async function picturesOf(
  page: OdtPage,
  files: readonly Packed[],
): Promise<readonly Uint8Array[] | "too-big"> {
  let left: number = MOST.unpacked;
  const pictures: Uint8Array[] = [];
  for (const path of page.pictures) {
    const file = files.find(({ name }) => name === path.replace(/^\.\//, ""));
    const bytes = (await file?.read(Math.min(left, MOST.sent))) ?? "damaged";
    if (bytes === "too-large") return "too-big";
    pictures.push(bytes === "damaged" ? new Uint8Array() : bytes);
    left -= bytes.length;
  }
  return pictures;
}
