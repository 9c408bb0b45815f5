import type { Context } from "hono";

import { writeCountJson } from "../../domain/counting/count-file-json.ts";
import { readCountFile } from "../../domain/counting/count-file-text.ts";
import type { Env } from "../../web/asked.ts";

/** The file of a count in the format asked: its sealed text as a table (CSV), or the same as JSON-LD. */
export function countFileAs(
  c: Context<Env>,
  text: string | undefined,
  name: string,
): Response | Promise<Response> {
  if (text === undefined) return c.notFound();
  const { format } = c.var;
  if (format === "csv" || format === "html") return sent(c, { text, name, ending: "csv" });
  if (format !== "jsonld" && format !== "json") return c.notFound();
  const read = readCountFile(text);
  if (!read.done) throw new Error(`a sealed file could not be read: ${read.refusal}`);
  return sent(c, { text: writeCountJson(read.value), name, ending: "jsonld" });
}

const TYPES = {
  csv: "text/csv; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
} as const;

function sent(
  c: Context<Env>,
  file: { readonly text: string; readonly name: string; readonly ending: keyof typeof TYPES },
): Response {
  return c.body(file.text, 200, {
    "content-type": TYPES[file.ending],
    "content-disposition": `attachment; filename="${file.name}.${file.ending}"`,
  });
}
