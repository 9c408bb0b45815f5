import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, ButtonLink, Form } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { State } from "#ui/state";

import { toHelp } from "../../domain/to-help.fr.ts";
import type { KeptGiver, SeenOffer } from "../actions/see-giver.ts";
import { availabilityOf } from "../domain/giver.ts";
import { goesText } from "./availability.tsx";
import { keptAt, rhythmAt } from "./giver-page.tsx";
import { keptTitle } from "./of-kept.tsx";
import { rhythmTexts } from "./rhythm-texts.fr.ts";
import { mineTexts as texts, offerKindNames, termsTexts } from "./texts.fr.ts";

export interface MyOffersPageProps {
  readonly kept: KeptGiver;
  readonly today: Temporal.PlainDate;
  /** The sentence of what was just done. */
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** « Ce que je peux donner »: what one may be asked for, how, and whether others read it. */
export function MyOffersPage({ kept, today, said, back }: MyOffersPageProps) {
  const here = keptAt(kept.by);
  return (
    <Page
      title={keptTitle(kept)}
      lead={texts.lead}
      back={back}
      noindex
      breadcrumb={[toHelp, { label: texts.search, at: "/entraide/offres" }]}
    >
      {said !== undefined && <p class="anse">{said}</p>}
      {kept.offers.length > 0 && !kept.terms.shown && <Unseen kept={kept} back={back} />}
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
          <ButtonLink href={`${here}/nouvelle`} pictogram="offer">
            {texts.add}
          </ButtonLink>
        </p>
      </Section>
      <Terms kept={kept} today={today} />
      <InDirectory kept={kept} back={back} />
    </Page>
  );
}

function KeptOffer({ offer, here }: { readonly offer: SeenOffer; readonly here: string }) {
  const { id, kind, words, job, isHidden } = offer;
  return (
    <li class="rang bouts">
      <div>
        <p>
          <strong>{words}</strong>
        </p>
        <p>
          <span class="petit doux">
            {offerKindNames[kind]}
            {job !== undefined && `. ${texts.job(job)}`}
          </span>
          {isHidden && <State>{texts.hidden}</State>}
        </p>
      </div>{" "}
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

/** What was written is read by nobody else: to be found, one press. */
function Unseen({ kept, back }: Pick<MyOffersPageProps, "kept" | "back">) {
  return (
    <Land title={texts.unseen} id="pas-encore" class="pile-s">
      <p>{texts.unseenSays}</p>
      <Form action={`${keptAt(kept.by)}/repertoire`} prefix="pas-encore" back={back} class="rang">
        <Button name="paraitre" value="oui">
          {texts.show}
        </Button>
      </Form>
    </Land>
  );
}

function InDirectory({ kept, back }: Pick<MyOffersPageProps, "kept" | "back">) {
  const isShown = kept.terms.shown;
  const isOther = kept.name !== undefined;
  return (
    <Section title={texts.directory} id="repertoire">
      <p>{isShown ? (isOther ? texts.isShownFor : texts.isShown) : texts.isNotShown}</p>
      {!kept.isVerified && <p>{texts.waitsVerified}</p>}
      {(isShown || kept.offers.length === 0) && (
        <Form action={`${keptAt(kept.by)}/repertoire`} back={back} class="rang">
          <Button name="paraitre" value={isShown ? "non" : "oui"} kind="clair">
            {isShown ? texts.hide : texts.show}
          </Button>
        </Form>
      )}
      {kept.id !== undefined && (
        <p>
          <a href={`/entraide/${kept.id}`}>{texts.see}</a>
        </p>
      )}
    </Section>
  );
}
