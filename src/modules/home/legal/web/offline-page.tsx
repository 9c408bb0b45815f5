import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import { offlineTexts as texts } from "./offline-texts.fr.ts";

/**
 * « Pas de réseau »: the one page that a device keeps, for when a page cannot be asked for (decision 0164). As everyone reads it, it
 * says nothing of anybody; `withCall`, whom one calls, as one agreed on that device.
 */
export function OfflinePage({ withCall }: { readonly withCall: boolean }) {
  const calls = useFrame().person?.calls;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      simple
      narrow
      noindex
      offline="kept"
    >
      <p>
        <strong>{texts.call}</strong>
      </p>
      {withCall && calls !== undefined && (
        <p>
          <ButtonLink href={`tel:${calls.telephone.replace(/[^\d+]/g, "")}`} large wide>
            {texts.callWho(calls.name, calls.telephone)}
          </ButtonLink>
        </p>
      )}
      <p class="rang">
        <ButtonLink href="tel:15" kind="clair">
          {texts.call15}
        </ButtonLink>{" "}
        <ButtonLink href="tel:112" kind="clair">
          {texts.call112}
        </ButtonLink>
      </p>
      <p>
        <WithNumbers says={texts.write114} />
      </p>
      <p>
        <ButtonLink href="/" kind="clair">
          {texts.again}
        </ButtonLink>
      </p>
      {!withCall && calls !== undefined && (
        <div
          class="pile-s"
          data-garder={texts.keep(calls.name)}
          data-oter={texts.keepNoMore(calls.name)}
          data-garde={texts.kept}
          data-pas-garde={texts.notKept}
        />
      )}
    </Page>
  );
}
