import { backTo, type GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";

import type { SeenDoor } from "../actions/door.ts";
import { addressTexts as texts } from "./address-texts.fr.ts";
import { comingForm, whoForm } from "./forms.ts";

/** The name of the form by which one says anew how one comes; and of that by which one says who it is, with the yes. */
export const COMING = "coming";
export const WHO = "who";

interface AddressPageProps {
  readonly seen: SeenDoor;
  readonly at: string;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** The holder of an address says whether days are asked there; opening the page says nothing. */
export function AddressPage({ seen, at, said, back }: AddressPageProps) {
  const { name, place, isConfirmed, coming, toWrite } = seen;
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
      {!isConfirmed && toWrite !== undefined && (
        <Land title={texts.who} id="qui" class="pile">
          <p>{texts.whoSays}</p>
          <Form
            action={`${at}/qui`}
            asks={whoForm}
            values={toWrite}
            back={backTo(WHO, back)}
            send={texts.yes}
            pictogram="yes"
            class="pile"
          />
        </Land>
      )}
      {!isConfirmed && toWrite === undefined && (
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
