import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import type { OrganisationOfPerson } from "#modules/organisations";
import type { ExchangeKind } from "#services/house";
import { Choices, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import type { AskableOffer } from "../../givers/actions/askable-offer.ts";
import { sayPause } from "../../givers/web/availability.tsx";
import { availabilityTexts, giverTexts } from "../../givers/web/texts.fr.ts";
import { namedBy } from "../../protocol/actions/kinds.ts";
import { MOST_TITLE, type NeedId, type NeedWords } from "../../protocol/domain/need.ts";
import { ApproverFields } from "../../protocol/web/approvers.tsx";
import { pageTexts as texts } from "../../protocol/web/page-texts.fr.ts";
import type { AskedGiver, SeenComing } from "../actions/see-coming.ts";
import type { MeantKinds } from "../domain/meant-kind.ts";
import { termsKnown } from "../../protocol/web/terms.ts";
import { wayTexts } from "../../orientation/web/line-texts.fr.ts";
import { toHelp } from "../../domain/to-help.fr.ts";
import { needForm } from "./forms.ts";

const breadcrumb = [toHelp, { label: texts.title, at: "/echanges" }] as const;

/** From where one comes to ask. */
export interface Coming extends Partial<SeenComing> {
  readonly circle?: string | undefined;
}

export interface KindPageProps extends Coming, MeantKinds<ExchangeKind> {
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

/** « De quoi avez-vous besoin ? »: one choice, then its form. */
export function KindPage({ kinds, chosen, back, now, ...coming }: KindPageProps) {
  return (
    <Page
      title={texts.whatTitle}
      heading={texts.whatTitle}
      back={back}
      noindex
      breadcrumb={breadcrumb}
    >
      <Along {...coming} now={now} />
      <p>{chosen === undefined ? texts.whatLead : texts.whatChosen}</p>
      <Form action="/echanges/demander" method="get" send={texts.next} pictogram="ask" back={back}>
        <From {...coming} />
        <Choices
          name="genre"
          question={texts.whatTitle}
          value={chosen}
          choices={[...kinds].map(([value, { ask, says }]) => ({
            value,
            label: (
              <>
                {ask} <span class="dessous doux petit">{says}</span>
              </>
            ),
          }))}
        />
      </Form>
    </Page>
  );
}

/** From where one comes, as it goes along with a form. */
function From({ to, circle, along, offer }: Coming) {
  return (
    <>
      {to !== undefined && <Hidden name="a" value={to} />}
      {circle !== undefined && <Hidden name="cercle" value={circle} />}
      {along !== undefined && <Hidden name="ligne" value={along.id} />}
      {offer !== undefined && <Hidden name="offre" value={offer.id} />}
    </>
  );
}

/** From which line of which table, from which offer or from whose page one comes: whom one asks. */
function Along({ along, offer, giver, now }: Coming & { readonly now: Temporal.Instant }) {
  if (offer !== undefined && along === undefined) return <ForOffer offer={offer} now={now} />;
  if (along === undefined) return giver === undefined ? null : <OfGiver giver={giver} now={now} />;
  return (
    <div class="anse pile-s">
      <p>
        <a href={along.at}>{wayTexts.along(along.name, along.table)}</a>
      </p>
      <p>{wayTexts.alongSays(along.need)}</p>
      {along.conditions !== undefined && <p class="doux">{along.conditions}</p>}
    </div>
  );
}

function OfGiver({
  giver: { name, at, offers, pausedUntil },
  now,
}: {
  readonly giver: AskedGiver;
  readonly now: Temporal.Instant;
}) {
  return (
    <div class="anse pile-s">
      <p>
        <a href={at}>{texts.asksOf(name)}</a>
      </p>
      {offers.length > 0 && (
        <ul>
          {offers.map(({ words }) => (
            <li>{words}</li>
          ))}
        </ul>
      )}
      <Pause until={pausedUntil} now={now} />
    </div>
  );
}

/** They pause: what is asked waits until then. */
function Pause({
  until,
  now,
}: {
  readonly until: Temporal.PlainDate | undefined;
  readonly now: Temporal.Instant;
}) {
  const day = sayPause({ pausedUntil: until }, dayOf(now));
  if (day === undefined) return null;
  return (
    <p>
      {availabilityTexts.paused(day)}. {giverTexts.pausedSays}
    </p>
  );
}

function ForOffer({
  offer: { name, words, at, pausedUntil },
  now,
}: {
  readonly offer: AskableOffer;
  readonly now: Temporal.Instant;
}) {
  return (
    <div class="anse pile-s">
      <p>
        <a href={at}>{texts.offerOf(name)}</a>
      </p>
      <p>
        <strong>{words}</strong>
      </p>
      <Pause until={pausedUntil} now={now} />
    </div>
  );
}

/** The way back to choose another kind keeps whence one came. */
function otherAt({ along, offer, to, circle }: Coming): string {
  const from = Object.entries({ ligne: along?.id, offre: offer?.id, a: to, cercle: circle });
  const said = from.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(said).toString();
  return query === "" ? "/echanges/demander" : `/echanges/demander?${query}`;
}

export interface AskPageProps extends Coming {
  readonly name: string;
  readonly now: Temporal.Instant;
  readonly kind: ExchangeKind;
  /** In whose name one may ask, besides one’s own. */
  readonly organisations: readonly OrganisationOfPerson[];
  /** The draft that is changed. */
  readonly draft?:
    | { readonly id: NeedId; readonly words: NeedWords; readonly place: string }
    | undefined;
  readonly back: GivenBack;
}

/** What one needs, in one short form: nothing is sent before one chose whom to ask. */
export function AskPage(props: AskPageProps) {
  const { name, kind, along, offer, organisations, draft, back } = props;
  const action =
    draft === undefined ? "/echanges/demander" : `/echanges/besoins/${draft.id}/modifier`;
  return (
    <Page
      title={kind.ask}
      beneath={
        <p>
          {kind.says} <a href={otherAt(props)}>{texts.otherNeed}</a>
        </p>
      }
      back={back}
      noindex
      breadcrumb={breadcrumb}
    >
      <Along {...props} />
      <Form action={action} send={texts.save} back={back}>
        <Hidden name="genre" value={name} />
        <From {...props} />
        <Questions
          of={needForm(kind, organisations)}
          values={{
            title: draft?.words.title ?? (along?.need ?? offer?.words)?.slice(0, MOST_TITLE),
            place: draft?.place,
            ...termsKnown(kind, draft?.words.terms),
          }}
        />
        <ApproverFields wanted={namedBy(kind, "asker")} />
        <p class="petit">{texts.saveHelp}</p>
      </Form>
    </Page>
  );
}
