import { sayKori } from "#pieces/currency";
import { Facts } from "#ui/facts";
import { Cove } from "#ui/panel";

import type { SeenHub } from "../actions/see-hub.ts";
import { hubTexts as texts } from "./texts.fr.ts";

/** What passed in kori, and the ways to thank with them. */
export function Kori({ hub: { kori } }: { readonly hub: Pick<SeenHub, "kori"> }) {
  if (kori === undefined) return null;
  const { received, receipts, given, gifts } = kori;
  return (
    <Cove small title={texts.kori} id="kori">
      <Facts
        facts={[
          {
            label: texts.received,
            says: received === 0 ? texts.noKori : texts.koriIn(sayKori(received), receipts),
          },
          {
            label: texts.given,
            says: given === 0 ? texts.noKori : texts.koriIn(sayKori(given), gifts),
          },
        ]}
      />
      <p class="petit doux">{texts.koriSays}</p>
      <ul class="liens petit">
        <li>
          <a href="/moi/kori">{texts.readKori}</a>
        </li>
        <li>
          <a href="/kori/bons">{texts.voucher}</a>
        </li>
        <li>
          <a href="/kori/recevoir">{texts.code}</a>
        </li>
      </ul>
    </Cove>
  );
}
