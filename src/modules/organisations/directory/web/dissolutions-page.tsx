import { dayOf, writeDate } from "#basics/dates";
import { Button, Field, Form, Hidden, titleOf } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { dissolutionsTexts as words, mergeTexts } from "./ends-texts.fr.ts";
import type { Sent } from "../../web/asked.ts";
import { OPERATOR_CLAIMS } from "../../claims/web/operator-claims-page.tsx";
import { claimListTexts } from "../../claims/web/operator-claims-texts.fr.ts";

export const DISSOLUTIONS = `${OPERATOR_CLAIMS}/dissolutions`;

export interface DissolutionsPageProps {
  readonly recent: readonly Organisation[];
  readonly done: boolean;
  readonly sent: (Sent & { readonly id: string }) | undefined;
}

/** For the operator: the dissolutions that may still be undone. */
export function DissolutionsPage({ recent, done, sent }: DissolutionsPageProps) {
  return (
    <Page
      title={titleOf(words.title, sent ?? {})}
      noindex
      breadcrumb={[
        { label: claimListTexts.trail, at: "/operateur" },
        { label: claimListTexts.title, at: OPERATOR_CLAIMS },
      ]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {done && (
          <div class="anse">
            <output>{words.done}</output>
          </div>
        )}
        {recent.length === 0 && (
          <Empty title={words.none}>
            <p>{words.how}</p>
          </Empty>
        )}
        <Lines>
          {recent.map((one) => (
            <Dissolved one={one} sent={sent?.id === one.id ? sent : {}} />
          ))}
        </Lines>
      </div>
    </Page>
  );
}

function Dissolved({ one, sent }: { readonly one: Organisation; readonly sent: Sent }) {
  const { id, name, dissolved } = one;
  return (
    <article class="pile-s">
      <h2 class="h-petit">
        <a href={addressOf(one)}>{name}</a>
      </h2>
      {dissolved !== undefined && (
        <p class="doux">{words.says(writeDate(dissolved.on), writeDate(dayOf(dissolved.at)))}</p>
      )}
      <details open={sent.problem !== undefined || sent.problems !== undefined}>
        <summary>{words.undo}</summary>
        <Form action={`${DISSOLUTIONS}/defaire`} prefix={id} {...sent}>
          <Hidden name="structure" value={id} />
          <Field name="raison" label={mergeTexts.why} help={mergeTexts.whyHelp} maxlength={300} />
          <div class="rang">
            <Button kind="clair" label={words.undoOne(name)}>
              {words.undo}
            </Button>
          </div>
        </Form>
      </details>
    </article>
  );
}
