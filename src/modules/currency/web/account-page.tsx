import { dayOf, writeDay } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { SeenAccount } from "../actions/see-account.ts";
import { reasonTexts, texts } from "./texts.fr.ts";

/** My kori: the balance in words, then each line. */
export function AccountPage({
  account: { balance, lines },
  now,
}: {
  readonly account: SeenAccount;
  readonly now: Temporal.Instant;
}) {
  return (
    <Page title={texts.title} noindex breadcrumb={[{ label: texts.help, at: "/entraide" }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Cove class="pile-s">
          <p class="gros">{lines.length === 0 ? texts.none : texts.balance(balance)}</p>
          <p>{lines.length === 0 ? texts.begins : texts.both}</p>
        </Cove>
        <Passed lines={lines} now={now} />
        <p>
          <ButtonLink href="/coups-de-pouce" kind="clair" pictogram="thank">
            {texts.exchanges}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}

/** Each line: how much, with whom, for what and on which day. */
function Passed({ lines, now }: Pick<SeenAccount, "lines"> & { readonly now: Temporal.Instant }) {
  if (lines.length === 0) return null;
  return (
    <Section title={texts.lines} id="lignes">
      <ul class="lignes">
        {lines.map(({ transfer, amount, with: who }) => (
          <li>
            <p>
              <strong>{amount > 0 ? texts.received(amount, who) : texts.given(amount, who)}</strong>
            </p>
            <p class="doux">
              {texts.onDay(reasonTexts[transfer.reason], writeDay(dayOf(transfer.at), dayOf(now)))}
            </p>
          </li>
        ))}
      </ul>
      <p class="petit doux">{texts.note}</p>
    </Section>
  );
}
