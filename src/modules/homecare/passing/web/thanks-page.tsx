import type { GivenBack } from "#basics/form";
import { thankForm, usualThanks } from "#pieces/exchanges";
import { Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { AT, FAVOUR, MY_PASSINGS, myPassingAt } from "../../domain/address.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { ToThank } from "../actions/thank-passer.ts";
import { favourTexts, myTexts } from "./texts.fr.ts";
import { thanksTexts as texts } from "./thanks-texts.fr.ts";

const thanksAt = ({ ask }: Pick<ToThank, "ask">): string => myPassingAt(ask, "/merci");

/** Thanks to who passed and did it: in words, or with kori. */
export function ThankPage({ one, back }: { readonly one: ToThank; readonly back: GivenBack }) {
  const title = texts.title(one.name);
  return (
    <Page
      title={title}
      heading={title}
      lead={texts.lead(one.what)}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: words.title, at: AT },
        { label: favourTexts.title, at: FAVOUR },
        { label: myTexts.title, at: MY_PASSINGS },
      ]}
    >
      <Form
        action={thanksAt(one)}
        asks={thankForm(useFrame().person?.simple === true)}
        values={usualThanks}
        back={back}
        send={texts.send}
      />
      <p class="petit doux">{texts.isRead(one.name)}</p>
    </Page>
  );
}

/** Those whom one may thank still, on the page of what one asked. */
export function Thankable({ all }: { readonly all: readonly ToThank[] }) {
  if (all.length === 0) return null;
  return (
    <Section title={texts.list} id="remercier" class="pile-s">
      <ul class="pile-s">
        {all.map((one) => (
          <li>
            <a href={thanksAt(one)}>{texts.title(one.name)}</a> : {one.what}
          </li>
        ))}
      </ul>
    </Section>
  );
}
