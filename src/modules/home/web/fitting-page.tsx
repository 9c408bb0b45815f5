import { AlertInvite, CallLine, SearchSaid } from "#pieces/calls";
import { ButtonLink } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import type { Fitting } from "../actions/see-answers.ts";
import { texts } from "./welcome.texts.fr.ts";

/** One useful thing at once: a few calls that fit what was just answered, and why. */
export function FittingPage({ fitting }: { readonly fitting: Fitting }) {
  const { query, asked, found } = fitting;
  const title =
    found.shown.length === 0
      ? texts.fitting.none
      : texts.fitting.title(found.shown.length, found.total);
  return (
    <Page title={title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          {found.shown.length > 0 && <SearchSaid asked={asked} found={found} />}
        </header>
        {found.shown.length === 0 ? (
          <Empty title={texts.fitting.noneHelp} />
        ) : (
          <FittingLines fitting={fitting} />
        )}
        <AlertInvite search={query} words="" signedIn />
        <div class="rang">
          <ButtonLink href={`/appels?${query}`}>{texts.fitting.all(found.total)}</ButtonLink>
          <ButtonLink href="/" kind="clair">
            {texts.fitting.home}
          </ButtonLink>
          <a href="/bienvenue">{texts.fitting.change}</a>
        </div>
      </div>
    </Page>
  );
}

/** The calls that fit, each with its reason. */
export function FittingLines({ fitting: { found, now } }: { readonly fitting: Fitting }) {
  return (
    <Lines>
      {found.shown.map((shown) => (
        <CallLine shown={shown} search={found.search} now={now} />
      ))}
    </Lines>
  );
}
