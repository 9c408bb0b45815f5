import { dayOf } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { Above, State } from "#ui/state";
import { AsTyped } from "#ui/markdown";

import { toHelp } from "../../domain/to-help.fr.ts";
import type { ExchangePageProps } from "./exchange-props.ts";
import type { SeenExchange, SeenStep } from "../actions/see-exchange.ts";
import { AGREED, hasEnded, isSide } from "../domain/exchange.ts";
import { isOpen } from "./act-parts.tsx";
import { ExchangeActs } from "./acts.tsx";
import { employerTexts } from "./employer-texts.fr.ts";
import { type PartProps, StepLine, Terms } from "./exchange-told.tsx";
import { pageTexts as texts } from "./page-texts.fr.ts";
import { meantIn } from "../domain/meant.ts";
import { sayMeant } from "./say-meant.ts";
import { sayEmployer } from "./say-employer.ts";
import { sayState, sayTurn } from "./say-exchange.ts";
import { Talk, WhatComesNext } from "./talk.tsx";
import { hasNews, TELEPHONE, WORD } from "./talk-parts.ts";
import { Sequence } from "./sequence.tsx";
import { titleOfExchange } from "./terms.ts";

/** One exchange: where it is, whose turn it is, what is agreed, what one may do, and all that happened. */
export function ExchangePage({ seen: found, ...given }: ExchangePageProps) {
  const seen = { ...found, acts: actsHere(found) };
  const props = { ...given, seen };
  const { heard, beside, now, said, byLink = false, back } = props;
  const { kind } = seen;
  const today = dayOf(now);
  const current = seen.terms.at(-1);
  const talk = placeOfTalk(props);
  const title = `${kind.name} : ${titleOfExchange({ ...seen, values: current?.values }, today)}`;
  const place = placeOfBox(props);
  return (
    <Page
      title={title}
      back={back}
      noindex
      breadcrumb={byLink ? undefined : [toHelp, { label: texts.title, at: "/echanges" }]}
    >
      <div class="pile-l">
        {said !== undefined && <output>{said}</output>}
        <Refused {...props} />
        <Head seen={seen} today={today} isYours={waitsForYou(props)} />
        {place === "first" && beside?.box}
        {heard?.maySay === true && <WhatComesNext {...props} heard={heard} />}
        {place === "next" && beside?.box}
        {heard !== undefined && talk === "first" && <Talk {...props} heard={heard} />}
        {isAboutTerms(seen) && <Terms seen={seen} today={today} />}
        <ActsPart {...props} />
        {place === "beneath" && beside !== undefined && (
          <div id={BEFORE} class="pile-l">
            {beside.box}
          </div>
        )}
        {heard !== undefined && talk === "after" && <Talk {...props} heard={heard} />}
        {!isAboutTerms(seen) && <Terms seen={seen} today={today} />}
        <Section title={texts.history} id="histoire">
          <ol class="pile-s">
            {toldSteps(seen).map((step) => (
              <StepLine seen={seen} step={step} today={today} />
            ))}
          </ol>
        </Section>
        <Section title={texts.picture} id="image">
          <Sequence seen={{ ...seen, steps: toldSteps(seen) }} today={today} />
        </Section>
        {!byLink && isSide(seen.you) && <Ways seen={seen} />}
      </div>
    </Page>
  );
}

/** Where what others show stands: what waits for who reads, before what they may do besides; beneath an answer that they give here. */
function placeOfBox({
  seen,
  beside,
}: Pick<ExchangePageProps, "seen" | "beside">): "first" | "next" | "beneath" {
  if (isHeldAbove(seen)) return "first";
  if (answersHere(seen)) return "beneath";
  return beside?.waitsForYou === true || beside?.isTheLand === true ? "first" : "next";
}

/** Where what a module above shows stands beneath the answer. */
const BEFORE = "a-savoir";

/** What one may do here. */
function ActsPart(props: ExchangePageProps) {
  const { seen, beside } = props;
  if (seen.acts.length === 0) return null;
  const isOver = isHeldAbove(seen) ? seen.acts.every((act) => act === "cancel") : saysNoMore(seen);
  // A day that waits for an answer is what comes next, whoever has the turn.
  const isAsked = beside?.waitsForYou === true && !seen.turn.includes(seen.you);
  const Ground = beside?.isTheLand === true || isOver || isAsked ? Section : Land;
  return (
    <Ground title={isOver ? texts.ifNot : isAsked ? texts.afterwards : sayTurn(seen)} id="a-faire">
      {answersHere(seen) && beside !== undefined && (
        <p class="petit">
          <a href={`#${BEFORE}`}>{texts.before}</a>
        </p>
      )}
      <ExchangeActs {...props} />
    </Ground>
  );
}

/** Whoever said yes waits for another yes, and may only take theirs back. */
function saysNoMore({ acts, turn, you }: SeenExchange): boolean {
  return !turn.includes(you) && acts.every((act) => act === "cancel" || act === "decline");
}

/** A yes is asked of who reads to what a module above holds: its button stands before all that may be read of it. */
function answersHere(seen: SeenExchange): boolean {
  const { kind, acts } = seen;
  if (kind.agreement === undefined || isHeldAbove(seen)) return false;
  return acts.some((act) => act === "accept" || act === "confirm" || act === "approve");
}

