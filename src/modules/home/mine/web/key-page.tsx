import { form, type GivenBack } from "#basics/form";
import { line } from "#basics/questions";
import { Form } from "#ui/form";
import { Page } from "#ui/page";

import { keyTexts as texts } from "./archive-texts.fr.ts";
import { DATA_AT, KEY_AT } from "./data-page.tsx";
import { backToMine } from "./mine-page.tsx";
import { texts as mineTexts } from "./texts.fr.ts";

/** The field of the key. */
export const KEY = "cle";

export const keyForm = form({
  key: line(KEY, { label: texts.key, help: texts.keyHelp, empty: texts.keyEmpty, most: 200 }),
});

/** « Chiffrer pour une clé »: the public key of whoever will open it. */
export function KeyPage({ back }: { readonly back: GivenBack }) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      back={back}
      noindex
      narrow
      breadcrumb={[...backToMine, { label: mineTexts.data.title, at: DATA_AT }]}
    >
      <Form action={KEY_AT} asks={keyForm} back={back} send={texts.send} class="pile" />
      <p>{texts.what}</p>
      <p>{texts.check}</p>
      <p>
        {texts.ours} <a href="/mentions-legales#cle">{texts.oursWay}</a>.
      </p>
    </Page>
  );
}
