import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenDoor } from "../actions/door.ts";
import { addressTexts as texts } from "./address-texts.fr.ts";
import { comingForm } from "./forms.ts";

/** The name of the form by which one says anew how one comes. */
export const COMING = "coming";

interface AddressPageProps {
  readonly seen: SeenDoor;
  readonly at: string;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** The holder of an address says whether days are asked there; opening the page says nothing. */
export function AddressPage({ seen, at, said, back }: AddressPageProps) {
  const { name, place, isConfirmed, coming } = seen;
  return (
    <Page
      title={texts.title(name)}
      heading={isConfirmed ? texts.confirmed : texts.asks}
      lead={isConfirmed ? texts.confirmedSays(place) : texts.asksSays(name, place)}
      above={[name]}
      narrow
      noindex
      back={back}
    >
      {said !== undefined && <p class="anse">{said}</p>}
      {!isConfirmed && (
        <Press action={`${at}/oui`} pictogram="yes">
          {texts.yes}
        </Press>
      )}
      {isConfirmed && (
        <Section title={texts.comingTitle} small id="venir" class="pile">
          <Form
            action={`${at}/venir`}
            asks={comingForm}
            values={{ coming }}
            back={backTo(COMING, back)}
            send={texts.comingSend}
            class="pile"
          />
        </Section>
      )}
      <p>{isConfirmed ? texts.stopSays : texts.noSays}</p>
      <Press action={`${at}/arreter`} kind="clair">
        {isConfirmed ? texts.stop : texts.no}
      </Press>
    </Page>
  );
}
