import type { Circle } from "#rules/circles";

import type { DocumentId } from "../domain/document.ts";

/** The address of a document; or that of one of its versions, which never changes. */
export function documentAt(document: DocumentId, version?: number): string {
  const at = `/communs/documents/${document}`;
  return version === undefined ? at : `${at}/versions/${version}`;
}

/** The list of a circle, or one's own. */
export function placeAt(circle: Pick<Circle, "id" | "number"> | undefined): string {
  return circle === undefined ? "/communs/moi" : `/communs/cercle/${circle.number ?? circle.id}`;
}
