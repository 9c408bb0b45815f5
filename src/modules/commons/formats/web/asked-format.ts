import type { Asking } from "../../web/asked.ts";
import { WRITTEN, type WrittenFormat } from "../domain/described.ts";

/** What follows an address by a dot, of the formats that the house does not strip itself. */
const OWN = /\.(md|html|docx|odt|csv-metadata)$/;

/** What is asked of an address: its name without what says the format, and the format; undefined for the page itself. */
export function askedFormat(
  c: Asking,
  name: string,
): { readonly name: string; readonly format: WrittenFormat | undefined } {
  const asked = c.req.param(name) ?? "";
  const [ending, own] = OWN.exec(asked) ?? [];
  if (ending === undefined) {
    const format = WRITTEN.find((one) => one === c.var.format && one !== "html");
    return { name: asked, format };
  }
  const bare = asked.slice(0, -ending.length);
  if (own === "csv-metadata") return { name: bare, format: "csvw" };
  return { name: bare, format: WRITTEN.find((one) => one === own) };
}
