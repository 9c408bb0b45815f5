import { dayOf, writeDay } from "#basics/dates";
import { addressOf } from "#rules/circles";
import { themeLabels } from "#rules/subjects";
import { Avatar } from "#ui/avatar";
import { Section } from "#ui/panel";

import type { SeenPage, SeenVersion } from "../actions/see-document.ts";
import { documentAt } from "./addresses.ts";
import { licenceTexts, texts } from "./texts.fr.ts";
import { Uses } from "./uses.tsx";

interface Seen {
  readonly seen: SeenPage;
}
type Aside = Seen & { readonly now: Temporal.Instant };

/** Beside a document: its licence, its authors, where it comes from, its versions, and what is around it. */
export function DocumentAside({ seen, now }: Aside) {
  return (
    <aside class="suit pile-l">
      <Licensed seen={seen} />
      <Authors seen={seen} />
      <Origin seen={seen} />
      <Versions seen={seen} now={now} />
      <Uses seen={seen} />
      <Around seen={seen} />
    </aside>
  );
}

/** Under which licence; what another module keeps for a circle has none that says anything until it is published. */
function Licensed({ seen: { document } }: Seen) {
  const { licence } = document;
  if (document.keptBy !== undefined && document.published === undefined) return null;
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

function Authors({ seen: { authors, document, takenUpBy } }: Seen) {
  return (
    <Section title={texts.authors} id="auteurs" small class="pile-s">
      {authors.length > 0 && (
        <ul class="lignes serre">
          {authors.map(({ person, name, because }) => (
            <li class="voisin">
              <Avatar id={person ?? name} name={name} faceless={person === undefined} />{" "}
              <span>
                {name === "" ? texts.someone : name}
                {because !== "wrote" && <span class="petit doux">, {texts.authored[because]}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {document.whose !== undefined && <p>{texts.whoseIs(document.whose)}</p>}
      {takenUpBy !== undefined && <p class="petit doux">{texts.takenUpBy(takenUpBy)}</p>}
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

function Versions({ seen: { document, versions, total, may }, now }: Aside) {
  // Whoever is not of its space reads those since it was published: they are not all.
  const says = may.write || total === document.versions ? texts.allVersions : texts.openVersions;
  return (
    <Section title={texts.versions} id="versions" small class="pile-s">
      <ol class="dates-v">
        {versions.map((version) => (
          <li>
            <a href={documentAt(document.id, version.number)}>
              <VersionName version={version} />
            </a>{" "}
            <span class="dessous petit doux">
              {texts.versionBy(
                version.writtenByName,
                writeDay(dayOf(version.writtenAt), dayOf(now)),
              )}
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href={`${documentAt(document.id)}/versions`}>{says(total)}</a>
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
