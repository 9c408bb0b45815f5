import type { GivenBack } from "#basics/form";
import { ButtonLink, Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { MyCommunity, SeenOpening } from "../actions/see-community.ts";
import { communityAt } from "../domain/address.ts";
import { openForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

/** « /pratiques »: the communities of who looks, and the circles that they may open so. */
export function MinePage({ mine }: { readonly mine: readonly MyCommunity[] }) {
  return (
    <Page title={texts.title} lead={texts.lead} noindex>
      {mine.length === 0 ? (
        <Empty title={texts.none} way={{ at: "/cercles", label: texts.circles }}>
          <p>{texts.noneSays}</p>
        </Empty>
      ) : (
        <Section title={texts.circles} id="cercles">
          <Lines>
            {mine.map(({ circle, shares }) => (
              <article class="pile-s">
                <h3 class="h-petit">
                  {shares === undefined ? (
                    circle.name
                  ) : (
                    <a href={communityAt(circle)}>{circle.name}</a>
                  )}
                </h3>
                {shares === undefined ? (
                  <p>
                    <a href={communityAt(circle, "/ouvrir")} aria-label={texts.openOf(circle.name)}>
                      {texts.openIt}
                    </a>
                  </p>
                ) : (
                  <p>{texts.sharesLead(shares)}</p>
                )}
              </article>
            ))}
          </Lines>
        </Section>
      )}
    </Page>
  );
}

/** A facilitator says what practice the circle shares. */
export function OpenPage(props: { readonly seen: SeenOpening; readonly back: GivenBack }) {
  const { seen, back } = props;
  const { circle, shares } = seen;
  return (
    <Page
      title={texts.openPageOf(circle.name)}
      heading={texts.openTitle}
      lead={texts.openLead}
      noindex
      narrow
      back={back}
      breadcrumb={shares === undefined ? [] : [{ label: circle.name, at: communityAt(circle) }]}
    >
      <Form
        action={communityAt(circle, "/ouvrir")}
        asks={openForm}
        values={{ shares }}
        back={back}
        send={texts.save}
      />
      {shares === undefined && (
        <p>
          <ButtonLink href="/pratiques" kind="lien">
            {texts.title}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}
