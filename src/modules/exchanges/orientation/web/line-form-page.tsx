import { type FieldProblems, Form, Hidden, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Inlet } from "#ui/panel";

import type { SeenOneLine } from "../actions/see-orientation.ts";
import type { Proposing } from "../actions/see-proposing.ts";
import { addressOf, type Orientation } from "../domain/orientation.ts";
import { MoreFields, NeedFields, WhoFields } from "./line-fields.tsx";
import { formTexts, lineTexts } from "./line-texts.fr.ts";
import { texts } from "./texts.fr.ts";
import { HERE } from "./orientations-page.tsx";

const words = formTexts;

interface Mending {
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export type ProposePageProps = Mending & {
  readonly proposing: Proposing;
  /** The need that is written already: a gap, or what somebody looked for. */
  readonly need?: string | undefined;
  readonly reviewOn: Temporal.PlainDate;
};

/** « Proposer une ligne ». */
export function ProposePage({ proposing, need, reviewOn, ...form }: ProposePageProps) {
  const { seen, members, gap } = proposing;
  const at = addressOf(seen.table);
  return (
    <FormPage table={seen.table} title={words.title} lead={words.lead} {...form}>
      <Form action={`${at}/proposer`} send={words.send} {...form}>
        {gap !== undefined && <Hidden name="manque" value={gap.id} />}
        <NeedFields need={gap?.words ?? need} />
        <WhoFields members={members} />
        <MoreFields
          lines={[...seen.standing, ...seen.waiting]}
          reviewOn={reviewOn}
          unfolded={isMended(form)}
        />
      </Form>
    </FormPage>
  );
}

export type ChangePageProps = Mending & {
  readonly seen: SeenOneLine;
  /** Somebody changed it meanwhile: what it says now is shown above. */
  readonly stale?: boolean | undefined;
};

/** « Proposer un changement »: other words for the same actor. */
export function ChangeLinePage({ seen, stale = false, ...form }: ChangePageProps) {
  const { table, line, words: now } = seen;
  const at = `${addressOf(table)}/lignes/${line.id}`;
  return (
    <FormPage
      table={table}
      title={words.changeTitle}
      lead={`${words.changeLead} ${words.already}`}
      line={{ label: now.need, at }}
      {...form}
    >
      {stale && (
        <Inlet class="pile-s">
          <p>{lineTexts.stale}</p>
          <p>
            <strong>{now.need}</strong>
          </p>
          <p>{now.conditions ?? lineTexts.noConditions}</p>
        </Inlet>
      )}
      <Form action={`${at}/changer`} send={words.send} version={line.version} {...form}>
        <NeedFields need={now.need} now={now} />
        <MoreFields
          lines={seen.others}
          reviewOn={now.reviewOn}
          now={now}
          unfolded={isMended(form)}
        />
      </Form>
    </FormPage>
  );
}

interface FormPageProps extends Mending {
  readonly table: Orientation;
  readonly title: string;
  readonly lead: string;
  readonly line?: { readonly label: string; readonly at: string };
  readonly children: unknown;
}

function FormPage({ table, title, lead, line, children, problem, problems }: FormPageProps) {
  const steps = [
    { label: texts.title, at: HERE },
    { label: table.name, at: addressOf(table) },
    ...(line === undefined ? [] : [line]),
  ];
  return (
    <Page title={titleOf(title, { problem, problems })} noindex breadcrumb={steps}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}

/** What is folded may be what is to be mended. */
function isMended({ problem, problems }: Mending): boolean {
  return problem !== undefined || problems !== undefined;
}
