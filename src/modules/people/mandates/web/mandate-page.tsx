import { dayOf, PARIS, writeDate, writeTime } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { ButtonLink, Choices, Form, Select, TextArea, type Typed } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenJournal } from "../actions/see-mandates.ts";
import type { Deed } from "../../domain/deed.ts";
import { consentNames, scopeNames } from "../../domain/mandate.fr.ts";
import { MONTHS } from "../../domain/mandate.ts";
import { GroundSection } from "./ground.tsx";
import { ActsNow, Together } from "./together.tsx";
import { mandateTexts as texts } from "./texts.fr.ts";

export interface MandatePageProps {
  readonly seen: SeenJournal;
  /** How each form done is called, by its path. */
  readonly says: (path: string) => string | undefined;
  readonly typed?: Typed | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
  /** What a form that the page declares gives back. */
  readonly back?: GivenBack | undefined;
  /** Who acted was just stopped. */
  readonly hasStopped?: boolean;
}

/** One mandate: what is entrusted, how it was agreed, all that was done; for a screen and for paper. */
export function MandatePage({ seen, says, back, hasStopped = false, ...form }: MandatePageProps) {
  const { mandate, deeds, withoutAddress, ground } = seen;
  const { id, state, side, kind } = mandate;
  const title = texts.one(mandate.personName);
  const mayEnd = state !== "over" && state !== "lapsed";
  const byPaper =
    side === "holder" && withoutAddress && mandate.ended === undefined && state !== "suspended";
  return (
    <Page title={title} noindex breadcrumb={[{ label: texts.back, at: "/moi/mandats" }]}>
      <div class="pile-l">
        <h1>{title}</h1>
        {hasStopped && <output>{texts.stoppedNow(mandate.holderName ?? "")}</output>}
        {hasStopped && mayEnd && <EndWay id={id} says={texts.stopForGood} />}
        {state === "suspended" && <p class="anse">{texts.suspendedSays}</p>}
        {seen.actingSince !== undefined && <ActsNow seen={seen} since={seen.actingSince} />}
        <MandateFacts seen={seen} />
        {side === "holder" && state === "open" && (
          <Together withoutAddress={withoutAddress}>{[...seen.together]}</Together>
        )}
        {seen.opened.length > 0 && (
          <Section title={texts.opened} id="ouvert" class="pile">
            <p>{texts.openedSays}</p>
            {[...seen.opened]}
          </Section>
        )}
        <Journal deeds={deeds} mandate={mandate} says={says} />
        {state === "open" && <GroundSection {...{ id, ground, mandate, back }} />}
        {byPaper && <OnPaper id={id} mayRenew={kind === "chosen"} form={form} />}
        {side === "person" && state === "open" && (
          <p class="a-l-ecran petit">
            <a href={`/signaler/mandat/${id}`}>{texts.report}</a>
          </p>
        )}
        {mayEnd && <EndWay id={id} says={texts.end} />}
      </div>
    </Page>
  );
}

/** The way to where one of the two says that it ends. */
const EndWay = ({ id, says }: { readonly id: string; readonly says: string }) => (
  <p class="a-l-ecran">
    <ButtonLink kind="clair" href={`/moi/mandats/${id}/arreter`}>
      {says}
    </ButtonLink>
  </p>
);

/** All that was done by it, and what came of it. */
function Journal({
  deeds,
  mandate,
  says,
}: Pick<SeenJournal, "deeds" | "mandate"> & Pick<MandatePageProps, "says">) {
  return (
    <Section title={texts.journal} id="journal">
      <p>{deeds.length === 0 ? texts.journalNone : texts.journalSays}</p>
      <ol class="pile-s" reversed>
        {deeds.map((deed) => (
          <DeedLine deed={deed} says={says} {...mandate} />
        ))}
      </ol>
      <p class="petit doux a-l-ecran">{texts.print}</p>
    </Section>
  );
}

