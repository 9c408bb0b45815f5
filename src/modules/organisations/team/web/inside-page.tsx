import type { Child } from "hono/jsx";

import { type FieldProblems, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { texts } from "../../web/texts.fr.ts";

/** What was sent and is to be mended. */
export interface Mending {
  /** Which form of the page. */
  readonly sent?: string | undefined;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export function statusOf({ problem, problems }: Mending): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

/** What was typed and is to be mended, in the form that was sent only. */
export function mendingOf({ sent, typed, problem, problems }: Mending, form: string): Mending {
  return sent === form ? { typed, problem, problems } : {};
}

/** What was just done, said once on top of the page where one comes back; nothing when nothing was. */
export function Said({ says }: { readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <div class="anse">
      <output>{says}</output>
    </div>
  );
}

export interface InsidePageProps extends Mending {
  readonly organisation: Organisation;
  readonly title: string;
  readonly lead?: string | undefined;
  /** The page of the team is a step on the way, but to itself. */
  readonly through?: { readonly label: string; readonly at: string } | undefined;
  readonly narrow?: boolean | undefined;
  /** The sentence of what was just done. */
  readonly said?: string | undefined;
  readonly children?: Child;
}

/** A page about one thing of an organisation: the way back to it, a title, what it is. */
export function InsidePage(props: InsidePageProps) {
  const { organisation, title, lead, through, narrow, children } = props;
  const at = addressOf(organisation);
  return (
    <Page
      title={titleOf(`${title}, ${organisation.name}`, props)}
      noindex
      breadcrumb={[
        { label: texts.page.back, at: "/structures" },
        { label: organisation.name, at },
        ...(through === undefined ? [] : [{ label: through.label, at: at + through.at }]),
      ]}
    >
      <div class={narrow === true ? "pile-l etroit" : "pile-l"}>
        <header class="pile-s">
          <h1>{title}</h1>
          {lead !== undefined && <p class="chapo">{lead}</p>}
        </header>
        <Said says={props.said} />
        {props.sent === undefined && props.problem !== undefined && (
          <p class="bilan" role="alert">
            {props.problem}
          </p>
        )}
        {children}
      </div>
    </Page>
  );
}
