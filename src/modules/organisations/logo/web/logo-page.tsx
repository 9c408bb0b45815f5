import type { GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { FileField, Form, Press } from "#ui/form";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { logoOf } from "../../domain/logo.ts";
import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { InsidePage } from "../../team/web/inside-page.tsx";
import { LOGO_FILE, logoWordsForm } from "./forms.ts";
import { logoTexts as words } from "./texts.fr.ts";

export interface LogoPageProps {
  readonly organisation: Organisation;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** What stands for an organisation, and how it is changed: a picture, or its flag. */
export function LogoPage({ organisation, said, back }: LogoPageProps) {
  const at = `${addressOf(organisation)}/logo`;
  const logo = logoOf(organisation);
  return (
    <InsidePage
      organisation={organisation}
      title={words.title}
      lead={words.lead}
      narrow
      said={said}
      back={back}
    >
      <Section title={words.now} small class="pile-s">
        <div class="voisin">
          <Flag id={organisation.id} logo={logo} isHead />
          <p>{logo === undefined ? words.flag : words.shows(logo.words)}</p>
        </div>
        {logo !== undefined && (
          <div class="pile-s">
            <Press action={`${at}/retirer`} class="" kind="clair">
              {words.takeDown}
            </Press>
            <p class="petit doux">{words.takeDownSays}</p>
          </div>
        )}
      </Section>
      <Section title={logo === undefined ? words.change : words.replace} small>
        <Form action={at} send={words.send} files back={back}>
          <FileField
            name={LOGO_FILE}
            label={words.file}
            help={words.fileHelp}
            accept=".jpg,.jpeg,.png,.gif,.webp,.avif"
          />
          <Questions of={logoWordsForm} />
        </Form>
      </Section>
    </InsidePage>
  );
}
