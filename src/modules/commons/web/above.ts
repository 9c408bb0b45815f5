import type { SeenDocument } from "../actions/see-document.ts";
import { documentAt, placeAt } from "./addresses.ts";

/** The steps above what is done to a document: the circle that keeps it where one is of it, and the document. */
export function above(seen: Pick<SeenDocument, "document" | "circle" | "may">) {
  const { document } = seen;
  return [...keptAbove(seen), { label: document.title, at: documentAt(document.id) }];
}

/** Those above the document itself. */
export function keptAbove({ circle, may }: Pick<SeenDocument, "circle" | "may">) {
  return circle !== undefined && may.write ? [{ label: circle.name, at: placeAt(circle) }] : [];
}
