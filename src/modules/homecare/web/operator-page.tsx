import { dayOf, writeDate } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { Form, Press } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";
import { Table } from "#ui/table";

import type { SeenDeployment } from "../actions/open-deployment.ts";
import type { OpenedDeployment } from "../domain/deployment.ts";
import { GAPS, OPERATOR } from "../domain/address.ts";
import { deploymentForm } from "./forms.ts";
import { operatorTexts as texts } from "./texts.fr.ts";

/** Who operates says who answers for it; nothing of anybody's week is here. */
export function OperatorPage({ said, kept, back }: SeenDeployment & { readonly back: GivenBack }) {
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
    >
      {said !== undefined && (
        <Section title={stateOf(said)} id="etat" small class="pile-s">
          <p>{readOf(said)}</p>
          {said.closedAt === undefined && (
            <Press action={`${OPERATOR}/fermer`} kind="clair">
              {texts.close}
            </Press>
          )}
          {said.closedAt === undefined && (
            <p>
              <a href={GAPS}>{texts.gapsWay}</a>
            </p>
          )}
        </Section>
      )}
      <Cove title={texts.keeps} id="garde" small>
        <p>{texts.keepsSays}</p>
        <Table
          caption={texts.keepsEach}
          rows={kept}
          columns={[
            { title: texts.keepsWhat, cell: ({ what }) => what },
            { title: texts.keepsHowLong, cell: ({ howLong }) => howLong },
          ]}
        />
      </Cove>
      <Form
        action={OPERATOR}
        asks={deploymentForm}
        values={said}
        back={back}
        send={said === undefined || said.closedAt !== undefined ? texts.open : texts.again}
      />
    </Page>
  );
}

const stateOf = ({ openedAt, closedAt }: OpenedDeployment): string =>
  closedAt === undefined
    ? texts.openedSince(writeDate(dayOf(openedAt)))
    : texts.closedSince(writeDate(dayOf(closedAt)));

const readOf = ({ retentionReadAt }: OpenedDeployment): string =>
  retentionReadAt === undefined
    ? texts.retentionUnread
    : texts.retentionRead(writeDate(dayOf(retentionReadAt)));
