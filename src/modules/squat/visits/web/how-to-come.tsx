import { Facts } from "#ui/facts";
import { Section } from "#ui/panel";

import type { SeenComing } from "../actions/see-coming.ts";
import { comingTexts as texts } from "./coming-texts.fr.ts";

/** How a guest comes: the address and the host's words first; a map only by a link, which their own device opens. */
export function HowToCome({ coming }: { readonly coming: SeenComing }) {
  const { address, says, welcomes, access, far } = coming;
  return (
    <Section title={texts.title} small id="venir" class="pile-s">
      <Facts
        facts={[
          address === undefined
            ? undefined
            : { label: texts.address, says: <strong>{address}</strong> },
          says === undefined
            ? undefined
            : { label: texts.says, says: <span class="texte">{says}</span> },
          welcomes === undefined ? undefined : { label: texts.welcomes, says: welcomes },
          access.length === 0
            ? undefined
            : {
                label: texts.access,
                says: access
                  .map((fact) => [fact.says, fact.words].filter(Boolean).join(", "))
                  .join(" ; "),
              },
          far === undefined
            ? undefined
            : { label: texts.farLabel, says: texts.far(far.kilometres, far.from) },
        ]}
      />
      <Maps coming={coming} />
    </Section>
  );
}

function Maps({ coming: { point, town } }: { readonly coming: SeenComing }) {
  if (point === undefined && town === undefined) return null;
  return (
    <ul class="liens">
      {point !== undefined && (
        <li>
          <a href={`geo:${point.latitude},${point.longitude}`}>{texts.point}</a>
        </li>
      )}
      {town !== undefined && (
        <li>
          <a href={`/autour-de-moi?ou=${encodeURIComponent(town)}`}>{texts.around(town)}</a>
        </li>
      )}
    </ul>
  );
}
