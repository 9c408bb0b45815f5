import { PARIS, writeTime } from "#basics/dates";
import { form, type GivenBack } from "#basics/form";
import { line, maybeLines } from "#basics/questions";
import { QrCode } from "#ui/drawing/qr-code";
import { ButtonLink, Form, Press } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Cove } from "#ui/panel";

import { MOST } from "../domain/thanks.ts";
import { MINE, RECEIVE, shownAt, USE_CODE } from "./at.ts";
import { koriAsked } from "./forms.ts";
import { texts as words } from "./texts.fr.ts";
import { thanksTexts } from "./thanks-texts.fr.ts";
import type { SeenByCode, SeenCode } from "../actions/codes.ts";
import { spacedCode } from "../domain/code.ts";
import { codeTexts as texts } from "./code-texts.fr.ts";

const mine = { label: words.title, at: MINE };

/** The code that one is shown. */
export const codeForm = form({
  code: line("code", {
    label: texts.code,
    help: texts.codeHelp,
    empty: texts.codeEmpty,
    most: 40,
  }),
});

/** How one thanks, and with which words. */
export const thankForm = form({
  kori: koriAsked,
  words: maybeLines("mot", {
    label: thanksTexts.words,
    help: thanksTexts.wordsHelp,
    rows: 3,
    most: MOST.words,
  }),
});

interface Shown {
  readonly back: GivenBack;
}

/** « /kori/recevoir »: the code that one shows, to say or to photograph. */
export function ReceivePage({ seen: { shown }, back }: Shown & { readonly seen: SeenCode }) {
  const { publicUrl } = useFrame();
  return (
    <Page
      title={texts.receive}
      lead={texts.receiveLead}
      noindex
      narrow
      sheets={["paper.css"]}
      breadcrumb={[mine]}
      back={back}
    >
      {shown === undefined ? (
        <p>{texts.shows}</p>
      ) : (
        <Cove class="pile-s">
          <p>{texts.says}</p>
          <p class="gros">
            <strong>{spacedCode(shown.code)}</strong>
          </p>
          <QrCode to={`${publicUrl}${shownAt(shown.code)}`} label={texts.label} />
          <p>{texts.until(writeTime(shown.endsAt.toZonedDateTimeISO(PARIS).toPlainTime()))}</p>
          <p class="petit">{texts.where(`${publicUrl}${USE_CODE}`)}</p>
          <p class="petit">{texts.shows}</p>
        </Cove>
      )}
      <Press action={RECEIVE} kind={shown === undefined ? undefined : "clair"}>
        {shown === undefined ? texts.show : texts.another}
      </Press>
      <p>
        <ButtonLink href={USE_CODE} kind="clair">
          {texts.use}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** « /kori/remercier »: the code that one is shown. */
export function UseCodePage({ back }: Shown) {
  return (
    <Page title={texts.use} lead={texts.useLead} noindex narrow breadcrumb={[mine]} back={back}>
      <Form action={USE_CODE} asks={codeForm} back={back} send={texts.next} class="pile" />
    </Page>
  );
}

/** Whom one thanks, how much and for what. */
export function ThankByCodePage({ seen, back }: Shown & { readonly seen: SeenByCode }) {
  const { code, name, isUncounted } = seen;
  return (
    <Page
      title={texts.thank(name)}
      lead={texts.thankLead}
      noindex
      narrow
      breadcrumb={[mine]}
      back={back}
    >
      {isUncounted && <p>{texts.uncounted}</p>}
      <Form
        action={shownAt(code)}
        asks={thankForm}
        back={back}
        send={thanksTexts.send}
        pictogram="thank"
        class="pile"
      />
      <p>
        <a href={USE_CODE}>{texts.other}</a>
      </p>
    </Page>
  );
}
