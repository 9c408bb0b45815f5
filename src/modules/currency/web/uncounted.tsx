import { Press } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenAccount } from "../actions/see-account.ts";
import { uncountedAt } from "./at.ts";
import { uncountedTexts as texts } from "./worth-texts.fr.ts";

/** Whether nothing is counted on this account; for who speaks for it, to say so or not any more. */
export function Uncounted({ account }: { readonly account: SeenAccount }) {
  const { of, isUncounted, mayCount } = account;
  const at = uncountedAt(of.party);
  if (isUncounted)
    return (
      <Section title={texts.title} id="rien" class="pile-s">
        <p>{texts.isOn}</p>
        {mayCount && (
          <Press action={`${at}/fin`} kind="clair">
            {texts.again}
          </Press>
        )}
      </Section>
    );
  if (!mayCount) return null;
  return (
    <details class="pile-s">
      <summary>{texts.offer}</summary>
      <p class="petit">{texts.offerSays}</p>
      <Press action={at} kind="clair">
        {texts.choose}
      </Press>
    </details>
  );
}
