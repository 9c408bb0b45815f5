import type { GivenBack } from "#basics/form";
import { ButtonLink, Form } from "#ui/form";
import { Page } from "#ui/page";

import { myPassingAt } from "../../domain/address.ts";
import type { Offer, SeenOne } from "../actions/see-mine.ts";
import type { Where } from "../domain/passing.ts";
import { yesFormFor } from "./forms.ts";
import { aboveMine } from "./mine-pages.tsx";
import { sayPlace } from "./passing-said.tsx";
import { myTexts as texts } from "./texts.fr.ts";

/** The two, as addresses say them. */
export const WHERES = { place: "lieu", home: "domicile" } as const;

export const yesAt = (ask: string, offer: string, where?: Where): string =>
  myPassingAt(ask, `/oui/${offer}${where === undefined ? "" : `/${WHERES[where]}`}`);

interface Yes {
  readonly seen: SeenOne;
  readonly offer: Offer;
}

/** First where: at the public place, or at home. */
export function WherePage({ seen: { one }, offer }: Yes) {
  return (
    <Page
      title={texts.yesTitle(offer.name)}
      heading={texts.yesTitle(offer.name)}
      lead={texts.where}
      noindex
      narrow
      breadcrumb={[...aboveMine, { label: one.what, at: myPassingAt(one.id) }]}
    >
      <p>
        <ButtonLink href={yesAt(one.id, offer.id, "home")} kind="clair" wide>
          {texts.atHome}
        </ButtonLink>
      </p>
      <p>
        <ButtonLink href={yesAt(one.id, offer.id, "place")} kind="clair" wide>
          {one.place === undefined ? texts.atSomePlace : texts.atPlace(sayPlace(one))}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** What a yes tells, before it is said: a first name; and an address at home alone. */
export function YesPage({
  seen,
  offer,
  where,
  back,
}: Yes & { readonly where: Where; readonly back: GivenBack }) {
  const { one, myName, isMine } = seen;
  const isSaid = where === "place" && one.place !== undefined;
  return (
    <Page
      title={texts[where === "home" ? "yesHome" : "yesPlace"](offer.name)}
      heading={texts[where === "home" ? "yesHome" : "yesPlace"](offer.name)}
      lead={isSaid ? texts.saysWhere(offer.name, sayPlace(one)) : texts.yesLead(offer.name)}
      noindex
      narrow
      back={back}
      breadcrumb={[
        ...aboveMine,
        { label: one.what, at: myPassingAt(one.id) },
        ...(isMine ? [{ label: texts.yesTitle(offer.name), at: yesAt(one.id, offer.id) }] : []),
      ]}
    >
      <Form
        action={yesAt(one.id, offer.id, where)}
        asks={yesFormFor(seen, where)}
        values={{ name: myName }}
        back={back}
        send={texts.sayYes}
      />
      {!isMine && <p class="petit doux">{texts.publicOnly}</p>}
    </Page>
  );
}
