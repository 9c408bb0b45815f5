import { Press } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenDoor } from "../actions/door.ts";
import { addressTexts as texts } from "./address-texts.fr.ts";

interface AddressPageProps {
  readonly seen: SeenDoor;
  readonly at: string;
  readonly said: string | undefined;
}

/** The holder of an address says whether days are asked there; opening the page says nothing. */
export function AddressPage({ seen: { name, place, isConfirmed }, at, said }: AddressPageProps) {
  return (
    <Page
      title={texts.title(name)}
      heading={isConfirmed ? texts.confirmed : texts.asks}
      lead={isConfirmed ? texts.confirmedSays(place) : texts.asksSays(name, place)}
      above={[name]}
      narrow
      noindex
    >
      {said !== undefined && <p class="anse">{said}</p>}
      {!isConfirmed && (
        <Press action={`${at}/oui`} pictogram="yes">
          {texts.yes}
        </Press>
      )}
      <p>{isConfirmed ? texts.stopSays : texts.noSays}</p>
      <Press action={`${at}/arreter`} kind="clair">
        {isConfirmed ? texts.stop : texts.no}
      </Press>
    </Page>
  );
}
