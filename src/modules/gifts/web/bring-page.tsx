import type { GivenBack } from "#basics/form";
import { FileField, Form, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { BroughtReport, SeenBrought } from "../actions/bring-gifts.ts";
import { bringTexts as texts, whyBroken } from "./bring-texts.fr.ts";
import { structureAt } from "./mine-page.tsx";
import { stepsTo } from "./structure-page.tsx";
import { structureTexts } from "./structure-texts.fr.ts";

/** Bringing a list: how it is written, the file; then what came of it. */
export function BringPage({
  seen,
  back,
}: {
  readonly seen: SeenBrought;
  readonly back: GivenBack;
}) {
  const { organisation, report } = seen;
  const at = structureAt(organisation.id);
  return (
    <Page
      title={report === undefined ? texts.title : texts.result}
      lead={texts.lead}
      noindex
      back={back}
      breadcrumb={[
        ...stepsTo(seen),
        { label: structureTexts.panel, at },
        ...(report === undefined ? [] : [{ label: texts.title, at: `${at}/importer` }]),
      ]}
    >
      <Problems problem={back.problem} />
      {report !== undefined && <Report report={report} />}
      <Section title={texts.file} id="liste">
        <p>{texts.how}</p>
        <p>{texts.who}</p>
        <p>
          {texts.again} <a href={`${at}.csv`}>{structureTexts.allCsv}</a>
        </p>
        <Form action={`${at}/importer`} files send={texts.send} back={back} class="pile">
          <FileField
            name="fichier"
            label={texts.file}
            help={texts.fileHelp}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
          />
        </Form>
      </Section>
    </Page>
  );
}

function Report({ report }: { readonly report: BroughtReport }) {
  const { columns, added, known, broken, beyond } = report;
  return (
    <>
      <Cove class="pile-s">
        <p>{texts.added(added)}</p>
        {known > 0 && <p>{texts.known(known)}</p>}
        {beyond > 0 && <p>{texts.beyond(beyond)}</p>}
      </Cove>
      {broken.length > 0 && (
        <Section title={texts.broken(broken.length)} id="a-reparer" class="pile-s">
          <p>{texts.brokenSays}</p>
          <ul class="lignes serre">
            {broken.map(({ line, why, raw }) => (
              <li>
                <p>{texts.line(line, whyBroken[why])}</p>
                <p>
                  <code>{raw}</code>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.columns} id="colonnes" class="pile-s">
        <ul class="serre">
          {columns.map(({ name, field }) => (
            <li>{texts.column(name, field === undefined ? texts.notRead : texts.fields[field])}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}
