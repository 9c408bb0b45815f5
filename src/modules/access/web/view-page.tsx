import { Press } from "#ui/form";
import { AsTyped } from "#ui/markdown";
import { Page } from "#ui/page";
import { Reason, Section } from "#ui/panel";

import type { SharedView } from "../actions/see-sharings.ts";
import type { ReadKind } from "../actions/shareables.ts";
import { aboveOneSharing, AT } from "./at.ts";
import { texts } from "./sharing-texts.fr.ts";
import { goesOnTexts, shownTexts } from "./shown-texts.fr.ts";

/** Where modules show what is shared their own way. */
const pagesOf = (kinds: readonly ReadKind[]) => kinds.flatMap(({ page }) => page ?? []);

/** What somebody shares, as who reads it reads it. */
export function ViewPage({
  view,
  now,
}: {
  readonly view: SharedView;
  readonly now: Temporal.Instant;
}) {
  const { giver, kinds, ends } = view;
  return (
    <Page
      title={texts.sharedBy(giver.name)}
      heading={texts.sharedBy(giver.name)}
      noindex
      narrow
      breadcrumb={aboveOneSharing}
    >
      {ends.until !== undefined && <p>{shownTexts.until(ends, now)}</p>}
      <Reason>{texts.viewLead(giver.name)}</Reason>
      <Shared kinds={kinds} of={giver.name} />
      {pagesOf(kinds).map((page) => (
        <p>
          <a href={page.at}>{page.label}</a>
        </p>
      ))}
      {view.isSaid && (
        <details class="pile-s">
          <summary>{goesOnTexts.noMore(giver.name)}</summary>
          <p class="petit">{goesOnTexts.noMoreSays(giver.name)}</p>
          <Press action={`${AT}/de/${giver.person}/ne-plus-lire`} kind="clair">
            {goesOnTexts.noMore(giver.name)}
          </Press>
        </details>
      )}
    </Page>
  );
}

/** The same in the eyes of one's own, within another frame. */
export function AsPage({ view }: { readonly view: SharedView }) {
  const { giver, reader, kinds } = view;
  return (
    <Page
      title={texts.as(reader.name)}
      heading={texts.as(reader.name)}
      noindex
      narrow
      breadcrumb={aboveOneSharing}
    >
      <Reason>{texts.asLead(reader.name)}</Reason>
      <Shared kinds={kinds} of={giver.name} />
      {pagesOf(kinds).map(({ says }) => (
        <p>{texts.asPages(reader.name, says)}</p>
      ))}
    </Page>
  );
}

/** The same bytes for whoever looks: it holds nothing of them. */
function Shared({ kinds, of }: { readonly kinds: readonly ReadKind[]; readonly of: string }) {
  return (
    <div id="partage" class="pile-l">
      {kinds.length === 0 && <p>{texts.nothingYet}</p>}
      {kinds.map(({ heading, headingOf, things }, i) => (
        <Section title={headingOf?.(of) ?? heading} id={`sorte-${i}`}>
          <ul class="lignes">
            {things.map(({ says }) => (
              <li class="pile-s">
                {says.map((line) => (
                  <p>
                    <AsTyped text={line} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
