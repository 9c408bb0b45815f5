import { Press } from "#ui/form";

import type { SeenHelper } from "../../actions/see-helpers.ts";
import { fillsAt, offerAt } from "../../domain/address.ts";
import type { Offer } from "../../actions/who/see-offers.ts";
import { offerTexts as texts } from "./wanted-texts.fr.ts";

/** Who proposes to come that day: one press says yes, another no. */
export function Offers({
  offers,
  near,
}: {
  readonly offers: readonly Offer[];
  readonly near: string;
}) {
  return (
    <>
      {offers.map(({ id, visit, name }) => (
        <div class="rang bouts">
          <p>
            <strong>{texts.can([name], near)}.</strong> {texts.told}
          </p>
          <div class="rang">
            <Press action={offerAt(visit, id, "oui")} label={texts.yesTo(name, near)}>
              {texts.yes}
            </Press>
            <Press action={offerAt(visit, id, "non")} kind="clair" label={texts.noTo(name, near)}>
              {texts.no}
            </Press>
          </div>
        </div>
      ))}
    </>
  );
}

/** Whether this helper reads when nobody comes, and may propose to: said in person, taken back by who acts for one too. */
export function Fills({
  one: { id, helper, oneDay, mayFill },
  isMine,
}: {
  readonly one: SeenHelper;
  readonly isMine: boolean;
}) {
  const { name } = helper;
  if (oneDay || (!mayFill && !isMine)) return null;
  return (
    <details class="pile-s">
      <summary>{texts.of(name)}</summary>
      <p>{texts.sentence}</p>
      <p class="doux">{texts.lets(name)}</p>
      {mayFill ? (
        <Press action={fillsAt(id, "non")} kind="clair" label={texts.unletTo(name)}>
          {texts.unlet}
        </Press>
      ) : (
        <Press action={fillsAt(id, "oui")} kind="clair" label={texts.letTo(name)}>
          {texts.let}
        </Press>
      )}
    </details>
  );
}
