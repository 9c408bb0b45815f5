import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { Button, Choices, Form, Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import {
  PAGE,
  type SeenBeside,
  type SeenComparison,
  type SeenPage,
  type SeenVersion,
  type SeenVersions,
} from "../actions/see-document.ts";
import type { Compared } from "../domain/compare.ts";
import { CHOICES } from "../domain/merge.ts";
import { above } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { VersionName } from "./document-page.tsx";
import { publishForm } from "./forms.ts";
import { licenceTexts, texts } from "./texts.fr.ts";

/** All versions of a document, latest first. */
export function VersionsPage(props: {
  readonly seen: SeenVersions;
  readonly asked: AskedPage;
  readonly now: Temporal.Instant;
}) {
  const { seen, asked, now } = props;
  const { document, versions, total } = seen;
  const here = `${documentAt(document.id)}/versions`;
  return (
    <Page
      title={texts.versionsOf(document.title)}
      heading={texts.versions}
      lead={texts.versionsLead}
      noindex
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      <Paged
        shown={versions}
        total={total}
        asked={asked}
        size={PAGE}
        at={(changes) => pageList.at(here, asked, changes)}
        draw={(shown) => (
          <Lines>
            {shown.map((version) => (
              <VersionLine seen={seen} version={version} now={now} />
            ))}
          </Lines>
        )}
      />
    </Page>
  );
}

function VersionLine(props: {
  readonly seen: SeenVersions;
  readonly version: SeenVersion;
  readonly now: Temporal.Instant;
}) {
  const { seen, version, now } = props;
  const { document, may } = seen;
  const at = documentAt(document.id, version.number);
  const { from } = version;
  const title = texts.versionTitle(version.number, version.name);
  const seesFrom = from !== undefined && (may.write || from >= (document.published?.from ?? 1));
  return (
    <div class="pile-s">
      <p>
        <VersionName version={version} />
        <br />
        <span class="petit doux">
          {texts.versionBy(version.writtenByName, writeMoment(version.writtenAt, now))}
          {document.published !== undefined && !version.isForEveryone && `, ${texts.forSpace}`}
        </span>
      </p>
      <div class="rang">
        <a href={at} aria-label={`${texts.read}, ${title}`}>
          {texts.read}
        </a>{" "}
        {seesFrom && (
          <a href={`${at}/comparer/${from}`} aria-label={`${texts.compareTo(from)}, ${title}`}>
            {texts.compareTo(from)}
          </a>
        )}{" "}
        {may.write && version.number !== document.current && version.way !== "beside" && (
          <a href={`${at}/reprendre`} aria-label={`${texts.restore}, ${title}`}>
            {texts.restore}
          </a>
        )}
      </div>
    </div>
  );
}

/** A version comes back: what that does is said before. */
export function RestorePage({ seen, back }: { readonly seen: SeenPage; readonly back: GivenBack }) {
  const { document, version } = seen;
  return (
    <Page
      title={`${texts.restore} : ${texts.versionTitle(version.number, version.name)}`}
      heading={texts.restore}
      lead={texts.restoreSays}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      {document.published !== undefined && <p class="raison">{texts.publicWarning}</p>}
      <p>
        <VersionName version={version} />
      </p>
      <Press action={`${documentAt(document.id, version.number)}/reprendre`} back={back}>
        {texts.restore}
      </Press>
    </Page>
  );
}

/** What changed between two versions, word by word. */
export function ComparePage({ seen }: { readonly seen: SeenComparison }) {
  const { document, before, after, compared } = seen;
  const title = texts.comparison(before.number, after.number);
  const isSame = compared.every((one) => one.every(({ how }) => how === "same"));
  return (
    <Page
      title={`${document.title}, ${title}`}
      heading={title}
      noindex
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      {isSame ? (
        <p>{texts.same}</p>
      ) : (
        <>
          <p class="petit">{texts.comparisonLegend}</p>
          <article class="prose" lang={document.language}>
            {around(compared).map((one) =>
              typeof one === "number" ? (
                <p class="petit doux">{texts.left(one)}</p>
              ) : (
                <Diff compared={one} />
              ),
            )}
          </article>
        </>
      )}
    </Page>
  );
}

/** What did not change is counted, but for a paragraph on each side of what did. */
function around(compared: readonly Compared[]): readonly (Compared | number)[] {
  const changed = compared.map((one) => one.some(({ how }) => how !== "same"));
  const all: (Compared | number)[] = [];
  for (const [at, one] of compared.entries()) {
    const near = [changed[at - 1], changed[at], changed[at + 1]].includes(true);
    const last = all.at(-1);
    if (near) all.push(one);
    else if (typeof last === "number") all[all.length - 1] = last + 1;
    else all.push(1);
  }
  return all;
}

/** A paragraph with what was taken away and added, said to ears too. */
export function Diff({ compared }: { readonly compared: Compared }) {
  return (
    <p class="mots">
      {compared.map(({ words, how }) => {
        if (how === "same") return words;
        const said = (
          <>
            <span class="hors">{texts.hows[how]}</span>
            {words}
            <span class="hors">{texts.end}</span>
          </>
        );
        return how === "added" ? <ins>{said}</ins> : <del>{said}</del>;
      })}
    </p>
  );
}

/** What two wrote in one place, side by side: one chooses, and nothing was lost. */
export function BesidePage({
  seen,
  back,
}: {
  readonly seen: SeenBeside;
  readonly back: GivenBack;
}) {
  const { document, version, standing, stretches } = seen;
  const passages = stretches.flatMap((one) => ("agreed" in one ? [] : [one]));
  const total = passages.length;
  const shown = (units: readonly string[]) => {
    const text = units.map((unit) => rowSaid(unit, document.kind)).join("\n\n");
    return text.trim() === "" ? texts.empty : text;
  };
  return (
    <Page
      title={`${document.title}, ${texts.chooseIn(version.number)}`}
      heading={texts.besideTitle}
      lead={texts.besideLead(standing.number)}
      noindex
      back={back}
      sheets={["commons.css"]}
      breadcrumb={above(seen)}
    >
      <Form
        action={`${documentAt(document.id, version.number)}/choisir`}
        version={document.current}
        back={back}
      >
        {total === 0 && <p>{texts.nothingCollides}</p>}
        {passages.map((passage, at) => (
          <Section title={texts.passage(at + 1, total)} id={`p-${at + 1}`}>
            <div class="deux egal" lang={document.language}>
              <div class="anse pile-s">
                <h3 class="h-petit">{texts.standing(standing.writtenByName)}</h3>
                <p class="mots">{shown(passage.theirs)}</p>
              </div>
              <div class="bras pile-s">
                <h3 class="h-petit">{texts.waiting(version.writtenByName)}</h3>
                <p class="mots">{shown(passage.mine)}</p>
              </div>
            </div>
            <Choices
              name={`passage-${at + 1}`}
              question={texts.whatStays}
              choices={CHOICES.map((value) => ({ value, label: texts.choices[value] }))}
            />
          </Section>
        ))}
        <div class="rang">
          <Button>{texts.settle}</Button>
        </div>
      </Form>
    </Page>
  );
}

function rowSaid(unit: string, kind: "text" | "table"): string {
  if (kind === "text") return unit;
  const row: unknown = JSON.parse(unit);
  return Array.isArray(row) ? row.join(" · ") : unit;
}

/** What publishing means, said before it is done. */
export function PublishPage({ seen, back }: { readonly seen: SeenPage; readonly back: GivenBack }) {
  const { document, authors } = seen;
  const { licence } = document;
  const facts = `${documentAt(document.id)}/fiche`;
  return (
    <Page
      title={texts.publishTitle(document.title)}
      lead={texts.publishLead}
      noindex
      narrow
      back={back}
      breadcrumb={above(seen)}
    >
      <p>
        {texts.publishNames} {authors.map(({ name }) => name).join(", ")}.
        {document.whose !== undefined && ` ${texts.whoseIs(document.whose)}.`}
      </p>
      {licence === undefined ? (
        <p>
          {texts.licenceMissing} <a href={facts}>{texts.chooseLicence}</a>
        </p>
      ) : (
        <>
          <p>
            {texts.publishLicence} <strong>{licenceTexts[licence].name}</strong>.{" "}
            {licenceTexts[licence].says} <a href={facts}>{texts.facts}</a>
          </p>
          <p class="raison">{texts.publishForGood}</p>
          <Form
            action={`${documentAt(document.id)}/publier`}
            asks={publishForm}
            back={back}
            send={texts.publish}
          />
        </>
      )}
    </Page>
  );
}
