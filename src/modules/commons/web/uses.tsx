import type { SeenPage } from "../actions/see-document.ts";

/** « Emporter »: the forms in which a document is taken away. Nothing stands here until they are written (`formats/`). */
export function Uses(_: { readonly seen: SeenPage }) {
  return null;
}
