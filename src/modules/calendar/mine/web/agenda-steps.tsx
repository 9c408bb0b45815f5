import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { stepsTexts as texts } from "./texts.fr.ts";

/** How one's agenda takes the address, on a telephone and on a computer. */
export function AgendaSteps({ address }: { readonly address: string }) {
  return (
    <Section title={texts.title} id="agenda">
      <p>
        <ButtonLink href={address.replace(/^https?:/, "webcal:")} icon="calendar">
          {texts.open}
        </ButtonLink>
      </p>
      <p class="petit">{texts.openSays}</p>
      {texts.ways.map(({ title, steps }) => (
        <div class="pile-s">
          <h3>{title}</h3>
          <ol>
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </div>
      ))}
      <p class="petit doux">{texts.late}</p>
    </Section>
  );
}
