import { dayOf, writeDay } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { themeLabels } from "#rules/subjects";
import { Avatar } from "#ui/avatar";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Inlet, Section } from "#ui/panel";

import type { SeenPage, SeenVersion } from "../actions/see-document.ts";
import { ContentsView } from "../formats/web/contents-view.tsx";
import { keptAbove } from "./above.ts";
import { documentAt } from "./addresses.ts";
import { licenceTexts, texts } from "./texts.fr.ts";
import { Uses } from "./uses.tsx";

export interface DocumentPageProps {
  readonly seen: SeenPage;
  readonly now: Temporal.Instant;
}

/** Words read in a minute, in French. */
const A_MINUTE = 220;

/** A document, or one of its versions: what it says; its licence, its authors, its versions. */
export function DocumentPage({ seen, now }: DocumentPageProps) {
  const { document, version, contents, authors } = seen;
  const moment = writeDay(dayOf(version.writtenAt), dayOf(now));
  const words = contents.kind === "text" ? contents.markdown.split(/\s+/).length : 0;
  const isOld = version.number !== document.current;
  const lead = authors.map(({ name }) => name).join(", ");
  return (
    <Page
      title={isOld ? `${document.title}, version ${version.number}` : document.title}
      heading={<span lang={document.language}>{document.title}</span>}
      noindex={document.published === undefined || isOld}
      sheets={["commons.css"]}
      breadcrumb={
        isOld
          ? [...keptAbove(seen), { label: document.title, at: documentAt(document.id) }]
          : keptAbove(seen)
      }
      above={[
        texts.kinds[document.kind],
        texts.versionOf(version.number, moment),
        ...(words === 0 ? [] : [texts.minutes(Math.round(words / A_MINUTE))]),
        ...(document.published === undefined ? [texts.private] : []),
        ...(document.hiddenBecause === undefined ? [] : [texts.hidden]),
      ]}
      lead={lead === "" ? undefined : `${texts.by(lead)}.`}
    >
      <div class="deux">
        <div class="pile-l">
          <Old seen={seen} />
          <Beside seen={seen} />
          <article lang={document.language}>
            <ContentsView title={document.title} contents={contents} />
          </article>
          <Acts seen={seen} />
        </div>
        <aside class="suit pile-l">
          <Licensed seen={seen} />
          <Authors seen={seen} />
          <Origin seen={seen} />
          <Versions seen={seen} now={now} />
          <Uses seen={seen} />
          <Around seen={seen} />
        </aside>
      </div>
    </Page>
  );
}

type Seen = Pick<DocumentPageProps, "seen">;

function Old({ seen: { document, version } }: Seen) {
  if (version.number === document.current) return null;
  return (
    <Inlet class="pile-s">
      <p>
        {texts.oldVersion(version.number)} <a href={documentAt(document.id)}>{texts.seeCurrent}</a>
      </p>
    </Inlet>
  );
}

function Beside({ seen: { document, beside } }: Seen) {
  if (beside.length === 0) return null;
  return (
    <Cove class="pile-s">
      <p>{texts.besideWaits(beside.length)}</p>
      <ul class="liens-l">
        {beside.map((number) => (
          <li>
            <a href={`${documentAt(document.id, number)}/choisir`}>{texts.chooseIn(number)}</a>
          </li>
        ))}
      </ul>
    </Cove>
  );
}

function Acts({ seen: { document, version, may } }: Seen) {
  const at = documentAt(document.id);
  return (
    <p class="rang">
      {may.write && (
        <ButtonLink href={`${at}/ecrire`} pictogram="write">
          {texts.edit}
        </ButtonLink>
      )}{" "}
      {may.publish && (
        <ButtonLink href={`${at}/publier`} kind="clair">
          {texts.publish}
        </ButtonLink>
      )}{" "}
      {may.derive && version.isForEveryone && (
        <ButtonLink
          href={`${documentAt(document.id, version.number)}/repartir`}
          kind={may.write ? "clair" : undefined}
        >
          {texts.derive}
        </ButtonLink>
      )}{" "}
      {may.write && (
        <ButtonLink href={`${at}/fiche`} kind="lien">
          {texts.facts}
        </ButtonLink>
      )}
    </p>
  );
}