interface OnPaperProps {
  readonly id: string;
  readonly mayRenew: boolean;
  readonly form: Pick<MandatePageProps, "typed" | "problems">;
}

/** For who acts for somebody without an address: their account taken, their mandate given again, on paper. */
function OnPaper({ id, mayRenew, form }: OnPaperProps) {
  return (
    <>
      <Section title={texts.take} id="compte" class="pile a-l-ecran">
        <p>{texts.takeSays}</p>
        <Form action={`/moi/mandats/${id}/billet`} send={texts.takeSend} prefix="billet" />
      </Section>
      {mayRenew && (
        <Section title={texts.renew} id="renouveler" class="pile a-l-ecran">
          <p>{texts.renewSays}</p>
          <Form
            action={`/moi/mandats/${id}/renouveler`}
            send={texts.renew}
            prefix="encore"
            {...form}
          >
            <ConsentFields />
          </Form>
        </Section>
      )}
    </>
  );
}

function MandateFacts({ seen: { mandate, note, through } }: { readonly seen: SeenJournal }) {
  const { since, until, ended, consent, scopes } = mandate;
  const consentWords =
    note === undefined ? consentNames[consent] : `${consentNames[consent]} : ${note}`;
  return (
    <>
      <Facts
        facts={[
          { label: texts.person, says: mandate.personName },
          { label: texts.holder, says: holderOf(mandate) },
          {
            label: texts.scopesFact,
            says: (
              <ul>
                {scopes.map((scope) => (
                  <li>{scopeNames[scope]}</li>
                ))}
              </ul>
            ),
          },
          { label: texts.consentFact, says: consentWords },
          since && { label: texts.from, says: writeDate(dayOf(since)) },
          { label: texts.untilFact, says: writeDate(dayOf(ended?.at ?? until)) },
        ]}
      />
      {[...through]}
    </>
  );
}

interface DeedLineProps {
  readonly deed: Deed;
  readonly says: (path: string) => string | undefined;
  readonly personName: string;
  readonly holderName: string | undefined;
}

/** What the holder does, and what each of the two says, is said with who. */
function whoOf(
  what: Deed["what"],
  { personName, holderName = "" }: Pick<DeedLineProps, "personName" | "holderName">,
) {
  if (what === "ground-by-person" || what === "ground-off-by-person") return `${personName} `;
  const isHolders = ["acted", "began", "stopped", "ground-by-holder", "ground-off-by-holder"];
  return isHolders.includes(what) ? `${holderName} ` : "";
}

function DeedLine({ deed: { at, what, path, done }, says, ...names }: DeedLineProps) {
  const local = at.toZonedDateTimeISO(PARIS);
  const words = (path === undefined ? undefined : says(path)) ?? texts.deeds[what];
  const who = whoOf(what, names);
  return (
    <li>
      {writeDate(local.toPlainDate())}, {writeTime(local.toPlainTime())} : {who}
      {words}
      {!done && ` (${texts.notFinished})`}
    </li>
  );
}

const monthChoices = MONTHS.map((months) => ({
  value: String(months),
  label: texts.monthChoices[months],
}));
const consentChoices = (["presence", "paper", "telephone"] as const).map((value) => ({
  value,
  label: texts.consentChoices[value],
}));

/** Who acts, or of whom it is asked. */
function holderOf({ holderName, askedName }: SeenJournal["mandate"]): string {
  const asked = askedName === undefined ? texts.holderNobody : texts.proposedTo(askedName);
  return holderName ?? asked;
}

export function MonthsField({ name = "mois" }: { readonly name?: string }) {
  return (
    <Select
      name={name}
      label={texts.months}
      help={texts.monthsHelp}
      options={monthChoices}
      value="6"
    />
  );
}

/** How somebody agreed elsewhere than on a page, for how long, and where that is kept. */
export function ConsentFields() {
  return (
    <>
      <Choices name="accord" question={texts.consent} choices={consentChoices} />
      <TextArea name="note" label={texts.note} help={texts.noteHelp} />
      <MonthsField />
    </>
  );
}
