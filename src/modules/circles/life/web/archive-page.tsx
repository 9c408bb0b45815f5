import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { addressOf, type Circle } from "../../domain/circle.ts";
import { archiveTexts as texts } from "./archive-texts.fr.ts";
import { PartPage } from "../../web/part.tsx";

/** What one takes away of a circle, in two forms, and what to be careful of. */
export function ArchivePage({ circle }: { readonly circle: Circle }) {
  const at = `${addressOf(circle)}/archive`;
  return (
    <PartPage circle={circle} title={texts.title} lead={texts.lead}>
      <Section title={texts.inside} id="dedans">
        <div class="prose">
          <ul>
            {texts.chapters.map((chapter) => (
              <li>{chapter}</li>
            ))}
          </ul>
        </div>
        <p class="doux">{texts.filesSay}</p>
      </Section>
      <Section title={texts.care} id="soin">
        <p>{circle.isOpen ? texts.careSays : texts.careSaysPrivate}</p>
      </Section>
      <div class="rang">
        <ButtonLink href={`${at}/dossier`}>{texts.zip}</ButtonLink>{" "}
        <ButtonLink href={`${at}.json`} kind="clair">
          {texts.json}
        </ButtonLink>
      </div>
    </PartPage>
  );
}
