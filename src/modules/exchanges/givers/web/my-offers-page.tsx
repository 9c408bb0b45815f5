import { writeDay } from "#basics/dates";
import { Button, ButtonLink, type FieldProblems, Form, titleOf, type Typed } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { KeptGiver, SeenOffer } from "../actions/see-giver.ts";
import { availabilityOf } from "../domain/giver.ts";
import { goesText } from "./availability.tsx";
import { keptAt, rhythmAt } from "./giver-page.tsx";
import { rhythmTexts } from "./rhythm-texts.fr.ts";
import { mineTexts as texts, offerKindNames, termsTexts } from "./texts.fr.ts";

/** What a form of these pages says back. */
export interface Shown {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export interface MyOffersPageProps {
  readonly kept: KeptGiver;
  readonly today: Temporal.PlainDate;
  /** The sentence of what was just done. */
  readonly said?: string | undefined;
  readonly shown?: Shown | undefined;
}

/** The title of what is kept: one's own, or that of an organisation. */
export function keptTitle({ name }: Pick<KeptGiver, "name">): string {
  return name === undefined ? texts.title : texts.titleOf(name);
}

/** The title of a page below it. */
export function titleWithin({ name }: Pick<KeptGiver, "name">, title: string): string {
  return name === undefined ? title : texts.within(title, name);
}

/** « Ce que je peux donner »: what one may be asked for, how, and whether others read it. */
export function MyOffersPage({ kept, today, said, shown = {} }: MyOffersPageProps) {
  const title = keptTitle(kept);
  const here = keptAt(kept.by);
  return (
    <Page
      title={titleOf(title, shown)}
      noindex
      breadcrumb={[{ label: texts.search, at: "/entraide" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {said !== undefined && <p class="anse">{said}</p>}
        <Section title={texts.offers} id="donner">
          {kept.offers.length === 0 ? (
            <p>{texts.none}</p>
          ) : (
            <ul class="lignes">
              {kept.offers.map((offer) => (
                <KeptOffer offer={offer} here={here} />
              ))}
            </ul>
          )}
          <p>
            <ButtonLink href={`${here}/nouvelle`} icon="more">
              {texts.add}
            </ButtonLink>
          </p>
        </Section>
        <Terms kept={kept} today={today} />
        <InDirectory kept={kept} shown={shown} />
      </div>
    </Page>
  );
}

function KeptOffer({ offer, here }: { readonly offer: SeenOffer; readonly here: string }) {
  const { id, kind, words, job, isHidden } = offer;
  return (
    <li class="rang bouts">
      <span>
        <strong>{words}</strong>
        <br />
        <span class="petit doux">
          {offerKindNames[kind]}
          {job !== undefined && `. ${texts.job(job)}`}
        </span>
        {isHidden && <State>{texts.hidden}</State>}
      </span>
      <ButtonLink href={`${here}/${id}`} kind="clair" label={`${texts.change}, ${words}`}>
        {texts.change}
      </ButtonLink>
    </li>
  );
}

function Terms({ kept, today }: Pick<MyOffersPageProps, "kept" | "today">) {
  const { terms, place } = kept;
  const pause = availabilityOf(terms, today);
  return (
    <Section title={texts.terms} id="comment">
      <Facts
        facts={[
          { label: texts.where, says: place ?? texts.nowhere },
          { label: texts.goes, says: goesText(terms.km) },
          { label: texts.size, says: texts.sizes(terms.receive.size) },
          {
            label: texts.pause,
            says: pause.state === "paused" ? writeDay(pause.until, today) : texts.noPause,
          },
          {
            label: texts.days,
            says: termsTexts.week.filter((_, day) => terms.openDays.week[day] === true).join(", "),
          },
        ]}
      />
      <p>
        <ButtonLink href={`${keptAt(kept.by)}/conditions`} kind="clair">
          {texts.change}
        </ButtonLink>
      </p>
      <p>
        <a href={rhythmAt({ organisation: kept.by.organisation })}>
          {kept.name === undefined ? rhythmTexts.mine.title : rhythmTexts.of(kept.name).title}
        </a>
      </p>
    </Section>
  );
}

function InDirectory({ kept, shown }: { readonly kept: KeptGiver; readonly shown: Shown }) {
  const isShown = kept.terms.shown;
  const isOther = kept.name !== undefined;
  return (
    <Section title={texts.directory} id="repertoire">
      <p>{isShown ? (isOther ? texts.isShownFor : texts.isShown) : texts.isNotShown}</p>
      {!kept.isVerified && <p>{texts.waitsVerified}</p>}
      <Form action={`${keptAt(kept.by)}/repertoire`} {...shown} class="rang">
        <Button name="paraitre" value={isShown ? "non" : "oui"} kind="clair">
          {isShown ? texts.hide : texts.show}
        </Button>
      </Form>
      {kept.id !== undefined && (
        <p>
          <a href={`/entraide/${kept.id}`}>{texts.see}</a>
        </p>
      )}
    </Section>
  );
}
