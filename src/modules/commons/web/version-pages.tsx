import { writeMoment } from "#basics/dates";
import type { GivenBack } from "#basics/form";
import { type AskedPage, pageList } from "#basics/query";
import { Press } from "#ui/form";
import { Lines } from "#ui/list";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";

import {
  PAGE,
  type SeenComparison,
  type SeenPage,
  type SeenVersion,
  type SeenVersions,
} from "../actions/see-document.ts";
import type { Compared } from "../domain/compare.ts";
import { above } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { Diff } from "./diff.tsx";
import { VersionName } from "./document-aside.tsx";
import { texts } from "./texts.fr.ts";

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
      lead={document.published === undefined ? texts.versionsLeadBefore : texts.versionsLead}
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
        <VersionName version={version} />{" "}
        <span class="dessous petit doux">
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
