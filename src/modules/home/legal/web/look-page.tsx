import { Choices, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { Done } from "../../mine/web/mine-page.tsx";
import { texts } from "../../mine/web/texts.fr.ts";

/** The choices of the reader, as the cookies `teinte` and `taille` keep them; nothing is the device's own. */
export const SHADES = ["jour", "nuit"] as const;
export const SIZES = ["grande", "tres-grande"] as const;

/** Colours and size of the text: kept by this browser, with or without an account. */
export function LookPage({ saved }: { readonly saved: boolean }) {
  const { teinte, taille, person } = useFrame();
  const { look } = texts;
  return (
    <Page title={look.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{look.title}</h1>
          <p class="chapo">{look.lead}</p>
        </header>
        <Done says={saved ? look.saved : undefined} />
        <Form action="/apparence" send={look.send}>
          <Choices
            name="teinte"
            question={look.colours}
            value={teinte ?? ""}
            choices={[
              { value: "", label: look.auto },
              ...SHADES.map((shade) => ({ value: shade, label: look[shade] })),
            ]}
          />
          <Choices
            name="taille"
            question={look.size}
            value={taille ?? ""}
            choices={[
              { value: "", label: look.usual },
              ...SIZES.map((size) => ({ value: size, label: look[size] })),
            ]}
          />
        </Form>
        {person !== undefined && !person.simple && (
          <p>
            {look.simple} <a href="/moi/affichage">{look.simpleWay}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