function Licensed({ seen: { document } }: Seen) {
  const { licence } = document;
  return (
    <Section title={texts.licenceTitle} id="licence" small class="pile-s">
      {licence === undefined ? (
        <p>{texts.licenceMissing}</p>
      ) : (
        <>
          <p>{licenceTexts[licence].says}</p>
          <p class="petit">
            <a href={licenceTexts[licence].at} rel="license">
              {licenceTexts[licence].name}
            </a>
            {document.published !== undefined && `. ${texts.licenceForever}`}
          </p>
        </>
      )}
    </Section>
  );
}

function Authors({ seen: { authors, document } }: Seen) {
  return (
    <Section title={texts.authors} id="auteurs" small class="pile-s">
      <ul class="lignes serre">
        {authors.map(({ person, name, because }) => (
          <li class="voisin">
            <Avatar id={person} name={name} />{" "}
            <span>
              {name}
              {because !== "wrote" && <span class="petit doux">, {texts.authored[because]}</span>}
            </span>
          </li>
        ))}
      </ul>
      {document.whose !== undefined && <p>{texts.whoseIs(document.whose)}</p>}
    </Section>
  );
}

function Origin({ seen: { document, derived } }: Seen) {
  const { origin } = document;
  return (
    <>
      {origin !== undefined && (
        <Section title={texts.origin} id="origine" small class="pile-s">
          <p>
            <a href={documentAt(origin.document, origin.number)}>
              {texts.originSays(origin.title, origin.number)}
            </a>
            , {licenceTexts[origin.licence].name}
          </p>
        </Section>
      )}
      {derived.length > 0 && (
        <Section title={texts.derived} id="suites" small class="pile-s">
          <ul class="lignes serre">
            {derived.map(({ id, title }) => (
              <li>
                <a href={documentAt(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What a version is called, and how it came to be. */
export function VersionName({ version }: { readonly version: SeenVersion }) {
  const { way, from, number, name } = version;
  const how = way === "restored" && from !== undefined ? texts.restoredFrom(from) : texts.ways[way];
  return (
    <>
      <strong>{texts.versionTitle(number, name)}</strong>
      {how !== "" && <span class="petit doux">, {how}</span>}
    </>
  );
}

function Versions({ seen: { document, versions, total }, now }: DocumentPageProps) {
  return (
    <Section title={texts.versions} id="versions" small class="pile-s">
      <ol class="dates-v">
        {versions.map((version) => (
          <li>
            <a href={documentAt(document.id, version.number)}>
              <VersionName version={version} />
            </a>
            <br />
            <span class="petit doux">
              {texts.versionBy(
                version.writtenByName,
                writeDay(dayOf(version.writtenAt), dayOf(now)),
              )}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href={`${documentAt(document.id)}/versions`}>{texts.allVersions(total)}</a>
      </p>
    </Section>
  );
}

function Around({ seen: { document, circle, viewer } }: Seen) {
  const themes = document.themes.map((theme) => themeLabels[theme]);
  return (
    <>
      {themes.length > 0 && (
        <Section title={texts.themesTitle} id="sujets" small class="pile-s">
          <p>{themes.join(", ")}</p>
        </Section>
      )}
      {circle !== undefined && (
        <Section title={texts.keptBy} id="cercle" small class="pile-s">
          <p>
            <a href={addressOf(circle)}>{circle.name}</a>
          </p>
        </Section>
      )}
      {document.published !== undefined && viewer !== document.madeBy && (
        <p class="petit">
          <a href={`/signaler/document/${document.id}`}>{texts.report}</a>
        </p>
      )}
    </>
  );
}
