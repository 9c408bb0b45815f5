import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { asTyped } from "#basics/typed";
import { Button, FileField, Form } from "#ui/form";
import { Listing } from "#ui/listing";
import { Page } from "#ui/page";
import { RefusedRecord } from "#ui/refused-record";
import { Above } from "#ui/state";

import type { seeImport, seeImports } from "../actions/sent-tables.ts";
import { DOUBTS } from "../domain/read-row.ts";
import { doubtTexts, importTexts as texts, refusalNames } from "./texts.fr.ts";

type Imports = NonNullable<Awaited<ReturnType<typeof seeImports>>>;
type OneImport = NonNullable<Awaited<ReturnType<typeof seeImport>>>;

export const AT = "/operateur/locaux";

interface ListedAt {
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}

/** The imports of premises, latest first, and the way to send one more; for the operator. */
export function ImportsPage({
  imports,
  total,
  size,
  asked,
  now,
  back,
}: Imports & ListedAt & { readonly back: GivenBack }) {
  return (
    <Page
      title={texts.title}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
      lead={texts.lead}
      back={back}
    >
      <SendOne back={back} />
      <Listing
        shown={imports}
        total={total}
        asked={asked}
        size={size}
        at={(changes) => pageList.at(AT, asked, changes)}
        all={AT}
        isAsked={false}
        says={texts.imports}
        line={(one) => (
          <article class="pile-s">
            <Above
              facts={[
                writeMoment(one.beganAt, now),
                one.endedAt === undefined ? texts.cut : texts.ended,
              ]}
            />
            <h3>
              <a href={`${AT}/${one.id}`}>{one.name}</a>
            </h3>
            <p>{texts.account(one)}</p>
          </article>
        )}
      />
    </Page>
  );
}

function SendOne({ back }: { readonly back: GivenBack }) {
  return (
    <section class="pile">
      <h2>{texts.sendTitle}</h2>
      <Form action={AT} files back={back}>
        <FileField
          name="fichier"
          label={texts.sent}
          help={texts.sentHelp}
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.geojson,.gz,.zip"
        />
        <Button>{texts.send}</Button>
      </Form>
      <p class="petit">
        {texts.how} <code>{asTyped("import premises fichier")}</code>
      </p>
    </section>
  );
}

/** One import: its account, what was understood otherwise, and each row kept apart with the reason. */
export function ImportPage({ import: one, refused, size, asked, now }: OneImport & ListedAt) {
  const doubts = DOUBTS.flatMap((doubt) => {
    const count = one.doubts[doubt] ?? 0;
    return count === 0 ? [] : [doubtTexts[doubt](count)];
  });
  return (
    <Page
      title={texts.one}
      noindex
      breadcrumb={[{ label: texts.title, at: AT }]}
      lead={`${one.name}, ${writeMoment(one.beganAt, now)}`}
      beneath={<p>{texts.account(one)}</p>}
    >
      {doubts.length > 0 && (
        <section class="pile-s">
          <h2>{texts.doubtsTitle}</h2>
          <ul>
            {doubts.map((says) => (
              <li>{says}</li>
            ))}
          </ul>
        </section>
      )}
      <Listing
        shown={refused}
        total={one.refused}
        asked={asked}
        size={size}
        at={(changes) => pageList.at(`${AT}/${one.id}`, asked, changes)}
        all={`${AT}/${one.id}`}
        isAsked={false}
        says={texts.kept}
        line={(row) => (
          <ul>
            <RefusedRecord {...row} reason={refusalNames[row.refusal]} rawTitle={texts.raw} />
          </ul>
        )}
      />
    </Page>
  );
}
