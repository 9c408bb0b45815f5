import { dayOf, writeDay } from "#basics/dates";
import { type GivenBack, putOf } from "#basics/form";
import { Button, ButtonLink, Checks, Form } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Land, Section } from "#ui/panel";
import { Question } from "#ui/questions";

import type { SeenNeed } from "../actions/see-need.ts";
import type { Candidate } from "../../givers/domain/candidate.ts";
import { hasEnded } from "../../protocol/domain/exchange.ts";
import type { NeedState } from "../../protocol/domain/need.ts";
import { pageTexts as texts } from "../../protocol/web/page-texts.fr.ts";
import { wayTexts } from "../../orientation/web/line-texts.fr.ts";
import { sayState } from "../../protocol/web/say-exchange.ts";
import { toHelp } from "../../domain/to-help.fr.ts";
import { howTo } from "./forms.ts";
import { TablesSay } from "./tables-say.tsx";
import { TermsRead } from "../../protocol/web/terms-read.tsx";

export interface NeedPageProps {
  readonly seen: SeenNeed;
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
  readonly back: GivenBack;
}

/** What one needs: who might meet it and why, whom to ask and how, and whom it passed. */
export function NeedPage({ seen, now, said, back }: NeedPageProps) {
  const { need, words, kind, asked } = seen;
  const at = `/echanges/besoins/${need.id}`;
  const isOpen = need.state === "draft" || need.state === "asking";
  const live = asked.some(({ kept }) => !hasEnded(kept.exchange));
  return (
    <Page
      title={words.title}
      back={back}
      noindex
      breadcrumb={[toHelp, { label: texts.title, at: "/echanges" }]}
      above={[kind.name]}
      heading={words.title}
      beneath={
        <>
          {said !== undefined && <output>{said}</output>}
          {said === undefined && isLookedFor(seen) && <p>{texts.nobodyFound}</p>}
          {isLookedFor(seen) && <p>{texts.gapReadBy[readerOfGap(seen)]}</p>}
          {need.state === "met" && <p>{texts.met}</p>}
          {need.state === "ended" && <p>{texts.over}</p>}
        </>
      }
    >
      <div class="pile-l">
        {isOpen && !live && <Asking seen={seen} at={at} back={back} />}
        <Section title={texts.needOf} id="besoin">
          <TermsRead kind={kind} values={words.terms} today={dayOf(now)} />
          {isOpen && !live && (
            <p>
              <ButtonLink href={`${at}/modifier`} kind="clair">
                {texts.change}
              </ButtonLink>
            </p>
          )}
        </Section>
        <TablesSay lines={seen.lines} to={seen.to} />
        <Passed asked={asked} now={now} />
        <Ending state={need.state} at={at} />
      </div>
    </Page>
  );
}

/** Who reads that a need found nobody: the members of the circle for which it was asked, else the governing circle. */
function readerOfGap({ need }: SeenNeed): "governing" | "circle" {
  return need.circle === undefined ? "governing" : "circle";
}

/** The platform looked, and found nobody. */
function isLookedFor({ need, asked }: SeenNeed): boolean {
  return need.state === "asking" && need.mode === "routed" && asked.length === 0;
}

/** A draft is thrown away; what was asked is given up. */
function Ending({ state, at }: { readonly state: NeedState; readonly at: string }) {
  if (state === "draft")
    return (
      <Form action={`${at}/jeter`} class="pile-s" prefix="jeter">
        <Button kind="lien">{texts.drop}</Button>
        <p class="petit">{texts.dropSays}</p>
      </Form>
    );
  if (state !== "asking") return null;
  return (
    <Form action={`${at}/finir`} class="pile-s" prefix="finir">
      <div class="rang">
        <Button kind="clair" name="raison" value="need-is-over">
          {texts.end}
        </Button>
        <Button kind="clair" name="raison" value="found-elsewhere">
          {texts.endFound}
        </Button>
      </div>
      <p class="petit">{texts.endSays}</p>
    </Form>
  );
}

interface AskingProps {
  readonly seen: SeenNeed;
  readonly at: string;
  readonly back: GivenBack;
}

