import type { Child } from "hono/jsx";

import { writeDay } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Avatar } from "#ui/avatar";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import type { Known, SeenChoices, SeenHelper, SeenHelpers } from "../actions/see-helpers.ts";
import { helperText } from "../actions/texts.fr.ts";
import { assignmentAt, AT, HELPERS, NEW_HELPER, SHEETS, VISITS } from "../domain/address.ts";
import { Fills } from "./passages/offers.tsx";
import { helperForm, whoForm } from "./helper-forms.ts";
import { helperTexts as texts } from "./helper-texts.fr.ts";
import { texts as words } from "./texts.fr.ts";
import { stopsUnsaidOn } from "./unsaid-on-paper.ts";

const above = { label: words.title, at: AT };
const aboveOne = [above, { label: texts.title, at: HELPERS }];

/** « Qui m’aide »: who comes, for what, until when; each ended in one press. */
export function HelpersPage({
  seen: { home, helpers, today, isMine },
  above: said,
  back,
  children,
}: {
  readonly seen: SeenHelpers;
  /** What is said before those who come. */
  readonly above?: Child;
  readonly back: GivenBack;
  /** Who else comes, and how. */
  readonly children?: Child;
}) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[above]}
    >
      <Problems problem={back.problem} kept={false} />
      {said}
      {!home.isClosed && (
        <p>
          <ButtonLink href={NEW_HELPER}>{texts.name}</ButtonLink>
        </p>
      )}
      {helpers.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <Lines>
          {helpers.map((one) => (
            <Helper one={one} today={today} isMine={isMine} />
          ))}
        </Lines>
      )}
      {children}
    </Page>
  );
}

/** Who acts for somebody goes on to the sheet that a witness reads to them. */
export function Sheets() {
  return (
    <p>
      {texts.sheetsLead} <a href={SHEETS}>{texts.sheets}</a>
    </p>
  );
}

function Helper({
  one,
  today,
  isMine,
}: {
  readonly one: SeenHelper;
  readonly today: Temporal.PlainDate;
  readonly isMine: boolean;
}) {
  const { id, helper, visits, from, until, oneDay, isAsked, unsaidUntil } = one;
  const unsaid = isMine ? texts.unsaidByMe : texts.unsaid;
  const day = (which: Temporal.PlainDate) => writeDay(which, today);
  const stopsUnsaid = stopsUnsaidOn({ unsaidUntil, until });
  return (
    <div class="rang bouts">
      <div class="pile-s">
        <div class="voisin">
          <Avatar id={helper.person} name={helper.name} />
          <h2 class="petit">{helper.name}</h2>
        </div>
        {isMine && unsaidUntil === undefined && <p class="doux">{texts.known}</p>}
        <p>{texts.comesFor(visits.map(({ title }) => title))}</p>
        <p class="doux">{texts.term(day(from), until && day(until))}</p>
        {isAsked && <p>{texts.notAnswered}</p>}
        {stopsUnsaid !== undefined && <p>{unsaid(day(stopsUnsaid))}</p>}
        <Fills one={one} isMine={isMine} />
      </div>
      <details class="pile-s">
        <summary>{texts.endWhom(helper.name, oneDay ? day(from) : undefined)}</summary>
        <Press
          action={`${assignmentAt(id)}/arreter`}
          kind="clair"
          label={texts.endOf(helper.name, oneDay ? day(from) : undefined)}
        >
          {texts.end}
        </Press>
      </details>
    </div>
  );
}

/** Whom one may name: those whom one knows here. */
export function WhomPage({
  seen: { known, visits, isMine },
  back,
}: {
  readonly seen: SeenChoices;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.name}
      heading={texts.name}
      lead={isMine ? texts.whomLead : texts.whomLeadFor}
      noindex
      narrow
      back={back}
      breadcrumb={aboveOne}
    >
      {known.length === 0 || visits.length === 0 ? (
        <NobodyToName hasVisits={visits.length > 0} />
      ) : (
        <Form action={NEW_HELPER} asks={whoForm(known)} back={back} send={texts.whomNext} />
      )}
      {visits.length > 0 && <NotThere />}
    </Page>
  );
}

/** A neighbour who is not here: their name in the words of the visit, or a letter that invites them. */
function NotThere() {
  return (
    <details class="pile-s">
      <summary>{texts.notThere}</summary>
      <p>
        {texts.notThereWords} <a href={VISITS}>{words.visits}</a>
      </p>
      <p>
        {texts.notThereInvite} <a href="/cercles">{texts.circles}</a>
      </p>
    </details>
  );
}

/** Nobody to name, or nothing for which. */
export function NobodyToName({ hasVisits }: { readonly hasVisits: boolean }) {
  return (
    <Empty title={hasVisits ? texts.nobodyKnown : texts.noVisits}>
      {hasVisits ? (
        <p>{texts.nobodyKnownHelp}</p>
      ) : (
        <p>
          <ButtonLink href={VISITS} kind="clair">
            {words.visits}
          </ButtonLink>
        </p>
      )}
    </Empty>
  );
}

/** For what one names somebody, with what they will read, said before it is. */
export function NameHelperPage({
  seen,
  who,
  back,
}: {
  readonly seen: SeenChoices;
  readonly who: Known;
  readonly back: GivenBack;
}) {
  const before = seen.helpers.find(({ helper, oneDay }) => helper.person === who.person && !oneDay);
  const values = before && { ...before, visits: before.visits.map(({ id }) => id) };
  return (
    <Page
      title={texts.for(who.name)}
      heading={texts.for(who.name)}
      noindex
      narrow
      back={back}
      breadcrumb={[...aboveOne, { label: texts.name, at: NEW_HELPER }]}
    >
      {before !== undefined && <p>{texts.comesAlready(who.name)}</p>}
      <Form
        action={`${NEW_HELPER}/${who.person}`}
        asks={helperForm(who.name, seen.visits)}
        values={values}
        back={back}
        send={texts.send}
      />
      <p class="petit doux">{helperText.words}</p>
    </Page>
  );
}
