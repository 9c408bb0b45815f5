import { writeDate } from "#basics/dates";
import { sayFile } from "#pieces/access";
import { ButtonLink } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { State } from "#ui/state";

import {
  type PapersOfKind,
  papersToDo,
  type SeenPaper,
  type SeenPapers,
} from "../actions/see-papers.ts";
import { addressOf } from "../../domain/organisation.ts";
import {
  ALWAYS_ASKED,
  isToDo,
  paperKind,
  type PaperKindKey,
  type PaperState,
} from "../domain/paper.ts";
import { Said } from "../../web/said.tsx";
import { sayState, texts } from "./texts.fr.ts";

const tones = {
  "up-to-date": "va",
  "to-renew": "attend",
  expired: "presse",
  missing: undefined,
} as const;

/** Where a paper stands: words first, a colour that repeats them. */
export function PaperStateWord({ state }: { readonly state: PaperState }) {
  return <State tone={tones[state.is]}>{sayState(state)}</State>;
}

/** The papers of an organisation: what is asked again and again, where each stands. */
export function PapersPage({
  seen,
  said,
}: {
  readonly seen: SeenPapers;
  readonly said: string | undefined;
}) {
  const { organisation, kinds, mayKeep } = seen;
  const at = addressOf(organisation);
  const asked = kinds.filter(({ kind }) => ALWAYS_ASKED.includes(kind));
  const others = kinds.filter(({ kind }) => !ALWAYS_ASKED.includes(kind));
  const isEmpty = kinds.every(({ papers }) => papers.length === 0);
  return (
    <Page
      title={texts.titleOf(organisation.name)}
      noindex
      breadcrumb={[{ label: organisation.name, at }]}
      lead={texts.lead}
      beneath={
        <>
          <p>{texts.whoReads}</p>
          {!mayKeep && <p class="doux">{texts.readOnly}</p>}
        </>
      }
    >
      <Said says={said} />
      <Summary kinds={kinds} />
      <Section title={texts.asked} id="demandes">
        <Lines>{asked.flatMap((one) => linesOf(one, { at, mayKeep }))}</Lines>
      </Section>
      {others.length > 0 && (
        <Section title={texts.else} id="autres">
          <Lines>{others.flatMap((one) => linesOf(one, { at, mayKeep }))}</Lines>
        </Section>
      )}
      {mayKeep && <Others at={at} kinds={seen.others} />}
      <p class="rang">
        <ButtonLink href={`${at}/annee`} kind="clair">
          {texts.year}
        </ButtonLink>
        {!isEmpty && (
          <ButtonLink href={`${at}/papiers/tout`} kind="clair">
            {texts.all}
          </ButtonLink>
        )}
      </p>
    </Page>
  );
}

/** What there is to do, counted, in one look. */
function Summary({ kinds }: { readonly kinds: readonly PapersOfKind[] }) {
  const told = sayToDo(kinds);
  return (
    <Cove class="pile-s">
      <p class="gros">{told.length === 0 ? texts.summary.fine : `${told.join(", ")}.`}</p>
    </Cove>
  );
}

/** « 1 papier est périmé », « 2 papiers sont à refaire » : what presses first. */
export function sayToDo(kinds: readonly PapersOfKind[]): readonly string[] {
  const { missing, toRenew, expired } = papersToDo(kinds);
  return [
    ...(expired.length === 0 ? [] : [texts.summary.expired(expired.length)]),
    ...(toRenew.length === 0 ? [] : [texts.summary.toRenew(toRenew.length)]),
    ...(missing.length === 0 ? [] : [texts.summary.missing(missing.length)]),
  ];
}

interface Around {
  readonly at: string;
  readonly mayKeep: boolean;
}

function linesOf({ kind, papers }: PapersOfKind, around: Around) {
  if (papers.length === 0) return [<MissingLine kind={kind} {...around} />];
  return papers.map((paper) => <PaperLineOf paper={paper} {...around} />);
}

function PaperLineOf({ paper, at }: Around & { readonly paper: SeenPaper }) {
  const { title, current, state, file } = paper;
  const facts = [
    texts.dated(writeDate(current.dated)),
    ...(file === undefined ? [] : [sayFile(file)]),
  ];
  return (
    <article class="rang bouts">
      <div class="pile-xs">
        <h3 class="h-petit">
          <a href={`${at}/papiers/${paper.id}`}>{title}</a>
        </h3>
        <p class="petit doux">{facts.join(" · ")}</p>
      </div>
      <PaperStateWord state={state} />
    </article>
  );
}

function MissingLine({ kind, at, mayKeep }: Around & { readonly kind: PaperKindKey }) {
  const { name, says } = paperKind(kind);
  const state = { is: "missing" } as const;
  return (
    <article class="rang bouts">
      <div class="pile-xs">
        <h3 class="h-petit">{name}</h3>
        <p class="petit doux">{says}</p>
      </div>
      <span class="rang">
        {isToDo(state, kind) && <PaperStateWord state={state} />}
        {mayKeep && (
          <ButtonLink
            href={`${at}/papiers/ranger/${kind}`}
            kind="clair"
            label={`${texts.keep}, ${name}`}
          >
            {texts.keep}
          </ButtonLink>
        )}
      </span>
    </article>
  );
}

function Others({ at, kinds }: { readonly at: string; readonly kinds: readonly PaperKindKey[] }) {
  return (
    <details class="pile-s">
      <summary>{texts.another}</summary>
      <ul class="liens">
        {kinds.map((kind) => (
          <li>
            <a href={`${at}/papiers/ranger/${kind}`}>{paperKind(kind).name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
