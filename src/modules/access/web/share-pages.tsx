import type { GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { ButtonLink, Form } from "#ui/form";
import { Empty } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { ChoicesOfKind, SeenChoice, SharingChoice } from "../actions/say-sharing.ts";
import type { Giver } from "../actions/see-sharings.ts";
import { sharingText } from "../actions/texts.fr.ts";
import { sayForm, whomForm } from "./sharing-forms.ts";
import { AT, aboveOneSharing } from "./at.ts";
import { texts } from "./sharing-texts.fr.ts";

const NEW = `${AT}/nouveau`;
const aboveWhom = [...aboveOneSharing, { label: texts.new, at: NEW }] as const;

/** What to share: each kind whole, where it may be, and each thing. */
export function WhatPage({ kinds }: { readonly kinds: readonly ChoicesOfKind[] }) {
  return (
    <Page title={texts.choose} heading={texts.choose} noindex narrow breadcrumb={aboveOneSharing}>
      {kinds.length === 0 && (
        <Empty title={texts.nothing}>
          <p>{texts.nothingHelp}</p>
        </Empty>
      )}
      {kinds.map(({ heading, choices }, i) => (
        <Section title={heading} id={`sorte-${i}`} class="pile-s">
          <ul class="pile-s">
            {choices.map(({ name, what }) => (
              <li>
                <a href={`${NEW}/${name}`}>{capital(what)}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

/** With whom: those whom one knows here. */
export function WhomPage({
  seen: { choice, near },
  back,
}: {
  readonly seen: SeenChoice;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.whom(choice.what)}
      heading={texts.whom(choice.what)}
      back={back}
      noindex
      narrow
      breadcrumb={aboveWhom}
    >
      {near.length === 0 ? (
        <Empty title={texts.nobody}>
          <p>{texts.nobodyHelp}</p>
          <p>
            <ButtonLink href="/cercles" kind="clair">
              {texts.circles}
            </ButtonLink>
          </p>
        </Empty>
      ) : (
        <Form
          action={`${NEW}/${choice.name}`}
          asks={whomForm(near)}
          back={back}
          send={texts.whomNext}
        />
      )}
    </Page>
  );
}

export interface SayPageProps {
  readonly choice: SharingChoice;
  readonly to: Giver;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** The whole sentence, with its end, before it is said. */
export function SayPage({ choice, to, now, back }: SayPageProps) {
  const { name, what, isAll, besides } = choice;
  return (
    <Page
      title={texts.with(what, to.name)}
      heading={texts.with(what, to.name)}
      back={back}
      noindex
      narrow
      breadcrumb={[...aboveWhom, { label: what, at: `${NEW}/${name}` }]}
    >
      {isAll && <p>{texts.allOfIt}</p>}
      <Form
        action={`${NEW}/${name}/${to.person}`}
        asks={sayForm({ who: to.name, what, besides: besides?.what }, now)}
        values={{ end: "sunday" }}
        back={back}
        send={texts.send}
        class="pile"
      />
      <p class="petit doux">{sharingText.words}</p>
    </Page>
  );
}
