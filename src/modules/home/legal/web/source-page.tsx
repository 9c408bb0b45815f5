import { Section } from "#ui/panel";

import { LegalPage } from "./pages.tsx";
import { texts } from "./texts.fr.ts";

const words = texts.source;

/** Where the source of what runs here is (AGPL-3.0, art. 13): elsewhere if the operator says so, else here. */
export function SourcePage({ elsewhere }: { readonly elsewhere: string | undefined }) {
  return (
    <LegalPage title={words.title} lead={words.lead}>
      <p>
        {words.licence} <a href="/code-source/licence">{words.read}</a>
      </p>
      <Section title={words.where}>
        <p>
          {elsewhere === undefined ? words.here : words.at}{" "}
          {elsewhere === undefined ? (
            <a href="/code-source/archive">{words.download}</a>
          ) : (
            <a class="adresse" href={elsewhere}>
              {elsewhere}
            </a>
          )}
        </p>
      </Section>
    </LegalPage>
  );
}
