import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Button, Form, Hidden } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Questions } from "#ui/questions";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { dissolutionsTexts as words } from "./ends-texts.fr.ts";
import { Said } from "../../web/said.tsx";
import { OPERATOR_CLAIMS, OPERATOR_TRAIL } from "../../claims/web/operator-claims-page.tsx";
import { reasonForm } from "./forms.ts";

export const DISSOLUTIONS = `${OPERATOR_CLAIMS}/dissolutions`;

export interface DissolutionsPageProps {
  readonly recent: readonly Organisation[];
  readonly done: boolean;
  /** The one that was asked to be undone, to which what is to be mended belongs. */
  readonly about?: string;
  readonly back: GivenBack;
}

/** For the operator: the dissolutions that may still be undone. */
export function DissolutionsPage({ recent, done, about, back }: DissolutionsPageProps) {
  return (
    <Page title={words.title} noindex breadcrumb={OPERATOR_TRAIL} lead={words.lead} back={back}>
      <Said says={done ? words.done : undefined} />
      {recent.length === 0 && (
        <Empty title={words.none}>
          <p>{words.how}</p>
        </Empty>
      )}
      <Lines>
        {recent.map((one) => (
          <Dissolved one={one} back={about === one.id ? back : {}} />
        ))}
      </Lines>
    </Page>
  );
}

function Dissolved({ one, back }: { readonly one: Organisation; readonly back: GivenBack }) {
  const { id, name, dissolved } = one;
  return (
    <article class="pile-s">
      <h2 class="h-petit">
        <a href={addressOf(one)}>{name}</a>
      </h2>
      {dissolved !== undefined && (
        <p class="doux">{words.says(writeDate(dissolved.on), writeDate(dayOf(dissolved.at)))}</p>
      )}
      <details open={back.typed !== undefined}>
        <summary>{words.undo}</summary>
        <Form action={`${DISSOLUTIONS}/defaire`} prefix={id} back={back}>
          <Hidden name="structure" value={id} />
          <Questions of={reasonForm} />
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
