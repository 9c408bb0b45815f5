import type { Child } from "hono/jsx";

import { dayOf, writeDate } from "#basics/dates";
import { backTo, type GivenBack } from "#basics/form";
import { Button, ButtonLink, Field, Form, Hidden } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Questions } from "#ui/questions";
import { Table } from "#ui/table";

import type { ComparedOrganisations, SeenMerges, Twins } from "../actions/see-merges.ts";
import { kindNames, standingNames } from "../../domain/names.fr.ts";
import { bringsRepresentatives, UNDO_DAYS } from "../domain/merge.ts";
import { addressOf, type Organisation, standingOf } from "../../domain/organisation.ts";
import { mergeRefusals, mergeTexts as words } from "./ends-texts.fr.ts";
import { Said } from "../../web/said.tsx";
import { OPERATOR_CLAIMS, OPERATOR_TRAIL } from "../../claims/web/operator-claims-page.tsx";
import { reasonForm } from "./forms.ts";

export const MERGES = `${OPERATOR_CLAIMS}/doublons`;

export interface MergesPageProps {
  readonly seen: SeenMerges;
  readonly said: string | undefined;
  /** The merge that was asked to be undone: what is to be mended belongs to it, or to the choice of two. */
  readonly about?: string;
  readonly back: GivenBack;
}

/** For the operator: those that look alike, two to choose, and what may be undone. */
export function MergesPage({ seen: { twins, recent }, said, about, back }: MergesPageProps) {
  return (
    <Page title={words.title} noindex breadcrumb={OPERATOR_TRAIL} lead={words.lead} back={back}>
      <Said says={said} />
      <Section title={words.alike} class="pile">
        {twins.length === 0 && <p>{words.none}</p>}
        <Lines>
          {twins.map((pair) => (
            <TwinLine {...pair} />
          ))}
        </Lines>
      </Section>
      <Section title={words.other} class="pile">
        <Form
          action={`${MERGES}/comparer`}
          method="get"
          send={words.compare}
          back={backTo("choix", back)}
        >
          <Field name="disparait" label={words.gone} help={words.numberHelp} width="moyen" />
          <Field name="reste" label={words.kept} help={words.numberHelp} width="moyen" />
        </Form>
      </Section>
      <Section title={words.recent} class="pile">
        {recent.length === 0 && <p>{words.noRecent}</p>}
        <Lines>
          {recent.map((merge) => (
            <RecentMerge merge={merge} back={about === merge.gone ? back : {}} />
          ))}
        </Lines>
      </Section>
    </Page>
  );
}

function TwinLine({ one, other, because }: Twins) {
  return (
    <article class="pile-s">
      <div>
        <p>
          <a href={addressOf(one)}>{one.name}</a>{" "}
          <span class="doux">
            {one.town}, {standingNames[standingOf(one)]}
          </span>
        </p>
        <p>
          <a href={addressOf(other)}>{other.name}</a>{" "}
          <span class="doux">
            {other.town}, {standingNames[standingOf(other)]}
          </span>
        </p>
      </div>
      <p class="rang bouts">
        <span class="doux petit">{words.because[because]}</span>{" "}
        <ButtonLink
          kind="clair"
          href={`${MERGES}/comparer?disparait=${other.number}&reste=${one.number}`}
          label={words.compareOne(one.name)}
        >
          {words.compare}
        </ButtonLink>
      </p>
    </article>
  );
}

function RecentMerge({
  merge,
  back,
}: {
  readonly merge: SeenMerges["recent"][number];
  readonly back: GivenBack;
}) {
  const { gone, goneName, keptName, keptNumber, madeAt, reason } = merge;
  const day = dayOf(madeAt);
  return (
    <article class="pile-s">
      <p>
        <a href={`/structures/${keptNumber}`}>{words.merged(goneName, keptName, writeDate(day))}</a>
      </p>
      <p class="doux">
        {reason} {words.undoable(writeDate(day.add({ days: UNDO_DAYS })))}
      </p>
      <details open={back.typed !== undefined}>
        <summary>{words.undo}</summary>
        <Form action={`${MERGES}/defaire`} prefix={gone} back={back}>
          <Hidden name="structure" value={gone} />
          <Questions of={reasonForm} />
          <div class="rang">
            <Button kind="clair" label={words.undoOne(goneName)}>
              {words.undo}
            </Button>
          </div>
        </Form>
      </details>
    </article>
  );
}

interface ComparePageProps {
  readonly compared: ComparedOrganisations;
  readonly back: GivenBack;
}

/** Two side by side, what merging them changes, and the act. */
export function ComparePage({ compared, back }: ComparePageProps) {
  const { gone, kept, refusal, betterTurned } = compared;
  return (
    <Page
      title={words.compareTitle}
      noindex
      breadcrumb={[...OPERATOR_TRAIL, { label: words.title, at: MERGES }]}
      back={back}
    >
      <div class="pile-l">
        <h1>{words.compareTitle}</h1>
        <SideBySide gone={gone} kept={kept} />
        {betterTurned && (
          <p class="raison">
            {words.turn}{" "}
            <a href={`${MERGES}/comparer?disparait=${kept.number}&reste=${gone.number}`}>
              {words.turnLink}
            </a>
          </p>
        )}
        {refusal === undefined ? (
          <Merging compared={compared} back={back} />
        ) : (
          <p class="anse">{mergeRefusals[refusal]}</p>
        )}
      </div>
    </Page>
  );
}

function Merging({ compared: { gone, kept }, back }: ComparePageProps) {
  const says = words.consequences;
  return (
    <>
      <Section title={words.what} class="pile-s">
        <ul>
          <li>{says.address(gone.name, kept.name)}</li>
          <li>{says.words(kept.name)}</li>
          <li>{bringsRepresentatives(gone, kept) ? says.both : says.one}</li>
          <li>{says.calls}</li>
          <li>{says.told}</li>
        </ul>
      </Section>
      <Form action={MERGES} send={words.send} back={back}>
        <Hidden name="disparait" value={gone.id} />
        <Hidden name="reste" value={kept.id} />
        <Questions of={reasonForm} />
      </Form>
    </>
  );
}

function SideBySide({ gone, kept }: { readonly gone: Organisation; readonly kept: Organisation }) {
  const rows: readonly (readonly [string, (one: Organisation) => Child])[] = [
    [words.facts.kind, ({ kind }) => kindNames[kind]],
    [words.facts.seat, ({ town, department }) => `${town} (${department})`],
    [words.facts.standing, (one) => standingNames[standingOf(one)]],
    [words.facts.numbers, numbersOf],
    [words.facts.since, ({ madeAt }) => writeDate(dayOf(madeAt))],
  ];
  return (
    <Table
      caption={words.compareTitle}
      columns={[
        { title: words.facts.what, cell: ([label]) => label },
        {
          title: (
            <>
              {words.gone} : <a href={addressOf(gone)}>{gone.name}</a>
            </>
          ),
          says: words.gone,
          cell: ([, says]) => says(gone),
        },
        {
          title: (
            <>
              {words.kept} : <a href={addressOf(kept)}>{kept.name}</a>
            </>
          ),
          says: words.kept,
          cell: ([, says]) => says(kept),
        },
      ]}
      rows={rows}
    />
  );
}

function numbersOf({ numbers }: Organisation): string {
  const { rna, siren, siret, inscription, formerNumber } = numbers;
  const all = [rna, siret ?? siren, inscription, formerNumber].filter((one) => one !== undefined);
  return all.length === 0 ? words.noNumber : all.join(", ");
}
