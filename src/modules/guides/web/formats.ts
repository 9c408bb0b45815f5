import { type Guide, guideAt, LICENCE_AT } from "../domain/guide.ts";
import { levelNames, needNames } from "./texts.fr.ts";

/** A guide as linked data: a HowTo with its steps (schema.org). */
export function guideLinked(guide: Guide, publicUrl: string): object {
  const at = publicUrl + guideAt(guide);
  return {
    "@context": "https://schema.org",
    "@type": "HowTo",
    "@id": at,
    url: at,
    name: guide.title,
    description: guide.gains,
    inLanguage: "fr",
    license: LICENCE_AT,
    about: needNames[guide.need],
    educationalLevel: levelNames[guide.level],
    totalTime: `PT${guide.minutes}M`,
    dateModified: guide.readOn.toString(),
    isAccessibleForFree: true,
    step: guide.steps.map(({ does, more }, place) => ({
      "@type": "HowToStep",
      position: place + 1,
      text: [does, more].filter(Boolean).join(" "),
    })),
    encoding: { "@type": "MediaObject", encodingFormat: "text/markdown", contentUrl: `${at}.md` },
  };
}

/** The guides that answer, in order (schema.org). */
export function guidesLinked(guides: readonly Guide[], here: string, publicUrl: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "ItemList",
    "@id": publicUrl + here,
    numberOfItems: guides.length,
    itemListElement: guides.map((guide, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: guide.title,
      url: publicUrl + guideAt(guide),
    })),
  };
}
