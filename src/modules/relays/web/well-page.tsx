import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenRelay } from "../actions/see-relays.ts";
import { AT } from "../domain/address.ts";
import { hearersOf } from "../domain/relay.ts";
import { Unheard } from "./help-pages.tsx";
import { HelpStands } from "./help-stands.tsx";
import { sayAt } from "./say.ts";
import { texts } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** Where « Tout va bien » leads: to whom it is said; a call for help that still runs; then home. */
export function WellPage({
  seen,
}: {
  readonly seen: SeenRelay & { readonly wellAt: Temporal.Instant };
}) {
  const { chain, open, wellAt, now } = seen;
  const names = hearersOf(chain, wellAt).map(({ name }) => name);
  return (
    <Page
      title={texts.wellTitle}
      heading={names.length > 0 ? texts.wellTo(LIST.format(names)) : texts.wellNoted}
      lead={texts.wellSaid(sayAt(wellAt, now))}
      noindex
      narrow
      sheets={["simple.css"]}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      {names.length === 0 && (
        <p>
          <Unheard seen={seen} />
        </p>
      )}
      {open !== undefined && (
        <>
          <p>{texts.wellOpen}</p>
          <HelpStands stands={{ open, now, isOneself: true, silence: undefined }} />
        </>
      )}
      <p>
        <ButtonLink href="/chez-moi" large wide>
          {texts.wellHome}
        </ButtonLink>
      </p>
    </Page>
  );
}
