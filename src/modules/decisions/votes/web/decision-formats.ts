import { addressOf, type Circle } from "#rules/circles";

import type { seeDecision } from "../../counts/actions/see-count.ts";
import { LICENCE, sentenceOf } from "./decision-pages.tsx";

/** A decision as linked data (schema.org), for whoever gathers commons. */
export function decisionAsJson(
  {
    decision,
    circle,
  }: NonNullable<Awaited<ReturnType<typeof seeDecision>>> & { readonly circle: Circle },
  publicUrl: string,
): object {
  const at = `${publicUrl}/decisions/${decision.number}`;
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": at,
    name: decision.question,
    abstract: sentenceOf(decision),
    inLanguage: "fr",
    license: LICENCE,
    datePublished: decision.closedAt.toString(),
    creator: {
      "@type": "Organization",
      name: circle.name,
      url: `${publicUrl}${addressOf(circle)}`,
    },
    encoding: {
      "@type": "MediaObject",
      encodingFormat: "text/csv",
      contentUrl: `${at}/compte.csv`,
      sha256: decision.hash,
    },
    identifier: { "@type": "PropertyValue", propertyID: "seal", value: decision.seal },
  };
}
