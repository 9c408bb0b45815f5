import { Press } from "#ui/form";
import { Cove, Section } from "#ui/panel";
import { Page } from "#ui/page";

import { AT, aboveSharings, PAPERS } from "./at.ts";
import { askAgainTexts as texts, texts as sharing } from "./sharing-texts.fr.ts";
import { witnessTexts } from "./witness-texts.fr.ts";

export const ASK_AGAIN = `${AT}/redemander`;
export const ASK_AGAIN_FOR = `${PAPERS}/redemander`;

/** All that one shares is asked again: said before it is. */
export function AskAgainPage({ count }: { readonly count: number }) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      noindex
      narrow
      breadcrumb={[...aboveSharings, { label: sharing.title, at: AT }]}
    >
      <p>{texts.count(count)}</p>
      {count > 0 && <Press action={ASK_AGAIN}>{texts.send}</Press>}
      <p>
        <a href={AT}>{texts.cancel}</a>
      </p>
      <Section title={texts.not} id="reste" small class="pile-s">
        <p>{texts.notSays}</p>
        <ul>
          {texts.notWays.map(({ label, at }) => (
            <li>
              <a href={at}>{label}</a>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** The same for the person for whom one acts, without reading what it is. */
export function AskAgainForPage({ isDone }: { readonly isDone: boolean }) {
  return (
    <Page
      title={texts.forTitle}
      lead={texts.forLead}
      noindex
      narrow
      breadcrumb={[{ label: witnessTexts.acting, at: PAPERS }]}
    >
      {isDone ? (
        <Cove>
          <output>{texts.forDone}</output>
        </Cove>
      ) : (
        <Press action={ASK_AGAIN_FOR}>{texts.forSend}</Press>
      )}
      <p>
        <a href={PAPERS}>{texts.cancel}</a>
      </p>
    </Page>
  );
}