/** What was agreed is held by a module above: that it was done, and how it went, is said there. */
function isHeldAbove({ kind, kept }: SeenExchange): boolean {
  return kind.agreement !== undefined && AGREED.includes(kept.exchange.state);
}

function actsHere(seen: SeenExchange): SeenExchange["acts"] {
  return isHeldAbove(seen) ? seen.acts.filter((act) => act === "cancel") : seen.acts;
}

/** To the need, and to one’s calendar. */
function Ways({ seen: { need, kept, kind } }: Pick<ExchangePageProps, "seen">) {
  return (
    <ul>
      {kind.at !== undefined && (
        <li>
          <a href={kind.at(kept.id)}>{employerTexts.ownPage}</a>
        </li>
      )}
      {need !== undefined && (
        <li>
          <a href={`/echanges/besoins/${need}`}>{texts.seeNeed}</a>
        </li>
      )}
      <li>
        <a href={`/echanges/${kept.id}.ics`}>{texts.ics}</a>
      </li>
    </ul>
  );
}

/** What the other said comes before what one may do, while it is new or comes back; it is left out when nothing was said. */
function placeOfTalk({ heard, back }: ExchangePageProps): "first" | "after" | undefined {
  if (heard === undefined) return undefined;
  if (isTalk(back) || hasNews(heard)) return "first";
  const { theirs, mine } = heard.telephones;
  const isEmpty = heard.words.length === 0 && theirs === undefined && mine === undefined;
  return heard.maySay || !isEmpty ? "after" : undefined;
}

/** Who named nobody else agreed by saying yes: that is told once. */
function toldSteps({ steps, approvers }: SeenExchange): readonly SeenStep[] {
  return steps.filter(
    ({ act, by }) => act !== "approve" || approvers.some(({ party }) => party === by),
  );
}

/** What went wrong, when the act that was sent is none of those that one may do any more. */
function Refused({ seen, heard, beside, back }: ExchangePageProps) {
  const isOpenTalk = isTalk(back) && heard?.maySay === true;
  const isThere =
    isOpenTalk || beside?.holdsBack === true || seen.acts.some((act) => isOpen({ back }, act));
  return back.problem === undefined || isThere ? null : (
    <Problems problem={back.problem} kept={false} />
  );
}

function isTalk({ form }: GivenBack): boolean {
  return form === WORD || form === TELEPHONE;
}

/** What the other said along with it. */
function LastWords({ steps }: { readonly steps: readonly SeenStep[] }) {
  const words = steps.findLast(({ act }) => act !== "remind")?.words;
  return words === undefined ? null : (
    <blockquote class="bulle">
      <AsTyped text={words} />
    </blockquote>
  );
}

/** One reads what is proposed before one answers it; once agreed, what is to be done comes first. */
function isAboutTerms({ kept, turn, you }: SeenExchange): boolean {
  const { state } = kept.exchange;
  return (
    turn.includes(you) && (state === "proposed" || state === "changed" || state === "approving")
  );
}

/** Whether who reads has something to do: their turn of the exchange, or an answer beside it. */
function waitsForYou({ seen, beside }: Pick<ExchangePageProps, "seen" | "beside">): boolean {
  return (seen.turn.includes(seen.you) && !isHeldAbove(seen)) || beside?.waitsForYou === true;
}

function Head({ seen, today, isYours }: PartProps & { readonly isYours: boolean }) {
  const { kept, kind, you, names, terms } = seen;
  return (
    <header class="pile-s">
      <Above
        facts={[
          kind.name,
          names[you === "giver" ? "asker" : "giver"].name,
          // Of what a module above holds that module says what there is to do.
          ...(isHeldAbove(seen) && !isYours && !hasEnded(kept.exchange)
            ? []
            : [
                <State tone={isYours ? "presse" : hasEnded(kept.exchange) ? undefined : "attend"}>
                  {isYours ? texts.yourTurn : hasEnded(kept.exchange) ? texts.ended : texts.waits}
                </State>,
              ]),
        ]}
      />
      <h1>{titleOfExchange({ kind, values: terms.at(-1)?.values, names }, today)}</h1>
      <p class="chapo">{sayState(seen, today)}</p>
      <EmployerSaid seen={seen} />
      <MeantBy seen={seen} />
      {isAboutTerms(seen) && <LastWords steps={seen.steps} />}
    </header>
  );
}

/** Where the yes of the organisation that the asker works for stands. */
function EmployerSaid({ seen }: Pick<PartProps, "seen">) {
  const says = sayEmployer({ ...seen, reader: seen.you });
  return says === undefined ? null : <p>{says}</p>;
}

/** Which of their offers, or which line of a table, the one who is asked is asked for. */
function MeantBy({ seen }: Pick<PartProps, "seen">) {
  const { line, at } = meantIn(seen.kept.reasons);
  const says = sayMeant({ ...seen, party: seen.you });
  if (says === undefined) return null;
  return <p>{line !== undefined && at !== undefined ? <a href={at}>{says}</a> : says}</p>;
}
