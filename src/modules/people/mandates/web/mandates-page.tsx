import { dayOf, writeDate } from "#basics/dates";
import { Button, ButtonLink, Form, Problems } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { Unanswered } from "../actions/keep-mandate.ts";
import type { SeenMandate } from "../actions/see-mandates.ts";
import type { MandateState } from "../../domain/mandate.ts";
import { scopeWords } from "../../domain/mandate.fr.ts";
import { UnansweredLines } from "./awaits.tsx";
import { groundTexts } from "./ground-texts.fr.ts";
import { mandateTexts as texts } from "./texts.fr.ts";
import { Done } from "../../web/mine-pages.tsx";
import { texts as mineTexts } from "../../web/texts.fr.ts";

export interface MandatesPageProps {
  readonly mandates: readonly SeenMandate[];
  /** What waits for an answer since the reader took their account. */
  readonly unanswered: readonly Unanswered[];
  readonly done?: string | undefined;
  readonly problem?: string | undefined;
}

const ALIVE: readonly MandateState[] = ["open", "suspended", "proposed"];

/** Who acts for whom: what is proposed first, then what is open, then what is over. */
export function MandatesPage({ mandates, unanswered, done, problem }: MandatesPageProps) {
  const alive = mandates.filter(({ state }) => ALIVE.includes(state));
  const forMe = alive.filter(({ side }) => side === "person");
  const iAct = alive.filter(({ side }) => side === "holder");
  const past = mandates.filter(({ state, holder }) => state === "over" && holder !== undefined);
  return (
    <Page title={texts.title} noindex breadcrumb={[{ label: mineTexts.mine.title, at: "/moi" }]}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.says}</p>
        </header>
        <Done says={done} />
        <Problems problem={problem} />
        {unanswered.length > 0 && (
          <Section title={texts.toAnswer} id="a-dire">
            <UnansweredLines unanswered={unanswered} />
          </Section>
        )}
        <Section title={texts.iAct} id="pour-qui">
          <MandateLines mandates={iAct} none={texts.iActNone} />
          <p>
            <ButtonLink kind="clair" href="/moi/mandats/sans-adresse">
              {texts.makeFor}
            </ButtonLink>
          </p>
        </Section>
        <Section title={texts.forMe} id="qui-pour-moi">
          <MandateLines mandates={forMe} none={texts.forMeNone} />
          <p>
            <ButtonLink kind="clair" href="/moi/mandats/nouveau">
              {texts.give}
            </ButtonLink>
          </p>
        </Section>
        {mandates.some(({ state, holder }) => state === "open" && holder !== undefined) && (
          <p>
            <a href="/moi/mandats/mesure">{groundTexts.groundWays}</a>
          </p>
        )}
        {past.length > 0 && (
          <Section title={texts.past} id="finis">
            <MandateLines mandates={past} none="" />
          </Section>
        )}
      </div>
    </Page>
  );
}

function MandateLines({
  mandates,
  none,
}: {
  readonly mandates: readonly SeenMandate[];
  readonly none: string;
}) {
  if (mandates.length === 0) return <p>{none}</p>;
  return (
    <Lines>
      {mandates.map((mandate) => (
        <MandateLine {...mandate} before={beforeOf(mandate, mandates)} />
      ))}
    </Lines>
  );
}

/** The other of the two, as a line names them. */
export function otherName({ side, personName, holderName, askedName }: SeenMandate): string {
  if (side === "holder") return personName;
  const asked = askedName === undefined ? texts.proposedByMe : texts.proposedTo(askedName);
  return holderName ?? asked;
}

/** What the holder has already of the person who proposes another: accepting it ends that one. */
const beforeOf = (
  { id, state, side, person }: SeenMandate,
  all: readonly SeenMandate[],
): SeenMandate | undefined =>
  state === "proposed" && side === "holder"
    ? all.find((one) => one.person === person && one.id !== id && one.state !== "proposed")
    : undefined;

const wordsOf = ({ scopes }: SeenMandate) => listed(scopes.map((scope) => scopeWords[scope]));

function MandateLine({
  before,
  ...mandate
}: SeenMandate & { readonly before: SeenMandate | undefined }) {
  const { id, state, kind } = mandate;
  return (
    <div class="rang bouts">
      <div>
        <p>
          <strong>
            {state === "proposed" && mandate.side === "holder"
              ? texts.proposedToMe(mandate.personName)
              : otherName(mandate)}
          </strong>{" "}
          {kind === "parent" && <State>{texts.parent}</State>}
        </p>
        <p class="petit">
          {texts.what(wordsOf(mandate))}, {whenOf(mandate)}
        </p>
        {before !== undefined && <p>{texts.replaces(wordsOf(before), whenOf(before))}</p>}
      </div>
      <div class="rang">
        <Acts {...mandate} />
        <ButtonLink
          kind="clair"
          href={`/moi/mandats/${id}`}
          label={texts.seeOne(otherName(mandate))}
        >
          {texts.see}
        </ButtonLink>
      </div>
    </div>
  );
}

/** Until when it is; since when it is over, or suspended. */
function whenOf({ until, ended, state, suspendedAt }: SeenMandate): string {
  if (state === "suspended" && suspendedAt !== undefined)
    return texts.suspended(writeDate(dayOf(suspendedAt)));
  const end = writeDate(dayOf(ended?.at ?? until));
  return state === "over" ? texts.ended(end) : texts.until(end);
}

function Acts({ id, state, side, personName }: SeenMandate) {
  if (side === "person") return null;
  if (state === "proposed")
    return (
      <>
        <Form action={`/moi/mandats/${id}/accepter`} class="rang" prefix={`oui-${id}`}>
          <Button pictogram="yes">{texts.accept}</Button>
        </Form>
        <ButtonLink kind="clair" href={`/moi/mandats/${id}/arreter`}>
          {texts.decline}
        </ButtonLink>
      </>
    );
  if (state !== "open") return null;
  return (
    <Form action={`/moi/mandats/${id}/agir`} class="rang" prefix={`agir-${id}`}>
      <Button>{texts.actFor(personName)}</Button>
    </Form>
  );
}

const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** « les cercles, le cahier et les votes ». */
export function listed(words: readonly string[]): string {
  return list.format(words);
}
