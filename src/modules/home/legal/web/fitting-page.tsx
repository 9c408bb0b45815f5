import { CallLine, SearchSaid } from "#pieces/calls";
import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import type { Fitting } from "../../mine/actions/see-answers.ts";
import { texts } from "../../mine/web/welcome-texts.fr.ts";

export interface FittingPageProps {
  readonly fitting: Fitting;
  /** One said that one looks for an association. */
  readonly isForAssociation: boolean;
}

/** One useful thing at once: a few calls that fit what was just answered, and why. */
export function FittingPage({ fitting, isForAssociation }: FittingPageProps) {
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
        <KeepSearch query={query} />
        {isForAssociation && <YourAssociation />}
        <div class="rang">
          {found.shown.length < found.total && (
            <ButtonLink href={`/appels?${query}`} kind="clair">
              {texts.fitting.all(found.total)}
            </ButtonLink>
          )}
          <ButtonLink href="/" kind="clair">
            {texts.fitting.home}
          </ButtonLink>{" "}
          <a href="/bienvenue">{texts.fitting.change}</a>
        </div>
      </div>
    </Page>
  );
}

/** One press, and the search is an alert of one mail a day at most; its rhythm can be changed later. */
function KeepSearch({ query }: { readonly query: string }) {
  const { title, says, send } = texts.fitting.keep;
  return (
    <Inlet class="rang bouts">
      <div class="pile-s">
        <h2>{title}</h2>
        <p>{says}</p>
      </div>
      <Form action="/appels/alertes" class="rang" label={title}>
        <Hidden name="recherche" value={query} />
        <Hidden name="rythme" value="daily" />
        <Button icon="bell">{send}</Button>
      </Form>
    </Inlet>
  );
}

/** What else one may do here for an association: add it, and say what one gives. */
function YourAssociation() {
  const { title, add, give } = texts.fitting.association;
  return (
    <Inlet class="pile-s">
      <h2>{title}</h2>
      <ul class="liens">
        <li>
          <a href="/structures">{add}</a>
        </li>
        <li>
          <a href="/entraide/moi">{give}</a>
        </li>
      </ul>
    </Inlet>
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
