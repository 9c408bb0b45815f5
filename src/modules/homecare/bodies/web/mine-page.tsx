import { dayOf, writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";

import { ButtonLink, Form, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import { SignedBy } from "../../agreements/web/pages.tsx";
import type { SeenHelpers } from "../../actions/see-helpers.ts";
import { COUNTED, ENTRY, TRUSTED, VISITS } from "../../domain/address.ts";
import { HelpersPage, Sheets } from "../../web/helper-pages.tsx";
import { helperTexts } from "../../web/helper-texts.fr.ts";
import { texts as words } from "../../web/texts.fr.ts";
import type { SeenAsking, SeenBodies, SeenBody } from "../actions/see-bodies.ts";
import type { Lapsed } from "../actions/lapsed.ts";
import { bodyText } from "../actions/texts.fr.ts";
import { ASK, askAt, askedAt, backAt } from "../domain/address.ts";
import { askForm } from "./forms.ts";
import { LapsedLines } from "./lapsed.tsx";
import { SentLine } from "./sent-line.tsx";
import { above } from "./offered-page.tsx";
import { askTexts as texts } from "./texts.fr.ts";

export interface SeenAll {
  readonly seen: SeenHelpers;
  readonly bodies: SeenBodies;
  /** Who comes no more for want of a yes. */
  readonly lapsed: readonly Lapsed[];
}

/** « Qui m’aide », whole: whom one named oneself, then the bodies that one asked. */
export function AllHelpersPage({
  seen,
  bodies,
  lapsed,
  back,
}: SeenAll & {
  readonly back: GivenBack;
}) {
  const unsaid = [...seen.helpers, ...bodies.bodies].filter(
    ({ unsaidUntil }) => unsaidUntil !== undefined,
  );
  return (
    <HelpersPage seen={seen} above={<LapsedLines lapsed={lapsed} today={seen.today} />} back={back}>
      <BodiesSection seen={bodies} />
      {!bodies.isMine && unsaid.length > 0 && <Sheets />}
      {bodies.isMine && (
        <>
          <p>
            <a href={ENTRY}>{words.howToEnter}</a>
          </p>
          <p class="petit">
            <a href={TRUSTED}>{words.toldFirst}</a>
          </p>
        </>
      )}
      <p>
        <a href={COUNTED}>{texts.counted}</a>
      </p>
    </HelpersPage>
  );
}

function BodiesSection({ seen }: { readonly seen: SeenBodies }) {
  const { bodies, isClosed, gone, today } = seen;
  const mayAsk = !isClosed;
  if (bodies.length + gone.length === 0 && !mayAsk) return null;
  return (
    <Section title={texts.title} id="structures" class="pile">
      {gone.map(({ name, on }) => (
        <p class="raison">{texts.comesNoMore(name, writeDay(on, today))}</p>
      ))}
      {bodies.length > 0 && (
        <Lines>
          {bodies.map((one) => (
            <Body one={one} seen={seen} />
          ))}
        </Lines>
      )}
      {mayAsk && (
        <p>
          <ButtonLink href={ASK} kind="clair">
            {texts.ask}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}

/** Asked in the name of the person: until when, unless they say it. */
function Unsaid({
  unsaidUntil,
  isMine,
  today,
}: Pick<SeenBody, "unsaidUntil"> & Pick<SeenBodies, "isMine" | "today">) {
  if (unsaidUntil === undefined) return null;
  const says = isMine ? texts.unsaidByMe : texts.unsaid;
  return <p>{says(writeDay(dayOf(unsaidUntil), today))}</p>;
}

function Body({
  one,
  seen: { today, isMine },
}: {
  readonly one: SeenBody;
  readonly seen: SeenBodies;
}) {
  const { id, name, at, state, isLapsed, answers, visits, from, until, sent, unsaidUntil } = one;
  const day = (which: Temporal.PlainDate) => writeDay(which, today);
  return (
    <div class="pile-s">
      <div class="rang bouts">
        <div class="pile-s">
          <h3 class="petit">
            <a href={at}>{name}</a>
          </h3>
          <p>{isLapsed ? texts.lapsed : texts[state]}</p>
          {state !== "no" && !isLapsed && !answers && <p>{texts.silent}</p>}
          {visits.length > 0 && <p>{helperTexts.comesFor(visits.map(({ title }) => title))}</p>}
          <p class="doux">{helperTexts.term(day(from), until && day(until))}</p>
          <Unsaid {...{ unsaidUntil, isMine, today }} />
        </div>
        {state !== "no" && (
          <details class="pile-s">
            <summary>{helperTexts.endWhom(name, undefined)}</summary>
            <Press action={`${askedAt(id)}/arreter`} kind="clair" label={texts.endOf(name)}>
              {texts.end}
            </Press>
          </details>
        )}
      </div>
      <SignedBy all={one.agreements} />
      {one.words !== undefined && <p class="doux">{texts.said(one.words)}</p>}
      {state === "comes" && !isLapsed && sent.length === 0 && <p>{texts.nobodySent}</p>}
      {sent.map((each) => (
        <SentLine each={each} one={one} isMine={isMine} today={today} />
      ))}
      <KeptOut one={one} />
    </div>
  );
}

/** Whom one wants no more by it, and lets back in one press. */
function KeptOut({ one: { id, keptOut } }: { readonly one: SeenBody }) {
  return (
    <>
      {keptOut.map(({ person, name }) => (
        <div class="rang bouts">
          <p class="doux">{texts.keptOut(name)}</p>
          <Press action={backAt(id, person)} kind="clair" label={texts.letBackOf(name)}>
            {texts.letBack}
          </Press>
        </div>
      ))}
    </>
  );
}

/** What one asks of a body, with what it will read, said before it is. */
export function AskPage({
  seen: { organisation, name, visits, mayAsk, agreements },
  back,
}: {
  readonly seen: SeenAsking;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.for(name)}
      heading={texts.for(name)}
      noindex
      narrow
      back={back}
      breadcrumb={[...above, { label: texts.ask, at: ASK }]}
    >
      {visits.length === 0 ? (
        <Empty title={texts.noVisits}>
          <p>
            <ButtonLink href={VISITS} kind="clair">
              {words.visits}
            </ButtonLink>
          </p>
        </Empty>
      ) : (
        <>
          <Form
            action={askAt(organisation)}
            asks={askForm(name, visits)}
            back={back}
            send={mayAsk ? texts.send : undefined}
          />
          <SignedBy all={agreements} />
          <p class="petit doux">{bodyText.words}</p>
        </>
      )}
    </Page>
  );
}