function Asking({ seen, at, back }: AskingProps) {
  const { chosen, to } = seen;
  const besides = ({ giver }: Candidate) => giver !== chosen?.giver;
  const inOrder = (found: readonly Candidate[]) => chosenFirst(found.filter(besides), to);
  const free = inOrder(seen.candidates.free);
  const notFree = inOrder(seen.candidates.notFree);
  const nobody = free.length === 0 && notFree.length === 0 && chosen === undefined;
  return (
    <Land title={texts.candidates} id="candidats">
      {nobody ? (
        <Empty title={texts.noCandidates}>
          <p>{texts.noCandidatesHelp}</p>
          <p>
            <a href="/entraide/offres">{texts.directory}</a>
          </p>
        </Empty>
      ) : (
        <p>{texts.candidatesSay}</p>
      )}
      <Form
        action={`${at}/demander${to === undefined ? "" : `?a=${to}`}`}
        send={texts.send}
        back={back}
      >
        {!nobody && (
          <Checks
            name="a"
            question={texts.whom}
            help={texts.whomHelp}
            values={to === undefined ? [] : [to]}
            choices={[
              ...(chosen === undefined
                ? []
                : [{ value: chosen.giver, label: <Chosen {...chosen} /> }]),
              ...free.map((one) => ({ value: one.giver, label: <Why candidate={one} /> })),
              ...notFree.map((one) => ({ value: one.giver, label: <NotFree candidate={one} /> })),
            ]}
          />
        )}
        <Question
          put={putOf(howTo(nobody ? ["routed"] : undefined))}
          value={to === undefined ? [] : ["one"]}
        />
        <p class="petit">{texts.gapTo[readerOfGap(seen)]}</p>
        {!nobody && <p class="petit">{texts.sendSays}</p>}
      </Form>
    </Land>
  );
}

/** Whom one came to ask stands before the others. */
function chosenFirst(found: readonly Candidate[], to: SeenNeed["to"]): readonly Candidate[] {
  return [
    ...found.filter(({ giver }) => giver === to),
    ...found.filter(({ giver }) => giver !== to),
  ];
}

/** Why somebody is proposed: what they wrote, how far it is, that they say they are free. */
function Why({ candidate }: { readonly candidate: Candidate }) {
  const [offer] = candidate.offers;
  return (
    <>
      <a href={`/entraide/${candidate.giver}`}>{candidate.name}</a>{" "}
      <span class="dessous doux petit">
        {offer === undefined ? "" : texts.offers(offer.words)}{" "}
        {candidate.km === undefined ? "" : texts.km(candidate.km)} {texts.free}
      </span>
    </>
  );
}

/** Whom one came to ask, from their own page, or from a line of a table. */
function Chosen({ giver, name, along, offer }: NonNullable<SeenNeed["chosen"]>) {
  const why = offer === undefined ? texts.cameFor : texts.offerChosen(offer);
  return (
    <>
      <a href={along === undefined ? `/entraide/${giver}` : along.at}>{name}</a>{" "}
      <span class="dessous doux petit">
        {along === undefined ? why : wayTexts.answers(along.table)}
      </span>
    </>
  );
}

function NotFree({ candidate }: { readonly candidate: Candidate }) {
  return (
    <>
      <a href={`/entraide/${candidate.giver}`}>{candidate.name}</a>{" "}
      <span class="dessous doux petit">{texts.notFree}.</span>
    </>
  );
}

function Passed({
  asked,
  now,
}: {
  readonly asked: SeenNeed["asked"];
  readonly now: Temporal.Instant;
}) {
  if (asked.length === 0) return null;
  const today = dayOf(now);
  return (
    <Section title={texts.askedUntilNow} id="passages">
      <Lines>
        {asked.map(({ kept, kind, names }) => (
          <article class="pile-s">
            <h3>
              <a href={`/echanges/${kept.id}`}>{names.giver.name}</a>
            </h3>
            <p>{sayState({ kept, kind, names, you: "asker" }, today)}</p>
            <p class="doux petit">
              {texts.toDay(writeDay(dayOf(kept.beganAt), today))}. {wayOf(kept.reasons)}
            </p>
          </article>
        ))}
      </Lines>
    </Section>
  );
}

function wayOf({ way }: Readonly<Record<string, unknown>>): string {
  if (way === "directory" || way === "table") return texts.passWay[way];
  return texts.passWay.chosen;
}
