import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink, Press } from "#ui/form";
import { Section } from "#ui/panel";

import type { SeenAccount } from "../actions/see-account.ts";
import { accountAt } from "./at.ts";
import { closingTexts as texts } from "./closing-texts.fr.ts";

interface ClosedProps {
  readonly account: SeenAccount;
  readonly now: Temporal.Instant;
}

/** That a common account is closed; for who facilitates the circle, to open it again. */
export function Closed({ account: { common, of }, now }: ClosedProps) {
  if (common?.closed === undefined) return null;
  const { at, by } = common.closed;
  return (
    <Section title={texts.closedTitle} id="ferme" class="pile-s">
      <p>{texts.closed(writeDay(dayOf(at), dayOf(now)), by)}</p>
      {common.mayClose && (
        <>
          <p class="petit">{texts.openSays}</p>
          <Press action={`${accountAt(of.party)}/rouvrir`} kind="clair">
            {texts.open}
          </Press>
        </>
      )}
    </Section>
  );
}

/** For who facilitates the circle, the way to close its account. */
export function Close({ account: { common, of } }: Pick<ClosedProps, "account">) {
  if (common?.mayClose !== true || common.closed !== undefined) return null;
  return (
    <p>
      <ButtonLink href={`${accountAt(of.party)}/fermer`} kind="clair">
        {texts.way}
      </ButtonLink>
    </p>
  );
}
